using System.CommandLine;
using TcoBench.Analysis.Quotes;
using TcoBench.Core.Vendors;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary>One request as described on the command line.</summary>
internal static class AskedRequest
{
    public static readonly Option<string> Operation = Options.One("--operation", "generate", "generate, variation, inpaint, upscale, remove-background, outpaint or train");
    public static readonly Option<string> Width = Options.One("--width", "W", "width in pixels (default 1024)");
    public static readonly Option<string> Height = Options.One("--height", "H", "height in pixels (default 1024)");
    public static readonly Option<string> Steps = Options.One("--steps", "S", "sampling steps (default 30)");
    public static readonly Option<string> Model = Options.One("--model", "M", "the vendor's model (default: the one it uses for class \"standard\")");
    public static readonly Option<string> Quality = Options.One("--quality", "Q", "the vendor's quality (default: the one that serves \"standard\")");
    public static readonly Option<string[]> Module = Options.Many("--module", "NAME", "add-on module");
    public static readonly Option<string> ReferenceImages = Options.One("--reference-images", "N", "reference pictures per request (default 0)");
    public static readonly Option<string> Images = Options.One("--images", "B", "images per request (default 1, or the vendor's grid)");

    /// <summary>Every option of a request.</summary>
    public static IEnumerable<Option> All => [Operation, Width, Height, Steps, Model, Quality, Module, ReferenceImages, Images];

    /// <summary>The options of a request that the command line gives.</summary>
    public static IEnumerable<string> Given(ParseResult parsed) => All.Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    /// <summary>Reads the request.</summary>
    /// <exception cref="UsageException">A value means nothing.</exception>
    public static RequestDescription Of(ParseResult parsed) => new(
        parsed.GetValue(Operation) is { } word ? OperationWords.All[Values.Word("--operation", word, [.. OperationWords.All.Keys])] : null,
        parsed.GetValue(Model) is { } model ? new ModelId(model) : null,
        parsed.GetValue(Quality),
        new ImageSize(Values.Whole("--width", parsed.GetValue(Width) ?? "1024", 1, 100_000), Values.Whole("--height", parsed.GetValue(Height) ?? "1024", 1, 100_000)),
        Values.Whole("--steps", parsed.GetValue(Steps) ?? "30", 1, 1000),
        parsed.GetValue(Images) is { } images ? Values.Whole("--images", images, 1, 1000) : null,
        Values.Whole("--reference-images", parsed.GetValue(ReferenceImages) ?? "0", 0, 100),
        parsed.GetValue(Module)!);

    /// <summary>What the price book answers.</summary>
    /// <exception cref="UsageException">The vendor does not offer it; says which part is not offered and what is.</exception>
    public static T Answered<T>(IVendor vendor, Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (RefusedRequestException e)
        {
            throw Refused(e, vendor.Catalog.Name);
        }
    }

    /// <summary>A refusal in the words of the command line.</summary>
    public static UsageException Refused(RefusedRequestException e, string vendor) => e switch
    {
        { Part: "operation" } => new UsageException($"{vendor} has no operation \"{OperationWords.Of(Enum.Parse<OperationKind>(e.Given))}\"{e.Message} in the price book", $"it has: {string.Join(", ", e.Known!.Select(k => OperationWords.Of(Enum.Parse<OperationKind>(k))))}"),
        { Part: null } => new UsageException(e.Message, $"sizes: {string.Join(", ", e.Known!)}"),
        { Known: { } known } => Values.Unknown($"--{e.Part}", e.Given, known),
        { Part: "images" } => new UsageException($"--images {e.Given}: {e.Message}", "ask for fewer images and more requests with --count"),
        _ => new UsageException($"--{e.Part} \"{e.Given}\": {e.Message}", $"leave --{e.Part} out, or name another --model"),
    };

    /// <summary>Says which model, quality and size figures are for, and whether the model still exists.</summary>
    public static void Tell(Quoted quoted, TextWriter error, DateOnly asOf)
    {
        var offer = quoted.Offer;
        var quality = offer.Quality is { } q ? $", {q}" : "";
        error.WriteLine($"{offer.Model.Title}{quality} at {quoted.Size}, {string.Join(", ", offer.Channels.Select(c => Words.Of(c)))}{(quoted.Plan is null ? "" : $", {quoted.Plan.Title}")}");
        if (offer.Model.IsRetired(asOf))
            error.WriteLine($"note: {offer.Model.Title} was shut down on {Numbers.Day(offer.Model.Until!.Value)}; this is its last price");
    }
}
