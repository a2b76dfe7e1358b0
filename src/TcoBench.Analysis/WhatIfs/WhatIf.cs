using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.WhatIfs;

/// <summary>
/// What changes do, together, each alone, and each as its part of the whole. Every combination of them is computed anew from the files, at base inputs, with
/// the plan, term and months that are best under it.
/// </summary>
/// <param name="causes">The changes, in the order they were named; at least one, at most <see cref="Attribution.MostCauses"/>.</param>
/// <param name="worldOf">The files under some of them: bit i of the number stands for change i.</param>
public sealed class WhatIf(IReadOnlyList<WhatIfCause> causes, Func<int, WhatIfWorld> worldOf)
{
    /// <summary>Compares.</summary>
    /// <param name="jobs">Jobs, in the order of the result.</param>
    /// <param name="vendors">Vendors, in the order of the result.</param>
    /// <param name="volumes">Approved assets, each at least 1.</param>
    /// <param name="plan">Only this plan; null for all.</param>
    /// <param name="progress">Told the share of combinations that are done, 0 to 1.</param>
    /// <param name="stop">Asked between combinations.</param>
    /// <returns>By job and volume: the cheapest vendor, then each.</returns>
    public IReadOnlyList<WhatIfRow> Compare(
        IReadOnlyList<JobId> jobs, IReadOnlyList<VendorId> vendors, IReadOnlyList<int> volumes, PlanId? plan = null, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var combinations = 1 << causes.Count;
        var keys = (from job in jobs from assets in volumes from vendor in vendors select (Job: job, Assets: assets, Vendor: vendor)).ToList();
        var outcomes = keys.ToDictionary(k => k, _ => new WhatIfOutcome[combinations]);
        var kept = new Dictionary<(JobId Job, int Assets, VendorId Vendor), decimal?>();
        IReadOnlyList<ReferenceJob> asStated = [];
        for (var set = 0; set < combinations; set++)
        {
            stop.ThrowIfCancellationRequested();
            var world = worldOf(set);
            if (set == 0)
                asStated = world.Jobs;
            foreach (var (job, vendor) in keys.Select(k => (k.Job, k.Vendor)).Distinct())
                Read(world, job, vendor, volumes, plan, set, outcomes, kept);
            progress?.Report((set + 1.0) / combinations);
        }

        return
        [
            .. from job in jobs
               from assets in volumes
               let rows = vendors.Select(vendor => (VendorId?)vendor).Prepend(null)
               from vendor in rows
               let results = vendor is { } one ? outcomes[(job, assets, one)] : Cheapest([.. vendors.Select(v => outcomes[(job, assets, v)])])
               select Row(asStated.First(j => j.Id == job), assets, vendor, results, results[0].Vendor is { } basis && results[0].IsRanked ? kept.GetValueOrDefault((job, assets, basis)) : null),
        ];
    }

    private void Read(
        WhatIfWorld world,
        JobId job,
        VendorId id,
        IReadOnlyList<int> volumes,
        PlanId? plan,
        int set,
        Dictionary<(JobId Job, int Assets, VendorId Vendor), WhatIfOutcome[]> outcomes,
        Dictionary<(JobId Job, int Assets, VendorId Vendor), decimal?> kept)
    {
        var cases = world.Problem is null ? world.Models.For(world.Jobs.First(j => j.Id == job), world.Vendors.First(v => v.Catalog.Id == id), plan) : [];
        var tape = Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => (IEnumerable<Formula>)[m.Total, m.Blocks[0], m.Days, m.InTime, m.Delivery.PeopleNeeded, m.Delivery.People, .. m.Bill.Unserved]));
        foreach (var assets in volumes)
        {
            var key = (job, assets, id);
            if (cases.Count == 0)
            {
                outcomes[key][set] = WhatIfOutcome.None(id, world.Problem ?? "sells no plan as of this day");
                continue;
            }

            var reading = ExactReading.Of(tape, new Dictionary<Input, decimal> { [world.Models.Assets] = assets });
            var options = CheapestPlan.Options(cases, reading);
            outcomes[key][set] = Outcome(Comparer.Shown(options), reading);
            if (set == (1 << causes.Count) - 1 && options.FirstOrDefault(o => o.Plan.Id == outcomes[key][0].Plan && o.Status == ResultStatus.Ok) is { Total: { } total })
                kept[key] = Attribution.Taken(total);
        }
    }

    private static WhatIfOutcome Outcome(Option option, ExactReading reading) =>
        option is { Status: ResultStatus.Ok, Model: { } model, Total: { } total }
            ? new WhatIfOutcome(option.Vendor.Catalog.Id, option.Plan.Id, model.Term.Id, model.Months, Attribution.Taken(reading[model.Blocks[0]]), Attribution.Taken(total), "") { Bridged = option.Bridged.Count }
            : WhatIfOutcome.None(option.Vendor.Catalog.Id, string.Join("; ", option.Reasons.Select(r => r.Reason)));

    // Of equal totals the vendor that does more of the work itself, then vendor order, as in a comparison.
    private static WhatIfOutcome[] Cheapest(IReadOnlyList<WhatIfOutcome[]> vendors) =>
        [.. Enumerable.Range(0, vendors[0].Length).Select(set => vendors.Select(v => v[set]).Where(o => o.IsRanked).OrderBy(o => o.Total).ThenBy(o => o.Bridged).FirstOrDefault() ?? WhatIfOutcome.None(null, "nobody can be ranked"))];

    private WhatIfRow Row(ReferenceJob job, int assets, VendorId? vendor, WhatIfOutcome[] outcomes, decimal? kept)
    {
        var gap = Array.FindIndex(outcomes, o => !o.IsRanked);
        var names = causes.Select(c => c.Id).ToList();
        IReadOnlyList<decimal>? Parts(Func<WhatIfOutcome, decimal?> value) => gap < 0 ? Attribution.Of(names, set => value(outcomes[set])!.Value) : null;
        var (charges, totals) = (Parts(o => o.Charges), Parts(o => o.Total));
        return new WhatIfRow(
            job,
            assets,
            vendor,
            outcomes[0],
            outcomes[^1],
            kept,
            [.. causes.Select((cause, i) => new WhatIfPart(cause, Alone(outcomes[0], outcomes[1 << i]), charges is null || totals is null ? null : new WhatIfChange(charges[i], totals[i])))],
            gap < 0 ? "" : $"no figure {Named(gap)}: {outcomes[gap].NotRanked}");
    }

    private string Named(int set) => set == 0 ? "without the changes" : $"with {string.Join(" and ", causes.Where((_, i) => (set & (1 << i)) != 0).Select(c => c.Id))}";

    private static WhatIfChange? Alone(WhatIfOutcome before, WhatIfOutcome with) =>
        before.IsRanked && with.IsRanked ? new WhatIfChange(with.Charges!.Value - before.Charges!.Value, with.Total!.Value - before.Total!.Value) : null;
}
