using TcoBench.Core.Demand;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Crossings;

/// <summary>
/// Every crossing of contenders over an input, all else as it is. The range is read in lanes at evenly spread points. A step in which two of the watched contenders
/// could meet - the costs they have at its ends and those of its neighbours overlap - is divided until they cannot, or it is as narrow as
/// <see cref="Resolution"/>. So no crossing is passed over that costs which only rise or only fall over three neighbouring steps can make, whatever packs
/// and seats are added within a step. What changes from one point to the next is then narrowed in decimal to the last digit.
/// </summary>
/// <remarks>Watched are whoever may be cheapest, and each contender against the one that is cheapest at the input's base value.</remarks>
public sealed class CrossingSearch
{
    private const int Points = 1024;
    private const int MostPoints = 8192;
    private const int Parts = 4;
    private const double Narrowest = 1.0 / (1 << 18);
    private const double Near = 1.02;
    private const double Same = 1e-12;
    private const double Touching = 1e-6;
    private const decimal Equal = 1e-10m;
    private const decimal Narrow = 1e-13m;

    private readonly IReadOnlyDictionary<Input, decimal> _values;
    private readonly IReadOnlyList<Contender> _kept;
    private readonly ExactCosts _exact;
    private readonly IReadOnlyList<ScanPoint> _points;

    private CrossingSearch(IReadOnlyList<Contender> contenders, IReadOnlyList<Contender> kept, CostAxis axis, IReadOnlyDictionary<Input, decimal> values, IReadOnlyList<ScanPoint> points)
    {
        (Contenders, _kept, Axis, _values, _points) = (contenders, kept, axis, values, points);
        _exact = new ExactCosts(kept, axis.Input, values);
    }

    /// <summary>Who is compared; of equal costs the first is taken as cheapest.</summary>
    public IReadOnlyList<Contender> Contenders { get; }

    /// <summary>The input and its range.</summary>
    public CostAxis Axis { get; }

    /// <summary>The widest step, as a share of the range, in which watched contenders could still meet twice unnoticed.</summary>
    public double Resolution { get; private init; }

    /// <summary>Number of values that were read.</summary>
    public int Scanned => _points.Count;

    /// <summary>The cheapest at the input's base value, or at the nearest end of the range; null if none delivers there.</summary>
    public Contender? Leader { get; private init; }

    /// <summary>Searches.</summary>
    /// <param name="contenders">Who is compared, at least one.</param>
    /// <param name="axis">The input and its range.</param>
    /// <param name="values">Values of other inputs, such as the volume; a value of the axis' own input is taken for its base value.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CrossingSearch Of(IReadOnlyList<Contender> contenders, CostAxis axis, IReadOnlyDictionary<Input, decimal> values, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentOutOfRangeException.ThrowIfZero(contenders.Count);
        var others = values.Where(v => !ReferenceEquals(v.Key, axis.Input)).ToDictionary(v => v.Key, v => v.Value, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        var grid = Enumerable.Range(0, Points).Select(i => axis.At((double)i / (Points - 1))).Distinct().ToList();
        var kept = Kept(contenders, axis, others, grid, stop);
        var reader = new CostReader(kept, [axis.Input], others);
        var points = Read(reader, axis, grid, stop);
        var leader = CheapestOf(Read(reader, axis, [BaseOf(axis, values)], stop)[0].Costs);
        var resolution = 0.0;
        while (true)
        {
            var open = Enumerable.Range(0, points.Count - 1).Where(i => MayMeet(points, i, leader)).ToList();
            var wide = open.Where(i => Width(axis, points, i) > Narrowest).ToList();
            if (wide.Count == 0 || points.Count + (wide.Count * (Parts - 1)) > MostPoints)
            {
                resolution = open.Count == 0 ? 0 : open.Max(i => Width(axis, points, i));
                break;
            }

            var between = wide.SelectMany(i => Enumerable.Range(1, Parts - 1).Select(k => points[i].At + ((points[i + 1].At - points[i].At) * k / Parts))).ToList();
            points = [.. points.Concat(Read(reader, axis, between, stop)).OrderBy(p => p.At)];
        }

        return new CrossingSearch(contenders, kept, axis, others, points)
        {
            BaseValue = BaseOf(axis, values),
            Leader = leader < 0 ? null : contenders[leader],
            Resolution = resolution,
        };
    }

