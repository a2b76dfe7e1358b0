using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests.Sampling;

public class ThreePointTests
{
    [TestCase(0.15, 0.25, 0.40, "1")]
    [TestCase(1.5, 4, 10, "minute")]
    [TestCase(-0.05, 0, 0.05, "1")]
    [TestCase(0, 0.1, 0.3, "1")]
    [TestCase(1.1, 1.5, 2, "1")]
    public void TheThreeStatedValuesAreP10P50AndP90(decimal low, decimal middle, decimal high, string unit)
    {
        var input = Of(low, middle, high, unit);

        Assert.That(ThreePoint.Quantile(input, 0.1), Is.EqualTo((double)low).Within(1e-9));
        Assert.That(ThreePoint.Quantile(input, 0.5), Is.EqualTo((double)middle).Within(1e-12));
        Assert.That(ThreePoint.Quantile(input, 0.9), Is.EqualTo((double)high).Within(1e-9));
    }

    [TestCase(0.15, 0.25, 0.40, "1", 0, 1)]
    [TestCase(0, 0.1, 0.3, "1", 0, 1)]
    [TestCase(1.5, 4, 10, "minute", 0, double.MaxValue)]
    public void ASampledQuantityStaysWhereItBelongsAndGrowsWithItsRank(decimal low, decimal middle, decimal high, string unit, double least, double most)
    {
        var input = Of(low, middle, high, unit);
        var quantiles = Enumerable.Range(1, 999_999 / 1000).Select(i => ThreePoint.Quantile(input, i / 1000.0)).Prepend(ThreePoint.Quantile(input, 1e-12)).Append(ThreePoint.Quantile(input, 1 - 1e-12)).ToList();

        Assert.That(quantiles, Is.Ordered);
        Assert.That(quantiles, Is.All.InRange(least, most));
    }

    // z(0.95) = 1.644854, z(0.9) = 1.281552: 4 × (10/4)^(1.644854/1.281552) = 4 × 2.5^1.283486 = 12.966 minutes.
    [Test]
    public void BetweenAndBeyondThePointsAPositiveQuantityIsLogNormal() =>
        Assert.That(ThreePoint.Quantile(Of(1.5m, 4, 10, "minute"), 0.95), Is.EqualTo(4 * Math.Pow(2.5, 1.644854 / 1.281552)).Within(1e-4));

    [Test]
    public void AnInputWithoutASpreadHasNoQuantiles() =>
        Assert.That(() => ThreePoint.Quantile(new Input("x_price", 1, Unit.None, Evidence.Chosen("test")), 0.5), Throws.ArgumentException);

    private static Input Of(decimal low, decimal middle, decimal high, string unit) =>
        new("x_price", middle, Unit.Parse(unit), Evidence.Assumed("test"), new Spread(low, high));
}
