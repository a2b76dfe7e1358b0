using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>Where figures were read, by the id entries refer to.</summary>
internal sealed class SourcesSection(FindingList findings)
{
    public static readonly Dictionary<string, SourceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["primary"] = SourceKind.Primary,
        ["near-primary"] = SourceKind.NearPrimary,
        ["secondary"] = SourceKind.Secondary,
    };

    private readonly Dictionary<string, Source?> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<Source, FileSpan> _seen = [];

    /// <summary>Days figures of this file stay fresh where their source says nothing else; the usual ones if the file does not say.</summary>
    public int ShelfLife { get; private set; } = Source.UsualShelfLife;

    /// <param name="file">The file that has the sources.</param>
    /// <param name="prefix">Put before each id, e.g. <c>leonardo.</c>.</param>
    /// <param name="usual">Shelf life where the file does not say.</param>
    public void Read(Section file, string prefix, int usual)
    {
        ShelfLife = Days(file.Optional("shelf_life")) ?? usual;
        var field = file.Optional("sources");
        foreach (var entry in field.IsPresent ? field.Entries() : [])
            _sources[entry.Key] = One(entry, prefix + entry.Key);
    }

    /// <summary>Warns once of each source that is past its shelf life, if any figure that counts on the day rests on it.</summary>
    /// <param name="figures">The file's figures of the day.</param>
    /// <param name="asOf">The day.</param>
    public void CheckAge(IEnumerable<Input> figures, DateOnly asOf)
    {
        var resting = figures.SelectMany(f => f.Evidence.Sources.Distinct()).CountBy(s => s).ToDictionary();
        foreach (var (source, where) in _seen.Where(s => s.Key.IsPast(asOf) && resting.ContainsKey(s.Key)))
        {
            var rest = resting[source] == 1 ? "1 figure rests" : $"{resting[source]} figures rest";
            findings.Warning(
                DataCodes.PastShelfLife,
                $"{rest} on \"{source.Id.Split('.')[^1]}\", seen {asOf.DayNumber - source.Seen.DayNumber} days before {asOf:yyyy-MM-dd}; the shelf life is {source.ShelfLife} days",
                where,
                $"look again: date what still holds, and add what changed; what ages more slowly has a \"shelf_life\" of its own");
        }
    }

    /// <summary>The source a field names; null, with a finding, if there is none.</summary>
    public Source? Find(Field field)
    {
        if (field.Text() is not { } id)
            return null;
        if (!_sources.TryGetValue(id, out var source))
            findings.Error(DataCodes.UnknownSource, $"unknown source {Show.Quoted(id)}{Suggestion.DidYouMean(id, _sources.Keys)}", field.Where, "list it under \"sources\"");
        return source;
    }

    private Source? One(Field entry, string id)
    {
        var key = entry.Key.Replace('_', '-');
        if (!Spelling.IsId(key))
            findings.Error(YamlCodes.NotAnId, $"{Show.Quoted(entry.Key)} is not an id", entry.KeyWhere, "write letters a to z, digits, \"-\" and \"_\", a letter first");
        if (entry.Section() is not { } section)
            return null;
        var url = section.Required("url").Text();
        var seenField = section.Required("seen");
        var seen = seenField.Date();
        var kind = section.Required("kind").OneOf();
        var note = section.Optional("note").Text();
        var days = Days(section.Optional("shelf_life"));
        section.Done();
        if (url is null || seen is null || kind is null)
            return null;
        var source = new Source(id, url, seen.Value, Kinds[kind], note ?? "") { ShelfLife = days ?? ShelfLife };
        _seen[source] = seenField.Where;
        return source;
    }

    private static int? Days(Field field) => field.IsPresent ? field.Integer() : null;
}