    /// <summary>The value the axis' input has when it does not vary, brought into the range.</summary>
    public decimal BaseValue { get; private init; }

    /// <summary>Who is cheapest from where to where, in rising order and without gaps.</summary>
    /// <param name="changes">Where one lead ends and the next begins; between none who delivers and one who does there is no crossing.</param>
    public IReadOnlyList<Lead> Leads(out IReadOnlyList<Crossing> changes)
    {
        var (leads, found, from, leader) = (new List<Lead>(), new List<Crossing>(), Axis.From, Leading(_exact.At(_points[0].At)));
        foreach (var (low, high) in _points.Zip(_points.Skip(1)))
        {
            if (CheapestOf(low.Costs) == CheapestOf(high.Costs))
                continue;
            foreach (var (last, next, key) in Changes(low.At, high.At, x => Leading(_exact.At(x))))
            {
                if (leader >= 0 && key >= 0)
                    found.Add(Crossed(leader, key, (low.At, high.At), last, next));
                leads.Add(new Lead(from, next, leader < 0 ? null : Contenders[leader]));
                (from, leader) = (next, key);
            }
        }

        leads.Add(new Lead(from, Axis.To, leader < 0 ? null : Contenders[leader]));
        changes = found;
        return leads;
    }

    /// <summary>Every crossing of two contenders, in rising order. Where one does not deliver there is nothing to cross.</summary>
    public IReadOnlyList<Crossing> Between(Contender one, Contender other)
    {
        var (a, b) = (IndexOf(one), IndexOf(other));
        var crossings = new List<Crossing>();
        ScanPoint? known = null;
        foreach (var point in _points)
        {
            var sign = SignOf(point, a, b);
            if (sign is null)
                known = null;
            if (sign is null or 0)
                continue;
            if (known is not null && SignOf(known, a, b) != sign && Narrowed(known.At, point.At, a, b) is { } crossing)
                crossings.Add(crossing);
            known = point;
        }

        return crossings;
    }

    /// <summary>The cheaper of two at the lowest value read at which both deliver and one is cheaper; null if there is none.</summary>
    public Contender? CheaperAtFirst(Contender one, Contender other)
    {
        var (a, b) = (IndexOf(one), IndexOf(other));
        return _points.Select(p => SignOf(p, a, b)).FirstOrDefault(s => s is not null and not 0) switch { < 0 => one, > 0 => other, _ => null };
    }

    /// <summary>How a contender buys from where to where, in rising order and without gaps.</summary>
    public IReadOnlyList<Stretch> Stretches(Contender contender)
    {
        var index = IndexOf(contender);
        var exact = new ExactCosts([_kept[index]], Axis.Input, _values);
        var (stretches, from, choice) = (new List<Stretch>(), Axis.From, Choice(Axis.From));
        foreach (var (low, high) in _points.Zip(_points.Skip(1)))
        {
            if (low.Choices[index] == high.Choices[index])
                continue;
            foreach (var (_, next, key) in Changes(low.At, high.At, Choice))
            {
                stretches.Add(Of(from, next, choice));
                (from, choice) = (next, key);
            }
        }

        stretches.Add(Of(from, Axis.To, choice));
        return stretches;

        int Choice(decimal x) => exact.At(x)[0]?.Choice ?? -1;

        Stretch Of(decimal start, decimal end, int chosen) =>
            new(start, end, chosen < 0 ? null : _kept[index].Candidates[chosen], chosen < 0 ? Why(contender, (start + end) / 2) : []);
    }

    /// <summary>The candidates a contender was ever found to choose, and what is nearly as cheap.</summary>
    internal Contender Kept(Contender contender) => _kept[IndexOf(contender)];

    private static decimal BaseOf(CostAxis axis, IReadOnlyDictionary<Input, decimal> values) =>
        Math.Clamp(values.Where(v => ReferenceEquals(v.Key, axis.Input)).Select(v => (decimal?)v.Value).FirstOrDefault() ?? axis.Input.Value, axis.From, axis.To);

