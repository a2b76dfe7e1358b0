using TcoBench.Analysis;
using TcoBench.Analysis.Claims;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Risks;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Schedules;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Testing;

namespace TcoBench.Reporting.Tests;

/// <summary>What stands behind answers, as a report set has it, with few trials.</summary>
internal static class Analysed
{
    private const int Volume = 1000;

    private static readonly SamplingPlan Plan = new(SamplingMethod.LatinHypercube, 100, 1);

    /// <summary>What stands behind the answer for a job at 1,000 assets.</summary>
    internal static JobAnalysis Of(Loaded loaded, CostModels models, Comparison comparison, string job)
    {
        var values = new Dictionary<Input, decimal> { [models.Assets] = Volume };
        var rows = comparison.Results.Where(r => r.Job.Id.Value == job && r.Assets == Volume).ToList();
        var winner = Verdict.Of(comparison, job, Volume).Winner!;
        var response = CostResponse.Total(winner.Option.Model!, values);
        var contenders = rows.Select(r => Contender.Of(models, winner.Job, r.Option.Vendor)).OfType<Contender>().ToList();
        return new JobAnalysis(
            winner,
            Tornado.Of(response),
            Spider.Of(response),
            BreakEvens.Of(contenders, CostAxis.Of(models.Assets, models.Assets)!, models.Assets, values, loaded.Book.Correlations, Plan),
            null,
            [.. rows.Where(r => r.Figures is not null).Select(r => new VendorRisks(r, RiskRegister.Of(r.Option.Model!, models.Assets, r.Assets)))]);
    }

    /// <summary>Some of the known claims, at two volumes; those that need no scenario unless there are files under scenarios.</summary>
    internal static IReadOnlyList<ClaimAnswer> Claims(Loaded loaded, Func<IReadOnlyList<string>, Loaded>? under, params IReadOnlyList<string> ids)
    {
        var known = KnownClaims.For([.. ShippedData.Ranked(loaded).Select(v => v.Catalog.Id)]);
        return new ClaimTest(World, [100, Volume]).Of([.. known.Where(c => ids.Contains(c.Id))]);

        WhatIfWorld World(IReadOnlyList<string> scenarios)
        {
            var files = scenarios.Count == 0 ? loaded : under!(scenarios);
            return new WhatIfWorld(ShippedData.Models(files), files.Jobs, ShippedData.Ranked(files), files.Errors.FirstOrDefault()?.Message);
        }
    }

    /// <summary>When each vendor delivers 1,000 assets of a job.</summary>
    internal static IReadOnlyList<Schedule> Schedules(CostModels models, Comparison comparison, string job) =>
        [.. comparison.Results.Where(r => r.Job.Id.Value == job && r.Assets == Volume).Select(r => Schedule.Of(models, r)).OfType<Schedule>()];

    /// <summary>A comparison of a job at 1,000 assets that has to be delivered in few days.</summary>
    internal static Report InAHurry(string job, int days)
    {
        var loaded = ShippedData.Load(overrides: new Override("*.window", days, "a test"));
        var models = ShippedData.Models(loaded);
        var hurried = loaded.Jobs.First(j => j.Id.Value == job) with { WindowDays = days };
        var comparison = new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [hurried], ShippedData.Ranked(loaded), [Volume]);
        return new Report(comparison, [], [], [], "0.1.0") { Schedules = Schedules(models, comparison, job) };
    }
}
