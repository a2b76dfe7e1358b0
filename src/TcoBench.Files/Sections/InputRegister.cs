using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>The run's inputs as files define them: what a scenario states first, a file's own figure does not replace.</summary>
internal sealed class InputRegister(InputBook book, DateOnly asOf)
{
    private readonly Dictionary<string, RegisteredInput> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredInput> _scenario = new(StringComparer.Ordinal);

    public InputBook Book => book;

    /// <summary>Pairs of inputs that files say hang together, in the order they are stated.</summary>
    public List<StatedCorrelation> Correlations { get; } = [];

    public DateOnly AsOf => asOf;

    /// <summary>Days figures stay fresh where a file does not say: what the shared inputs' file says, once it was read.</summary>
    public int ShelfLife { get; set; } = Source.UsualShelfLife;

    /// <summary>Full names the files define, readable or not, without the scenario's.</summary>
    public IReadOnlyDictionary<string, RegisteredInput> Entries => _entries;

    /// <summary>Full names a scenario states.</summary>
    public IReadOnlyDictionary<string, RegisteredInput> Scenario => _scenario;

    public void Define(string name, decimal value, Unit unit, Evidence evidence, Spread? spread, FileSpan where)
    {
        _entries[name] = new RegisteredInput(unit, where) { IsUncertain = spread is not null };
        if (!_scenario.ContainsKey(name))
            book.Define(name, value, unit, evidence, spread);
    }

    public void DefineForScenario(string name, decimal value, Unit unit, Evidence evidence, Spread? spread, FileSpan where)
    {
        _scenario[name] = new RegisteredInput(unit, where);
        book.Define(name, value, unit, evidence, spread);
    }

    /// <summary>A figure that exists but is not known, at all or as of the day asked for.</summary>
    public void DefineUnknown(string name, Unit unit, string why, string question, bool onlyThatDay, FileSpan where)
    {
        if (!_scenario.ContainsKey(name))
            book.DefineUnknown(name, unit, why, question);
        // a price nobody knows must not be computed with: dividing by zero stops every reading, and the line names the culprit
        var never = book.Find(name) is null ? (Formula.Structural(1, unit) / 0).Named(name) : null;
        _entries[name] = new RegisteredInput(unit, where) { Unpublished = never, OnlyThatDay = onlyThatDay };
    }

    /// <summary>A figure that was refused: nothing more is said where it is used.</summary>
    public void DefineBroken(string name, FileSpan where) => _entries.TryAdd(name, new RegisteredInput(null, where));

    public bool IsBroken(string name) => _entries.TryGetValue(name, out var entry) && entry.Unit is null;
}

/// <summary>Where an input was defined.</summary>
/// <param name="Unit">Its unit; null if it was refused.</param>
/// <param name="Where">Its name in the file.</param>
internal sealed record RegisteredInput(Unit? Unit, FileSpan Where)
{
    /// <summary>What stands for a figure that is not known: it has a unit and cannot be computed; null for one that is known.</summary>
    public Formula? Unpublished { get; init; }

    /// <summary>True if the file gives it a spread, whatever a scenario or a what-if makes of it.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>True if it is known for other days than the one asked for.</summary>
    public bool OnlyThatDay { get; init; }
}
