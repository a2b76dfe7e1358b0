using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Information;

/// <summary>What it is worth to know more before a vendor is chosen for a job and volume.</summary>
/// <param name="Rows">The ranked rows that are chosen from, in the order of the options.</param>
/// <param name="Value">The values of information.</param>
/// <param name="Inputs">Each uncertain input, the one worth most first.</param>
/// <param name="Topics">Inputs of a topic together, the one worth most first.</param>
/// <param name="Pilot">The pilot planned; null if nothing that varies is an acceptance.</param>
/// <param name="Plan">How trials were drawn.</param>
public sealed record DecisionValue(IReadOnlyList<Result> Rows, ValueOfInformation Value, IReadOnlyList<Known> Inputs, IReadOnlyList<Known> Topics, Pilot? Pilot, SamplingPlan Plan)
{
    private const double ShareOfTrials = 0.2;

    /// <summary>The row chosen without information.</summary>
    public Result Choice => Rows[Value.Choice];

    /// <summary>Values the information.</summary>
    /// <param name="comparison">Rows of one job and volume, at least one ranked.</param>
    /// <param name="assets">The input every volume sets.</param>
    /// <param name="correlations">How uncertain inputs hang together.</param>
    /// <param name="plan">How to draw; at least 100 trials.</param>
    /// <param name="group">Names of inputs valued together, beside the topics; empty for none.</param>
    /// <param name="pilot">Id of what a pilot measures, see <see cref="Measured"/>; null for what is worth most.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="NoFigureException">Nobody is ranked, or too few trials can be computed.</exception>
    /// <exception cref="ArgumentException">A name is none of an uncertain input of these rows, or that of the pilot is no probability.</exception>
    public static DecisionValue Of(
        Comparison comparison,
        Input assets,
        IReadOnlyList<RankCorrelation> correlations,
        SamplingPlan plan,
        IReadOnlyList<string> group,
        string? pilot = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Trials, 100);
        var rows = Comparison.ByCost(comparison.Results.Where(r => r.Option is { Status: ResultStatus.Ok, Model: not null }));
        if (rows.Count == 0)
            throw new NoFigureException("nobody is ranked, so there is nothing to choose from");
        var values = new Dictionary<Input, decimal> { [assets] = rows[0].Assets };
        var trials = DecisionTrials.Of([.. rows.Select(r => r.Option)], values, correlations, plan, progress is null ? null : new Part(progress), stop);
        var value = new ValueOfInformation(trials);
        var vendors = rows.SelectMany(r => r.Option.Bridged.Select(b => b.Vendor).Prepend(r.Option.Vendor)).Select(v => v.Catalog.Id.Segment).ToHashSet(StringComparer.Ordinal);
        var sets = trials.Inputs.Select(i => (Id: i.Name, Inputs: (IReadOnlyList<Input>)[i]))
            .Concat(trials.Inputs.GroupBy(i => InputTopics.Of(i, vendors)).Select(g => (Id: g.Key, Inputs: (IReadOnlyList<Input>)[.. g])))
            .Concat(group.Count == 0 ? [] : new[] { (Id: string.Join(", ", group), Inputs: (IReadOnlyList<Input>)[.. group.Select(Named)]) })
            .ToList();
        var known = new Known[sets.Count];
        var done = 0;
        Parallel.For(0, known.Length, new ParallelOptions { CancellationToken = stop }, (int i) =>
        {
            known[i] = new Known(sets[i].Id, sets[i].Inputs, value.Of(sets[i].Inputs));
            progress?.Report(ShareOfTrials + ((1 - ShareOfTrials) * Interlocked.Increment(ref done) / sets.Count));
        });
        IReadOnlyList<Known> inputs = [.. known[..trials.Inputs.Count].OrderByDescending(k => k.Worth.Value).ThenBy(k => k.Id, StringComparer.Ordinal)];
        var measured = pilot is null ? MostWorth() : trials.Acceptances.FirstOrDefault(a => a.Id == pilot) ?? value.Measurable(Named(pilot));
        return new DecisionValue(
            rows,
            value,
            inputs,
            [.. known[trials.Inputs.Count..].OrderByDescending(k => k.Worth.Value).ThenBy(k => k.Id, StringComparer.Ordinal)],
            measured is null ? null : Information.Pilot.Of(value, measured, measured.Model ?? rows[value.Choice].Option.Model!, values, Information.Pilot.UsualSizes, stop),
            plan);

        Measured? MostWorth() =>
            inputs.Where(k => k.Id.EndsWith("acceptance", StringComparison.Ordinal)).Select(k => (k.Worth.Value, value.Measurable(k.Inputs[0])))
                .Concat(trials.Acceptances.Select(a => (value.Of(a).Value, a)))
                .OrderByDescending(m => m.Item1)
                .Select(m => m.Item2)
                .FirstOrDefault();

        Input Named(string name) => trials.Inputs.FirstOrDefault(i => i.Name == name) ?? throw new ArgumentException($"\"{name}\" is no uncertain input of these options", nameof(group));
    }

    private sealed class Part(IProgress<double> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(ShareOfTrials * value);
    }
}
