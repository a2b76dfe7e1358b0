using System.Numerics.Tensors;
using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>
/// Terms of estimators, row by row of a sample. Estimates are functions of the columns' means; their intervals come from drawing rows again, with
/// replacement (Efron 1979; percentile intervals). Sums run over rows in one order, so they depend neither on vector width nor on the number of threads.
/// </summary>
internal sealed class SampledTerms(int rows, int columns)
{
    private const double Tail = 0.025;

    private static readonly ulong Stream = Philox.Hash("bootstrap'");

    private readonly double[] _terms = new double[rows * columns];

    /// <summary>The terms of a row.</summary>
    public Span<double> Row(int row) => _terms.AsSpan(row * columns, columns);

    /// <summary>Means of the columns.</summary>
    public double[] Means()
    {
        var sums = new double[columns];
        for (var row = 0; row < rows; row++)
            TensorPrimitives.Add(sums, Row(row), sums);
        return Divided(sums);
    }

    /// <summary>Estimates with their intervals.</summary>
    /// <param name="estimate">From means of the columns to estimates; not finite where resampled rows do not vary, which then do not count.</param>
    /// <param name="resamples">How often rows are drawn again, at least 2.</param>
    /// <param name="seed">Seed of the run.</param>
    public VarianceShare[] Estimates(Func<double[], double[]> estimate, int resamples, int seed)
    {
        var values = estimate(Means());
        var again = new double[resamples][];
        Parallel.For(0, resamples, i => again[i] = estimate(Resampled(i, seed)));
        return [.. values.Select((value, i) => WithInterval(value, [.. again.Select(a => a[i]).Where(double.IsFinite).Order()]))];
    }

    private double[] Resampled(int resample, int seed)
    {
        var sums = new double[columns];
        for (var i = 0; i < rows; i += 4)
        {
            var (a, b, c, d) = unchecked(Philox.Block((uint)i, (uint)resample, 0, 0, (uint)seed ^ (uint)(Stream >> 32), (uint)Stream));
            Add(a, sums);
            if (i + 1 < rows)
                Add(b, sums);
            if (i + 2 < rows)
                Add(c, sums);
            if (i + 3 < rows)
                Add(d, sums);
        }

        return Divided(sums);
    }

    private void Add(uint word, double[] sums) => TensorPrimitives.Add(sums, Row((int)(((ulong)word * (ulong)rows) >> 32)), sums);

    private double[] Divided(double[] sums)
    {
        TensorPrimitives.Divide(sums, rows, sums);
        return sums;
    }

    // Where no resample varies, nothing is known about a share.
    private static VarianceShare WithInterval(double value, double[] sorted) =>
        sorted.Length == 0 ? new VarianceShare(value, 0, 1) : new VarianceShare(value, At(sorted, Tail), At(sorted, 1 - Tail));

    private static double At(double[] sorted, double p)
    {
        var rank = p * (sorted.Length - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (rank - below));
    }
}
