using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>What else a price says of itself: what other sources give for it, and how far it is believed.</summary>
internal sealed class OthersSection(SourcesSection sources, FindingList findings)
{
    public static readonly Dictionary<string, Confidence> Degrees = new(StringComparer.Ordinal)
    {
        ["high"] = Confidence.High,
        ["medium"] = Confidence.Medium,
        ["low"] = Confidence.Low,
    };

    /// <summary>The list under <c>also</c>; what cannot be read is left out, with a finding.</summary>
    /// <param name="also">The list, or nothing.</param>
    /// <param name="unit">Unit of the figure in use, which is theirs too.</param>
    public IReadOnlyList<OtherFigure> Read(Field also, Unit? unit)
    {
        var items = also.IsPresent ? also.Items() : [];
        if (also.Node() is YamlList && items.Count == 0)
            findings.Error(DataCodes.NothingListed, "also is empty", also.Where, "list what another source says, or leave it out");
        return [.. items.Select(item => One(item, unit)).OfType<OtherFigure>()];
    }

    /// <summary>The word under <c>confidence</c>; null if there is none.</summary>
    public static Confidence? Judged(Field confidence) =>
        confidence.IsPresent && confidence.OneOf() is { } word ? Degrees[word] : null;

    private OtherFigure? One(Field item, Unit? unit)
    {
        if (item.Section() is not { } section)
            return null;
        var valueField = section.Required("value");
        var value = InputsSection.Value(valueField, unit);
        var source = section.Required("source");
        var found = source.IsPresent ? sources.Find(source) : null;
        var note = section.Optional("note").Text();
        section.Done();
        if (value < 0)
            findings.Error(DataCodes.Negative, "value of another source is negative", valueField.Where, "write a value of at least 0");
        return value is null || found is null ? null : new OtherFigure(value.Value, found, note ?? "");
    }
}
