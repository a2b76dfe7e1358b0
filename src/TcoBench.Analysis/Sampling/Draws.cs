using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sampling;

/// <summary>Values of uncertain inputs in every trial of a run: a pure function of plan, name and trial, whatever the order and number of threads.</summary>
public sealed class Draws
{
    private readonly UnitPoints _points;
    private readonly RankCorrelations _correlations;
    private readonly Distribution[] _distributions;

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
        Inputs = inputs;
        _distributions = [.. inputs.Select(Distribution.Of)];
        _points = UnitPoints.Of(plan, [.. inputs.Select(i => i.Name)]);
        _correlations = RankCorrelations.Of(inputs, correlations);
    }

    /// <summary>The inputs, in the order of their columns.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>Draws all inputs for one block of trials. May be called by several threads.</summary>
    /// <param name="first">First trial of the block, from 0.</param>
    /// <param name="count">Trials of the block, 1 to <see cref="BatchReader.Block"/>.</param>
    /// <param name="values">Takes the values of the i-th input from <c>i·Block</c>, as <see cref="BatchReader.Read"/> takes them.</param>
    public void Fill(int first, int count, Span<double> values)
    {
        for (var i = 0; i < Inputs.Count; i++)
            _points.Fill(i, first, Column(values, i, count));
        _correlations.Correlate(values, BatchReader.Block, count);
        for (var i = 0; i < Inputs.Count; i++)
            _distributions[i].Quantiles(Column(values, i, count), Column(values, i, count));
    }

    private static Span<double> Column(Span<double> values, int input, int count) => values.Slice(input * BatchReader.Block, count);
}
