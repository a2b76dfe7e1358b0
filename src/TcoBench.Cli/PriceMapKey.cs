using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Core.Vendors;
using TcoBench.Files;

namespace TcoBench.Cli;

/// <summary>What a price of a public price map is the price of, in the price book's words.</summary>
/// <param name="Vendor">Our vendor; null if the price is left out.</param>
/// <param name="Model">Our model; the map's own name where we have none.</param>
/// <param name="Quality">The vendor's quality; null if the key names none.</param>
/// <param name="Size">The size; null if the key names none.</param>
/// <param name="Steps">A number of steps the price holds for; null if the key names none.</param>
/// <param name="Operation">What is done.</param>
/// <param name="Price">US dollars per image.</param>
/// <param name="PerPixel">True if the map states the price per pixel.</param>
/// <param name="Ignored">Why the price is left out; empty if it is compared.</param>
/// <param name="Like">The same tool at another of our vendors, to judge a price that we have not; null if none.</param>
internal sealed partial record PriceMapKey(
    string? Vendor, string Model, string? Quality, ImageSize? Size, int? Steps, OperationKind Operation, decimal Price, bool PerPixel, string Ignored, (string Vendor, string Model)? Like)
{
    // Keys end on "50-steps" for a price up to 50, and on "max-steps" for the one above.
    private const int UsualSteps = 50;

    // Sellers of the map that are vendors of ours. Everyone else sells the same models at a price of their own.
    private static readonly Dictionary<string, string> Vendors = new(StringComparer.Ordinal)
    {
        ["openai"] = "dall-e",
        ["gemini"] = "google",
        ["bedrock"] = "bedrock",
        ["black_forest_labs"] = "black-forest-labs",
        ["stability"] = "stability-ai",
        ["recraft"] = "recraft",
        ["fal_ai"] = "fal",
        ["ideogram"] = "ideogram",
    };

    // The map's names, without provider, size and version, where ours differ. Names that stand here with ours the same need no row.
    private static readonly Dictionary<(string Vendor, string Name), string> Models = new()
    {
        [("google", "imagen-4.0-generate-001")] = "imagen-4",
        [("google", "imagen-4.0-fast-generate-001")] = "imagen-4-fast",
        [("google", "imagen-4.0-ultra-generate-001")] = "imagen-4-ultra",
        [("google", "imagen-3.0-generate-001")] = "imagen-3",
        [("google", "imagen-3.0-generate-002")] = "imagen-3",
        [("google", "gemini-3-pro-image-preview")] = "gemini-3-pro-image",
        [("google", "gemini-3.1-flash-image-preview")] = "gemini-3.1-flash-image",
        [("black-forest-labs", "flux-pro-1.1")] = "flux-1.1-pro",
        [("black-forest-labs", "flux-pro-1.1-ultra")] = "flux-1.1-pro-ultra",
        [("black-forest-labs", "flux-dev")] = "flux-1-dev",
        [("black-forest-labs", "flux-pro-1.0-fill")] = "flux-fill",
        [("black-forest-labs", "flux-pro-1.0-expand")] = "flux-expand",
        [("recraft", "recraftv2")] = "recraft-v2",
        [("recraft", "recraftv3")] = "recraft-v3",
        [("fal", "flux-pro/v1.1")] = "flux-1.1-pro",
        [("fal", "flux-pro/v1.1-ultra")] = "flux-1.1-pro-ultra",
        [("fal", "flux/schnell")] = "flux-schnell",
        [("fal", "flux/dev")] = "flux-1-dev",
        [("fal", "ideogram/v3")] = "ideogram-3",
        [("fal", "recraft/v3/text-to-image")] = "recraft-v3",
        [("bedrock", "amazon.nova-canvas")] = "nova-canvas",
        [("bedrock", "amazon.titan-image-generator-v1")] = "titan-image-v1",
        [("bedrock", "amazon.titan-image-generator-v2")] = "titan-image-v2",
        [("bedrock", "stability.stable-diffusion-xl-v0")] = "sdxl-0.8",
        [("bedrock", "stability.stable-diffusion-xl-v1")] = "sdxl-1.0",
        [("bedrock", "stability.sd3-large")] = "sd3-large",
        [("bedrock", "stability.sd3-5-large")] = "sd3.5-large",
        [("bedrock", "stability.stable-image-core")] = "stable-image-core",
        [("bedrock", "stability.stable-image-ultra")] = "stable-image-ultra",
        [("bedrock", "stability.stable-image-inpaint")] = "inpaint",
        [("bedrock", "stability.stable-image-erase-object")] = "erase-object",
        [("bedrock", "stability.stable-image-search-replace")] = "search-replace",
        [("bedrock", "stability.stable-outpaint")] = "outpaint",
        [("bedrock", "stability.stable-image-remove-background")] = "remove-background",
        [("bedrock", "stability.stable-style-transfer")] = "style-transfer",
        [("bedrock", "stability.stable-image-control-structure")] = "control-structure",
        [("bedrock", "stability.stable-fast-upscale")] = "fast-upscale",
        [("bedrock", "stability.stable-conservative-upscale")] = "conservative-upscale",
        [("bedrock", "stability.stable-creative-upscale")] = "creative-upscale",
    };

    // Stability's own tools, and the same ones on Bedrock.
    private static readonly Dictionary<string, string> SameTool = new(StringComparer.Ordinal)
    {
        ["inpaint"] = "inpaint",
        ["erase"] = "erase-object",
        ["search-and-replace"] = "search-replace",
        ["outpaint"] = "outpaint",
        ["remove-background"] = "remove-background",
        ["style-transfer"] = "style-transfer",
        ["structure"] = "control-structure",
        ["fast"] = "fast-upscale",
        ["conservative"] = "conservative-upscale",
        ["creative"] = "creative-upscale",
    };

    /// <summary>What an entry's prices are prices of: usually one, one for each price class of Titan.</summary>
    public static IEnumerable<PriceMapKey> Of(PriceMapEntry entry)
    {
        if (entry.Mode is not ("image_generation" or "image_edit"))
            return [Left(entry, $"not an image model: mode \"{entry.Mode}\"")];
        var provider = entry.Provider.StartsWith("vertex_ai", StringComparison.Ordinal) ? "vertex_ai" : entry.Provider;
        if (!Vendors.TryGetValue(provider, out var vendor))
            return [Left(entry, $"sold by {provider}, which is not in the price book")];

        var (name, quality, size, steps) = Parts(entry.Key, entry.Provider, vendor);
        var model = Models.GetValueOrDefault((vendor, name), name);
        if (model.StartsWith("titan-image", StringComparison.Ordinal))
            return Titan(entry, vendor, model);
        if (vendor == "dall-e" && name.StartsWith("gpt-image", StringComparison.Ordinal) && quality is null or "standard" && size is not null)
            return [Left(entry, "names no quality of the vendor's; the map prices it as low", vendor)];

        var operation = entry.Mode == "image_generation" ? OperationKind.Generate : model switch
        {
            "inpaint" or "erase-object" or "search-replace" or "flux-fill" => OperationKind.Inpaint,
            "outpaint" or "flux-expand" => OperationKind.Outpaint,
            "remove-background" => OperationKind.RemoveBackground,
            "fast-upscale" or "conservative-upscale" or "creative-upscale" => OperationKind.Upscale,
            _ => OperationKind.Variation,
        };
        var like = vendor == "stability-ai" && entry.Mode == "image_edit" && SameTool.TryGetValue(name, out var tool) ? ("bedrock", tool) : ((string, string)?)null;
        // OpenAI's prices of generated images stand under the name of the input's; elsewhere that is the price of a reference picture
        if (entry.Costs.TryGetValue("output_cost_per_image", out var price) || (vendor == "dall-e" && entry.Costs.TryGetValue("input_cost_per_image", out price)))
            return [new PriceMapKey(vendor, model, quality, size, steps, operation, price, PerPixel: false, "", like)];
        var pixel = entry.Costs.GetValueOrDefault("input_cost_per_pixel") + entry.Costs.GetValueOrDefault("output_cost_per_pixel");
        return pixel > 0 && size is { } pixels
            ? [new PriceMapKey(vendor, model, quality, size, steps, operation, pixel * pixels.Pixels, PerPixel: true, "", like)]
            : [Left(entry, "priced by tokens only: no price per image", vendor)];
    }

    // "low/1024-x-1024/gpt-image-1", "1024-x-1024/50-steps/bedrock/amazon.nova-canvas-v1:0", "gemini/imagen-4.0-generate-001", "fal_ai/fal-ai/flux/schnell".
    private static (string Name, string? Quality, ImageSize? Size, int? Steps) Parts(string key, string provider, string vendor)
    {
        string? quality = null;
        ImageSize? size = null;
        int? steps = null;
        var parts = key.Split('/').ToList();
        while (parts.Count > 1)
        {
            var part = parts[0];
            if (SizePart().Match(part) is { Success: true } match)
                size = new ImageSize(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
            else if (part == "max-x-max")
                size = new ImageSize(1024, 1024);
            else if (part == "50-steps")
                steps = UsualSteps;
            else if (part == "max-steps")
                steps = UsualSteps + 1;
            else if (part is "low" or "medium" or "high" or "standard" or "hd")
                quality = part;
            else if (part != provider && part != "fal-ai")
                break;
            parts.RemoveAt(0);
        }

        var name = string.Join('/', parts);
        if (vendor == "bedrock")
            name = BedrockVersion().Replace(Region().Replace(name, ""), "");
        name = DayAtEnd().Replace(name, "");
        // sizes and qualities that a bare key stands for
        if (name is "dall-e-2" or "dall-e-3")
            (quality, size) = (quality ?? "standard", size ?? new ImageSize(1024, 1024));
        return name == "amazon.nova-canvas" ? (name, "premium", size, steps) : (name, quality, size, steps);
    }

    private static List<PriceMapKey> Titan(PriceMapEntry entry, string vendor, string model)
    {
        var keys = new List<PriceMapKey>();
        foreach (var (name, price) in entry.Costs.Where(c => c.Key.StartsWith("output_cost_per_image", StringComparison.Ordinal)))
        {
            var side = name.Contains("above_", StringComparison.Ordinal) ? 1024 : 512;
            keys.Add(new PriceMapKey(vendor, model, name.EndsWith("premium_image", StringComparison.Ordinal) ? "premium" : "standard", new ImageSize(side, side), null, OperationKind.Generate, price, false, "", null));
        }

        return keys;
    }

    private static PriceMapKey Left(PriceMapEntry entry, string why, string? vendor = null) =>
        new(vendor, entry.Key, null, null, null, OperationKind.Generate, 0, false, why, null);

    [GeneratedRegex("^([1-9][0-9]{1,4})-x-([1-9][0-9]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex SizePart();

    [GeneratedRegex("(?<!titan-image-generator)-v[0-9]+:[0-9]+$|(?<=titan-image-generator-v[0-9]):[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockVersion();

    [GeneratedRegex("^(us|eu|apac|global)\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex("-20[0-9]{2}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAtEnd();
}
