using MathNet.Numerics.Distributions;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Formulas;
using static TcoBench.Analysis.Tests.Uncertainty.Contests;

namespace TcoBench.Analysis.Tests.Uncertainty;

/// <summary>
/// Estimates against truths known in closed form, over many seeds. "sum" is a + b of two normals, "product" p × q of two log-normals, "left" and "right" two
/// normals of nearly equal mean that compete.
/// </summary>
public class CoverageTests
{
    private const int Trials = 2000;

    // 90 % of a normal distribution lie within so many standard errors.
    private static readonly double Z95 = Normal.InvCDF(0, 1, 0.95);
    private static readonly double Z90 = Normal.InvCDF(0, 1, 0.9);

    private static readonly Result[] Rows =
    [
        Row("sum", Uncertain("a", 75, new NormalSpread(45, 105)) + Uncertain("b", 10, new NormalSpread(-10, 30)) + 1000),
        Row("product", (Uncertain("p", 4, new LogNormalSpread(2, 8)) * Uncertain("q", 15, new LogNormalSpread(10, 22.5m))) + 1000),
        Row("left", Uncertain("left", 75, new NormalSpread(45, 105))),
        Row("right", Uncertain("right", 85, new NormalSpread(50, 120)), inTime: Formula.Reaches(900, Uncertain("wait", 850, new NormalSpread(800, 900)))),
    ];

    // Standard deviation of a sampled coverage of 90 % in 1,000 runs: √(0.9 · 0.1 / 1,000) = 0.95 %.
    [Test]
    public void IntervalsOfNinetyPerCentHoldTheTruthInNinetyPerCentOfRuns()
    {
        var covered = Runs(SamplingMethod.PseudoRandom, 1000);

        foreach (var (name, share) in covered)
            Assert.That(share, Is.EqualTo(0.9).Within(0.025), name);
        Assert.That(covered, Has.Count.EqualTo(12));
    }

    // Trials that are spread evenly err less, so the same interval holds the truth more often.
    [TestCase(SamplingMethod.LatinHypercube)]
    [TestCase(SamplingMethod.Sobol)]
    public void WithEvenlySpreadTrialsTheErrorIsAnUpperBound(SamplingMethod method)
    {
        var covered = Runs(method, 200);

        foreach (var (name, share) in covered)
            Assert.That(share, Is.GreaterThan(0.875), name);
        Assert.That(covered["sum mean"], Is.EqualTo(1));
    }

    private static Dictionary<string, double> Runs(SamplingMethod method, int runs)
    {
        var hits = new Dictionary<string, int>();
        var truths = Truths().ToList();
        for (var seed = 0; seed < runs; seed++)
        {
            var results = Simulate(new SamplingPlan(method, Trials, seed), Rows).Results.ToDictionary(r => r.Result.Option.Vendor.Catalog.Id.Value);
            foreach (var (name, truth, estimate) in truths)
            {
                var (value, error) = estimate(results);
                hits[name] = hits.GetValueOrDefault(name) + (Math.Abs((double)value - truth) <= Z95 * (double)error ? 1 : 0);
            }
        }

        return hits.ToDictionary(h => h.Key, h => (double)h.Value / runs);
    }

    private static IEnumerable<(string Name, double Truth, Func<Dictionary<string, SimulatedResult>, Estimate> Estimate)> Truths()
    {
        // Independent normals add their variances; the mean above P90 is μ + σ·φ(z)/0.1.
        var (mean, deviation) = (1085.0, Math.Sqrt((30 * 30) + (20 * 20)) / Z90);
        yield return ("sum mean", mean, r => r["sum"].Total!.Mean);
        yield return ("sum P10", mean - (Z90 * deviation), r => r["sum"].Total!.P10);
        yield return ("sum P50", mean, r => r["sum"].Total!.P50);
        yield return ("sum P95", mean + (Z95 * deviation), r => r["sum"].Total!.P95);
        yield return ("sum CVaR", mean + (deviation * Normal.PDF(0, 1, Z90) / 0.1), r => r["sum"].Total!.Cvar);

        // Logarithms of log-normals add; the mean is e^(μ+σ²/2), the mean above P90 that times Φ(σ − z)/0.1.
        var logs = Math.Sqrt(Math.Pow(Math.Log(4) / 2 / Z90, 2) + Math.Pow(Math.Log(2.25) / 2 / Z90, 2));
        var product = 60 * Math.Exp(logs * logs / 2);
        yield return ("product mean", 1000 + product, r => r["product"].Total!.Mean);
        yield return ("product P90", 1000 + (60 * Math.Exp(Z90 * logs)), r => r["product"].Total!.P90);
        yield return ("product CVaR", 1000 + (product * Normal.CDF(0, 1, logs - Z90) / 0.1), r => r["product"].Total!.Cvar);

        // The right one delivers in 90 %. The left is cheapest where it is cheaper, and where the right does not deliver.
        var gap = -10 / (Math.Sqrt((30 * 30) + (35 * 35)) / Z90);
        yield return ("right in window", 0.9, r => r["right"].InWindow!);
        yield return ("left cheapest", (0.9 * Normal.CDF(0, 1, -gap)) + 0.1, r => r["left"].Cheapest!);
        yield return ("right cheapest", 0.9 * Normal.CDF(0, 1, gap), r => r["right"].Cheapest!);

        // E max(0, D) of a normal difference D is σ(φ(g) + g·Φ(g)) with g = μ/σ.
        yield return ("left regret", 0.9 * (-10 / gap) * (Normal.PDF(0, 1, gap) + (gap * Normal.CDF(0, 1, gap))), r => r["left"].Regret!);
    }
}
