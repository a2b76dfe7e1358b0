using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Crossings;

/// <summary>Who is cheapest over an input, where contenders change places, and how sure that is.</summary>
/// <param name="Search">The search behind it: contenders, range and resolution.</param>
/// <param name="Leads">Who is cheapest from where to where, in rising order and without gaps.</param>
/// <param name="Changes">Where the lead changes.</param>
/// <param name="Duels">Pairs with all their crossings: of two contenders the two, of more the cheapest at the base value against each other.</param>
/// <param name="Stretches">How each contender buys from where to where; by contender, in their order.</param>
/// <param name="Curves">What an asset costs with each contender over the input; by contender, in their order.</param>
/// <param name="Plan">How the bands were drawn.</param>
public sealed record BreakEvens(
    CrossingSearch Search,
    IReadOnlyList<Lead> Leads,
    IReadOnlyList<Crossing> Changes,
    IReadOnlyList<Duel> Duels,
    IReadOnlyList<IReadOnlyList<Stretch>> Stretches,
    IReadOnlyList<ContenderCurve> Curves,
    SamplingPlan Plan)
{
    private const double ShareOfSearch = 0.3;

    /// <summary>Finds them.</summary>
    /// <param name="contenders">Who is compared, at least one.</param>
    /// <param name="axis">The input and its range.</param>
    /// <param name="assets">The input every volume sets.</param>
    /// <param name="values">Values of inputs, the volume among them.</param>
    /// <param name="correlations">How uncertain inputs hang together.</param>
    /// <param name="plan">How to draw.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static BreakEvens Of(
        IReadOnlyList<Contender> contenders,
        CostAxis axis,
        Input assets,
        IReadOnlyDictionary<Input, decimal> values,
        IReadOnlyList<RankCorrelation> correlations,
        SamplingPlan plan,
        IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        var search = CrossingSearch.Of(contenders, axis, values, stop);
        var leads = search.Leads(out var changes);
        var pairs = contenders.Count == 2 ? [(contenders[0], contenders[1])] : search.Leader is { } leader ? contenders.Where(c => !ReferenceEquals(c, leader)).Select(c => (leader, c)).ToList() : [];
        var duels = pairs.Select(p => new Duel(p.Item1, p.Item2, search.Between(p.Item1, p.Item2), search.CheaperAtFirst(p.Item1, p.Item2))).ToList();
        progress?.Report(ShareOfSearch);
        var all = changes.Concat(duels.SelectMany(d => d.Crossings)).Where(c => c.Kind != CrossingKind.Delivery).ToList();
        var others = values.Where(v => !ReferenceEquals(v.Key, axis.Input)).ToDictionary(v => v.Key, v => v.Value, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        var simulation = new CrossingSimulation(search, all, others, correlations, plan);
        simulation.Run(progress is null ? null : new Rest(progress), stop);
        var bands = all.Select((c, i) => (c, simulation.Band(i))).ToDictionary(b => b.c, b => b.Item2, (IEqualityComparer<Crossing>)ReferenceEqualityComparer.Instance);
        return new BreakEvens(
            search,
            leads,
            [.. changes.Select(Banded)],
            [.. duels.Select(d => d with { Crossings = [.. d.Crossings.Select(Banded)] })],
            [.. contenders.Select(search.Stretches)],
            [.. contenders.Select((_, i) => simulation.Curve(i, x => ReferenceEquals(axis.Input, assets) ? x : values[assets]))],
            plan);

        Crossing Banded(Crossing crossing) => crossing with { Band = bands.GetValueOrDefault(crossing) };
    }

    private sealed class Rest(IProgress<double> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(ShareOfSearch + ((1 - ShareOfSearch) * value));
    }
}
