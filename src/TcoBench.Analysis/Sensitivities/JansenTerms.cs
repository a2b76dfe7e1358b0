namespace TcoBench.Analysis.Sensitivities;

/// <summary>
/// Estimators of Sobol indices. Rows are drawn in pairs A, B and read with each factor exchanged between them: AB_i is A with factor i of B, BA_i is B with factor i of A
/// (Saltelli, Computer Physics Communications 145, 2002). Every estimate is half the mean square of a difference (Jansen, Computer Physics Communications 117, 1999): of two
/// results that share only a set of factors it is the variance the set leaves unexplained, and of two that share all but one factor the total effect of that one. With pairs, each such difference
/// occurs twice (B − AB_i and A − BA_i; AB_i − BA_j and AB_j − BA_i) and the mean of both is taken.
/// </summary>
/// <param name="factors">How many factors.</param>
/// <param name="interactions">True if pairs of factors are wanted.</param>
internal sealed class JansenTerms(int factors, bool interactions)
{
    /// <summary>The pairs of factors; none if they are not wanted.</summary>
    public IReadOnlyList<(int I, int J)> Pairs { get; } = interactions
        ? [.. from i in Enumerable.Range(0, factors) from j in Enumerable.Range(i + 1, factors - i - 1) select (i, j)]
        : [];

    /// <summary>Terms of each row: what each factor leaves when shared, what it changes, what each pair leaves when shared, then value and square about a mean.</summary>
    /// <param name="rows">Rows with everything drawn again, then each factor, then, with pairs, all but each factor.</param>
    /// <param name="mean">About the mean of the results.</param>
    public SampledTerms Of(RedrawnRows rows, double mean)
    {
        var (a, b) = (rows.Kept, rows.Again[0]);
        var ab = rows.Again[1..(factors + 1)];
        var ba = rows.Again[(factors + 1)..];
        var terms = new SampledTerms(rows.Count, (2 * factors) + Pairs.Count + 2);
        for (var row = 0; row < rows.Count; row++)
        {
            var term = terms.Row(row);
            for (var i = 0; i < factors; i++)
            {
                term[i] = interactions ? HalfSquare(b[row] - ab[i][row], a[row] - ba[i][row]) : HalfSquare(b[row] - ab[i][row]);
                term[factors + i] = interactions ? HalfSquare(a[row] - ab[i][row], b[row] - ba[i][row]) : HalfSquare(a[row] - ab[i][row]);
            }

            for (var k = 0; k < Pairs.Count; k++)
            {
                var (i, j) = Pairs[k];
                term[(2 * factors) + k] = HalfSquare(ab[i][row] - ba[j][row], ab[j][row] - ba[i][row]);
            }

            term[^2] = ((a[row] - mean) + (b[row] - mean)) / 2;
            term[^1] = HalfSquare(a[row] - mean) + HalfSquare(b[row] - mean);
        }

        return terms;
    }

    /// <summary>The variance, by means of the terms.</summary>
    public static double Variance(double[] means) => means[^1] - (means[^2] * means[^2]);

    /// <summary>First-order indices, total indices and interactions, by means of the terms.</summary>
    public double[] Shares(double[] means)
    {
        var variance = Variance(means);
        var shares = new double[means.Length - 2];
        for (var i = 0; i < factors; i++)
            (shares[i], shares[factors + i]) = (1 - (means[i] / variance), means[factors + i] / variance);
        for (var k = 0; k < Pairs.Count; k++)
            shares[(2 * factors) + k] = 1 - (means[(2 * factors) + k] / variance) - shares[Pairs[k].I] - shares[Pairs[k].J];
        return shares;
    }

    private static double HalfSquare(double x) => x * x / 2;

    private static double HalfSquare(double x, double y) => ((x * x) + (y * y)) / 4;
}
