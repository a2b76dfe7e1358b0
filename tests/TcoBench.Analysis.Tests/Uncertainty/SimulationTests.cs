using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Testing;
using static TcoBench.Analysis.Tests.Uncertainty.Contests;

namespace TcoBench.Analysis.Tests.Uncertainty;

public class SimulationTests
{
    private static readonly SamplingPlan Plan = new(SamplingMethod.LatinHypercube, 1000, 1);

    // 100 to 200 in 1,000 equally likely strata: every figure follows but for the place within a stratum, at most 0.1.
    [Test]
    public void StatisticsAreThoseOfTheDistribution()
    {
        var total = Simulate(Plan, Row("a", Uncertain("x", 150, new UniformSpread(100, 200)))).Results.Single().Total!;

        Assert.That(total.P5.Value, Is.EqualTo(105m).Within(0.15m));
        Assert.That(total.P10.Value, Is.EqualTo(110m).Within(0.15m));
        Assert.That(total.P50.Value, Is.EqualTo(150m).Within(0.15m));
        Assert.That(total.P90.Value, Is.EqualTo(190m).Within(0.15m));
        Assert.That(total.P95.Value, Is.EqualTo(195m).Within(0.15m));
        Assert.That(total.Mean.Value, Is.EqualTo(150m).Within(0.01m));
        Assert.That(total.Cvar.Value, Is.EqualTo(195m).Within(0.1m)); // the middle of 190 to 200
        Assert.That(total.Mean.Error, Is.EqualTo(0.913m).Within(0.01m)); // 100/√12/√1000
        Assert.That(total.Percentiles.Select((q, i) => Math.Abs(q - (101 + i))).Max(), Is.LessThan(0.2m));
        Assert.That(total.Percentiles.Count(), Is.EqualTo(99));
    }

    // x is 1 to 5 with equal chances and y always 3: y is dearer in two of five, equal in one, which the first row wins.
    [Test]
    public void OfEqualTotalsTheFirstRowWinsAndRegretIsWhatIsPaidAboveTheCheapest()
    {
        var x = Uncertain("x", 3, new EmpiricalSpread([1, 2, 3, 4, 5]));

        var (a, b) = Two(Simulate(Plan, Row("a", x), Row("b", x * 0 + 3)));
        var (c, d) = Two(Simulate(Plan, Row("c", x * 0 + 3), Row("d", x)));

        Assert.That((a.Cheapest!.Value, b.Cheapest!.Value), Is.EqualTo((0.6m, 0.4m)));
        Assert.That((c.Cheapest!.Value, d.Cheapest!.Value), Is.EqualTo((0.6m, 0.4m)));
        Assert.That((a.Regret!.Value, b.Regret!.Value), Is.EqualTo((0.6m, 0.6m))); // (1 + 2) ÷ 5 either way
    }

    // Rounding in the last binary digits is no difference: 0.1 + 0.2 is not 0.3 in binary.
    [Test]
    public void WhatDiffersByRoundingOnlyIsEqual()
    {
        var one = Uncertain("x", 1, new UniformSpread(0.5m, 1.5m));

        var (first, second) = Two(Simulate(Plan, Row("a", (one * 0.1m) + (one * 0.2m)), Row("b", one * 0.3m)));

        Assert.That((first.Cheapest!.Value, second.Cheapest!.Value), Is.EqualTo((1m, 0m)));
    }

    // x is 1 to 5: late above 4, and the other vendor leaves something unserved below 2.
    [Test]
    public void OnlyWhoDeliversMayBeCheapest()
    {
        var x = Uncertain("x", 3, new EmpiricalSpread([1, 2, 3, 4, 5]));
        var contest = Simulate(
            Plan,
            Row("quick", x * 0 + 10, inTime: Formula.Reaches(4, x)),
            Row("roomy", x * 0 + 20, unserved: Formula.Max(2 - x, 0)),
            Row("late_at_base", x * 0 + 30, inTime: Formula.Reaches(x, 5), status: ResultStatus.Infeasible),
            Row("excluded", x * 0, status: ResultStatus.Excluded),
            Without("nowhere"));

        Assert.That(contest.Results.Select(r => r.InWindow?.Value), Is.EqualTo(new decimal?[] { 0.8m, 0.8m, 0.2m, 1, null }));
        Assert.That(contest.Results.Select(r => r.Cheapest?.Value), Is.EqualTo(new decimal?[] { 0.8m, 0.2m, 0, null, null }));
        Assert.That(contest.Results.Select(r => r.Regret?.Value), Is.EqualTo(new decimal?[] { 0, 7.5m, 10, null, null })); // 10 more in three of four; 30 − 20
        Assert.That(contest.Undelivered, Is.Zero);
        Assert.That(contest.Ranking.Select(r => r.Result.Option.Vendor.Catalog.Id.Value), Is.EqualTo(new[] { "quick", "roomy", "late_at_base" }));
    }

