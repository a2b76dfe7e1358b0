using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sampling;

/// <summary>Values of uncertain inputs in every trial of a run: a pure function of plan, name and trial, whatever the order and number of threads.</summary>
public sealed class Draws
{
    private readonly UnitPoints _points;
    private readonly RankCorrelations _correlations;
    private readonly IReadOnlyList<RankCorrelation> _pairs;
    private readonly Distribution[] _distributions;

    // Of each input, its place among the points.
    private readonly int[] _places;

    /// <summary>Draws of some inputs. Draws that are to be the same for several models are made of all their inputs together: an input's draws depend on those
    /// it is correlated with and, in a Sobol sequence, on the names of all.</summary>
    /// <param name="inputs">Inputs with spreads, each once.</param>
    /// <param name="correlations">How they hang together; those that name other inputs are left out.</param>
    /// <param name="plan">How to draw.</param>
    /// <exception cref="ArgumentException">The correlations contradict each other, or the plan has no trial.</exception>
    /// <exception cref="NoFigureException">There are more inputs than the method has dimensions.</exception>
    public Draws(IReadOnlyList<Input> inputs, IReadOnlyList<RankCorrelation> correlations, SamplingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(plan);
        (Inputs, _pairs) = (inputs, correlations);
        _places = [.. Enumerable.Range(0, inputs.Count)];
        _distributions = [.. inputs.Select(Distribution.Of)];
        _points = UnitPoints.Of(plan, [.. inputs.Select(i => i.Name)]);
        _correlations = RankCorrelations.Of(inputs, correlations);
    }

    private Draws(Draws all, IReadOnlyList<int> kept)
    {
        Inputs = [.. kept.Select(i => all.Inputs[i])];
        (_points, _pairs, _places) = (all._points, all._pairs, [.. kept.Select(i => all._places[i])]);
        _distributions = [.. kept.Select(i => all._distributions[i])];
        _correlations = RankCorrelations.Of(Inputs, _pairs);
    }

    /// <summary>The inputs, in the order of their columns.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>The same draws for fewer inputs: those that are wanted, in their order, and after them others that wanted ones are correlated with.</summary>
    /// <param name="wanted">Some of the inputs, each once.</param>
    public Draws Only(IReadOnlyCollection<Input> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var columns = Inputs.Index().ToDictionary(i => i.Item, i => i.Index, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        List<int> kept = [.. wanted.Select(i => columns[i])];
        return new Draws(this, [.. kept.Union(_correlations.Groups.Where(g => g.Members.Intersect(kept).Any()).SelectMany(g => g.Members))]);
    }

    /// <summary>Draws all inputs for one block of trials. May be called by several threads.</summary>
    /// <param name="first">First trial of the block, from 0.</param>
    /// <param name="count">Trials of the block, 1 to <see cref="BatchReader.Block"/>.</param>
    /// <param name="values">Takes the values of the i-th input from <c>i·Block</c>, as <see cref="BatchReader.Read"/> takes them.</param>
    public void Fill(int first, int count, Span<double> values)
    {
        for (var i = 0; i < Inputs.Count; i++)
            _points.Fill(_places[i], first, Column(values, i, count));
        _correlations.Correlate(values, BatchReader.Block, count);
        for (var i = 0; i < Inputs.Count; i++)
            _distributions[i].Quantiles(Column(values, i, count), Column(values, i, count));
    }

    private static Span<double> Column(Span<double> values, int input, int count) => values.Slice(input * BatchReader.Block, count);
}
