using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests.Sampling;

public class DistributionTests
{
    private const int Draws = 100_000;

    [TestCase(0.15, 0.25, 0.40, "1")]
    [TestCase(1.5, 4, 10, "minute")]
    [TestCase(-0.05, 0, 0.05, "1")]
    [TestCase(0, 0.1, 0.3, "1")]
    [TestCase(1.1, 1.5, 2, "1")]
    public void TheThreeStatedValuesAreP10P50AndP90(decimal low, decimal middle, decimal high, string unit)
    {
        var distribution = ThreePoint(low, middle, high, unit);

        Assert.That(distribution.Quantile(0.1), Is.EqualTo((double)low).Within(1e-9));
        Assert.That(distribution.Quantile(0.5), Is.EqualTo((double)middle).Within(1e-12));
        Assert.That(distribution.Quantile(0.9), Is.EqualTo((double)high).Within(1e-9));
        Assert.That((distribution.P10, distribution.P90), Is.EqualTo((low, high)));
    }

    [TestCase(0.15, 0.25, 0.40, "1", 0, 1)]
    [TestCase(0, 0.1, 0.3, "1", 0, 1)]
    [TestCase(1.5, 4, 10, "minute", 0, double.MaxValue)]
    public void ASampledQuantityStaysWhereItBelongsAndGrowsWithItsRank(decimal low, decimal middle, decimal high, string unit, double least, double most)
    {
        var p = Enumerable.Range(1, 999).Select(i => i / 1000.0).Prepend(1e-12).Append(1 - 1e-12).ToArray();
        var quantiles = new double[p.Length];

        ThreePoint(low, middle, high, unit).Quantiles(p, quantiles);

        Assert.That(quantiles, Is.Ordered);
        Assert.That(quantiles, Is.All.InRange(least, most));
    }

    // A share from 0: a tenth of the half-normal below the base value lies below 0, and counts as 0. At 9 % it is cut, at 11 % it is not:
    // z = -1.226528 is -0.957065 of z(10 %), so 0.1 - 0.957065 × 0.1 = 0.0042935.
    [Test]
    public void WhatAThreePointShapeCutsIsAtTheBound()
    {
        var (p, values) = (new[] { 0.02, 0.09, 0.11 }, new double[3]);

        ThreePoint(0, 0.1m, 0.3m, "1").Quantiles(p, values);

        Assert.That(values[..2], Is.EqualTo(new[] { 0.0, 0.0 }));
        Assert.That(values[2], Is.EqualTo(0.0042935).Within(5e-6));
    }

    // z(0.95) = 1.644854, z(0.9) = 1.281552: 4 × (10/4)^(1.644854/1.281552) = 4 × 2.5^1.283486 = 12.966 minutes.
    [Test]
    public void BetweenAndBeyondThePointsAPositiveQuantityIsLogNormal() =>
        Assert.That(ThreePoint(1.5m, 4, 10, "minute").Quantile(0.95), Is.EqualTo(4 * Math.Pow(2.5, 1.644854 / 1.281552)).Within(1e-4));

    [Test]
    public void AnInputWithoutASpreadHasNoDistribution() =>
        Assert.That(() => Distribution.Of(new Input("x_price", 1, Unit.None, Evidence.Chosen("test"))), Throws.ArgumentException);

    [Test]
    public void ABoundThatLeavesNothingIsRefused()
    {
        Assert.That(() => Distribution.Of(Uncertain.Of(new UniformSpread(1, 3) { AtMost = 1 }, 1)), Throws.ArgumentException);
        Assert.That(() => Distribution.Of(Uncertain.Of(new NormalSpread(1, 3) { AtLeast = 2, AtMost = 2 }, 2)), Throws.ArgumentException);
    }

    [Test]
    public void OneInputHasOneDistribution()
    {
        var first = Distribution.Of(Uncertain.Cases["beta"]);

        Assert.That(Distribution.Of(Uncertain.Cases["beta"]), Is.SameAs(first));
    }

    // Weights 50 %, 30 %, 20 %: up to 0.5 the first, up to 0.8 the second, above the third.
    [TestCase(1e-12, 10)]
    [TestCase(0.5, 10)]
    [TestCase(0.5000001, 20)]
    [TestCase(0.8, 20)]
    [TestCase(0.8000001, 40)]
    [TestCase(0.999999999999, 40)]
    public void ADiscreteQuantileIsOneOfTheValues(double p, double expected)
    {
        var values = new double[1];
        var distribution = Distribution.Of(Discrete());

        distribution.Quantiles([p], values);

        Assert.That((distribution.Quantile(p), values[0]), Is.EqualTo((expected, expected)));
        Assert.That((distribution.P10, distribution.P90), Is.EqualTo((10m, 40m)));
    }

