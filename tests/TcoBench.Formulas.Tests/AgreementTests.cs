using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests;

/// <summary>
/// The test that lets there be several readings at all: whatever the formula, the exact and the batch reading give the same figure to 1e-9, and where
/// one says that there is none so does the other. A formula is discarded only if no reading in double could promise that: see <see cref="Figure"/>.
/// </summary>
public class AgreementTests
{
    private const int Formulas = 20_000;

    [Test]
    public void ExactAndBatchReadingsOfRandomFormulasAgree()
    {
        var formulas = new RandomFormulas(Some.Random(20261120));
        var (kept, impossible, operations) = (0, 0, new int[9]);
        for (var i = 0; i < Formulas; i++)
        {
            var formula = formulas.Next();
            var figure = Figure.Of(formula);
            if (!figure.IsKept)
                continue;
            kept++;
            impossible += figure.Outcome == Outcome.Impossible ? 1 : 0;
            var tape = Tape.Of(formula);
            Count(formula, operations, new HashSet<Formula>(ReferenceEqualityComparer.Instance));
            var exact = ExactReading.Of(tape).Try(formula);
            var batch = BatchReading.Of(tape, 1, new Dictionary<Input, double[]>(), formula)[0][0];

            Assert.That(Disagreement(figure, exact, batch), Is.Null, $"formula {i}: {Describe(formula)}");
        }

        TestContext.Out.WriteLine($"{kept} of {Formulas} kept, {100.0 * (Formulas - kept) / Formulas:0.00} % discarded, {impossible} cannot be computed");
        TestContext.Out.WriteLine(string.Join(", ", operations.Select((n, i) => $"{(Operation)i} {n}")));
        Assert.That(kept, Is.GreaterThanOrEqualTo(10_000));
        Assert.That(Formulas - kept, Is.LessThanOrEqualTo(Formulas / 20), "more than 5 % discarded");
        Assert.That(impossible, Is.InRange(Formulas / 200, Formulas / 4), "figures that cannot be computed occur, but are not the rule");
        Assert.That(operations, Is.All.GreaterThan(5_000));
    }

    [TestCase(1, 60)]
    [TestCase(2, 60)]
    [TestCase(511, 20)]
    [TestCase(512, 20)]
    [TestCase(513, 20)]
    [TestCase(1025, 20)]
    public void EachLaneOfABatchAgreesWithTheExactReadingOfItsInputs(int lanes, int formulaCount)
    {
        var random = Some.Random(lanes);
        var formulas = new RandomFormulas(random);
        var discarded = 0;
        for (var f = 0; f < formulaCount; f++)
        {
            var formula = formulas.Next();
            var tape = Tape.Of(formula);
            var drawn = tape.Inputs.Where(_ => random.Next(3) > 0).ToDictionary(i => i, i => Enumerable.Range(0, lanes).Select(_ => Draw(i)).ToArray());
            var batch = BatchReading.Of(tape, lanes, drawn.ToDictionary(d => d.Key, d => Array.ConvertAll(d.Value, v => (double)v)), formula)[0];
            for (var lane = 0; lane < lanes; lane++)
            {
                var values = drawn.ToDictionary(d => d.Key, d => d.Value[lane]);
                var figure = Figure.Of(formula, i => values.GetValueOrDefault(i, i.Value));
                if (figure.IsKept)
                    Assert.That(Disagreement(figure, ExactReading.Of(tape, values).Try(formula), batch[lane]), Is.Null, $"lane {lane}: {Describe(formula)}");
                else
                    discarded++;
            }
        }

        TestContext.Out.WriteLine($"{lanes * formulaCount} lanes, {discarded} discarded");
        if (lanes * formulaCount > 4_000)
            Assert.That(discarded, Is.LessThanOrEqualTo(lanes * formulaCount / 10), "one formula on a jump may lose all its lanes, two should not");

        // Mostly near the base value, so that sizes stay sizes, sometimes anything.
        decimal Draw(Input input) => random.Next(30) == 0 ? formulas.Value() : input.Value * (1 + (random.Next(-500, 500) / 1000m));
    }

    private static IEnumerable<TestCaseData> WrongReadings()
    {
        yield return Wrong("a plain ceiling of packs", (o, x, y) => o == Operation.Packs ? y > 0 ? Math.Max(0, Math.Ceiling(x / y)) : double.NaN : null);
        yield return Wrong("packs below zero", (o, x, y) => o == Operation.Packs ? y > 0 ? Math.Ceiling((x / y * (1 - 1e-12)) - 1e-9) : double.NaN : null);
        yield return Wrong("packs of a negative size", (o, x, y) => o == Operation.Packs ? Math.Max(0, Math.Ceiling((x / y * (1 - 1e-12)) - 1e-9)) : null);
        yield return Wrong("packs rounded to nine places", (o, x, y) => o == Operation.Packs ? y > 0 ? Math.Max(0, Math.Ceiling(Math.Round(x / y, 9))) : double.NaN : null);
        yield return Wrong("a plain comparison", (o, x, y) => o == Operation.Reaches ? x >= y ? 1 : 0 : null);
        yield return Wrong("strictly above", (o, x, y) => o == Operation.Reaches ? x > y + 1e-9 ? 1 : 0 : null);
        yield return Wrong("half to even", (o, x, y) => o == Operation.Round ? y * Math.Round(x / y) : null);
        yield return Wrong("half up", (o, x, y) => o == Operation.Round ? y * Math.Floor((x / y * (1 + 1e-12)) + 0.5 + 1e-9) : null);
        yield return Wrong("half away from zero without tolerance", (o, x, y) => o == Operation.Round ? y * Math.Round(x / y, MidpointRounding.AwayFromZero) : null);
        yield return Wrong("a quotient by zero is zero", (o, x, y) => o == Operation.Divide && y == 0 ? 0 : null);
        yield return Wrong("zero times what cannot be computed is zero", (o, x, y) => o == Operation.Multiply && (x == 0 || y == 0) ? 0 : null);
        yield return Wrong("the larger of a figure and none is the figure", (o, x, y) => o == Operation.Max && double.IsNaN(x) ? y : null);
        yield return Wrong("sums in single precision", (o, x, y) => o == Operation.Add ? (float)x + (float)y : null);
        yield return Wrong("overflow goes on", (_, _, _) => null, double.MaxValue);
        yield return Wrong("smaller and larger swapped", (o, x, y) => o == Operation.Min ? Math.Max(x, y) : null);
        yield return Wrong("a minus lost", (o, x, y) => o == Operation.Subtract ? y - x : null);
    }

