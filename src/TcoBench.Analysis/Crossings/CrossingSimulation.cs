using MathNet.Numerics.Statistics;
using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Crossings;

/// <summary>
/// How curves and crossings move when all inputs but that of the axis vary. The way to buy is, at each value of the axis, the one that is best there at base inputs.
/// Costs are simulated at 129 evenly spread values; between two of them a trial's crossing is found on a straight line.
/// </summary>
internal sealed class CrossingSimulation
{
    private const int Steps = 128;
    private const int CurveEvery = 4;

    private readonly CrossingSearch _search;
    private readonly IReadOnlyList<Crossing> _crossings;
    private readonly IReadOnlyDictionary<Input, decimal> _values;
    private readonly SamplingPlan _plan;
    private readonly decimal[] _at;
    private readonly (decimal Cost, int Choice)?[][] _base;
    private readonly (BatchProgram Program, int[] Contenders)[] _programs;
    private readonly Draws _draws;
    private readonly double[,][] _costs;
    private readonly double[][] _places;

    /// <summary>A simulation.</summary>
    /// <param name="search">The search whose curves and crossings are simulated.</param>
    /// <param name="crossings">Crossings whose bands are wanted.</param>
    /// <param name="values">Values of inputs other than the axis', such as the volume; they do not vary.</param>
    /// <param name="correlations">How uncertain inputs hang together.</param>
    /// <param name="plan">How to draw.</param>
    public CrossingSimulation(CrossingSearch search, IReadOnlyList<Crossing> crossings, IReadOnlyDictionary<Input, decimal> values, IReadOnlyList<RankCorrelation> correlations, SamplingPlan plan)
    {
        (_search, _crossings, _values, _plan) = (search, crossings, values, plan);
        var kept = search.Contenders.Select(search.Kept).ToList();
        var exact = new ExactCosts(kept, search.Axis.Input, values);
        _at = [.. Enumerable.Range(0, Steps + 1).Select(k => search.Axis.At((double)k / Steps))];
        _base = [.. _at.Select(exact.At)];
        var inputs = Tape.Of(kept.SelectMany(c => c.Candidates).Select(c => c.Total)).Inputs
            .Where(i => i.Spread is not null && !ReferenceEquals(i, search.Axis.Input) && !values.ContainsKey(i))
            .OrderBy(i => i.Name, StringComparer.Ordinal);
        _draws = new Draws([.. inputs], correlations, plan);
        var programs = new Dictionary<string, (BatchProgram, int[])>(StringComparer.Ordinal);
        _programs = [.. _base.Select(p => Program(p, kept, programs))];
        _costs = new double[(Steps / CurveEvery) + 1, search.Contenders.Count][];
        for (var k = 0; k < _costs.GetLength(0); k++)
        {
            for (var c = 0; c < search.Contenders.Count; c++)
                _costs[k, c] = new double[plan.Trials];
        }

        _places = [.. crossings.Select(_ => new double[plan.Trials])];
    }

