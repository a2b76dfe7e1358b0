using TcoBench.Core.Findings;
using TcoBench.Files.Format;

namespace TcoBench.Files.Yaml;

/// <summary>A map whose keys are known. Ask for each key once, then say <see cref="Done"/> to have the others reported.</summary>
public sealed class Section
{
    private readonly YamlMap _map;
    private readonly FindingList _findings;
    private readonly List<string> _keys = [];
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly Shape? _shape;

    /// <summary>A view of a map that reports to the list.</summary>
    public Section(YamlMap map, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(findings);
        _map = map;
        _findings = findings;
    }

    /// <summary>A view of a map of the format: only keys it declares can be asked for. Null: any.</summary>
    internal Section(YamlMap map, FindingList findings, Shape? shape)
        : this(map, findings) => _shape = shape;

    /// <summary>Where the map starts.</summary>
    public FileSpan Where => _map.Where;

    /// <summary>A key that must be there: if it is not, that is a finding, and the field reads as null everywhere.</summary>
    public Field Required(string key)
    {
        _required.Add(key);
        var field = Optional(key);
        if (!field.IsPresent)
            _findings.Error(YamlCodes.MissingKey, $"key \"{key}\" is missing", Where, $"add \"{key}: ...\" to this map");
        return field;
    }

    /// <summary>A key that may be left out; the field then reads as null. A blank value is still a finding.</summary>
    public Field Optional(string key)
    {
        _keys.Add(key);
        var entry = _map.Entries.FirstOrDefault(entry => entry.Key == key);
        return new Field(key, entry?.KeyWhere ?? Where, entry?.Value, _findings, _shape?.Ask(key).Kind);
    }

    /// <summary>Reports the keys nobody asked for.</summary>
    public void Done()
    {
        _shape?.Done(_required);
        var present = _map.Entries.Select(entry => entry.Key);
        var left = _keys.Except(present, StringComparer.Ordinal).ToList();
        var hint = $"keys allowed here: {string.Join(", ", _keys.Distinct(StringComparer.Ordinal))}";
        foreach (var (key, where, _) in _map.Entries.Where(entry => !_keys.Contains(entry.Key)))
            _findings.Error(YamlCodes.UnknownKey, $"unknown key {Show.Quoted(key)}{Suggestion.DidYouMean(key, left)}", where, hint);
    }
}
