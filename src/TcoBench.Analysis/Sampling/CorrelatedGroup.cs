using MathNet.Numerics.Distributions;

namespace TcoBench.Analysis.Sampling;

/// <summary>Inputs that hang together, directly or by others: their draws are made dependent by a Gaussian copula.</summary>
public sealed class CorrelatedGroup
{
    // The least distance of a uniform draw to 0 and 1, as in independent draws.
    private const double Edge = 0.5 / (1UL << 52);

    private readonly double[,] _factor;

    internal CorrelatedGroup(IReadOnlyList<int> members, double[,] factor) => (Members, _factor) = (members, factor);

    /// <summary>Indices of the inputs, by their names in ordinal order, so that the same inputs get the same draws wherever they stand. The first keeps its draws.</summary>
    public IReadOnlyList<int> Members { get; }

    /// <summary>The lower triangle whose product with its own transpose is the correlation matrix of the normal scores; rows and columns as the members.</summary>
    public double Factor(int row, int column) => _factor[row, column];

    /// <summary>Makes independent uniform draws dependent, in place; each stays uniform.</summary>
    /// <param name="points">Draws of all inputs, strictly between 0 and 1, those of the i-th input from i × <paramref name="stride"/>.</param>
    /// <param name="stride">From one input's draws to the next's.</param>
    /// <param name="count">Draws of each input.</param>
    public void Correlate(Span<double> points, int stride, int count)
    {
        Span<double> scores = stackalloc double[Members.Count];
        for (var t = 0; t < count; t++)
        {
            for (var i = 0; i < scores.Length; i++)
                scores[i] = Normal.InvCDF(0, 1, points[(Members[i] * stride) + t]);
            for (var i = scores.Length - 1; i > 0; i--)
            {
                var score = 0.0;
                for (var k = 0; k <= i; k++)
                    score += _factor[i, k] * scores[k];
                points[(Members[i] * stride) + t] = Math.Clamp(Normal.CDF(0, 1, score), Edge, 1 - Edge);
            }
        }
    }
}
