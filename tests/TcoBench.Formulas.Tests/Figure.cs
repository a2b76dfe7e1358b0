namespace TcoBench.Formulas.Tests;

/// <summary>
/// What a formula is worth, worked out independently of the readings, with how far the readings may be from the true value: forward error analysis,
/// part by part. <see cref="InDouble"/> bounds a reading in double (and this value itself), <see cref="InDecimal"/> one in decimal.
/// </summary>
internal readonly record struct Figure(Outcome Outcome, double Value, double InDouble, double InDecimal)
{
    private const double Unit = 1.2e-16;
    private const double DecimalUnit = 1e-28;
    private const double Largest = 7.922816251426433e28;
    private const double Slack = 1e-9;
    private const double Tolerance = 1e-12;

    private static readonly Figure Impossible = new(Outcome.Impossible, 0, 0, 0);
    private static readonly Figure Unsure = new(Outcome.Unsure, 0, 0, 0);

    /// <summary>True if the readings must agree to 1e-9, or must both say that there is no figure.</summary>
    public bool IsKept => Outcome == Outcome.Impossible || (Outcome == Outcome.Sure && InDouble + InDecimal <= 1e-9 * Math.Max(1, Math.Abs(Value)));

    public static Figure Of(Formula formula, Func<Input, decimal>? values = null)
    {
        var known = new Dictionary<Formula, Figure>(ReferenceEqualityComparer.Instance);
        return Walk(formula);

        Figure Walk(Formula node)
        {
            if (known.TryGetValue(node, out var figure))
                return figure;
            return known[node] = node switch
            {
                Constant c => Leaf(c.Value),
                Input i => Leaf(values is null ? i.Value : values(i)),
                Line l => Walk(l.Definition),
                Apply a => Apply(a.Operation, Walk(a.Left), Walk(a.Right)),
                _ => throw new ArgumentException("unknown node"),
            };
        }
    }

    private static Figure Leaf(decimal value)
    {
        var read = (double)value;
        return new Figure(Outcome.Sure, read, decimal.IsInteger(value) && Math.Abs(read) < 1e15 ? 0 : 3 * Unit * Math.Abs(read), 0);
    }

    private static Figure Apply(Operation operation, Figure x, Figure y)
    {
        if (x.Outcome == Outcome.Impossible || y.Outcome == Outcome.Impossible)
            return Impossible;
        if (x.Outcome == Outcome.Unsure || y.Outcome == Outcome.Unsure)
            return Unsure;
        return operation switch
        {
            Operation.Add => Sum(x, y),
            Operation.Subtract => Sum(x, new Figure(Outcome.Sure, -y.Value, y.InDouble, y.InDecimal)),
            Operation.Multiply => Ranged(
                x.Value * y.Value,
                (Math.Abs(x.Value) * y.InDouble) + (Math.Abs(y.Value) * x.InDouble) + (x.InDouble * y.InDouble),
                (Math.Abs(x.Value) * y.InDecimal) + (Math.Abs(y.Value) * x.InDecimal) + (x.InDecimal * y.InDecimal),
                x.IsWhole && y.IsWhole),
            Operation.Divide => Quotient(x, y),
            Operation.Min => x.Value <= y.Value ? Chosen(x, y) : Chosen(y, x),
            Operation.Max => x.Value >= y.Value ? Chosen(x, y) : Chosen(y, x),
            Operation.Packs => Packs(x, y),
            Operation.Reaches => Reaches(x, y),
            Operation.Round => Round(x, y),
            _ => throw new ArgumentException("unknown operation"),
        };
    }

    /// <summary>Both readings hold a whole number without any error.</summary>
    private bool IsWhole => InDouble == 0 && InDecimal == 0 && Math.Abs(Value) < 1e15 && Math.Floor(Value) == Value;

    private static Figure Sum(Figure x, Figure y) => Ranged(x.Value + y.Value, x.InDouble + y.InDouble, x.InDecimal + y.InDecimal, x.IsWhole && y.IsWhole);

    // The other matters only if it is so near that a reading might choose it.
    private static Figure Chosen(Figure one, Figure other) =>
        Math.Abs(one.Value - other.Value) > 2 * (one.InDouble + one.InDecimal + other.InDouble + other.InDecimal) ? one
        : one with { InDouble = Math.Max(one.InDouble, other.InDouble), InDecimal = Math.Max(one.InDecimal, other.InDecimal) };

    private static Figure Quotient(Figure x, Figure y)
    {
        var (nearestDouble, nearestDecimal) = (Math.Abs(y.Value) - y.InDouble, Math.Abs(y.Value) - y.InDecimal);
        if (y.IsWhole && y.Value == 0)
            return Impossible;
        if (nearestDouble <= 0 || nearestDecimal <= 0)
            return Unsure;
        var quotient = x.Value / y.Value;
        return Ranged(
            quotient,
            (x.InDouble + (Math.Abs(quotient) * y.InDouble)) / nearestDouble,
            (x.InDecimal + (Math.Abs(quotient) * y.InDecimal)) / nearestDecimal,
            x.IsWhole && x.Value == 0);
    }

    private static Figure Packs(Figure x, Figure size)
    {
        if (size.Value + size.InDouble < 0 || (size.IsWhole && size.Value == 0))
            return Impossible;
        if (size.Value - size.InDouble <= 0)
            return Unsure;
        if (x.Value + x.InDouble < 0)
            return new Figure(Outcome.Sure, 0, 0, 0);
        var quotient = Quotient(x, size);
        if (quotient.Outcome != Outcome.Sure)
            return quotient;
        var (wanted, error) = ((quotient.Value * (1 - Tolerance)) - Slack, Doubt(quotient));
        return Whole(Math.Max(0, Math.Ceiling(wanted - error)), Math.Max(0, Math.Ceiling(wanted + error)));
    }

    private static Figure Reaches(Figure x, Figure y)
    {
        var gap = Sum(x, new Figure(Outcome.Sure, -y.Value, y.InDouble, y.InDecimal));
        if (gap.Outcome != Outcome.Sure)
            return gap;
        var tolerated = gap.Value + (Tolerance * Math.Abs(y.Value)) + Slack;
        var error = (2 * (gap.InDouble + gap.InDecimal)) + (8 * Unit * (Math.Abs(x.Value) + Math.Abs(y.Value) + 1));
        return Math.Abs(tolerated) <= error ? Unsure : new Figure(Outcome.Sure, tolerated > 0 ? 1 : 0, 0, 0);
    }

    private static Figure Round(Figure x, Figure step)
    {
        var quotient = Quotient(x, step);
        if (quotient.Outcome != Outcome.Sure)
            return quotient;
        var (wanted, error) = ((Math.Abs(quotient.Value) * (1 + Tolerance)) + 0.5 + Slack, Doubt(quotient));
        var steps = Whole(Math.Floor(wanted - error), Math.Floor(wanted + error));
        if (steps.Outcome != Outcome.Sure || steps.Value == 0)
            return steps;
        return Apply(Operation.Multiply, step, steps with { Value = steps.Value * Math.Sign(x.Value) });
    }

    // How far a quotient with its tolerances may be off where it meets a jump.
    private static double Doubt(Figure quotient) => (2 * (quotient.InDouble + quotient.InDecimal)) + (8 * Unit * (Math.Abs(quotient.Value) + 1));

    // A jump within the error makes the figure unsure; from 1e13 on a single step is no jump but a relative error of 1e-13 and less.
    private static Figure Whole(double low, double high) =>
        low == high && high < 1e15 ? new Figure(Outcome.Sure, low, 0, 0)
        : low > 1e13 ? Ranged(high, high - low + 1, high - low + 1, false)
        : Unsure;

    private static Figure Ranged(double value, double inDouble, double inDecimal, bool exact)
    {
        if (exact && Math.Abs(value) < 1e15 && Math.Floor(value) == value)
            return new Figure(Outcome.Sure, value, 0, 0);
        inDecimal += (DecimalUnit * (Math.Abs(value) + inDecimal)) + DecimalUnit;
        inDouble += (Unit * (Math.Abs(value) + inDouble)) + DecimalUnit;
        var (least, most) = (Math.Abs(value) - inDouble - inDecimal, Math.Abs(value) + inDouble + inDecimal);
        return least > Largest * 1.000001 ? Impossible : !(most < Largest * 0.999999) ? Unsure : new Figure(Outcome.Sure, value, inDouble, inDecimal);
    }
}

internal enum Outcome
{
    /// <summary>There is a figure.</summary>
    Sure,

    /// <summary>There is certainly none: a division by zero or an overflow.</summary>
    Impossible,

    /// <summary>A jump, a zero or the largest figure lies within the error.</summary>
    Unsure,
}
