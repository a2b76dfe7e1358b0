using System.CommandLine;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Cli.Commands;

/// <summary>One request as described on the command line, and the offers of a vendor that can do it.</summary>
internal sealed class AskedRequest
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

    private readonly Session _session;
    private readonly IVendor _vendor;
    private readonly Plan? _plan;
    private readonly ParseResult _parsed;

    /// <summary>Reads the request.</summary>
    /// <param name="session">Files and what-ifs.</param>
    /// <param name="vendor">Who is asked.</param>
    /// <param name="plan">The plan it is asked under; null for every channel.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="meter">The meter it must consume, where no operation was named; null for any.</param>
    public AskedRequest(Session session, IVendor vendor, Plan? plan, ParseResult parsed, MeterId? meter = null)
    {
        (_session, _vendor, _plan, _parsed) = (session, vendor, plan, parsed);
        Kind = Values.Word("--operation", parsed.GetValue(Operation) ?? Consuming(meter), [.. Kinds.Keys]);
        Size = new ImageSize(Values.Whole("--width", parsed.GetValue(Width) ?? "1024", 1, 100_000), Values.Whole("--height", parsed.GetValue(Height) ?? "1024", 1, 100_000));
    }

    /// <summary>Every option of a request.</summary>
    public static IEnumerable<Option> All => [Operation, Width, Height, Steps, Model, Quality, Module, ReferenceImages, Images];

    /// <summary>The options of a request that the command line gives.</summary>
    public static IEnumerable<string> Given(ParseResult parsed) => All.Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    /// <summary>The operation's word.</summary>
    public string Kind { get; }

    /// <summary>The size asked for.</summary>
    public ImageSize Size { get; }

    /// <summary>Operations by the word for them.</summary>
    public static IReadOnlyDictionary<string, OperationKind> Kinds { get; } = new Dictionary<string, OperationKind>(StringComparer.Ordinal)
    {
        ["generate"] = OperationKind.Generate,
        ["variation"] = OperationKind.Variation,
        ["inpaint"] = OperationKind.Inpaint,
        ["upscale"] = OperationKind.Upscale,
        ["remove-background"] = OperationKind.RemoveBackground,
        ["outpaint"] = OperationKind.Outpaint,
        ["train"] = OperationKind.Train,
    };

    /// <summary>What one request consumes: one answer per channel that offers it, at the size asked for, or else at the cheapest that covers it.</summary>
    /// <exception cref="UsageException">The vendor does not offer it; says which part is not offered and what is.</exception>
    public IReadOnlyList<Quoted> Answers()
    {
        var offers = Offered();
        var steps = Values.Whole("--steps", _parsed.GetValue(Steps) ?? "30", 1, 1000);
        var references = Values.Whole("--reference-images", _parsed.GetValue(ReferenceImages) ?? "0", 0, 100);
        var modules = _parsed.GetValue(Module)!;
        var answers = new List<Quoted>();
        foreach (var channel in offers.SelectMany(o => o.Channels).Distinct().Order())
        {
            foreach (var offer in offers.Where(o => o.Channels.Contains(channel)))
            {
                var images = offer.WholeGrid ? offer.MaxImages : Values.Whole("--images", _parsed.GetValue(Images) ?? "1", 1, 1000);
                if (images > offer.MaxImages)
                    throw new UsageException($"--images {images}: {offer.Model.Title} returns at most {offer.MaxImages} images per request", "ask for fewer images and more requests with --count");
                var plan = _plan ?? _vendor.Catalog.Plans.FirstOrDefault(p => p.Channel == channel && p.Aliases.Count > 0);
                var names = SupplyChoice.RequestNames(Formula.Structural(steps, Unit.Parse("step")), references, offer.Modules, modules);
                var exact = offer.Sizes.Contains(Size) ? offer with { Sizes = [Size] } : offer;
                var scope = new Scope(_session.Loaded.Book, _vendor.Catalog.Id.Segment);
                if ((SupplyChoice.Cheapest(_vendor, plan, exact, Size, images, names, scope) ?? SupplyChoice.Cheapest(_vendor, plan, offer, Size, images, names, scope)) is not { } found)
                    continue;
                if (answers.All(a => a.Offer != offer))
                    answers.Add(new Quoted(offer, found.Size, _plan is null ? plan : null, found.Consumed));
                break;
            }
        }

        return answers.Count > 0 ? answers : throw new UsageException($"{_vendor.Catalog.Name} offers no {Size} for this", $"sizes: {string.Join(", ", offers.SelectMany(o => o.Sizes).Distinct())}{string.Join(", ", offers.Select(o => o.MaxSize).OfType<ImageSize>().Distinct().Select(s => $" up to {s}"))}");
    }

    private string Consuming(MeterId? meter) =>
        Kinds.Keys.FirstOrDefault(k => meter is not null && _vendor.Catalog.Offers.Any(o => o.Operation == Kinds[k] && IsOpen(o) && o.Consumes.Any(c => c.Meter == meter))) ?? "generate";

    private bool IsOpen(Offer offer) => _plan is null || offer.Channels.Contains(_plan.Channel);

    private List<Offer> Offered()
    {
        var offers = _vendor.Catalog.Offers.Where(o => o.Operation == Kinds[Kind] && IsOpen(o)).ToList();
        if (offers.Count == 0)
            throw new UsageException($"{_vendor.Catalog.Name} has no operation \"{Kind}\"{(_plan is null ? "" : $" on the channel of {_plan.Title}")} in the price book", $"it has: {string.Join(", ", Kinds.Where(k => _vendor.Catalog.Offers.Any(o => o.Operation == k.Value && IsOpen(o))).Select(k => k.Key))}");
        return WithModules(OfQuality(OfModel(offers)));
    }

    private List<Offer> OfModel(List<Offer> offers) =>
        _parsed.GetValue(Model) is { } model
            ? Narrowed(offers, o => string.Equals(o.Model.Id.Value, model, StringComparison.OrdinalIgnoreCase), "--model", model, o => [o.Model.Id.Value])
            : [.. offers.GroupBy(o => string.Join(',', o.Channels)).SelectMany(Preferred)];

    private List<Offer> OfQuality(List<Offer> offers)
    {
        if (_parsed.GetValue(Quality) is not { } quality)
            return offers.Where(o => o.Serves.Count == 0 || o.Serves.Contains("standard")).ToList() is { Count: > 0 } standard ? standard : offers;
        return offers.All(o => o.Quality is null && o.Serves.Count == 0)
            ? throw new UsageException($"--quality \"{quality}\": {Titles(offers)} has only one quality", "leave --quality out, or name another --model")
            : Narrowed(offers, o => o.Quality is { } own ? string.Equals(own, quality, StringComparison.OrdinalIgnoreCase) : o.Serves.Contains(quality), "--quality", quality, o => o.Quality is { } own ? [own] : o.Serves);
    }

    private List<Offer> WithModules(List<Offer> offers)
    {
        foreach (var module in _parsed.GetValue(Module)!)
        {
            if (offers.All(o => o.Modules.Count == 0))
                throw new UsageException($"--module \"{module}\": {Titles(offers)} has no modules", "leave --module out, or name another --model");
            offers = Narrowed(offers, o => o.Modules.Contains(module), "--module", module, o => o.Modules);
        }

        return offers;
    }

    private static string Titles(IEnumerable<Offer> offers) => string.Join(", ", offers.Select(o => o.Model.Title).Distinct());

    // Of one channel: the first living model of class standard, else the first living model, else the first.
    private IEnumerable<Offer> Preferred(IEnumerable<Offer> channel)
    {
        var inOrder = channel.OrderBy(o => _vendor.Catalog.Models.ToList().FindIndex(m => m.Id == o.Model.Id)).ToList();
        var chosen = inOrder.FirstOrDefault(o => o.Model.Classes.Contains("standard") && !o.Model.IsRetired(_session.AsOf))
            ?? inOrder.FirstOrDefault(o => !o.Model.IsRetired(_session.AsOf))
            ?? inOrder[0];
        return inOrder.Where(o => o.Model.Id == chosen.Model.Id);
    }

    private static List<Offer> Narrowed(List<Offer> offers, Func<Offer, bool> keep, string option, string text, Func<Offer, IEnumerable<string>> known)
    {
        var kept = offers.Where(keep).ToList();
        return kept.Count > 0 ? kept : throw Values.Unknown(option, text, offers.SelectMany(known).Distinct());
    }
}
