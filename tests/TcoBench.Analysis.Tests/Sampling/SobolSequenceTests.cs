using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Tests.Sampling;

public class SobolSequenceTests
{
    // The first ten points in three dimensions as published with the direction numbers (web.maths.unsw.edu.au/~fkuo/sobol).
    private static readonly double[][] Published =
    [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
        [0.1875, 0.3125, 0.9375],
        [0.6875, 0.8125, 0.4375],
    ];

    [Test]
    public void TheFirstPointsAreThePublishedOnes()
    {
        for (var point = 0; point < Published.Length; point++)
            Assert.That(Enumerable.Range(0, 3).Select(d => SobolSequence.Coordinate(d, point)), Is.EqualTo(Published[point]), $"point {point}");
    }

    // From scipy 1.10: qmc.Sobol(d=1024, scramble=False, bits=32).random(1024), points 1, 2, 3, 5, 100 and 1000.
    [TestCase(9, 0.5, 0.75, 0.25, 0.125, 0.6953125, 0.0693359375)]
    [TestCase(99, 0.5, 0.75, 0.25, 0.375, 0.8828125, 0.1865234375)]
    [TestCase(1023, 0.5, 0.75, 0.25, 0.375, 0.9453125, 0.7138671875)]
    public void HighDimensionsAreThoseOfAnotherImplementation(int dimension, params double[] expected)
    {
        var points = new[] { 1, 2, 3, 5, 100, 1000 };

        Assert.That(points.Select(p => SobolSequence.Coordinate(dimension, p)), Is.EqualTo(expected));
    }

    // Of 2^k points from a multiple of 2^k, each interval of length 2^−k holds one coordinate, scrambled or not.
    [TestCase(0, 256)]
    [TestCase(256, 256)]
    [TestCase(4096, 1024)]
    public void ScramblingKeepsTheBalanceOfEveryDimension(int first, int count)
    {
        foreach (var seed in new[] { 1, 2, 77 })
        {
            foreach (var input in new[] { 0, 1, 17, 300, SobolSequence.Dimensions - 1 })
            {
                var intervals = Scrambled(seed, input, first, count).Select(p => (int)(p * count)).Order();

                Assert.That(intervals, Is.EqualTo(Enumerable.Range(0, count)), $"seed {seed}, input {input}");
            }
        }
    }

    // The first two dimensions are a (0, k, 2)-net: of 256 points each of the 16 × 16 squares, and of the 4 × 64 boxes, holds one.
    [TestCase(16, 16)]
    [TestCase(4, 64)]
    [TestCase(128, 2)]
    public void ScramblingKeepsTheBalanceOfTwoDimensionsTogether(int across, int up)
    {
        var (x, y) = (Scrambled(5, 0, 0, 256), Scrambled(5, 1, 0, 256));

        Assert.That(x.Zip(y, (a, b) => ((int)(a * across), (int)(b * up))).Distinct().Count(), Is.EqualTo(256));
    }

    // Each point of a scrambled sequence is uniform by itself: over 4,000 seeds the mean of one coordinate is 1/2, deviation √(1/12/4,000) = 0.0046.
    [TestCase(0, 0)]
    [TestCase(3, 7)]
    [TestCase(200, 511)]
    public void OverSeedsEveryPointIsUniform(int input, int point)
    {
        var draws = Enumerable.Range(0, 4000).Select(seed => Scrambled(seed, input, point, 1)[0]).ToList();

        Assert.That(draws.Average(), Is.EqualTo(0.5).Within(4 * 0.0046));
        Assert.That(draws.Count(d => d < 0.125), Is.EqualTo(500).Within(4 * 21)); // √(4,000 · 1/8 · 7/8) = 21
        Assert.That(draws.Min(), Is.GreaterThan(0));
        Assert.That(draws.Max(), Is.LessThan(1));
    }

    [Test]
    public void MoreInputsThanDimensionsAreRefused() =>
        Assert.That(
            () => UnitPoints.Of(new SamplingPlan(SamplingMethod.Sobol, 8, 1), [.. Enumerable.Range(0, 1025).Select(i => $"a{i}")]),
            Throws.TypeOf<NoFigureException>().With.Message.Contains("1,025 uncertain inputs"));

    private static double[] Scrambled(int seed, int input, int first, int count)
    {
        var names = Enumerable.Range(0, input + 1).Select(i => $"x_{i:0000}").ToList();
        var points = new double[count];
        UnitPoints.Of(new SamplingPlan(SamplingMethod.Sobol, first + count, seed), names).Fill(input, first, points);
        return points;
    }
}
