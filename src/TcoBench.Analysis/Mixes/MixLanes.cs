using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Mixes;

/// <summary>
/// Reads all ways to give the groups of a split to vendors, a lane each. What couples the vendors is settled first: results wanted of each stage, minutes,
/// people. Then contracts of a vendor differ only in their own cost and days, so the cheapest of each vendor are the cheapest together unless time is
/// short, and where it is all of them are tried with each other.
/// </summary>
/// <param name="models">Builds the cost models.</param>
/// <param name="job">The job.</param>
/// <param name="vendors">Vendors, by index.</param>
/// <param name="contracts">Contracts, by index.</param>
/// <param name="routes">Ways to use the vendors.</param>
internal sealed class MixLanes(CostModels models, ReferenceJob job, IReadOnlyList<IVendor> vendors, IReadOnlyList<Contract> contracts, IReadOnlyList<Route> routes)
{
    private const int Chunk = 8192;

    private readonly MixFormulas _formulas = routes.Count == 0 ? new MixFormulas(models, job) : routes[0].Formulas;
    private readonly Dictionary<(int Contract, string Given, int Months), LaneReader> _parts = [];
    private readonly Dictionary<(int Vendor, int Months), LaneReader> _frames = [];

    /// <summary>Most lanes a split may have.</summary>
    /// <param name="split">The groups of stages.</param>
    public long AtMost(IReadOnlyList<IReadOnlyList<int>> split) => split.Aggregate(1L, (product, given) => product * routes.Count(r => r.CanDo(given)));

    /// <summary>Lanes of a split: ways to give its groups to routes of different vendors.</summary>
    /// <param name="split">The groups of stages.</param>
    private IEnumerable<Route[]> Of(IReadOnlyList<IReadOnlyList<int>> split) =>
        Products([.. split.Select(given => routes.Where(r => r.CanDo(given)).ToList())], []).Where(lane => !IsHelpedByAnother(split, lane));

    /// <summary>Why an assignment that no lane stands for is not tried.</summary>
    /// <param name="assigned">The vendor of each stage, by index.</param>
    public Obstacle ObstacleOf(IReadOnlyList<int> assigned)
    {
        var groups = Enumerable.Range(0, assigned.Count).GroupBy(s => assigned[s]).Select(g => (Vendor: g.Key, Given: g.ToList())).ToList();
        if (groups.Exists(g => !routes.Any(r => r.Vendor == g.Vendor && g.Given.All(s => r.Stages[s] is not null))))
            return Obstacle.NoPlan;
        return groups.Count > 1 && groups.Exists(g => !routes.Any(r => r.Vendor == g.Vendor && r.CanDo(g.Given))) ? Obstacle.OnlyHelped : Obstacle.HelperTakesPart;
    }

    /// <summary>Reads a split at a volume.</summary>
    /// <param name="split">The groups of stages.</param>
    /// <param name="assets">Approved assets.</param>
    /// <param name="found">Takes what is found.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Choices of contracts and months that were covered.</returns>
    public decimal Read(IReadOnlyList<IReadOnlyList<int>> split, int assets, Assignments found, CancellationToken stop)
    {
        var choices = 0m;
        foreach (var lanes in Of(split).Chunk(Chunk))
        {
            stop.ThrowIfCancellationRequested();
            var mixes = new MixChunk(_formulas, split, lanes, At);
            for (var months = 1; months <= CostModels.LongestProduction(job.WindowDays); months++)
            {
                choices += lanes.Sum(lane => lane.Aggregate(1m, (product, r) => product * r.Contracts.Count));
                Read(mixes, months, found);
            }
        }

        return choices;

        decimal At(Formula formula) => ExactReading.Of(Tape.Of(formula), new Dictionary<Input, decimal> { [models.Assets] = assets })[formula];
    }

    private void Read(MixChunk mixes, int months, Assignments found)
    {
        foreach (var (vendor, lanes) in mixes.ByLast)
            Frame(vendor, months).Read(lanes, mixes.Columns, [mixes.Cost, mixes.People, mixes.Days, mixes.Allowed]);
        var parts = mixes.Split.Select((given, g) => Parts(mixes, given, g, months)).ToList();
        for (var lane = 0; lane < mixes.Count; lane++)
        {
            var options = parts.Select(p => p[lane]).ToList();
            if (Choice.Of(options, mixes.Allowed[lane], mixes.Days[lane]) is { } choice)
                found.Add(mixes.VendorsOf(lane), mixes.Cost[lane] + mixes.Claims[lane] + choice.Cost, total => new Assignment([.. mixes.GroupOf.Select(g => contracts[choice.Contracts[g]])], months, total));
            else
                found.Missed(mixes.VendorsOf(lane), isServed: options.TrueForAll(o => o.Count > 0));
        }
    }

    // What each contract of a lane's route costs it, and how long it takes; contracts that do not serve it are left out. The people of a frame are those
    // without whom all is late, so a plan that lets in fewer takes for ever.
    private List<Offered>[] Parts(MixChunk mixes, IReadOnlyList<int> given, int group, int months)
    {
        var offered = new List<Offered>[mixes.Count];
        var (cost, days, shortfall) = (new double[mixes.Count], new double[mixes.Count], new double[mixes.Count]);
        foreach (var route in Enumerable.Range(0, mixes.Count).GroupBy(l => mixes.Lanes[l][group], ReferenceEqualityComparer.Instance))
        {
            int[] lanes = [.. route];
            foreach (var lane in lanes)
                offered[lane] = [];
            foreach (var contract in mixes.Lanes[lanes[0]][group].Contracts)
            {
                Part(contract, given, months).Read(lanes, mixes.Columns, [cost, days, shortfall]);
                foreach (var lane in lanes)
                {
                    if (double.IsFinite(cost[lane] + days[lane]) && shortfall[lane] <= (double)Semantics.Slack)
                        offered[lane].Add(new Offered(contract, cost[lane], contracts[contract].SeatLimit < mixes.People[lane] ? double.PositiveInfinity : days[lane]));
                }
            }
        }

        return offered;
    }

    private LaneReader Part(int contract, IReadOnlyList<int> given, int months)
    {
        var key = (contract, string.Join(' ', given), months);
        if (_parts.TryGetValue(key, out var known))
            return known;
        var part = _formulas.Part(contracts[contract], given, months);
        return _parts[key] = new LaneReader([part.Cost, part.Days, part.Shortfall], [.. _formulas.Wanted, _formulas.People, _formulas.Minutes]);
    }

    private LaneReader Frame(int vendor, int months)
    {
        if (_frames.TryGetValue((vendor, months), out var known))
            return known;
        var frame = _formulas.Frame(vendors[vendor], months);
        return _frames[(vendor, months)] = new LaneReader([frame.Cost, frame.People, frame.Days, frame.Allowed], [_formulas.Minutes, _formulas.Concept, models.Assets]);
    }

    private static IEnumerable<Route[]> Products(IReadOnlyList<List<Route>> candidates, Route[] chosen) => chosen.Length == candidates.Count
        ? [chosen]
        : candidates[chosen.Length].Where(r => !Array.Exists(chosen, c => c.Vendor == r.Vendor)).SelectMany(r => Products(candidates, [.. chosen, r]));

    // A helper that is a vendor of the mix has its stages given to it: that assignment is another lane.
    private bool IsHelpedByAnother(IReadOnlyList<IReadOnlyList<int>> split, Route[] lane) =>
        split.Where((given, g) => given.Any(s => lane[g].Need(s, given).Helper is { } helper && Array.Exists(lane, r => vendors[r.Vendor].Catalog.Id == helper))).Any();
}