    [Test]
    public void TrialsInWhichNobodyDeliversAreCounted()
    {
        var x = Uncertain("x", 3, new EmpiricalSpread([1, 2, 3, 4, 5]));

        var contest = Simulate(Plan, Row("a", x, inTime: Formula.Reaches(4, x)), Row("b", x, inTime: Formula.Reaches(2, x)));

        Assert.That(contest.Undelivered, Is.EqualTo(200));
        Assert.That(contest.Results.Sum(r => r.Cheapest!.Value), Is.EqualTo(0.8m));
    }

    // A quarter of the trials divide by 0.
    [Test]
    public void TrialsThatCannotBeComputedAreCountedAndNeverWin()
    {
        var x = Uncertain("x", 1, new DiscreteSpread([new WeightedValue(0, 0.25m), new WeightedValue(1, 0.75m)]));

        var (a, b) = Two(Simulate(Plan, Row("a", 50 / x), Row("b", x * 0 + 60)));

        Assert.That(a.Uncomputed, Is.EqualTo(250));
        Assert.That((a.Total!.P5.Value, a.Total.Mean.Value, a.Total.P95.Value), Is.EqualTo((50m, 50m, 50m)));
        Assert.That((a.Cheapest!.Value, a.InWindow!.Value), Is.EqualTo((0.75m, 0.75m)));
        Assert.That((b.Cheapest!.Value, b.Regret!.Value), Is.EqualTo((0.25m, 7.5m)));
    }

    [Test]
    public void AReportShowsAnIntervalOnlyWhereEveryTrialCanBeComputed()
    {
        var x = Uncertain("x", 1, new DiscreteSpread([new WeightedValue(0, 0.25m), new WeightedValue(1, 0.75m)]));
        var comparison = new Comparison(Some.Day, Unit.Parse("EUR"), [Row("a", 50 / x), Row("b", x + 60), Without("c")]);

        var shown = new Simulation(Plan, []).Of(comparison, Some.Models(Some.Book()).Assets).WithIntervals();

        Assert.That(shown.Results.Select(r => r.Interval), Is.EqualTo(new[] { null, new Interval(60, 61, 61, 1000, 1), null }));
    }

    // Uncorrelated, x + y has variance 2/12; moving together 4/12; the mean's error tells.
    [Test]
    public void CorrelatedInputsMoveTogether()
    {
        var (x, y) = (Uncertain("x", 0.5m, new UniformSpread(0, 1)), Uncertain("y", 0.5m, new UniformSpread(0, 1)));
        var plan = Plan with { Trials = 20_000 };

        var apart = Simulate(plan, Row("a", x + y)).Results.Single().Total!.Mean.Error;
        var together = Simulate(plan, [new RankCorrelation("x", "y", 0.999m)], Row("a", x + y)).Results.Single().Total!.Mean.Error;

        Assert.That((double)(together / apart), Is.EqualTo(Math.Sqrt(2)).Within(0.02));
    }

    [Test]
    public void AStoppedSimulationGivesNothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var comparison = new Comparison(Some.Day, Unit.Parse("EUR"), [Row("a", Uncertain("x", 1, new UniformSpread(0, 2)))]);

        Assert.That(() => new Simulation(Plan, []).Of(comparison, Some.Models(Some.Book()).Assets, null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void ProgressEndsAtOne()
    {
        var told = new Told();
        var comparison = new Comparison(Some.Day, Unit.Parse("EUR"), [Row("a", Uncertain("x", 1, new UniformSpread(0, 2)))]);

        new Simulation(Plan with { Trials = 5000 }, []) { Threads = 1 }.Of(comparison, Some.Models(Some.Book()).Assets, told);

        Assert.That(told.Shares, Has.Count.EqualTo(10)); // blocks of 512
        Assert.That(told.Shares, Is.Ordered);
        Assert.That(told.Shares[^1], Is.EqualTo(1));
    }

    private static (SimulatedResult First, SimulatedResult Second) Two(SimulatedContest contest) => (contest.Results[0], contest.Results[1]);

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
