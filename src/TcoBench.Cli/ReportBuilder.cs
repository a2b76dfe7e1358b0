using System.Reflection;
using TcoBench.Analysis;
using TcoBench.Analysis.Claims;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Offers;
using TcoBench.Analysis.Risks;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Schedules;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli;

/// <summary>Runs the analyses a report shows.</summary>
internal static class ReportBuilder
{
    private const int BandTrials = 1000;

    private static readonly SamplingPlan Sampling = new(SamplingMethod.LatinHypercube, Trials: 10_000, Seed: 1);

    private static string Version => typeof(ReportBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Compares a selection, simulates the ranked totals, and finds where rankings flip.</summary>
    /// <param name="session">Files and what-ifs.</param>
    /// <param name="selection">What is compared.</param>
    /// <param name="others">The same files under other scenarios, whose rankings are shown beside.</param>
    /// <param name="curves">True for a report set, which shows more: cost over volume, what stands behind each answer, and claims where everything is compared.</param>
    /// <param name="work">Told how far it is; stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Report Build(Session session, Selection selection, IEnumerable<Session> others, bool curves, LongWork work)
    {
        var (comparison, models) = Compare(session, selection);
        session.RefuseUnusedWhatIfs();
        var simulation = Simulate(session, comparison, models, Sampling, work);
        var simulated = simulation.WithIntervals();
        return new Report(
            simulated,
            [.. others.Select(o => (o.Scenario, Compare(o, selection).Comparison))],
            Flip.OfAcceptance(simulated, models.Assets),
            session.Loaded.Findings,
            Version)
        {
            Analyses = curves ? [.. Analyses(session, simulated, models, work.Stop)] : [],
            Claims = curves && selection.IsWhole(session) ? Claims(session, comparison.Currency, selection.Volumes, KnownClaims.For(selection.Vendors), progress: null, work.Stop) : [],
            Curves = curves ? [.. Curves(session, selection, models)] : [],
            Offers = session.Loaded.Requirements is { } requirements ? OfferComparison.Of(requirements, comparison) : null,
            Rates = [.. Rates(session, comparison.Currency)],
            Schedules = curves ? [.. AtMiddle(comparison).Select(r => Schedule.Of(models, r)).OfType<Schedule>()] : [],
            Simulation = simulation,
        };
    }

    /// <summary>Simulates a comparison.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Simulated Simulate(Session session, Comparison comparison, CostModels models, SamplingPlan plan, LongWork work) =>
        new Simulation(plan, session.Loaded.Book.Correlations).Of(comparison, models.Assets, work, work.Stop);

    /// <summary>Tests claims. The session's own scenarios and what-ifs hold on both sides of every comparison.</summary>
    /// <param name="session">Files and what-ifs.</param>
    /// <param name="currency">Currency of the models.</param>
    /// <param name="volumes">Approved assets, rising.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="progress">Told the share that is done; null for nobody.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<ClaimAnswer> Claims(Session session, Unit currency, IReadOnlyList<int> volumes, IReadOnlyList<Claim> claims, IProgress<double>? progress, CancellationToken stop) =>
        new ClaimTest(scenarios => World(session, currency, scenarios), volumes).Of(claims, progress, stop);

    private static WhatIfWorld World(Session session, Unit currency, IReadOnlyList<string> scenarios)
    {
        var known = session.Location.Scenarios;
        if (scenarios.FirstOrDefault(s => !known.Has(s)) is { } missing)
            return new WhatIfWorld(session.Models(currency), session.Loaded.Jobs, session.Ranked, $"there is no scenario \"{missing}\"");
        var files = scenarios.Select(known.Find).Concat(session.ScenarioPaths).Distinct(StringComparer.Ordinal).ToList();
        var under = scenarios.Count == 0 ? session : session with { Loaded = session.Files.Load(files, session.WhatIfs) };
        return new WhatIfWorld(under.Models(currency), under.Loaded.Jobs, under.Ranked, under.Loaded.Errors.FirstOrDefault()?.Message);
    }

    // What stands behind the answer for each job, at the middle one of the volumes; a job nobody can do has none.
    private static IEnumerable<JobAnalysis> Analyses(Session session, Comparison comparison, CostModels models, CancellationToken stop)
    {
        foreach (var rows in AtMiddle(comparison).GroupBy(r => r.Job.Id))
        {
            var assets = rows.First().Assets;
            if (Verdict.Of(comparison, rows.Key.Value, assets).Winner is not { Option.Model: { } model } winner)
                continue;
            var values = new Dictionary<Input, decimal> { [models.Assets] = assets };
            var response = CostResponse.Total(model, values);
            var contenders = rows.Select(r => r.Option.Vendor).Distinct().Select(v => Contender.Of(models, winner.Job, v)).OfType<Contender>().ToList();
            var tornado = Tornado.Of(response);
            var volume = CostAxis.Of(models.Assets, models.Assets)!;
            var widest = tornado.Bars.Where(b => b.Swing > 0).Select(b => CostAxis.Of(b.Input, models.Assets)).FirstOrDefault(a => a is not null);
            yield return new JobAnalysis(
                winner,
                tornado,
                Spider.Of(response),
                BreakEvens.Of(contenders, volume, models.Assets, values, session.Loaded.Book.Correlations, Sampling with { Trials = BandTrials }, stop: stop),
                widest is null ? null : CheapestMap.Of(contenders, volume, widest, models.Assets, values, stop: stop),
                [.. rows.Where(r => r.Figures is not null).Select(r => new VendorRisks(r, RiskRegister.Of(r.Option.Model!, models.Assets, r.Assets)))]);
        }
    }

    private static IEnumerable<Result> AtMiddle(Comparison comparison)
    {
        var volumes = comparison.Results.Select(r => r.Assets).Distinct().Order().ToList();
        return comparison.Results.Where(r => r.Assets == volumes[volumes.Count / 2]);
    }

    private static IEnumerable<CostCurve> Curves(Session session, Selection selection, CostModels models)
    {
        var volumes = CostCurve.Volumes(selection.Volumes);
        return
            from job in selection.Jobs
            from vendor in selection.Vendors
            let curve = CostCurve.Of(models, session.Job(job.Value), session.Vendor(vendor.Value), volumes, selection.Plan)
            where curve is not null
            select curve;
    }

    // The report's currency first, with 1.
    private static IEnumerable<(string Currency, decimal Rate)> Rates(Session session, Unit currency) =>
        Exchange.Currencies
            .OrderBy(c => c != currency.ToString())
            .Select(c => (c, session.Exchange.To(Formula.Structural(1, currency), Unit.Parse(c)).Exactly()));

    /// <summary>Compares a selection.</summary>
    public static (Comparison Comparison, CostModels Models) Compare(Session session, Selection selection)
    {
        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var models = session.Models(currency);
        var comparison = new Comparer(models, new Scope(session.Loaded.Book)).Compare(
            session.AsOf,
            currency,
            [.. selection.Jobs.Select(j => session.Job(j.Value))],
            [.. selection.Vendors.Select(v => session.Vendor(v.Value))],
            selection.Volumes,
            selection.Plan,
            selection.AllPlans);
        return (comparison, models);
    }
}
