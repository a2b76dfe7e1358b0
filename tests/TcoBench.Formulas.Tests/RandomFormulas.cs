using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests;

/// <summary>
/// Random formulas from all nine operations, with units, shared parts and named lines. Sums get operands of one unit, by a conversion input where
/// needed. About a third of all packs, reaches and rounds sit exactly on their boundary. Few discards are needed because most leaves lie between 1e-4
/// and 1e7 and sizes, steps and most divisors are kept away from zero by a floor; one leaf in fifty is 0 and one in two hundred is astronomically
/// large, so that figures which cannot be computed occur too.
/// </summary>
internal sealed class RandomFormulas(Random random)
{
    private static readonly string[] Units = ["1", "USD", "credit", "hour", "seat"];

    private readonly List<Formula> _made = [];
    private int _names;

    public Formula Next(int maxDepth = 6)
    {
        _made.Clear();
        return Any(random.Next(1, maxDepth + 1));
    }

    /// <summary>A formula of sums, differences, products and comparisons only.</summary>
    public Formula Plain(int depth)
    {
        if (depth == 0)
            return Leaf(Unit.None);
        var operation = new[] { Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Min, Operation.Max }[random.Next(5)];
        return SemanticsTests.Build(operation, Plain(depth - 1), Plain(random.Next(depth)));
    }

    public decimal Value()
    {
        decimal value = random.Next(200) switch
        {
            0 => random.Next(1, 100) * 100_000_000_000_000_000_000_000m,
            < 5 => 0,
            < 15 => random.Next(1, 10_000) * 1_000_000m,
            < 60 => random.Next(1, 1_000),
            < 80 => random.NextInt64(1, 1_000_000_000_000_000) / 1_000_000_000_000m,
            _ => random.Next(1, 10_000) / new[] { 10_000m, 1_000m, 100m, 10m, 1m, 0.1m }[random.Next(6)],
        };
        return random.Next(10) == 0 ? -value : value;
    }

    private Formula Any(int depth)
    {
        if (depth == 0 || random.Next(8) == 0)
            return Leaf(Unit.Parse(Units[random.Next(Units.Length)]));
        if (_made.Count > 0 && random.Next(10) == 0)
            return _made[random.Next(_made.Count)];
        var formula = Build((Operation)random.Next(9), depth - 1);
        if (random.Next(10) == 0)
            formula = formula.Named($"line_{++_names}");
        _made.Add(formula);
        return formula;
    }

    private Formula Build(Operation operation, int depth)
    {
        var onBoundary = random.Next(3) == 0;
        switch (operation)
        {
            case Operation.Multiply:
                return Any(depth) * Any(depth);
            case Operation.Divide:
                return Any(depth) / (random.Next(20) == 0 ? Any(depth) : Positive(depth));
            case Operation.Packs:
            {
                var size = random.Next(30) == 0 ? Any(depth) : Positive(depth);
                return Packs(onBoundary ? size * Whole() : Any(depth), size);
            }

            case Operation.Round:
            {
                var step = random.Next(30) == 0 ? Any(depth) : Positive(depth);
                return onBoundary ? Round(step * (Whole() + Some.Input(0.5m)), step) : Round(Like(step.Unit, depth), step);
            }

            case Operation.Reaches when onBoundary:
            {
                var (threshold, parts) = (Any(depth), Whole());
                return Reaches(threshold / parts * parts, threshold);
            }

            default:
            {
                var left = Any(depth);
                return SemanticsTests.Build(operation, left, Like(left.Unit, depth));
            }
        }
    }

    private Formula Like(Unit unit, int depth)
    {
        var formula = Any(depth);
        return ReferenceEquals(formula.Unit, unit) ? formula
            : random.Next(2) == 0 ? Leaf(unit)
            : formula * new Input($"rate_{++_names}", Value(), unit / formula.Unit, Evidence.Published(Some.Page));
    }

    private Formula Positive(int depth)
    {
        var formula = Any(depth);
        return Max(formula, new Input($"floor_{++_names}", random.Next(1, 1000) / 100m, formula.Unit, Evidence.Published(Some.Page)));
    }

    private Formula Leaf(Unit unit) => random.Next(12) == 0
        ? Structural(Value(), unit)
        : new Input($"input_{++_names}", Value(), unit, Evidence.Published(Some.Page));

    private Input Whole() => Some.Input((decimal)Math.Floor(Math.Pow(10, random.NextDouble() * 8)));
}
