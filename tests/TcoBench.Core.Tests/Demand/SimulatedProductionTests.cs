using TcoBench.Core.Demand;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Demand;

/// <summary>The method's expectations against production acted out at random: within four standard errors.</summary>
public class SimulatedProductionTests
{
    private const int Seed = 20_261_122;
    private const int Trials = 200_000;

    [TestCase(0.25, 0.0, 4, 1.0, null)]
    [TestCase(0.25, 0.3, 4, 1.0, null)]
    [TestCase(0.25, 1.0, 4, 1.0, null)]
    [TestCase(0.25, 0.3, 4, 0.85, 4)]
    [TestCase(0.25, 0.3, 4, 0.85, 1)]
    [TestCase(0.25, 0.0, 1, 0.5, 3)]
    [TestCase(0.6, 0.5, 2, 0.7, 2)]
    [TestCase(0.1, 0.2, 6, 0.9, 6)]
    [TestCase(0.05, 1.0, 3, 0.6, 5)]
    [TestCase(0.9, 0.1, 2, 1.0, 2)]
    public void RoundsAndMotifsPerAcceptedResult(double a, double r, int candidates, double viable, int? limit)
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        var none = Acceptance.NoneOf((decimal)a, (decimal)r, candidates);

        var (rounds, motifs) = new ProductionStory(Seed).UntilOnePasses(a, r, candidates, viable, limit, Trials);

        Agrees(Acceptance.RoundsPerAccepted(none, (decimal)viable, limit).Exactly(), rounds);
        Agrees(Acceptance.ItemsPerAccepted(none, (decimal)viable, limit).Exactly(), motifs);
    }

    [TestCase(0.25, 0.0, 4, 1)]
    [TestCase(0.25, 0.3, 4, 2)]
    [TestCase(0.25, 0.3, 4, 3)]
    [TestCase(0.5, 0.3, 6, 2)]
    [TestCase(0.5, 1.0, 6, 3)]
    [TestCase(0.6, 0.0, 2, 2)]
    [TestCase(0.1, 0.8, 3, 3)]
    public void RoundsUntilSeveralResultsPass(double a, double r, int candidates, int keep)
    {
        TestContext.Out.WriteLine($"seed {Seed}");

        var rounds = new ProductionStory(Seed).UntilSomePass(a, r, candidates, keep, Trials);

        Agrees(Acceptance.RoundsFor((decimal)a, (decimal)r, candidates, keep).Exactly(), rounds);
    }

    [TestCase(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0)]
    [TestCase(0.03, 0.0, 0.1, 0.05, 0.0, 0.15, 1.5, 0.0)]
    [TestCase(0.3, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0)]
    [TestCase(0.3, 0.0, 0.5, 0.2, 0.6, 0.0, 1.0, 0.0)]
    [TestCase(0.2, 0.4, 0.4, 0.3, 1.0, 0.5, 2.0, 0.7)]
    [TestCase(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)]
    public void RequestsBilledAndSent(double fails, double billed, double ran, double repeats, double cached, double unplanned, double cost, double caught)
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        var book = Some.Book(
            ("failure_rate", (decimal)fails), ("failed_billed_share", (decimal)billed), ("failed_but_run_share", (decimal)ran), ("repeat_rate", (decimal)repeats),
            ("cache_share", (decimal)cached), ("unplanned_use", (decimal)unplanned), ("unplanned_cost", (decimal)cost), ("unplanned_caught", (decimal)caught));
        var operation = Some.Demand(Some.Job(), book, 1).Operations[0];

        var (paid, sent) = new ProductionStory(Seed).Requests(new(fails, billed, ran, repeats, cached, unplanned, cost, caught), Trials);

        Agrees(operation.Billed.Exactly(), paid);
        Agrees(operation.Sent.Exactly(), sent);
    }

    private static void Agrees(decimal formula, ProductionStory.Estimate simulated) =>
        Assert.That((double)formula, Is.EqualTo(simulated.Mean).Within((4 * simulated.Error) + 1e-12), $"formula {formula}, simulated {simulated}");
}
