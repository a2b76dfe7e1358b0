using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sampling;

/// <summary>Values of uncertain inputs in every trial of a run: a pure function of plan, name and trial, whatever the order and number of threads.</summary>
public sealed class Draws
{
    private readonly SamplingPlan _plan;
    private readonly Distribution[] _distributions;
    private readonly ulong[] _names;

    /// <summary>Draws of some inputs.</summary>
    /// <param name="inputs">Inputs with spreads, each once.</param>
    /// <param name="correlations">How they hang together; those that name other inputs are left out.</param>
    /// <param name="plan">How to draw.</param>
    public Draws(IReadOnlyList<Input> inputs, IReadOnlyList<RankCorrelation> correlations, SamplingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        (Inputs, _plan) = (inputs, plan);
        _distributions = [.. inputs.Select(Distribution.Of)];
        _names = [.. inputs.Select(i => Philox.Hash(i.Name))];
    }

    /// <summary>The inputs, in the order of their columns.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>Draws all inputs for one block of trials.</summary>
    /// <param name="first">First trial of the block, from 0.</param>
    /// <param name="count">Trials of the block, 1 to <see cref="BatchReader.Block"/>.</param>
    /// <param name="values">Takes the values of the i-th input from <c>i·Block</c>, as <see cref="BatchReader.Read"/> takes them.</param>
    public void Fill(int first, int count, Span<double> values)
    {
        Span<double> points = stackalloc double[BatchReader.Block];
        for (var i = 0; i < Inputs.Count; i++)
        {
            for (var t = 0; t < count; t++)
                points[t] = Philox.Uniform(_plan.Seed, _names[i], first + t);
            _distributions[i].Quantiles(points[..count], values.Slice(i * BatchReader.Block, count));
        }
    }
}
