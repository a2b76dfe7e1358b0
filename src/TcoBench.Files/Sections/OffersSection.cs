using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>What can be asked for. Offers that rest on a price of another day than the one asked for are left out.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="lets">Names plans decide, with a stand-in each.</param>
/// <param name="letNames">Names plans decide, readable or not.</param>
internal sealed class OffersSection(VendorContext vendor, IReadOnlyDictionary<string, Formula> lets, IReadOnlyCollection<string> letNames)
{
    private readonly HashSet<string> _modules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _qualities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedLets = new(StringComparer.Ordinal);

    /// <summary>Names plans decide that each offer uses.</summary>
    public Dictionary<Offer, IReadOnlyCollection<string>> LetsUsed { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names plans decide that any offer uses, offers left out included.</summary>
    public IReadOnlyCollection<string> UsedLets => _usedLets;

    /// <summary>Names of all modules, as formulas write them.</summary>
    public IReadOnlyCollection<string> Modules => _modules;

    /// <summary>The vendor's own words for qualities, offers left out included.</summary>
    public IReadOnlyCollection<string> Qualities => _qualities;

    public IReadOnlyList<Offer> Read(Field offers) =>
        [.. vendor.AtLeastOne(offers).Select(item => item.Section()).OfType<Section>().Select(One).OfType<Offer>()];

    private Offer? One(Section section)
    {
        var findings = vendor.Findings;
        var operation = section.Required("operation").Operation();
        var modelField = section.Required("model");
        var model = vendor.Find(vendor.Models, "model", modelField.Text(), modelField.Where);
        var channels = vendor.AtLeastOne(section.Required("channels")).Select(item => item.Channel()).OfType<Channel>().ToList();
        var qualityField = section.Optional("quality");
        var serves = vendor.AtLeastOne(section.Optional("serves")).Select(item => item.OneOf()).OfType<string>().ToList();
        var (sizesField, maxField) = (section.Optional("sizes"), section.Optional("max_size"));
        var sizes = vendor.AtLeastOne(sizesField).Select(item => item.Size(findings)).OfType<ImageSize>().ToList();
        var maxSize = maxField.Size(findings);
        if (sizesField.IsPresent && maxField.IsPresent)
            findings.Error(DataCodes.Sizes, "sizes are given in two ways", maxField.KeyWhere, "write \"sizes\" or \"max_size\"");
        var images = section.Optional("images").Integer() ?? 1;
        var grid = section.Optional("grid").YesNo() ?? false;
        var modules = vendor.AtLeastOne(section.Optional("modules")).Select(item => item.Id()).OfType<string>().ToList();
        var (quality, feature) = (qualityField.Id(), section.Optional("feature").Id());
        var factorField = section.Optional("factor");
        var factor = factorField.Integer() ?? 1;
        if (operation == OperationKind.Upscale && !factorField.IsPresent)
            findings.Error(YamlCodes.MissingKey, "key \"factor\" is missing", section.Where, "an upscale says its largest enlargement");
        var (consumesField, secondsField) = (section.Required("consumes"), section.Optional("seconds"));
        section.Done();

        var names = Names(modules);
        var unknown = new List<(UnknownFigure Figure, Field Field)>();
        var request = new ConsumesSection(vendor, names, unknown);
        var consumes = request.Read(consumesField, model, quality, sizes, sizesField.IsPresent);
        var seconds = request.Seconds(secondsField);
        var offer = operation is null || model is null ? null : new Offer(operation.Value, model, quality, serves, channels, sizes, maxSize, images, grid, modules, feature, factor, consumes, seconds);
        if (offer is not null && request.LeftToPlugin.Count > 0)
        {
            var figures = new List<UnknownFigure>();
            offer = offer with { Consumes = vendor.Plugin!.Stated(offer, request, lets, figures) };
            unknown.AddRange(figures.Select(figure => (figure, consumesField)));
        }

        foreach (var (figure, field) in unknown.Where(u => !u.Figure.OnlyThatDay).DistinctBy(u => (u.Figure.Input.Name, u.Field.Where)))
            findings.Error(DataCodes.UnpublishedOffer, $"\"{figure.Input.Name}\" is not known: {figure.Input.Why}", field.Where, "leave the offer out, or state an assumption");

        var own = RequestNames.Of(modules);
        var used = request.Texts.SelectMany(Identifiers).Where(name => letNames.Contains(name) && !own.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        _usedLets.UnionWith(used);
        _modules.UnionWith(modules.Select(Formulas.Names.Segment));
        if (quality is not null)
            _qualities.Add(quality);
        if (offer is null || unknown.Count > 0)
            return null;
        LetsUsed[offer] = used;
        return offer;
    }

    // What the request brings comes before what the plan decides.
    private Dictionary<string, Formula> Names(IReadOnlyList<string> modules)
    {
        var names = RequestNames.Of(modules);
        foreach (var (name, formula) in lets)
            names.TryAdd(name, Formula.Structural(1, formula.Unit));
        return names;
    }

    private static IEnumerable<string> Identifiers(string formula) =>
        formula.Split([' ', '+', '-', '*', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
}
