using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Information;

/// <summary>
/// What each option costs in every trial, and what the uncertain inputs were. An option that does not deliver in a trial costs what it says, but no less than the
/// cheapest that does: somebody has to do the work. Where nobody delivers each costs what it says.
/// </summary>
public sealed class DecisionTrials
{
    private DecisionTrials(IReadOnlyList<Input> inputs, IReadOnlyList<double[]> values, IReadOnlyList<double[]> costs, int lost) =>
        (Inputs, Values, Costs, Lost) = (inputs, values, costs, lost);

    /// <summary>The uncertain inputs.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>Their values by trial.</summary>
    public IReadOnlyList<double[]> Values { get; }

    /// <summary>Costs by option and trial, in the report currency.</summary>
    public IReadOnlyList<double[]> Costs { get; }

    /// <summary>What a pilot with an option can measure: how often its pictures pass at each of its own stages.</summary>
    public IReadOnlyList<Measured> Acceptances { get; private init; } = [];

    /// <summary>Trials left out because a cost could not be computed in them.</summary>
    public int Lost { get; }

    /// <summary>Number of trials, those left out not counted.</summary>
    public int Count => Costs[0].Length;

    /// <summary>Trials of any costs.</summary>
    /// <param name="inputs">The uncertain inputs.</param>
    /// <param name="values">Their values by trial.</param>
    /// <param name="costs">Costs by option and trial; NaN where a cost cannot be computed.</param>
    /// <exception cref="ArgumentException">There is no option, or in fewer than two trials all costs can be computed, or lengths differ.</exception>
    public static DecisionTrials Of(IReadOnlyList<Input> inputs, IReadOnlyList<double[]> values, IReadOnlyList<double[]> costs)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(costs);
        if (costs.Count == 0)
            throw new ArgumentException("there is no option", nameof(costs));
        if (inputs.Count != values.Count || values.Concat(costs).Any(v => v.Length != costs[0].Length))
            throw new ArgumentException("every input and option needs as many values as there are trials", nameof(values));
        int[] whole = [.. Enumerable.Range(0, costs[0].Length).Where(t => costs.All(c => double.IsFinite(c[t])))];
        if (whole.Length < 2)
            throw new ArgumentException("there are fewer than two trials in which all costs can be computed", nameof(costs));
        return new DecisionTrials(inputs, Picked(values, whole), Picked(costs, whole), costs[0].Length - whole.Length);
    }

    /// <summary>Simulates ranked options of one job and volume, plan, term and months fixed.</summary>
    /// <param name="options">The options, each with a model.</param>
    /// <param name="values">Values of inputs that do not vary, the volume among them.</param>
    /// <param name="correlations">How uncertain inputs hang together.</param>
    /// <param name="plan">How to draw.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DecisionTrials Of(
        IReadOnlyList<Option> options,
        IReadOnlyDictionary<Input, decimal> values,
        IReadOnlyList<RankCorrelation> correlations,
        SamplingPlan plan,
        IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(plan);
        var models = options.Select(o => o.Model ?? throw new ArgumentException($"\"{o.Plan.Id}\" has no model", nameof(options))).ToList();
        var read = models.Select(m => (IReadOnlyList<Formula>)[m.Total, m.InTime, .. m.Bill.Unserved]).ToList();
        var acceptances = models.SelectMany(AcceptancesOf).ToList();
        var inputs = Tape.Of(read.SelectMany(r => r)).Inputs.Where(i => i.Spread is not null && !values.ContainsKey(i)).OrderBy(i => i.Name, StringComparer.Ordinal).ToList();
        var draws = new Draws(inputs, correlations, plan);
        var program = BatchProgram.Of([.. read.SelectMany(r => r).Concat(acceptances.Select(a => a.Formula)).Select(f => new BatchResult(f, values))], inputs);
        var columns = program.Inputs.Select(i => inputs.FindIndex(x => ReferenceEquals(x, i))).ToArray();
        var drawn = inputs.Select(_ => new double[plan.Trials]).ToArray();
        var costs = models.Select(_ => new double[plan.Trials]).ToArray();
        var measured = acceptances.Select(_ => new double[plan.Trials]).ToArray();
        var (blocks, done) = ((plan.Trials + BatchReader.Block - 1) / BatchReader.Block, 0);
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = stop }, block =>
        {
            var (first, count) = (block * BatchReader.Block, Math.Min(BatchReader.Block, plan.Trials - (block * BatchReader.Block)));
            var all = new double[Math.Max(1, inputs.Count) * BatchReader.Block];
            draws.Fill(first, count, all);
            for (var i = 0; i < inputs.Count; i++)
                all.AsSpan(i * BatchReader.Block, count).CopyTo(drawn[i].AsSpan(first));
            var taken = new double[Math.Max(1, columns.Length) * BatchReader.Block];
            for (var i = 0; i < columns.Length; i++)
                all.AsSpan(columns[i] * BatchReader.Block, count).CopyTo(taken.AsSpan(i * BatchReader.Block));
            var results = new double[program.Results.Count * BatchReader.Block];
            program.Reader().Read(count, taken, results);
            for (var a = 0; a < measured.Length; a++)
                results.AsSpan((program.Results.Count - measured.Length + a) * BatchReader.Block, count).CopyTo(measured[a].AsSpan(first));
            for (var t = 0; t < count; t++)
                Settle(read, results, t, first + t, costs);
            progress?.Report((double)Interlocked.Increment(ref done) / blocks);
        });
        int[] whole = [.. Enumerable.Range(0, plan.Trials).Where(t => costs.All(c => double.IsFinite(c[t])))];
        var trials = Of(inputs, drawn, costs);
        return new DecisionTrials(trials.Inputs, trials.Values, trials.Costs, trials.Lost)
        {
            Acceptances = [.. acceptances.Zip(Picked(measured, whole), (a, v) => a with { Values = v }).Where(a => a.Values.All(v => v is >= 0 and <= 1) && a.Values.Distinct().Skip(1).Any())],
        };
    }

    private static IReadOnlyList<double[]> Picked(IReadOnlyList<double[]> of, int[] trials) =>
        of.Count == 0 || of[0].Length == trials.Length ? of : [.. of.Select(v => Array.ConvertAll(trials, t => v[t]))];

    // A stage that a helper does says nothing of the vendor.
    private static IEnumerable<Measured> AcceptancesOf(CostModel model)
    {
        var lines = Tape.Of(model.Total).Lines.ToDictionary(l => $"{l}", StringComparer.Ordinal);
        return
            from operation in model.Demand.Operations
            where !operation.Supply.Bridged
            let stage = operation.Supply.Stage.Id
            where lines.ContainsKey($"{stage}.acceptance_in_use")
            select new Measured($"{model.Vendor.Catalog.Id.Segment}.{stage}.acceptance", lines[$"{stage}.acceptance_in_use"], model, []);
    }

    private static void Settle(List<IReadOnlyList<Formula>> read, double[] results, int lane, int trial, double[][] costs)
    {
        Span<bool> delivers = stackalloc bool[read.Count];
        var (column, cheapest) = (0, double.PositiveInfinity);
        for (var o = 0; o < read.Count; o++)
        {
            costs[o][trial] = results[(column * BatchReader.Block) + lane];
            delivers[o] = results[((column + 1) * BatchReader.Block) + lane] > 0;
            for (var u = 2; u < read[o].Count; u++)
                delivers[o] &= !(results[((column + u) * BatchReader.Block) + lane] > (double)Semantics.Slack);
            if (delivers[o])
                cheapest = Math.Min(cheapest, costs[o][trial]);
            column += read[o].Count;
        }

        for (var o = 0; o < read.Count && double.IsFinite(cheapest); o++)
        {
            if (!delivers[o])
                costs[o][trial] = Math.Max(costs[o][trial], cheapest);
        }
    }
}
