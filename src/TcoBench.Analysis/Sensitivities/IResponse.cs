using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>A result as a function of uncertain inputs: a total, a difference between two, or a function whose sensitivities are known.</summary>
public interface IResponse
{
    /// <summary>The inputs it varies with, each once, in the order of their columns.</summary>
    IReadOnlyList<Input> Inputs { get; }

    /// <summary>A standard deviation up to this is rounding: the result then does not vary. In the unit of the result, not negative.</summary>
    double Resolution { get; }

    /// <summary>Reads one block of rows. What cannot be computed is NaN. Not for use by two threads at once.</summary>
    /// <param name="count">Rows of this block, 1 to <see cref="BatchReader.Block"/>.</param>
    /// <param name="points">For each input the probability below its value, strictly between 0 and 1: those of the i-th from <c>i·Block</c>.</param>
    /// <param name="results">Takes the results of the rows.</param>
    void Read(int count, ReadOnlySpan<double> points, Span<double> results);
}
