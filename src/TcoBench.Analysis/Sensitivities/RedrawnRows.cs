using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Results of a sample of rows, and of the same rows with sets of inputs drawn again.</summary>
/// <param name="Kept">Results of the rows as drawn.</param>
/// <param name="Again">For each set the results with its inputs drawn again.</param>
/// <param name="NotComputed">Rows left out because one of their results cannot be computed.</param>
internal sealed record RedrawnRows(double[] Kept, double[][] Again, int NotComputed)
{
    /// <summary>How many rows there are.</summary>
    public int Count => Kept.Length;

    /// <summary>Mean of the results as drawn and of those with a set drawn again.</summary>
    public double Mean(int set)
    {
        var sum = 0.0;
        for (var row = 0; row < Count; row++)
            sum += Kept[row] + Again[set][row];
        return sum / (2 * Count);
    }

    /// <summary>Draws and reads.</summary>
    /// <param name="response">What is read.</param>
    /// <param name="dependence">How its inputs hang together.</param>
    /// <param name="sets">Sets of inputs: for each input whether it is drawn again.</param>
    /// <param name="plan">Rows, seed and method.</param>
    /// <param name="progress">Told the share of rows that are done.</param>
    /// <param name="stop">Stops between two blocks.</param>
    /// <exception cref="CannotComputeException">Fewer than two rows can be computed.</exception>
    public static RedrawnRows Of(IResponse response, Dependence dependence, IReadOnlyList<bool[]> sets, SamplingPlan plan, IProgress<double>? progress, CancellationToken stop)
    {
        var width = response.Inputs.Count * BatchReader.Block;
        var points = new PairedPoints(response.Inputs, plan);
        var redraws = sets.Select(dependence.Redraw).ToArray();
        var (known, fresh, varied) = (new double[width], new double[width], new double[width]);
        var results = Enumerable.Range(0, sets.Count + 1).Select(_ => new double[plan.Trials]).ToArray();
        for (var first = 0; first < plan.Trials; first += BatchReader.Block)
        {
            stop.ThrowIfCancellationRequested();
            var count = Math.Min(BatchReader.Block, plan.Trials - first);
            points.Fill(first, count, known, fresh);
            dependence.Correlate(known, count);
            response.Read(count, known, results[0].AsSpan(first, count));
            for (var s = 0; s < redraws.Length; s++)
            {
                known.CopyTo(varied, 0);
                redraws[s].Write(known, fresh, varied, BatchReader.Block, count);
                response.Read(count, varied, results[s + 1].AsSpan(first, count));
            }

            progress?.Report((double)(first + count) / plan.Trials);
        }

        var computed = Enumerable.Range(0, plan.Trials).Where(row => Array.TrueForAll(results, r => double.IsFinite(r[row]))).ToArray();
        if (computed.Length < 2)
            throw new CannotComputeException("the variance", $"{plan.Trials - computed.Length} of {plan.Trials} rows have no result");
        if (computed.Length < plan.Trials)
            results = [.. results.Select(r => Array.ConvertAll(computed, row => r[row]))];
        return new RedrawnRows(results[0], results[1..], plan.Trials - computed.Length);
    }
}
