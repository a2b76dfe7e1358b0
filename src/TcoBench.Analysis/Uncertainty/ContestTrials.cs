using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>The rows of one job and volume, competing in each trial.</summary>
internal sealed class ContestTrials
{
    // Totals nearer than the readings agree are equal: then the one the comparison puts first wins.
    private const double Near = 1e-9;

    private readonly IReadOnlyList<Result> _results;

    // Indices of rows that may win; of equal totals the earlier wins.
    private readonly int[] _competing;
    private int _undelivered;

    /// <summary>The rows of a job and volume.</summary>
    public ContestTrials(IReadOnlyList<Result> results)
    {
        _results = results;
        Rows = [.. results.Where(r => r.Option.Model is not null).Select(r => new TrialRow(r))];
        _competing = [.. Enumerable.Range(0, Rows.Count).Where(i => Rows[i].Competes).OrderBy(i => Rows[i].Result.Option.Bridged.Count)];
    }

    /// <summary>The rows that have a model, in the order of the comparison.</summary>
    public IReadOnlyList<TrialRow> Rows { get; }

    /// <summary>Takes over one block of trials.</summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="count">Its trials.</param>
    /// <param name="results">What was read of the rows, one after the other.</param>
    public void Take(int block, int count, ReadOnlySpan<double> results)
    {
        var first = block * BatchReader.Block;
        var delivers = new bool[Rows.Count][];
        for (var i = 0; i < Rows.Count; i++)
        {
            delivers[i] = new bool[count];
            Rows[i].Take(first, results, delivers[i]);
            results = results[(Rows[i].Width * BatchReader.Block)..];
        }

        Span<double> lowest = stackalloc double[count];
        Span<int> winner = stackalloc int[count];
        lowest.Fill(double.PositiveInfinity);
        winner.Fill(-1);
        foreach (var i in _competing)
        {
            var totals = Rows[i].Totals.AsSpan(first, count);
            for (var t = 0; t < count; t++)
            {
                if (delivers[i][t] && (winner[t] < 0 || totals[t] < lowest[t] - (Near * Math.Abs(lowest[t]))))
                    (lowest[t], winner[t]) = (totals[t], i);
            }
        }

        foreach (var i in _competing)
            Rows[i].Settle(block, Rows[i].Totals.AsSpan(first, count), delivers[i], lowest, winner.Count(i));
        Interlocked.Add(ref _undelivered, winner.Count(-1));
    }

    /// <summary>The statistics of its rows.</summary>
    /// <param name="rows">Those of the rows with a model.</param>
    public SimulatedContest Simulated(IReadOnlyDictionary<Result, SimulatedResult> rows) =>
        new(_results[0].Job, _results[0].Assets, [.. _results.Select(r => rows.TryGetValue(r, out var row) ? row : new SimulatedResult(r, 0, null, null, null, null))], _undelivered);
}
