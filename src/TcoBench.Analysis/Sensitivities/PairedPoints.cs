using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Two independent points for each row and input: the one it has, and the one it gets if it is drawn again.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="plan">Rows, seed and method.</param>
internal sealed class PairedPoints(IReadOnlyList<Input> inputs, SamplingPlan plan)
{
    // No name of an input holds an apostrophe.
    private readonly UnitPoints _points = UnitPoints.Of(plan, [.. inputs.Select(i => i.Name), .. inputs.Select(i => $"{i.Name}'")]);

    /// <summary>Fills one block of rows.</summary>
    /// <param name="first">First row of the block, from 0.</param>
    /// <param name="count">Rows of the block, 1 to <see cref="BatchReader.Block"/>.</param>
    /// <param name="had">Takes the points the inputs have: of the i-th from <c>i·Block</c>.</param>
    /// <param name="fresh">Takes those they get if drawn again, laid out alike.</param>
    public void Fill(int first, int count, Span<double> had, Span<double> fresh)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            _points.Fill(i, first, had.Slice(i * BatchReader.Block, count));
            _points.Fill(inputs.Count + i, first, fresh.Slice(i * BatchReader.Block, count));
        }
    }
}