    // Of four observations the k-th smallest is the quantile up to k/4; a repeated one counts twice.
    [TestCase(0.25, 3)]
    [TestCase(0.250001, 5)]
    [TestCase(0.75, 5)]
    [TestCase(0.750001, 9)]
    public void AnEmpiricalQuantileIsAnObservation(double p, double expected) =>
        Assert.That(Distribution.Of(Uncertain.Of(new EmpiricalSpread([5, 9, 3, 5]), 4)).Quantile(p), Is.EqualTo(expected));

    // Without 40 the weights 50 and 30 are 5/8 and 3/8.
    [TestCase(0.625, 10)]
    [TestCase(0.626, 20)]
    public void OfACutDiscreteShapeTheOtherValuesShareTheWeight(double p, double expected) =>
        Assert.That(Distribution.Of(Uncertain.Of(Cases with { AtMost = 30 }, 10)).Quantile(p), Is.EqualTo(expected));

    // Quartiles of a thousand equally likely values, each of them at its own stratum.
    [Test]
    public void AThousandObservationsAreAllDrawnAlike()
    {
        var distribution = Distribution.Of(Uncertain.Of(new EmpiricalSpread([.. Enumerable.Range(1, 1000).Select(k => (decimal)k)]), 500));
        var values = new double[1000];

        distribution.Quantiles([.. Enumerable.Range(0, 1000).Select(k => (k + 0.5) / 1000)], values);

        Assert.That(values, Is.EqualTo(Enumerable.Range(1, 1000).Select(k => (double)k)));
    }

    // In closed form: uniform (a+b)/2, triangular (a+m+b)/3, PERT (a+4m+b)/6, beta α/(α+β), normal the middle of P10 and P90;
    // log-normal exp(μ+σ²/2), with μ = ln 4 and σ = ln 2 / 1.2815516 = 0.5408654: 4 × exp(0.1462677) = 4.630034.
    [TestCase("uniform", 3.5)]
    [TestCase("triangular", 8.0 / 3)]
    [TestCase("pert", 14.0 / 6)]
    [TestCase("pert_to_mode", 26.0 / 6)]
    [TestCase("normal", 75)]
    [TestCase("log_normal", 4.630034)]
    [TestCase("beta", 0.4)]
    [TestCase("pilot", 100.5 / 401)]
    [TestCase("pilot_without_success", 0.5 / 21)]
    public void TheMeanOfManyDrawsIsThatOfTheShape(string name, double mean)
    {
        var values = Drawn(Uncertain.Cases[name]);
        var average = values.Average();
        var deviation = Math.Sqrt(values.Average(v => (v - average) * (v - average)));

        Assert.That(average, Is.EqualTo(mean).Within(4 * deviation / Math.Sqrt(Draws)), "four standard errors, seed 1");
    }

    // 0.5 × 10 + 0.3 × 20 + 0.2 × 40 = 19, standard deviation √(50 + 120 + 320 − 361) = 11.36.
    [Test]
    public void TheMeanOfManyDiscreteDrawsIsThatOfTheCases() =>
        Assert.That(Drawn(Discrete()).Average(), Is.EqualTo(19).Within(4 * 11.36 / Math.Sqrt(Draws)), "four standard errors, seed 1");

    [Test]
    public void EightOfTenOfAShapeThatDoesNotStateThemAreComputed()
    {
        // Uniform from 2 to 5: 2.3 and 4.7.
        var distribution = Distribution.Of(Uncertain.Cases["uniform"]);

        Assert.That((distribution.P10, distribution.P90), Is.EqualTo((2.3m, 4.7m)));
    }

    private static DiscreteSpread Cases => new([new(40, 0.2m), new(10, 0.5m), new(20, 0.3m)]);

    private static Input Discrete() => Uncertain.Of(Cases, 20);

    private static double[] Drawn(Input input)
    {
        var values = Enumerable.Range(0, Draws).Select(t => Philox.Uniform(1, Philox.Hash(input.Name), t)).ToArray();
        Distribution.Of(input).Quantiles(values, values);
        return values;
    }

    private static Distribution ThreePoint(decimal low, decimal middle, decimal high, string unit) => Distribution.Of(Uncertain.Of(new ThreePointSpread(low, high), middle, unit));
}