    private static List<ScanPoint> Read(CostReader reader, CostAxis axis, List<decimal> at, CancellationToken stop)
    {
        var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance) { [axis.Input] = [.. at.Select(x => (double)x)] };
        var read = reader.Read(at.Count, lanes, stop);
        return [.. at.Select((x, i) => new ScanPoint(x, [.. read.Select(r => r.Costs[i])], [.. read.Select(r => r.Choices[i])]))];
    }

    // What is never within 2 % of a contender's best at any point is not tried between points.
    private static Contender[] Kept(IReadOnlyList<Contender> contenders, CostAxis axis, IReadOnlyDictionary<Input, decimal> values, List<decimal> at, CancellationToken stop)
    {
        var reader = new CostReader(contenders, [axis.Input], values);
        var lanes = new Dictionary<Input, double[]>(ReferenceEqualityComparer.Instance) { [axis.Input] = [.. at.Select(x => (double)x)] };
        var kept = new Contender[contenders.Count];
        Parallel.For(0, kept.Length, new ParallelOptions { CancellationToken = stop }, i =>
        {
            var costs = reader.ReadEach(i, at.Count, lanes, stop);
            var best = Enumerable.Range(0, at.Count).Select(p => costs.Select(c => c[p]).Where(c => !double.IsNaN(c)).DefaultIfEmpty(double.NaN).Min()).ToArray();
            kept[i] = contenders[i] with
            {
                Candidates = [.. contenders[i].Candidates.Where((_, c) => costs[c].Zip(best).Any(p => p.First <= p.Second * Near)).DefaultIfEmpty(contenders[i].Candidates[0])],
            };
        });
        return kept;
    }

    private static double Width(CostAxis axis, List<ScanPoint> points, int step) => axis.ShareOf(points[step + 1].At) - axis.ShareOf(points[step].At);

    private static bool MayMeet(List<ScanPoint> points, int step, int leader)
    {
        var near = points.GetRange(Math.Max(0, step - 1), Math.Min(points.Count, step + 3) - Math.Max(0, step - 1));
        var ranges = Enumerable.Range(0, points[0].Costs.Length).Select(c => Range(near, c)).ToArray();
        var least = ranges.Min(r => r.High);
        var watched = ranges.Select((r, i) => r.Low <= least ? i : -1).Where(i => i >= 0).ToList();
        return watched.SelectMany((a, n) => watched.Skip(n + 1).Select(b => (a, b)))
            .Concat(leader < 0 ? [] : ranges.Select((_, i) => (leader, i)).Where(p => p.i != leader))
            .Any(p => ranges[p.Item1].Low <= ranges[p.Item2].High && ranges[p.Item2].Low <= ranges[p.Item1].High && !AreSame(near, p.Item1, p.Item2));
    }

    private static (double Low, double High) Range(List<ScanPoint> points, int contender)
    {
        var (low, high) = (double.PositiveInfinity, double.PositiveInfinity);
        foreach (var cost in points.Select(p => p.Costs[contender]).Where(c => !double.IsNaN(c)))
            (low, high) = (Math.Min(low, cost), double.IsPositiveInfinity(high) ? cost : Math.Max(high, cost));
        return (low, high);
    }

    private static bool AreSame(List<ScanPoint> points, int a, int b) => points.All(p => SignOf(p, a, b) is 0 or null);

    private static int? SignOf(ScanPoint point, int a, int b)
    {
        var gap = point.Costs[a] - point.Costs[b];
        return double.IsNaN(gap) ? null : Math.Abs(gap) <= Same * Math.Max(Math.Abs(point.Costs[a]), Math.Abs(point.Costs[b])) ? 0 : Math.Sign(gap);
    }

    private static int CheapestOf(double[] costs)
    {
        var best = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            if (!double.IsNaN(costs[i]) && (best < 0 || costs[i] < costs[best] - (Same * Math.Abs(costs[best]))))
                best = i;
        }

        return best;
    }

    private static int Leading((decimal Cost, int Choice)?[] costs) => CheapestOf([.. costs.Select(c => c is { } known ? (double)known.Cost : double.NaN)]);

    // Every change of a key between two values, first to last: each with the last value of the old key, the first of the new, and the new.
    private IEnumerable<(decimal Last, decimal Next, int Key)> Changes(decimal low, decimal high, Func<decimal, int> key)
    {
        var near = (Axis.To - Axis.From) * Narrow;
        var (now, target) = (key(low), key(high));
        while (now != target)
        {
            var (last, next) = Narrowed(low, high, x => key(x) == now, near);
            now = key(next);
            low = next;
            yield return (last, next, now);
        }
    }

    // Halved until no value lies between, or to a width.
    private static (decimal Last, decimal Next) Narrowed(decimal low, decimal high, Func<decimal, bool> isBefore, decimal width = 0)
    {
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high || high - low <= width)
                return (low, high);
            if (isBefore(middle))
                low = middle;
            else
                high = middle;
        }
    }

    private IReadOnlyList<Exclusion> Why(Contender contender, decimal at)
    {
        if (contender.Cases.Count == 0)
            return [];
        var tape = Tape.Of(contender.Cases.SelectMany(c => c.Models).SelectMany(m => m.Headlines));
        return Comparer.Shown(CheapestPlan.Options(contender.Cases, ExactReading.Of(tape, new Dictionary<Input, decimal>(_values) { [Axis.Input] = at }))).Reasons;
    }

    private int IndexOf(Contender contender)
    {
        for (var i = 0; i < Contenders.Count; i++)
        {
            if (ReferenceEquals(Contenders[i], contender))
                return i;
        }

        throw new ArgumentException($"\"{contender}\" is not compared here", nameof(contender));
    }

    // A change of the lead; where both deliver on both sides, told as that of the two.
    private Crossing Crossed(int before, int after, (decimal Low, decimal High) step, decimal last, decimal next)
    {
        var (low, high) = (_exact.At(last), _exact.At(next));
        if (low[after] is not null && high[before] is not null && Narrowed(step.Low, step.High, before, after) is { } pair && Math.Abs(Axis.ShareOf(pair.First) - Axis.ShareOf(next)) < Touching)
            return pair;
        return new Crossing(low[after] is null || high[before] is null ? CrossingKind.Delivery : CrossingKind.Jump, Contenders[before], Contenders[after], last, next, high[before]?.Cost, high[after]!.Value.Cost)
        {
            FromAssets = Whole(before, after, next),
        };
    }

    // The crossing between two values at which different ones are cheaper; null if one ceases to deliver instead.
    private Crossing? Narrowed(decimal low, decimal high, int a, int b)
    {
        var exact = new ExactCosts([_kept[a], _kept[b]], Axis.Input, _values);
        var sign = Sign(low);
        if (sign is null or 0 || Sign(high) is not { } end || end == sign)
            return null;
        var (last, next) = Narrowed(low, high, x => Sign(x) == sign);
        var (below, above) = (exact.At(last), exact.At(next));
        if (below[0] is not { } a1 || below[1] is not { } b1 || above[0] is not { } a2 || above[1] is not { } b2)
            return null;
        var (before, after) = sign < 0 ? (a, b) : (b, a);
        var isLast = Math.Abs(a1.Cost - b1.Cost) < Math.Abs(a2.Cost - b2.Cost);
        var (costA, costB) = isLast ? (a1.Cost, b1.Cost) : (a2.Cost, b2.Cost);
        var isEqual = Math.Abs(costA - costB) <= Equal * Math.Max(Math.Abs(costA), Math.Abs(costB));
        if (!isEqual)
            (costA, costB) = (a2.Cost, b2.Cost);
        var (costBefore, costAfter) = sign < 0 ? (costA, costB) : (costB, costA);
        var at = isLast ? last : next;
        return new Crossing(isEqual ? CrossingKind.Equality : CrossingKind.Jump, Contenders[before], Contenders[after], isEqual ? at : last, isEqual ? at : next, costBefore, costAfter)
        {
            FromAssets = Whole(before, after, next),
        };

        int? Sign(decimal x) => exact.At(x) is [{ } one, { } other] ? Math.Sign(one.Cost - other.Cost) : null;
    }

    private int? Whole(int before, int after, decimal from)
    {
        if (Axis.Input.Unit.ToString() != "asset" || decimal.Ceiling(from) > Axis.To)
            return null;
        var costs = new ExactCosts([_kept[before], _kept[after]], Axis.Input, _values).At(decimal.Ceiling(from));
        return costs[1] is { } cheaper && (costs[0] is not { } dearer || cheaper.Cost <= dearer.Cost) ? (int)decimal.Ceiling(from) : null;
    }
}