    /// <summary>Runs all trials.</summary>
    public void Run(IProgress<double>? progress, CancellationToken stop)
    {
        var (blocks, done) = ((_plan.Trials + BatchReader.Block - 1) / BatchReader.Block, 0);
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = stop }, block =>
        {
            Run(block * BatchReader.Block, Math.Min(BatchReader.Block, _plan.Trials - (block * BatchReader.Block)), stop);
            progress?.Report((double)Interlocked.Increment(ref done) / blocks);
        });
    }

    /// <summary>The band of a crossing.</summary>
    /// <param name="index">Its place among the crossings.</param>
    public CrossingBand Band(int index)
    {
        var crossed = _places[index].Where(p => !double.IsNaN(p)).Order().ToArray();
        return crossed.Length == 0
            ? new CrossingBand(null, null, null, 0, _plan.Trials)
            : new CrossingBand(At(0.1), At(0.5), At(0.9), crossed.Length, _plan.Trials);

        decimal At(double p) => _search.Axis.At(QuantileOf(crossed, p));
    }

    /// <summary>The curve of a contender.</summary>
    /// <param name="index">Its place among the contenders.</param>
    /// <param name="assets">Approved assets at a value of the axis.</param>
    public ContenderCurve Curve(int index, Func<decimal, decimal> assets) =>
        new(_search.Contenders[index], [.. Enumerable.Range(0, _costs.GetLength(0)).Select(k => Point(k, index, assets(_at[k * CurveEvery])))]);

    private CurvePoint Point(int k, int contender, decimal assets)
    {
        var at = _at[k * CurveEvery];
        if (_base[k * CurveEvery][contender] is not { } atBase)
            return new CurvePoint(at, null, null, null, null);
        var costs = _costs[k, contender];
        if (costs.Any(double.IsNaN))
            return new CurvePoint(at, atBase.Cost / assets, null, null, null);
        Array.Sort(costs);
        return new CurvePoint(at, atBase.Cost / assets, At(0.1), At(0.5), At(0.9));

        decimal At(double p) => new decimal(QuantileOf(costs, p)) / assets;
    }

    // The order statistic at rank p·(n+1), interpolated.
    private static double QuantileOf(double[] sorted, double p) => SortedArrayStatistics.QuantileCustom(sorted, p, QuantileDefinition.R6);

    // Neighbouring values mostly share their choices, and so a program.
    private (BatchProgram Program, int[] Contenders) Program((decimal Cost, int Choice)?[] chosen, List<Contender> kept, Dictionary<string, (BatchProgram, int[])> known)
    {
        var key = string.Join(',', chosen.Select(c => c?.Choice ?? -1));
        if (known.TryGetValue(key, out var program))
            return program;
        int[] delivering = [.. Enumerable.Range(0, chosen.Length).Where(c => chosen[c] is not null)];
        var wanted = delivering.Select(c => new BatchResult(kept[c].Candidates[chosen[c]!.Value.Choice].Total, _values)).ToList();
        return known[key] = (BatchProgram.Of(wanted, [.. _draws.Inputs, _search.Axis.Input]), delivering);
    }

    private void Run(int first, int count, CancellationToken stop)
    {
        var drawn = new double[Math.Max(1, _draws.Inputs.Count) * BatchReader.Block];
        _draws.Fill(first, count, drawn);
        var columns = _draws.Inputs.Select((input, i) => (input, i)).ToDictionary(c => c.input, c => c.i, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        var places = Enumerable.Range(0, _search.Contenders.Count).ToArray();
        var before = new double[places.Length][];
        for (var k = 0; k <= Steps; k++)
        {
            stop.ThrowIfCancellationRequested();
            var now = Read(k, count, drawn, columns);
            if (k % CurveEvery == 0)
            {
                foreach (var c in places)
                    now[c].CopyTo(_costs[k / CurveEvery, c].AsSpan(first));
            }

            for (var i = 0; i < _crossings.Count; i++)
                Cross(i, k, first, count, before, now);
            before = now;
        }
    }

    private double[][] Read(int k, int count, double[] drawn, Dictionary<Input, int> columns)
    {
        var (program, delivering) = _programs[k];
        var costs = _search.Contenders.Select(_ => Enumerable.Repeat(double.NaN, count).ToArray()).ToArray();
        if (delivering.Length == 0)
            return costs;
        var inputs = new double[Math.Max(1, program.Inputs.Count) * BatchReader.Block];
        for (var i = 0; i < program.Inputs.Count; i++)
        {
            var lane = inputs.AsSpan(i * BatchReader.Block, count);
            if (columns.TryGetValue(program.Inputs[i], out var column))
                drawn.AsSpan(column * BatchReader.Block, count).CopyTo(lane);
            else
                lane.Fill((double)_at[k]);
        }

        var read = new double[delivering.Length * BatchReader.Block];
        program.Reader().Read(count, inputs, read);
        for (var d = 0; d < delivering.Length; d++)
            read.AsSpan(d * BatchReader.Block, count).CopyTo(costs[delivering[d]]);
        return costs;
    }

    // The crossing in the same direction that is nearest to that at base inputs.
    private void Cross(int crossing, int k, int first, int count, double[][] before, double[][] now)
    {
        var (places, home) = (_places[crossing], _search.Axis.ShareOf(_crossings[crossing].First));
        if (k == 0)
        {
            places.AsSpan(first, count).Fill(double.NaN);
            return;
        }

        var (below, above) = (PlaceOf(_crossings[crossing].Before), PlaceOf(_crossings[crossing].After));
        for (var t = 0; t < count; t++)
        {
            var (was, gap) = (before[below][t] - before[above][t], now[below][t] - now[above][t]);
            if (!(was < 0) || !(gap >= 0))
                continue;
            var place = (k - 1 + (was / (was - gap))) / Steps;
            if (!(Math.Abs(places[first + t] - home) <= Math.Abs(place - home)))
                places[first + t] = place;
        }
    }

    private int PlaceOf(Contender contender)
    {
        for (var i = 0; i < _search.Contenders.Count; i++)
        {
            if (ReferenceEquals(_search.Contenders[i], contender))
                return i;
        }

        throw new ArgumentException($"\"{contender}\" is not simulated here", nameof(contender));
    }
}
