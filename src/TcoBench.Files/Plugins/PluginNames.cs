using TcoBench.Formulas;

namespace TcoBench.Files.Plugins;

/// <summary>
/// The names a plugin may use, each a place that has a unit and no value: what it builds over them is filled in later, for every request anew.
/// Closed once the plugin has answered, so that a call left behind reaches nothing of the host's.
/// </summary>
/// <param name="own">Names of the request and of plans, with stand-ins.</param>
/// <param name="inputs">Conversions and inputs.</param>
internal sealed class PluginNames(IReadOnlyDictionary<string, Formula> own, Func<string, Formula?> inputs)
{
    private readonly Lock _open = new();
    private readonly Dictionary<string, Formula> _places = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>The places handed out, each with its name; compared by identity.</summary>
    public Dictionary<Formula, string> Places { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The place of a name; null if nothing has that name.</summary>
    public Formula? Find(string name)
    {
        lock (_open)
        {
            if (name is null || Meaning(name) is not { } meaning)
                return null;
            if (_places.TryGetValue(name, out var place))
                return place;
            // it must not be computed with: dividing by zero stops every reading
            place = (Formula.Structural(1, meaning.Unit) / 0).Named("name");
            Places.Add(place, name);
            return _places[name] = place;
        }
    }

    /// <summary>The value of a certain input of the vendor; null if there is none.</summary>
    public decimal? Number(string name)
    {
        lock (_open)
            return name is not null && !own.ContainsKey(name) && Meaning(name) is Input { Spread: null } input ? input.Value : null;
    }

    /// <summary>True if something has that name.</summary>
    public bool Knows(string name) => own.ContainsKey(name) || inputs(name) is not null;

    /// <summary>Gives no more names away.</summary>
    public void Close()
    {
        lock (_open)
            _closed = true;
    }

    private Formula? Meaning(string name) =>
        _closed ? throw new ObjectDisposedException(nameof(PluginNames)) : own.GetValueOrDefault(name) ?? inputs(name);
}
