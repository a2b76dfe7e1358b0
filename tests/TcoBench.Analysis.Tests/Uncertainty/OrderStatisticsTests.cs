using TcoBench.Analysis.Uncertainty;

namespace TcoBench.Analysis.Tests.Uncertainty;

public class OrderStatisticsTests
{
    // 1 to 9: rank p·10, so P50 is the fifth, P25 half way between the second and the third.
    [TestCase(0.1, 1)]
    [TestCase(0.25, 2.5)]
    [TestCase(0.5, 5)]
    [TestCase(0.9, 9)]
    [TestCase(0.01, 1)]
    [TestCase(0.999, 9)]
    public void AQuantileIsTheInterpolatedOrderStatistic(double p, double expected) =>
        Assert.That(UpTo(9).Quantile(p), Is.EqualTo(expected).Within(1e-12));

    // 1 to 99 stand at their own percentage. The share below P50 has deviation √(0.25/99) = 0.050252, which is 5.0252 results.
    [Test]
    public void TheErrorOfAQuantileIsOneDeviationOfItsRank()
    {
        var median = UpTo(99).Estimated(0.5);

        Assert.That(median.Value, Is.EqualTo(50m));
        Assert.That(median.Error, Is.EqualTo(5.0252m).Within(0.0001m));
    }

    // Of 25 results the dearest tenth are 2.5: 25, 24 and half of 23: (25 + 24 + 11.5) ÷ 2.5.
    [TestCase(25, 24.2)]
    [TestCase(10, 10)]
    [TestCase(5, 5)]
    [TestCase(1, 1)]
    public void TheDearestTenthCountsACutResultWithItsPart(int count, decimal expected) =>
        Assert.That(UpTo(count).MeanOfHighest(0.1).Value, Is.EqualTo(expected));

    private static OrderStatistics UpTo(int count) => new(new Ranked([.. Enumerable.Range(1, count)], new double[count]));
}
