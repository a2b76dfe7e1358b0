using System.Globalization;
using TcoBench.Formulas;

namespace TcoBench.Core.Inputs;

/// <summary>
/// Every input of a run under its full name, with what-ifs applied. Filled while files are read, then only looked up.
/// </summary>
/// <param name="overrides">What-ifs, in order; of two for the same input the later wins.</param>
public sealed class InputBook(params IReadOnlyList<Override> overrides)
{
    private readonly Dictionary<string, Input> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnknownInput> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<Override> _used = [];
    private readonly List<RankCorrelation> _correlations = [];
    private readonly Dictionary<(string?, string?, string?, string), Input> _looked = [];

    /// <summary>Full names of all inputs, in order of definition.</summary>
    public IEnumerable<string> Names => _inputs.Keys;

    /// <summary>How uncertain inputs hang together; pairs not named are independent.</summary>
    public IReadOnlyList<RankCorrelation> Correlations => _correlations;

    /// <summary>What-ifs that no input of this run answers to.</summary>
    public IEnumerable<Override> Unused => overrides.Where(o => !_used.Contains(o));

    /// <summary>Adds an input. A what-if replaces its value and its evidence, and takes away its spread.</summary>
    /// <exception cref="ArgumentException">The name is taken or is not a name.</exception>
    public Input Define(string name, decimal value, Unit unit, Evidence evidence, Spread? spread = null)
    {
        if (_unknown.ContainsKey(name))
            throw new ArgumentException($"input \"{name}\" is defined twice", nameof(name));
        var input = new Input(name, value, unit, evidence, spread);
        if (overrides.LastOrDefault(o => Matches(o, name)) is { } set)
            input = Changed(input, name, set);
        foreach (var o in overrides.Where(o => Matches(o, name)))
            _used.Add(o);
        return _inputs.TryAdd(name, input) ? input : throw new ArgumentException($"input \"{name}\" is defined twice", nameof(name));
    }

    /// <summary>Records that a figure is known to exist but is not published. A what-if for it makes it an input.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="unit">Unit the figure would have.</param>
    /// <param name="why">Why it is unknown, e.g. "not published".</param>
    /// <param name="question">What to ask the vendor.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void DefineUnknown(string name, Unit unit, string why, string question)
    {
        if (_inputs.ContainsKey(name) || _unknown.ContainsKey(name))
            throw new ArgumentException($"input \"{name}\" is defined twice", nameof(name));
        if (overrides.LastOrDefault(o => Matches(o, name)) is { } set)
        {
            foreach (var o in overrides.Where(o => Matches(o, name)))
                _used.Add(o);
            _inputs.Add(name, new Input(name, set.Value, unit, Evidence.Chosen($"{set.Why}: set to {Text(set.Value)}; {why}")));
            return;
        }

        _unknown.Add(name, new UnknownInput(name, why, question));
    }

    /// <summary>States that two inputs hang together.</summary>
    /// <exception cref="ArgumentException">One of them has no spread, both are the same, the pair was stated before, or the rank is not strictly between -1 and 1.</exception>
    public void Correlate(RankCorrelation pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (new[] { pair.First, pair.Second }.FirstOrDefault(name => Find(name)?.Spread is null) is { } certain)
            throw new ArgumentException($"\"{certain}\" has no spread", nameof(pair));
        if (pair.First == pair.Second || pair.Rank is <= -1 or >= 1)
            throw new ArgumentException($"\"{pair.First}\" and \"{pair.Second}\" cannot have a rank correlation of {Text(pair.Rank)}", nameof(pair));
        if (_correlations.Exists(c => (c.First, c.Second) == (pair.First, pair.Second) || (c.First, c.Second) == (pair.Second, pair.First)))
            throw new ArgumentException($"\"{pair.First}\" and \"{pair.Second}\" are correlated twice", nameof(pair));
        _correlations.Add(pair);
    }

    /// <summary>The input of that full name, or null.</summary>
    public Input? Find(string name) => _inputs.GetValueOrDefault(name);

    /// <summary>The unpublished figure of that full name, or null.</summary>
    public UnknownInput? FindUnknown(string name) => _unknown.GetValueOrDefault(name);

    /// <summary>The result of an earlier look-up, or of this one.</summary>
    internal Input? Remembered(Scope scope, string name, Func<Scope, string, Input?> search)
    {
        var key = (scope.Vendor, scope.Job, scope.Stage, name);
        if (_looked.TryGetValue(key, out var known))
            return known;
        if (search(scope, name) is { } found)
            _looked[key] = known = found;
        return known;
    }

    /// <summary>A narrower input made by a what-if, such as <c>leonardo.campaign.draft.acceptance</c> where only the shared one is defined; null if there is no such what-if.</summary>
    /// <param name="name">The narrower full name.</param>
    /// <param name="general">The input it stands in for.</param>
    internal Input? Narrow(string name, Input general)
    {
        if (overrides.LastOrDefault(o => o.Name == name) is not { } set)
            return null;
        _used.Add(set);
        return _inputs[name] = Changed(general, name, set);
    }

    /// <summary>A vendor's own copy of a shared input, so that it varies independently of other vendors'.</summary>
    /// <param name="name">Full name of the copy.</param>
    /// <param name="shared">The shared input.</param>
    internal Input Copy(string name, Input shared) => Find(name) ?? Define(name, shared.Value, shared.Unit, shared.Evidence, shared.Spread);

    private static bool Matches(Override o, string name) =>
        o.Name == name || (o.Name.StartsWith("*.", StringComparison.Ordinal) && (name.EndsWith(o.Name[1..], StringComparison.Ordinal) || name == o.Name[2..]));

    private static Input Changed(Input input, string name, Override set) =>
        new(name, set.Value, input.Unit, Evidence.Chosen($"{set.Why}: set to {Text(set.Value)} instead of {Text(input.Value)}"));

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
