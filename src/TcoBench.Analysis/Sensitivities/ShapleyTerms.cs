using System.Numerics;
using MathNet.Numerics;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>What each row adds to each factor's Shapley effect, and in the last column to the variance, of which the others are a part each.</summary>
internal static class ShapleyTerms
{
    private static readonly ulong Orders = Philox.Hash("order'");

    /// <summary>Terms by all sets of factors.</summary>
    public static (SampledTerms Terms, int Rows, int NotComputed) OfAllOrders(
        IResponse response, IReadOnlyList<Factor> factors, Dependence dependence, SamplingPlan plan, IProgress<double>? progress, CancellationToken stop)
    {
        var (count, sets) = (factors.Count, 1 << factors.Count);
        var columns = factors.Select(f => f.Columns(response)).ToList();
        var drawn = Enumerable.Range(1, sets - 1).Select(set => Together(columns, set)).ToList();
        var rows = RedrawnRows.Of(response, dependence, drawn, plan, progress, stop);
        var weights = Enumerable.Range(0, count).Select(size => 1 / (count * SpecialFunctions.Binomial(count - 1, size))).ToArray();
        var terms = new SampledTerms(rows.Count, count + 1);
        var cost = new double[sets];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var set = 1; set < sets; set++)
                cost[set] = HalfSquare(rows.Kept[row] - rows.Again[set - 1][row]);
            var term = terms.Row(row);
            for (var set = 0; set < sets; set++)
            {
                var weight = weights[Math.Min(count - 1, BitOperations.PopCount((uint)set))];
                for (var i = 0; i < count; i++)
                {
                    if ((set >> i & 1) == 0)
                        term[i] += weight * (cost[set | 1 << i] - cost[set]);
                }
            }

            term[count] = cost[sets - 1];
        }

        return (terms, rows.Count, rows.NotComputed);
    }

    /// <summary>Terms by one random order in each row: factors are drawn again one after the other, until all are.</summary>
    public static (SampledTerms Terms, int Rows, int NotComputed) OfRandomOrders(
        IResponse response, IReadOnlyList<Factor> factors, Dependence dependence, SamplingPlan plan, IProgress<double>? progress, CancellationToken stop)
    {
        var (count, inputs) = (factors.Count, response.Inputs.Count);
        var width = inputs * BatchReader.Block;
        var columns = factors.Select(f => f.Columns(response)).ToList();
        var points = new PairedPoints(response.Inputs, plan);
        var (known, drawn) = (new double[width], new double[width]);
        var (row, fresh, varied) = (new double[inputs], new double[inputs], new double[inputs]);
        var reader = new RowReader(response, plan.Trials * (count + 1));
        var orders = Enumerable.Range(0, plan.Trials).Select(t => RandomOrder.Of(count, plan.Seed, Orders, t)).ToArray();
        for (var first = 0; first < plan.Trials; first += BatchReader.Block)
        {
            stop.ThrowIfCancellationRequested();
            var block = Math.Min(BatchReader.Block, plan.Trials - first);
            points.Fill(first, block, known, drawn);
            dependence.Correlate(known, block);
            for (var t = 0; t < block; t++)
            {
                for (var i = 0; i < inputs; i++)
                    (row[i], fresh[i]) = (known[(i * BatchReader.Block) + t], drawn[(i * BatchReader.Block) + t]);
                row.CopyTo(varied, 0);
                reader.Add(row);
                var again = new bool[inputs];
                foreach (var factor in orders[first + t])
                {
                    for (var i = 0; i < inputs; i++)
                        again[i] |= columns[factor][i];
                    dependence.Redraw(again, columns[factor]).Write(row, fresh, varied, 1, 1);
                    reader.Add(varied);
                }
            }

            progress?.Report((double)(first + block) / plan.Trials);
        }

        return Stepwise(reader.Results(), orders, count);
    }

    private static (SampledTerms Terms, int Rows, int NotComputed) Stepwise(double[] results, int[][] orders, int count)
    {
        var computed = Enumerable.Range(0, orders.Length).Where(row => !results.AsSpan(row * (count + 1), count + 1).Contains(double.NaN)).ToArray();
        if (computed.Length < 2)
            throw new CannotComputeException("the variance", $"{orders.Length - computed.Length} of {orders.Length} rows have no result");
        var terms = new SampledTerms(computed.Length, count + 1);
        for (var n = 0; n < computed.Length; n++)
        {
            var term = terms.Row(n);
            var of = results.AsSpan(computed[n] * (count + 1), count + 1);
            var before = 0.0;
            for (var step = 0; step < count; step++)
            {
                var cost = HalfSquare(of[0] - of[step + 1]);
                term[orders[computed[n]][step]] = cost - before;
                before = cost;
            }

            term[count] = before;
        }

        return (terms, computed.Length, orders.Length - computed.Length);
    }

    // The inputs of the factors whose bits are set.
    private static bool[] Together(List<bool[]> columns, int set) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(c => Enumerable.Range(0, columns.Count).Any(i => (set >> i & 1) == 1 && columns[i][c]))];

    private static double HalfSquare(double x) => x * x / 2;
}
