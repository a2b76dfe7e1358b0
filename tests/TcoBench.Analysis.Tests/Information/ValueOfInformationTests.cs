using MathNet.Numerics.Distributions;
using TcoBench.Analysis.Information;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Information;

/// <summary>
/// Two options: one costs nothing, the other is dear on average. Expected values were computed with SciPy 1.10 (norm, betabinom, quad) from the closed forms that
/// stand at each test.
/// </summary>
public class ValueOfInformationTests
{
    private const int Trials = 60_000;

    private static readonly Input X = Some.Assumed("x", 1);
    private static readonly Input Y = Some.Assumed("y", 1);
    private static readonly Input Theta = Some.Assumed("acceptance", 0.25m);

    private static readonly double[] Xs = Drawn("x", u => Normal.InvCDF(0, 1, u));
    private static readonly double[] Ys = Drawn("y", u => Normal.InvCDF(0, 1, u));
    private static readonly double[] Thetas = Drawn("acceptance", u => Beta.InvCDF(2, 6, u), 20_000);

    // Cost 1 + 2X with X standard normal: 2·L(1/2), L the unit normal loss φ(z) − z(1 − Φ(z)); 2·L(0.5) = 0.39559311.
    [Test]
    public void KnowingEverythingIsWorthTheUnitNormalLoss()
    {
        var value = Of([X], [Xs], Array.ConvertAll(Xs, x => 1 + (2 * x)));

        Assert.That(value.Choice, Is.EqualTo(0));
        Assert.That((double)value.ExpectedCost, Is.EqualTo(0));
        Within(value.All, 0.39559311);
    }

    // Cost 1 + 2X + Y: its deviation is √5, so everything is worth √5·L(1/√5) = 0.47981071, X alone 2·L(1/2), Y alone L(1) = 0.08331547.
    [Test]
    public void KnowingOneOfTwoNormalInputsIsWorthTheLossOfItsShare()
    {
        var value = Of([X, Y], [Xs, Ys], [.. Xs.Zip(Ys, (x, y) => 1 + (2 * x) + y)]);

        Within(value.All, 0.47981071);
        Within(value.Of(X), 0.39559311);
        Within(value.Of(Y), 0.08331547);
        Within(value.Of(X, Y), 0.47981071);
    }

    // Cost 1.5 − X² + 3Y: X known exactly is worth E max(0, X² − 1.5) = 2∫(x² − 1.5)φ(x) dx from √1.5 on = 0.35126329. A straight line would find nothing.
    [Test]
    public void ACurvedCostIsFollowed()
    {
        var known = Of([X, Y], [Xs, Ys], [.. Xs.Zip(Ys, (x, y) => 1.5 - (x * x) + (3 * y))]).Of(X);

        Assert.That(known.Error, Is.LessThan(0.01m));
        Assert.That((double)known.Value, Is.EqualTo(0.35126329).Within(4 * (double)known.Error));
    }

    // The costs of both options vary, none with X: a fit to 200 trials follows noise, and chosen and valued by the same trials would be worth much.
    [Test]
    public void KnowingWhatDoesNotMatterIsWorthNothingWithinItsError()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var (noise, few) = (Drawn("noise", u => Normal.InvCDF(0.05, 1, u), 200, seed), Drawn("x", u => Normal.InvCDF(0, 1, u), 200, seed));
            var known = Of([X], [few], noise).Of(X);
            Assert.That(known.Value, Is.GreaterThanOrEqualTo(0), $"seed {seed}");
            Assert.That(known.Value, Is.LessThanOrEqualTo(3.5m * known.Error), $"seed {seed}");
        }
    }

    // θ is Beta(2, 6), the other option costs 1000·(0.3 − θ). After x of n pass the mean of θ is (2 + x)/(8 + n), x is beta-binomial: the value is
    // Σ P(x)·1000·max(0, (2 + x)/(8 + n) − 0.3), exact sums. The 90 % interval: variance of θ times 8/(8 + n), on average.
    [TestCase(5, 18.531468531, 0.18624300)]
    [TestCase(20, 30.771257728, 0.12690321)]
    [TestCase(100, 37.035120836, 0.06461595)]
    public void TryingImagesIsWorthTheBetaBinomialSum(int images, double expected, double halfWidth)
    {
        var value = Of([Theta], [Thetas], Array.ConvertAll(Thetas, t => 1000 * (0.3 - t)));
        var sample = value.OfTrying(value.Measurable(Theta), images);

        Within(sample.Worth, expected);
        Assert.That((double)sample.HalfWidth, Is.EqualTo(halfWidth).Within(0.002));
    }

    // Known exactly, the same θ is worth 1000·E max(0, θ − 0.3) = 39.118292.
    [Test]
    public void NoSampleIsWorthMoreThanKnowing()
    {
        var value = Of([Theta], [Thetas], Array.ConvertAll(Thetas, t => 1000 * (0.3 - t)));
        var (known, before) = (value.Of(Theta), 0m);

        Within(known, 39.118292);
        Assert.That(known.Value, Is.LessThanOrEqualTo(value.All.Value + known.Error));
        foreach (var images in new[] { 1, 10, 50 })
        {
            var sample = value.OfTrying(value.Measurable(Theta), images).Worth;
            Assert.That(sample.Value, Is.InRange(before, known.Value + (2 * known.Error)));
            before = sample.Value - (2 * sample.Error);
        }

        var nothing = value.OfTrying(value.Measurable(Theta), 0);
        Assert.That(nothing.Worth.Value, Is.Zero, "no image, no information");
        Assert.That((double)nothing.HalfWidth, Is.EqualTo(0.23741417).Within(0.003));
    }

    [Test]
    public void TrialsWithoutAFigureAreLeftOutAndCounted()
    {
        double[] costs = [1, double.NaN, 3, 4];
        var trials = DecisionTrials.Of([X], [[1, 2, 3, 4]], [[2, 2, 2, 2], costs]);

        Assert.That((trials.Count, trials.Lost), Is.EqualTo((3, 1)));
        Assert.That(trials.Values[0], Is.EqualTo(new double[] { 1, 3, 4 }));
        Assert.That(new ValueOfInformation(trials).All.Value, Is.EqualTo(1m / 3).Within(1e-12m), "the dearer costs 1 instead of 2 in one of three trials");
    }

    [Test]
    public void AnInputThatIsNoProbabilityCannotBeTried() =>
        Assert.That(() => Of([X], [Xs], Xs).Measurable(X), Throws.ArgumentException.With.Message.Contains("no probability"));

    private static ValueOfInformation Of(IReadOnlyList<Input> inputs, IReadOnlyList<double[]> values, double[] other) =>
        new(DecisionTrials.Of(inputs, values, [new double[other.Length], other]));

    // Within four standard errors, which must themselves be small enough for the test to mean something.
    private static void Within(Worth worth, double expected)
    {
        Assert.That((double)worth.Error, Is.LessThan(0.03 * Math.Max(expected, 0.2)));
        Assert.That((double)worth.Value, Is.EqualTo(expected).Within(4 * (double)worth.Error));
    }

    private static double[] Drawn(string name, Func<double, double> quantile, int trials = Trials, int seed = 1)
    {
        var hash = Philox.Hash(name);
        return [.. Enumerable.Range(0, trials).Select(t => quantile(Philox.Uniform(seed, hash, t)))];
    }
}
