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

    /// <param name="field">The map of sources.</param>
    /// <param name="prefix">Put before each id, e.g. <c>leonardo.</c>.</param>
    public void Read(Field field, string prefix)
    {
        foreach (var entry in field.IsPresent ? field.Entries() : [])
            _sources[entry.Key] = One(entry, prefix + entry.Key);
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
        var seen = section.Required("seen").Date();
        var kind = section.Required("kind").OneOf();
        var note = section.Optional("note").Text();
        section.Done();
        return url is null || seen is null || kind is null ? null : new Source(id, url, seen.Value, Kinds[kind], note ?? "");
    }
}
