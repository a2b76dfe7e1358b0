using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
        Width = Rows.Sum(r => r.Width);
        _competing = [.. Enumerable.Range(0, Rows.Count).Where(i => Rows[i].Competes).OrderBy(i => Rows[i].Result.Option.Bridged.Count)];
    }

    /// <summary>The rows that have a model, in the order of the comparison.</summary>
    public IReadOnlyList<TrialRow> Rows { get; }

    /// <summary>Number of results that are read of the rows together.</summary>
    public int Width { get; }

    /// <summary>Takes over one block of trials.</summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="count">Its trials.</param>
    /// <param name="results">What was read of the rows, one after the other; what is left there means nothing.</param>
    public void Take(int block, int count, Span<double> results)
    {
        Span<double> lowest = stackalloc double[BatchReader.Block];
        Span<long> winner = stackalloc long[BatchReader.Block];
        lowest.Fill(double.PositiveInfinity);
        winner.Fill(-1);
        Span<int> columns = stackalloc int[Rows.Count];
        for (var (i, column) = (0, 0); i < Rows.Count; column += Rows[i++].Width * BatchReader.Block)
        {
            Rows[i].Take(block * BatchReader.Block, count, results[column..]);
            columns[i] = column;
        }

        foreach (var i in _competing)
            Compete(i, results.Slice(columns[i], BatchReader.Block), lowest, winner);
        foreach (var i in _competing)
            Rows[i].Settle(block, results.Slice(columns[i], BatchReader.Block), lowest, winner[..count].Count(i));
        Interlocked.Add(ref _undelivered, winner[..count].Count(-1));
    }

    /// <summary>The statistics of its rows.</summary>
    /// <param name="rows">Those of the rows with a model.</param>
    public SimulatedContest Simulated(IReadOnlyDictionary<Result, SimulatedResult> rows) =>
        new(_results[0].Job, _results[0].Assets, [.. _results.Select(r => rows.TryGetValue(r, out var row) ? row : new SimulatedResult(r, 0, null, null, null, null))], _undelivered);

    // Until somebody delivers, the lowest is infinite and what lies near it not a number.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compete(int row, ReadOnlySpan<double> offered, Span<double> lowest, Span<long> winner)
    {
        for (var t = 0; t < BatchReader.Block; t += Vector256<double>.Count)
        {
            var (bid, least) = (Vector256.Create(offered[t..]), Vector256.Create<double>(lowest[t..]));
            var wins = Vector256.LessThan(bid, Vector256.Create(double.PositiveInfinity)) & ~Vector256.GreaterThanOrEqual(bid, least - (Vector256.Create(Near) * Vector256.Abs(least)));
            Vector256.ConditionalSelect(wins, bid, least).CopyTo(lowest[t..]);
            Vector256.ConditionalSelect(wins.AsInt64(), Vector256.Create((long)row), Vector256.Create<long>(winner[t..])).CopyTo(winner[t..]);
        }
    }
}