    [TestCaseSource(nameof(WrongReadings))]
    public void AWrongReadingIsCaught(Func<Operation, double, double, double?> wrong, double largest) =>
        Assert.That(Caught(wrong, largest, Formulas), Is.Not.Null);

    [Test]
    public void ARightReadingIsNotCaught() => Assert.That(Caught((_, _, _) => null, (double)decimal.MaxValue, 5_000), Is.Null);

    private static string? Caught(Func<Operation, double, double, double?> wrong, double largest, int count)
    {
        var formulas = new RandomFormulas(Some.Random(5));
        for (var i = 1; i <= count; i++)
        {
            var formula = formulas.Next();
            var figure = Figure.Of(formula);
            if (!figure.IsKept || Disagreement(figure, ExactReading.Of(Tape.Of(formula)).Try(formula), InDouble(formula, wrong, largest)) is not { } found)
                continue;
            TestContext.Out.WriteLine($"caught by formula {i}: {found}");
            return found;
        }

        return null;
    }

    private static string? Disagreement(Figure figure, decimal? exact, double batch)
    {
        if (exact is not { } value)
            return double.IsNaN(batch) && figure.Outcome == Outcome.Impossible ? null : $"exact: none, batch: {batch:R}, expected: {figure}";
        var off = Math.Abs((double)value - batch);
        if (!(off <= 1e-9 * Math.Max(1, Math.Abs((double)value))))
            return $"exact: {value}, batch: {batch:R}";
        var bound = figure.InDouble + figure.InDecimal + (5e-16 * Math.Abs(figure.Value)); // the last: turning 28 digits into a double costs up to two units
        if (figure.Outcome != Outcome.Sure || !(Math.Abs((double)value - figure.Value) <= bound))
            return $"exact: {value}, worked out by hand: {figure}";
        return off <= bound ? null : $"off by {off}, beyond the bound of {figure}";
    }

    /// <summary>A reading in double, written as naively as the wrong ones it stands beside.</summary>
    private static double InDouble(Formula root, Func<Operation, double, double, double?> wrong, double largest)
    {
        var known = new Dictionary<Formula, double>(ReferenceEqualityComparer.Instance);
        return Walk(root);

        double Walk(Formula node) => known.TryGetValue(node, out var value) ? value : known[node] = node switch
        {
            Constant c => (double)c.Value,
            Input i => (double)i.Value,
            Line l => Walk(l.Definition),
            Apply a => Compute(a.Operation, Walk(a.Left), Walk(a.Right)),
            _ => throw new ArgumentException("unknown node"),
        };

        double Compute(Operation operation, double x, double y)
        {
            var result = wrong(operation, x, y) ?? (double.IsNaN(x) || double.IsNaN(y) ? double.NaN : operation switch
            {
                Operation.Add => x + y,
                Operation.Subtract => x - y,
                Operation.Multiply => x * y,
                Operation.Divide => y == 0 ? double.NaN : x / y,
                Operation.Min => Math.Min(x, y),
                Operation.Max => Math.Max(x, y),
                Operation.Packs => y > 0 ? Math.Max(0, Math.Ceiling((x / y * (1 - 1e-12)) - 1e-9)) : double.NaN,
                Operation.Reaches => Math.Abs(x - y) > largest ? double.NaN : x - y + (1e-12 * Math.Abs(y)) + 1e-9 >= 0 ? 1 : 0,
                _ => y == 0 || Math.Abs(x / y) > largest ? double.NaN : y * Math.Sign(x) * Math.Floor((Math.Abs(x / y) * (1 + 1e-12)) + 0.5 + 1e-9),
            });
            return Math.Abs(result) > largest ? double.NaN : result;
        }
    }

    private static void Count(Formula formula, int[] operations, HashSet<Formula> seen)
    {
        if (!seen.Add(formula))
            return;
        if (formula is Line line)
            Count(line.Definition, operations, seen);
        if (formula is not Apply apply)
            return;
        operations[(int)apply.Operation]++;
        Count(apply.Left, operations, seen);
        Count(apply.Right, operations, seen);
    }

    private static string Describe(Formula formula) => SentenceReading.Of(formula.Named("formula"), f => f switch
    {
        Line l => $"[{SentenceReading.Of(l, p => p is Input i ? $"{i.Value}" : $"{p}")}]",
        Input i => $"{i.Value}",
        _ => f.ToString()!,
    });

    private static TestCaseData Wrong(string name, Func<Operation, double, double, double?> wrong, double largest = (double)decimal.MaxValue) =>
        new TestCaseData(wrong, largest).SetArgDisplayNames(name);
}
