using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Uncertainty;

/// <summary>The simulation of what ships.</summary>
public class ShippedSimulationTests
{
    // Every uncertain input set to its base value: then nothing varies, and each trial is the exact figure.
    [Test]
    public void WithoutSpreadsEverySimulatedFigureIsTheExactOne()
    {
        var book = ShippedData.Load().Book;
        var certain = book.Names.Select(book.Find).Where(i => i?.Spread is not null).Select(i => new Override(i!.Name, i.Value, "certain")).ToArray();
        var (comparison, models, _) = Compare([100, 1000, 10_000], overrides: certain);

        var simulated = new Simulation(new SamplingPlan(SamplingMethod.LatinHypercube, 10, 1), []).Of(comparison, models.Assets);

        Assert.That(simulated.Inputs, Is.Empty);
        var rows = simulated.Contests.SelectMany(c => c.Results).ToList();
        Assert.That(rows.Select(r => r.Result), Is.EqualTo(comparison.Results));
        Assert.That(rows.Count(r => r.Total is not null), Is.GreaterThan(100));
        foreach (var row in rows.Where(r => r.Result.Figures is not null))
        {
            var (total, exact) = (row.Total!, row.Result.Figures!.Total);
            foreach (var estimate in new[] { total.P5, total.P10, total.P50, total.P90, total.P95, total.Mean, total.Cvar })
            {
                Assert.That(estimate.Value, Is.EqualTo(exact).Within(exact * 1e-9m));
                Assert.That(estimate.Error, Is.Zero.Within(exact * 1e-9m));
            }

            Assert.That(row.Uncomputed, Is.Zero);
            Assert.That(row.InWindow!.Value, Is.EqualTo(row.Result.Option.Status == ResultStatus.Infeasible ? 0 : 1));
            Assert.That(row.Cheapest?.Value ?? 0, Is.EqualTo(row.Result.Cheapest ? 1 : 0));
        }
    }

    [TestCase(SamplingMethod.LatinHypercube)]
    [TestCase(SamplingMethod.Sobol)]
    [TestCase(SamplingMethod.PseudoRandom)]
    public void TheNumberOfThreadsAndPassesChangesNoDigit(SamplingMethod method)
    {
        var (comparison, models, loaded) = Compare([100, 1000], job: "draft-1024");
        var plan = new SamplingPlan(method, 1300, 7);

        var one = Run(new Simulation(plan, loaded.Book.Correlations) { Threads = 1 });

        Assert.That(one, Has.Count.GreaterThan(1000));
        Assert.That(Run(new Simulation(plan, loaded.Book.Correlations) { Threads = 2 }), Is.EqualTo(one));
        Assert.That(Run(new Simulation(plan, loaded.Book.Correlations) { Threads = 8 }), Is.EqualTo(one));
        Assert.That(Run(new Simulation(plan, loaded.Book.Correlations) { Budget = 1 }), Is.EqualTo(one), "one pass per job and volume");
        Assert.That(Run(new Simulation(plan with { Seed = 8 }, loaded.Book.Correlations)), Is.Not.EqualTo(one));

        List<decimal?> Run(Simulation simulation) => [.. simulation.Of(comparison, models.Assets).Contests.SelectMany(c => c.Results).SelectMany(Digits)];
    }

    // Minutes, rates and frequencies are skewed to the right, so sums of them lie above the sum of their medians.
    [Test]
    public void TheMedianOfATotalLiesAboveTheTotalAtBaseInputs()
    {
        var (comparison, models, loaded) = Compare([1000], job: "campaign");
        var rows = new Simulation(new SamplingPlan(SamplingMethod.LatinHypercube, 2000, 1), loaded.Book.Correlations).Of(comparison, models.Assets).Contests.Single().Results;

        foreach (var row in rows.Where(r => r.Total is not null))
        {
            Assert.That(row.Total!.P10.Value, Is.LessThan(row.Result.Figures!.Total));
            Assert.That(row.Total.P50.Value, Is.GreaterThan(row.Result.Figures.Total));
            Assert.That(row.Total.Cvar.Value, Is.GreaterThan(row.Total.P90.Value));
        }
    }

    private static IEnumerable<decimal?> Digits(SimulatedResult row)
    {
        var total = row.Total;
        var estimates = new[] { total?.P5, total?.P10, total?.P50, total?.P90, total?.P95, total?.Mean, total?.Cvar, row.InWindow, row.Cheapest, row.Regret };
        return [row.Uncomputed, .. estimates.SelectMany(e => new[] { e?.Value, e?.Error }), .. total?.Quantiles.Select(q => (decimal?)q) ?? []];
    }

    private static (Comparison Comparison, CostModels Models, Loaded Loaded) Compare(IReadOnlyList<int> volumes, string? job = null, params IReadOnlyList<Override> overrides)
    {
        var loaded = ShippedData.Load(overrides: overrides);
        var models = ShippedData.Models(loaded);
        var jobs = loaded.Jobs.Where(j => job is null || j.Id.Value == job).ToList();
        return (new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, jobs, ShippedData.Ranked(loaded), volumes), models, loaded);
    }
}
