using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Tests.Sampling;

public class LatinHypercubeTests
{
    private static readonly string[] Names = ["designer_rate", "failure_rate", "likeness"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(1000)]
    [TestCase(4096)]
    [TestCase(10_007)]
    public void EveryStratumOfEveryInputIsMetOnce(int trials)
    {
        foreach (var seed in new[] { 0, 1, int.MaxValue })
        {
            var points = UnitPoints.Of(new SamplingPlan(SamplingMethod.LatinHypercube, trials, seed), Names);
            for (var input = 0; input < Names.Length; input++)
            {
                var strata = All(points, input, trials).Select(p => (int)Math.Floor(p * trials)).Order();

                Assert.That(strata, Is.EqualTo(Enumerable.Range(0, trials)), $"seed {seed}, {Names[input]}");
            }
        }
    }

    // 1,500 strata hit independently: about 1 − 1/e of them would be met, so a sampler that only draws at random is found.
    [Test]
    public void IndependentDrawsDoNotMeetEveryStratum()
    {
        var points = UnitPoints.Of(new SamplingPlan(SamplingMethod.PseudoRandom, 1500, 1), Names);

        Assert.That(All(points, 0, 1500).Select(p => (int)(p * 1500)).Distinct().Count(), Is.InRange(850, 1050));
    }

    // The order in which strata are met is as good as random: rank correlation of two inputs, and of neighbouring trials, has deviation 1/√n.
    [Test]
    public void InputsAndTrialsAreUnrelated()
    {
        const int Trials = 20_000;
        var points = UnitPoints.Of(new SamplingPlan(SamplingMethod.LatinHypercube, Trials, 1), Names);
        var columns = Names.Select((_, i) => All(points, i, Trials)).ToList();

        Assert.That(Correlation(columns[0], columns[1]), Is.Zero.Within(4 / Math.Sqrt(Trials)));
        Assert.That(Correlation(columns[1], columns[2]), Is.Zero.Within(4 / Math.Sqrt(Trials)));
        Assert.That(Correlation(columns[0][1..], columns[0][..^1]), Is.Zero.Within(4 / Math.Sqrt(Trials)));
    }

    // Of three strata there are six orders: 6,000 seeds give each 1,000 times, deviation √(6,000 · 1/6 · 5/6) = 29.
    [Test]
    public void EveryOrderIsAsLikely()
    {
        var orders = Enumerable.Range(0, 6000)
            .Select(seed => Order(new Permutation(3, seed, Philox.Hash("a"))))
            .GroupBy(order => order)
            .Select(g => g.Count())
            .ToList();

        Assert.That(orders, Has.Count.EqualTo(6));
        Assert.That(orders, Is.All.EqualTo(1000).Within(4 * 29));
    }

    private static (uint, uint, uint) Order(Permutation permutation)
    {
        Span<uint> places = stackalloc uint[3];
        permutation.Fill(0, places);
        return (places[0], places[1], places[2]);
    }

    [Test]
    public void AnyBlockGivesTheSamePoints()
    {
        foreach (var method in Enum.GetValues<SamplingMethod>())
        {
            var points = UnitPoints.Of(new SamplingPlan(method, 1000, 3), Names);
            var whole = All(points, 1, 1000);
            foreach (var (first, count) in new[] { (0, 1), (1, 1), (3, 512), (511, 2), (512, 488), (999, 1) })
            {
                var part = new double[count];
                points.Fill(1, first, part);

                Assert.That(part, Is.EqualTo(whole[first..(first + count)]), $"{method} from {first}");
            }
        }
    }

    // Philox and Latin hypercube know an input by its name; a Sobol dimension is the rank of the name.
    [TestCase(SamplingMethod.PseudoRandom, true)]
    [TestCase(SamplingMethod.LatinHypercube, true)]
    [TestCase(SamplingMethod.Sobol, false)]
    public void OneMoreInputChangesTheDrawsOfOthersInASobolSequenceOnly(SamplingMethod method, bool same)
    {
        var plan = new SamplingPlan(method, 100, 1);

        Assert.That(All(UnitPoints.Of(plan, ["b", "a", "c"]), 0, 100).SequenceEqual(All(UnitPoints.Of(plan, ["b", "c"]), 0, 100)), Is.EqualTo(same));
    }

    private static double[] All(UnitPoints points, int input, int trials)
    {
        var all = new double[trials];
        points.Fill(input, 0, all);
        return all;
    }

    private static double Correlation(double[] x, double[] y) => MathNet.Numerics.Statistics.Correlation.Pearson(x, y);
}
