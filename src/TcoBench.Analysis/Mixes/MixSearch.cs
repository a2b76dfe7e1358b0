using TcoBench.Core;
using TcoBench.Core.Demand;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Mixes;

/// <summary>
/// The cheapest vendors for the stages of a job, with their plans, terms and production months: by trying all assignments, so the cheapest found is the
/// cheapest there is. Assignments are read in lanes; those reported are read again, exactly, from their cost models, and must agree to 1e-9.
/// </summary>
public sealed class MixSearch
{
    /// <summary>Most assignments, and most lanes, a search tries; a job with more has too many stages for its vendors.</summary>
    public const long Most = 5_000_000;

    private const int Shown = 5;
    private const double Agreement = 1e-9;

    private readonly CostModels _models;
    private readonly ReferenceJob _job;
    private readonly IReadOnlyList<IVendor> _vendors;
    private readonly List<Contract> _contracts = [];
    private readonly MixLanes _lanes;
    private readonly List<Exclusion> _excluded = [];
    private readonly IReadOnlyList<(IVendor Vendor, IReadOnlyList<PlanCase> Cases, Tape Tape)> _singles;
    private readonly int _plans;

    /// <summary>Prepares a search, for any number of volumes.</summary>
    /// <param name="models">Builds the cost models.</param>
    /// <param name="job">The job.</param>
    /// <param name="vendors">Vendors that may be given stages.</param>
    public MixSearch(CostModels models, ReferenceJob job, IReadOnlyList<IVendor> vendors)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(vendors);
        (_models, _job, _vendors) = (models, job, vendors);
        var (formulas, routes) = (new MixFormulas(models, job), new List<Route>());
        for (var v = 0; v < vendors.Count; v++)
        {
            var first = _contracts.Count;
            foreach (var plan in vendors[v].Catalog.Plans)
            {
                var reasons = models.Unsuited(job, vendors[v], plan);
                if (reasons.Count > 0)
                {
                    _excluded.Add(reasons[0]);
                    continue;
                }

                _plans++;
                _contracts.AddRange(plan.Terms.Select(t => new Contract(vendors[v], plan, t)));
            }

            routes.AddRange(Route.Of(formulas, job, v, vendors[v], _contracts.Skip(first).Select((c, i) => (first + i, c))));
        }

        _lanes = new MixLanes(models, job, vendors, _contracts, routes);
        _singles = [.. vendors.Select(v => (v, models.For(job, v))).Where(s => s.Item2.Count > 0).Select(s => (s.v, s.Item2, Tape.Of(s.Item2.SelectMany(c => c.Models).SelectMany(m => m.Headlines))))];
    }

    /// <summary>True if there are too many assignments to try all.</summary>
    public bool IsTooLarge => Math.Pow(_vendors.Count, _job.Stages.Count) > Most || Lanes > Most;

    private long Lanes => Splits.Of(_job.Stages.Count).Sum(_lanes.AtMost);

    /// <summary>Searches at a volume.</summary>
    /// <param name="assets">Approved assets, at least 1.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the search.</param>
    /// <exception cref="InvalidOperationException">It is too large, or lanes and cost model disagree.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Optimum At(int assets, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        if (IsTooLarge)
            throw new InvalidOperationException("there are too many assignments to try all");
        var values = new Dictionary<Input, decimal> { [_models.Assets] = assets };
        var found = new Assignments(_vendors.Count, _job.Stages.Count);
        var (choices, done, all) = (0m, 0L, Lanes);
        foreach (var split in Splits.Of(_job.Stages.Count))
        {
            choices += _lanes.Read(split, assets, found, stop);
            done += _lanes.AtMost(split);
            progress?.Report((double)done / all);
        }

        foreach (var (vendor, cases, tape) in _singles)
            Single(vendor, CheapestPlan.Options(cases, ExactReading.Of(tape, values)), found);

        var ranked = found.Ranked;
        var best = ranked.Take(Shown).Select(c => Exactly(c, values)).OrderBy(m => m.Total).ToList();
        var single = best.Find(m => !m.IsMixed) ?? First(c => c.Contracts.Distinct().Count() == 1);
        var mixed = best.Find(m => m.IsMixed) ?? First(c => c.Contracts.Distinct().Count() > 1);
        return new Optimum(_job, assets, single, best, mixed, Coverage(found, choices), null);

        Mix? First(Func<Assignment, bool> wanted) => ranked.Where(wanted).Take(1).Select(c => Exactly(c, values)).FirstOrDefault();
    }

    private void Single(IVendor vendor, IReadOnlyList<Option> options, Assignments found)
    {
        var assigned = Enumerable.Repeat(_vendors.ToList().IndexOf(vendor), _job.Stages.Count).ToArray();
        foreach (var option in options.Where(o => o.Model is not null))
        {
            if (option.Status == ResultStatus.Ok)
                found.Add(assigned, (double)option.Total!.Value, total => new Assignment([.. _job.Stages.Select(_ => option.Model!.Contracts[0])], option.Model!.Months, total));
            else if (option.Reasons.All(r => r.Code is "late" or "allowance_exceeded" or "cannot_be_computed"))
                found.Missed(assigned, isServed: option.Reasons.All(r => r.Code == "late"));
        }
    }

    private Mix Exactly(Assignment candidate, Dictionary<Input, decimal> values)
    {
        var model = _models.Mixed(_job, candidate.Contracts, candidate.Months, out var reasons)
            ?? throw new InvalidOperationException($"a mix that was found has no cost model: {reasons[0].Reason}");
        var reading = ExactReading.Of(Tape.Of(model.Headlines), values);
        var total = reading[model.Total];
        if (Math.Abs((double)total - candidate.Total) > Agreement * Math.Max(1, Math.Abs(candidate.Total)))
            throw new InvalidOperationException(FormattableString.Invariant($"lanes give {candidate.Total} for a mix whose cost model gives {total}"));
        if (reading[model.InTime] == 0 || model.Bill.Unserved.Any(u => reading[u] > Semantics.Slack))
            throw new InvalidOperationException("lanes find feasible a mix whose cost model is not");
        return new Mix(candidate.Contracts, model, total, reading[model.Days], model.Blocks.ToDictionary(b => b.Id, b => reading[b], StringComparer.Ordinal));
    }

    private int Untried(Assignments found, Obstacle obstacle) => found.Unseen.Count(assigned => _lanes.ObstacleOf(assigned) == obstacle);

    private MixCoverage Coverage(Assignments found, decimal choices) => new(
        _vendors.Count,
        _job.Stages.Count,
        found.Count,
        found.Ranked.Count,
        Untried(found, Obstacle.NoPlan),
        Untried(found, Obstacle.OnlyHelped),
        Untried(found, Obstacle.HelperTakesPart),
        found.Short,
        found.Late,
        _plans,
        _excluded.GroupBy(e => e.Code).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        _contracts.Count,
        CostModels.LongestProduction(_job.WindowDays),
        choices + _singles.Sum(s => s.Cases.Where(c => c.Exclusions.Count == 0).Sum(c => c.Models.Count)));
}
