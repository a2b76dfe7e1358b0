using TcoBench.Analysis.WhatIfs;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>
/// Which second vendor to keep ready for outages of a first one, and what that costs against waiting. The second vendor's own cost models are read at the assets
/// that fall into the outages, with the people of the first vendor at work in it; what the first vendor then costs less is taken off. That both are down
/// at once is left out, and so are service credits, which are owed whether one waits or not.
/// </summary>
/// <param name="models">Builds the cost models, and built those of the rows.</param>
/// <param name="vendors">Vendors that may stand in, in the order of the report.</param>
/// <param name="simpler">Simpler settings to be told of, each with the files under them; jobs and vendors as in those of the rows.</param>
public sealed class FallbackSearch(CostModels models, IReadOnlyList<IVendor> vendors, params IReadOnlyList<(WhatIfCause Cause, WhatIfWorld World)> simpler)
{
    private const decimal Tolerance = 0.000_000_001m;

    private readonly Dictionary<(JobId Job, VendorId Vendor), IReadOnlyList<PlanCase>> _cases = [];

    /// <summary>The fallback plan of a row of a comparison.</summary>
    /// <returns>The plan; null if the row is not ranked, or nobody works on it, so that no share of the work can be said to fall into outages.</returns>
    public FallbackPlan? Of(Result row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (FirstVendor.Of(row, models.Assets) is not { } first)
            return null;
        var (remedies, unable) = (new List<FallbackRemedy>(), new List<NoFallback>());
        var hours = first.Loss.Hours;
        foreach (var vendor in hours == 0 ? [] : vendors.Where(v => v.Catalog.Id != row.Option.Vendor.Catalog.Id))
        {
            var found = StandIns(row, first, vendor, out var reason).ToList();
            remedies.AddRange(found.Select(s => s.Remedy()));
            if (found.Count == 0)
                unable.Add(new NoFallback(vendor, reason));
        }

        var scope = $"{row.Option.Vendor.Catalog.Id.Segment}.{row.Job.Id.Segment}";
        return new FallbackPlan(
            row,
            hours,
            first.People,
            first.Stoppage.Hours,
            first.Stoppage.AssetsIn(hours),
            first.SpeedNeeded,
            first.Loss.Waiting(hours),
            [.. remedies.OrderBy(r => r.Cost)],
            unable,
            [.. simpler.Select(s => Simpler(row, first, s.Cause, s.World))],
            $"{scope}.fallback_share",
            $"{scope}.fallback_cost");
    }

    // Plan, term and months kept.
    private static SimplerSettings Simpler(Result row, FirstVendor first, WhatIfCause cause, WhatIfWorld world)
    {
        if (world.Problem is { } problem)
            return new SimplerSettings(cause, null, null, problem);
        var own = row.Option.Model!;
        var job = world.Jobs.First(j => j.Id == row.Job.Id);
        var plan = world.Models.For(job, world.Vendors.First(v => v.Catalog.Id == own.Vendor.Catalog.Id), own.Plan.Id).Single();
        return plan.Models.Count == 0
            ? new SimplerSettings(cause, null, null, plan.Exclusions[0].Reason)
            : first.With(cause, plan with { Models = [.. plan.Models.Where(m => m.Months == own.Months && m.Term.Id == own.Term.Id)] }, world.Models.Assets);
    }

    // The cheapest plan to be kept ready, and the cheapest that is paid by use alone.
    private IEnumerable<StandIn> StandIns(Result row, FirstVendor first, IVendor vendor, out string reason)
    {
        var trials = CasesOf(row.Job, vendor, row.Option.Model!.Months).Select(c => Tried(row.Option, first, c)).ToList();
        reason = trials.OrderBy(t => t.Option is null).ThenBy(t => t.Option?.Status).FirstOrDefault()?.Reason ?? "sells no plan as of this day";
        var able = trials.Where(t => t.Reason.Length == 0).ToList();
        var (ready, byUse) = (able.MinBy(t => t.Option!.Total), able.Where(t => t.IsByUse).MinBy(t => t.CostOfUse));
        return new[] { (Trial: ready, Readiness.KeptReady), (Trial: byUse, Readiness.InUseAnyway) }
            .Where(s => s.Trial is not null)
            .Select(s => new StandIn(first, s.Trial!.Option!.Model!, s.Item2, models.Assets));
    }

    private Trial Tried(Option own, FirstVendor first, PlanCase plan)
    {
        if (plan.Models.Count == 0)
            return new Trial(null, plan.Exclusions[0].Reason, false, 0);
        var crew = new HeldCrew(plan.Models, models.Assets, first.People);
        var stopped = first.Stoppage.AssetsIn(first.Loss.Hours);
        var reading = crew.At(stopped);
        var option = CheapestPlan.Options([plan], reading)[0];
        if (Refusal(own, option, first.People, reading) is { } refusal)
            return new Trial(option, refusal, false, 0);
        var (charges, platform) = (option.Model!.Blocks[0], option.Model.Blocks[2]);
        var isByUse = reading[charges] > 0 && Math.Abs((2 * crew.At(stopped / 2)[charges]) - reading[charges]) <= Tolerance * reading[charges];
        return new Trial(option, new StandIn(first, option.Model, Readiness.KeptReady, models.Assets).TooSlow() ?? "", isByUse, option.Total!.Value - reading[platform]);
    }

    // Why a plan cannot stand in, apart from its pace in the outages; null if it can.
    private static string? Refusal(Option own, Option option, decimal people, ExactReading reading)
    {
        if (option.Reasons.FirstOrDefault(r => r.Code != "late") is { } reason)
            return reason.Reason;
        var down = own.DoneBy ?? own.Vendor.Catalog.Id;
        if (option.Model!.Demand.Operations.Select(o => o.Supply.Vendor.Catalog).FirstOrDefault(c => c.Id == down) is { } needed)
            return needed.Id == option.Vendor.Catalog.Id ? "does all of the first vendor's work, so it is down with it" : $"needs {needed.Name}, which is down";
        if (option.DoneBy is not null)
            return $"has {option.Bridged[0].Vendor.Catalog.Name} do all of the work";
        if (option.Reasons.Count == 0)
            return null;
        var letIn = reading[option.Model.Delivery.People];
        return letIn < people
            ? FormattableString.Invariant($"only {letIn:#,0} of {people:#,0} people can work at it")
            : "too slow: its requests take longer than the people's work on them";
    }

    private IEnumerable<PlanCase> CasesOf(ReferenceJob job, IVendor vendor, int months)
    {
        if (!_cases.TryGetValue((job.Id, vendor.Catalog.Id), out var cases))
            _cases[(job.Id, vendor.Catalog.Id)] = cases = models.For(job, vendor);
        return cases.Select(c => c with { Models = [.. c.Models.Where(m => m.Months == months)] });
    }

    // A plan, null if it has no model, and why it cannot stand in, empty if it can; whether it charges by use alone, and what it costs without its platform.
    private sealed record Trial(Option? Option, string Reason, bool IsByUse, decimal CostOfUse);
}
