using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests.Sampling;

public class RankCorrelationsTests
{
    private const int Trials = 100_000;
    private const int Seed = 1;

    private static readonly Input Uniform = Uncertain.Of(new UniformSpread(2, 5), 4, name: "a_uniform");
    private static readonly Input LogNormal = Uncertain.Of(new LogNormalSpread(2, 8), 4, name: "b_log_normal");
    private static readonly Input Beta = Uncertain.Of(new BetaSpread(2, 3), 0.4m, name: "c_beta");
    private static readonly Input ThreePoint = Uncertain.Of(new ThreePointSpread(1.5m, 10), 4, "minute", "d_three_point");
    private static readonly Input Free = Uncertain.Of(new NormalSpread(45, 105), 75, name: "e_normal");
    private static readonly Input[] All = [Uniform, LogNormal, Beta, ThreePoint, Free];

    [TestCase(0.5)]
    [TestCase(0.9)]
    [TestCase(-0.3)]
    [TestCase(-0.95)]
    public void APairHasTheRankThatIsAskedFor(decimal rank)
    {
        var values = Drawn(All, new RankCorrelation("a_uniform", "b_log_normal", rank));

        Assert.That(Spearman(values[0], values[1]), Is.EqualTo((double)rank).Within(0.01));
        Assert.That(Spearman(values[0], values[4]), Is.EqualTo(0).Within(0.01));
    }

    [Test]
    public void AGroupHasAllTheRanksThatAreAskedForAndNoneWhereNothingIsSaid()
    {
        var values = Drawn(
            All,
            new RankCorrelation("d_three_point", "b_log_normal", -0.6m),
            new RankCorrelation("a_uniform", "b_log_normal", 0.5m),
            new RankCorrelation("c_beta", "a_uniform", 0.3m),
            new RankCorrelation("a_uniform", "d_three_point", -0.4m));

        Assert.That(Spearman(values[3], values[1]), Is.EqualTo(-0.6).Within(0.01));
        Assert.That(Spearman(values[0], values[1]), Is.EqualTo(0.5).Within(0.01));
        Assert.That(Spearman(values[2], values[0]), Is.EqualTo(0.3).Within(0.01));
        Assert.That(Spearman(values[0], values[3]), Is.EqualTo(-0.4).Within(0.01));
        Assert.That(Spearman(values[2], values[1]), Is.EqualTo(0).Within(0.01));
        Assert.That(Spearman(values[2], values[3]), Is.EqualTo(0).Within(0.01));
    }

    // The largest gap between the distribution of 100,000 draws and the uniform one exceeds 1.95/√n = 0.0062 in one of a thousand runs (Kolmogorov).
    [Test]
    public void EachInputKeepsItsOwnDistribution()
    {
        var points = Points(All, [new("a_uniform", "b_log_normal", 0.9m), new("b_log_normal", "c_beta", -0.2m)]);

        foreach (var one in points)
        {
            var sorted = one.Order().ToArray();
            Assert.That(sorted.Select((u, i) => Math.Max(Math.Abs(u - ((double)i / Trials)), Math.Abs(u - ((i + 1.0) / Trials)))).Max(), Is.LessThan(1.95 / Math.Sqrt(Trials)), $"seed {Seed}");
            Assert.That(sorted[0], Is.GreaterThan(0));
            Assert.That(sorted[^1], Is.LessThan(1));
        }
    }

    [Test]
    public void InputsThatAreNotNamedKeepTheirDraws()
    {
        var (free, tied) = (Points(All, []), Points(All, [new("c_beta", "b_log_normal", 0.7m)]));

        foreach (var i in new[] { 0, 1, 3, 4 })
            Assert.That(tied[i].SequenceEqual(free[i]), Is.True, "the first of a group by name keeps them too");
        Assert.That(tied[2].SequenceEqual(free[2]), Is.False);
    }

    [Test]
    public void TheOrderOfTheInputsChangesNoDraw()
    {
        RankCorrelation[] pairs = [new("a_uniform", "b_log_normal", 0.5m), new("c_beta", "a_uniform", -0.3m)];

        var forwards = Points(All, pairs);
        var backwards = Points([.. All.Reverse()], pairs);

        Assert.That(backwards.Reverse().Zip(forwards, (a, b) => a.SequenceEqual(b)), Is.All.True);
    }

    [Test]
    public void InputsFormGroupsByWhatConnectsThem()
    {
        var groups = RankCorrelations.Of(All, [new("e_normal", "d_three_point", 0.5m), new("a_uniform", "c_beta", 0.5m), new("b_log_normal", "c_beta", 0.1m), new("a_uniform", "elsewhere", 0.9m)]).Groups;

        Assert.That(groups.Select(g => g.Members), Is.EqualTo(new[] { new[] { 0, 1, 2 }, [3, 4] }));
    }

    // Spearman 0.5 is a Pearson correlation of 2·sin(π/12) = 0.517638 of the normal scores; below it √(1 − 0.517638²) = 0.855600.
    [Test]
    public void ThePearsonCorrelationOfTheScoresGivesTheRank()
    {
        var group = RankCorrelations.Of(All, [new("a_uniform", "b_log_normal", 0.5m)]).Groups.Single();

        Assert.That(new[] { group.Factor(0, 0), group.Factor(0, 1), group.Factor(1, 0), group.Factor(1, 1) }, Is.EqualTo(new[] { 1, 0, 0.517638, 0.855600 }).Within(1e-6));
    }

    // 0.9, 0.9 and -0.9: 1 + 2·0.9·0.9·(-0.9) − 3·0.81 < 0.
    [Test]
    public void RanksThatContradictEachOtherAreRefused() =>
        Assert.That(
            () => RankCorrelations.Of(All, [new("a_uniform", "b_log_normal", 0.9m), new("b_log_normal", "c_beta", 0.9m), new("a_uniform", "c_beta", -0.9m)]),
            Throws.ArgumentException.With.Message.Contains("a_uniform, b_log_normal, c_beta"));

    private static double[][] Drawn(Input[] inputs, params RankCorrelation[] pairs)
    {
        var values = Points(inputs, pairs);
        for (var i = 0; i < inputs.Length; i++)
            Distribution.Of(inputs[i]).Quantiles(values[i], values[i]);
        return values;
    }

    private static double[][] Points(Input[] inputs, IReadOnlyList<RankCorrelation> pairs)
    {
        var points = inputs.SelectMany(i => Enumerable.Range(0, Trials).Select(t => Philox.Uniform(Seed, Philox.Hash(i.Name), t))).ToArray();
        RankCorrelations.Of(inputs, pairs).Correlate(points, Trials, Trials);
        return [.. points.Chunk(Trials)];
    }

    private static double Spearman(double[] x, double[] y)
    {
        var (a, b) = (Ranks(x), Ranks(y));
        var mean = (Trials - 1) / 2.0;
        return a.Zip(b, (i, j) => (i - mean) * (j - mean)).Sum() / a.Sum(i => (i - mean) * (i - mean));
    }

    private static double[] Ranks(double[] values)
    {
        var (sorted, order) = ((double[])values.Clone(), Enumerable.Range(0, values.Length).ToArray());
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }
}
