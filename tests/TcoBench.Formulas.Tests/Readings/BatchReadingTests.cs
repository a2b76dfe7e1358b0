using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests.Readings;

public class BatchReadingTests
{
    private static readonly Dictionary<Input, double[]> Nothing = [];

    [TestCase(0)]
    [TestCase(-1)]
    public void ABatchHasAtLeastOneLane(int lanes)
    {
        var input = Some.Input(1);
        Assert.That(() => BatchReading.Of(Tape.Of(input), lanes, Nothing, input), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void LanesOfAnotherLengthAreRefusedByName()
    {
        var input = Some.Input("volume", 1);
        var values = new Dictionary<Input, double[]> { [input] = new double[4] };
        Assert.That(() => BatchReading.Of(Tape.Of(input), 5, values, input), Throws.ArgumentException.With.Message.Contains("\"volume\" has 4 lanes, not 5"));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(511)]
    [TestCase(512)]
    [TestCase(513)]
    [TestCase(1024)]
    [TestCase(1025)]
    public void EveryLaneHasItsOwnFigureAndWhatDoesNotVaryIsTheSameInAll(int lanes)
    {
        var (volume, fee) = (Some.Input(5), Some.Input(24));
        var total = (volume * 2 + fee).Named("total");
        var values = new Dictionary<Input, double[]> { [volume] = [.. Enumerable.Range(0, lanes).Select(i => (double)i)] };

        var results = BatchReading.Of(Tape.Of(total), lanes, values, total, fee, volume, total.Definition);

        Assert.That(results[0], Is.EqualTo(Enumerable.Range(0, lanes).Select(i => (2.0 * i) + 24)));
        Assert.That(results[1], Is.EqualTo(Enumerable.Repeat(24.0, lanes)));
        Assert.That(results[2], Is.EqualTo(values[volume]));
        Assert.That(results[3], Is.EqualTo(results[0]));
    }

    [Test]
    public void ASpoiledLaneSpoilsNoOther()
    {
        var (divisor, one) = (Some.Input(1), Some.Input(1));
        var quotient = one / divisor;
        var values = new Dictionary<Input, double[]> { [divisor] = [.. Enumerable.Range(0, 1025).Select(i => i % 3 == 0 ? 0.0 : i)] };

        var lanes = BatchReading.Of(Tape.Of(quotient), 1025, values, quotient)[0];

        for (var i = 0; i < 1025; i++)
            Assert.That(lanes[i], i % 3 == 0 ? Is.NaN : Is.EqualTo(1.0 / i));
    }

    [Test]
    public void LanesGivenAreNotChanged()
    {
        var input = Some.Input(1);
        double[] given = [double.PositiveInfinity, 1e29, 2];
        var result = BatchReading.Of(Tape.Of(input), 3, new Dictionary<Input, double[]> { [input] = given }, input)[0];
        Assert.That(given, Is.EqualTo(new[] { double.PositiveInfinity, 1e29, 2 }));
        Assert.That(result, Is.EqualTo(new[] { double.NaN, double.NaN, 2 }));
    }

    [Test]
    public void ALaneDoesNotDependOnItsNeighbours()
    {
        var random = Some.Random(9);
        var (a, b, c) = (Some.Input(1), Some.Input(2), Some.Input(3));
        var formula = Formula.Round(Formula.Packs(a * b, c) / (a + c), Some.Input(0.01m)) - Formula.Max(a, b) * Formula.Reaches(b, c);
        var tape = Tape.Of(formula);
        var all = new[] { a, b, c }.ToDictionary(i => i, _ => Enumerable.Range(0, 777).Select(_ => random.NextDouble() * 1000).ToArray());
        var together = BatchReading.Of(tape, 777, all, formula)[0];
        for (var lane = 0; lane < 777; lane += 7)
            Assert.That(BatchReading.Of(tape, 1, all.ToDictionary(p => p.Key, p => new[] { p.Value[lane] }), formula)[0][0], Is.EqualTo(together[lane]));
    }
}
