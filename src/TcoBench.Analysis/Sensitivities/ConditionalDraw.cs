using MathNet.Numerics.Distributions;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Draws of some members of a correlated group, the others known.</summary>
/// <param name="Drawn">Columns that are drawn.</param>
/// <param name="Kept">Columns that are known.</param>
/// <param name="Weights">Conditional means of the normal scores: a row per drawn column, a column per kept one.</param>
/// <param name="Factor">Cholesky factor of their conditional covariance.</param>
internal sealed record ConditionalDraw(int[] Drawn, int[] Kept, double[,] Weights, double[,] Factor)
{
    // The least distance of a point to 0 and 1, as in independent draws.
    private const double Edge = 0.5 / (1UL << 52);

    /// <summary>Writes the drawn columns of some rows.</summary>
    /// <param name="known">Points of all columns: of the i-th from i × <paramref name="stride"/>.</param>
    /// <param name="fresh">Independent points, laid out alike.</param>
    /// <param name="target">Takes the drawn columns, laid out alike.</param>
    /// <param name="stride">From one column to the next.</param>
    /// <param name="count">Rows.</param>
    public void Write(ReadOnlySpan<double> known, ReadOnlySpan<double> fresh, Span<double> target, int stride, int count)
    {
        Span<double> scores = stackalloc double[Drawn.Length + Kept.Length];
        for (var t = 0; t < count; t++)
        {
            for (var i = 0; i < Drawn.Length; i++)
                scores[i] = Normal.InvCDF(0, 1, fresh[(Drawn[i] * stride) + t]);
            for (var k = 0; k < Kept.Length; k++)
                scores[Drawn.Length + k] = Normal.InvCDF(0, 1, known[(Kept[k] * stride) + t]);
            for (var i = 0; i < Drawn.Length; i++)
            {
                var score = 0.0;
                for (var k = 0; k < Kept.Length; k++)
                    score += Weights[i, k] * scores[Drawn.Length + k];
                for (var k = 0; k <= i; k++)
                    score += Factor[i, k] * scores[k];
                target[(Drawn[i] * stride) + t] = Math.Clamp(Normal.CDF(0, 1, score), Edge, 1 - Edge);
            }
        }
    }
}
