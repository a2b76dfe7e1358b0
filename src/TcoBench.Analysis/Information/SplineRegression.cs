using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace TcoBench.Analysis.Information;

/// <summary>
/// The expectation of a cost given some inputs, fitted by least squares to a restricted cubic spline of each input - five knots at the quantiles of Harrell,
/// "Regression Modeling Strategies" (2nd ed. 2015, table 2.3), straight beyond the outer ones - and products of each two inputs.
/// </summary>
internal sealed class SplineRegression
{
    private const double Ridge = 1e-9;
    private const int MostProducts = 12;

    private static readonly double[] KnotsAt = [0.05, 0.275, 0.5, 0.725, 0.95];

    private readonly Matrix<double> _basis;

    /// <summary>The basis over some inputs.</summary>
    /// <param name="inputs">Values of the inputs by trial.</param>
    public SplineRegression(IReadOnlyList<double[]> inputs)
    {
        var scaled = inputs.Select(Standard).Where(v => v.Length > 0).ToList();
        var columns = scaled.SelectMany(Spline).ToList();
        if (scaled.Count is > 1 and <= MostProducts)
            columns.AddRange(scaled.SelectMany((a, i) => scaled.Skip(i + 1).Select(b => a.Zip(b, (x, y) => x * y).ToArray())));
        var trials = inputs[0].Length;
        _basis = Matrix<double>.Build.DenseOfColumns([Enumerable.Repeat(1.0, trials), .. columns.Select(Standard).Where(c => c.Length > 0)]);
    }

    /// <summary>The expectations in all trials, fitted to some of them.</summary>
    /// <param name="costs">Costs by option and trial.</param>
    /// <param name="fitted">Trials to fit to.</param>
    /// <returns>By trial and option.</returns>
    public Matrix<double> Fit(IReadOnlyList<double[]> costs, int[] fitted)
    {
        var x = Matrix<double>.Build.Dense(fitted.Length, _basis.ColumnCount, (row, column) => _basis[fitted[row], column]);
        var y = Matrix<double>.Build.Dense(fitted.Length, costs.Count, (row, column) => costs[column][fitted[row]]);
        var squares = x.TransposeThisAndMultiply(x);
        for (var i = 0; i < squares.RowCount; i++)
            squares[i, i] += Ridge * fitted.Length;
        return _basis * squares.Cholesky().Solve(x.TransposeThisAndMultiply(y));
    }

    // Mean 0 and deviation 1; nothing for what does not vary.
    private static double[] Standard(double[] values)
    {
        var (mean, deviation) = ArrayStatistics.MeanStandardDeviation(values);
        return deviation > 1e-12 * Math.Abs(mean) ? Array.ConvertAll(values, v => (v - mean) / deviation) : [];
    }

    private static IEnumerable<double[]> Spline(double[] values)
    {
        yield return values;
        double[] sorted = [.. values.Order()];
        double[] knots = [.. KnotsAt.Select(p => SortedArrayStatistics.Quantile(sorted, p)).Distinct()];
        if (knots.Length < 3)
            yield break;
        var (last, before) = (knots[^1], knots[^2]);
        foreach (var knot in knots[..^2])
            yield return Array.ConvertAll(values, x => Cube(x - knot) - (Cube(x - before) * (last - knot) / (last - before)) + (Cube(x - last) * (before - knot) / (last - before)));
    }

    private static double Cube(double x) => x > 0 ? x * x * x : 0;
}
