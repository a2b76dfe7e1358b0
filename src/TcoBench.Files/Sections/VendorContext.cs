using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Plugins;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>What the sections of one vendor file share.</summary>
internal sealed record VendorContext(InputRegister Register, SourcesSection Sources, FileNames Names, FormulaReader Formulas, FindingList Findings)
{
    /// <summary>Vendor segment of names.</summary>
    public required string Segment { get; init; }

    /// <summary>What states meters that no formula can; null if the vendor has no plugin.</summary>
    public CompiledMeters? Plugin { get; set; }

    /// <summary>Models by id; null for one that was refused.</summary>
    public Dictionary<string, VendorModel?> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>Meters by id; null for one that was refused.</summary>
    public Dictionary<string, Meter?> Meters { get; } = new(StringComparer.Ordinal);

    /// <summary>Price tables by name; null for one that was refused.</summary>
    public Dictionary<string, DatedTable?> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Items of a list that is not empty if it is there at all.</summary>
    public IReadOnlyList<Field> AtLeastOne(Field list)
    {
        var items = list.IsPresent ? list.Items() : [];
        if (list.Node() is YamlList && items.Count == 0)
            Findings.Error(DataCodes.NothingListed, $"{list.Key} is empty", list.Where, "list at least one");
        return items;
    }

    /// <summary>Adds what an id stands for; an id given before is a finding.</summary>
    public bool Add<T>(Dictionary<string, T?> all, string what, string id, T? item, FileSpan where)
        where T : class
    {
        if (all.TryAdd(id, item))
            return true;
        Findings.Error(DataCodes.Twice, $"{what} \"{id}\" is defined twice", where, "give each its own id");
        return false;
    }

    /// <summary>What an id refers to; null if there is none, which is a finding, or if it was refused.</summary>
    public T? Find<T>(Dictionary<string, T?> all, string what, string? id, FileSpan where)
        where T : class
    {
        if (id is null || all.TryGetValue(id, out var found) && found is null)
            return null;
        if (all.TryGetValue(id, out found))
            return found;
        var hint = all.Count == 0 ? $"this file defines no {what}" : $"defined here: {string.Join(", ", all.Keys)}";
        Findings.Error(DataCodes.UnknownReference, $"unknown {what} {Show.Quoted(id)}{Suggestion.DidYouMean(id, all.Keys)}", where, hint);
        return null;
    }
}
