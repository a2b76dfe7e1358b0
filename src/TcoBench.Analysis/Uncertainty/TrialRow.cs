using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>What a row of a comparison does in trials. Counts are whole numbers, so they may come in any order.</summary>
internal sealed class TrialRow
{
    private static readonly Vector256<double> Infinity = Vector256.Create(double.PositiveInfinity);

    private readonly CostModel _model;
    private int _cheapest;
    private int _delivered;
    private double[] _regret = [];
    private double[] _squaredRegret = [];

    /// <summary>A row with a model.</summary>
    public TrialRow(Result result) => (Result, _model, Competes) = (result, result.Option.Model!, SimulatedResult.MayWin(result.Option));

    /// <summary>The row at base inputs.</summary>
    public Result Result { get; }

    /// <summary>True if it could win.</summary>
    public bool Competes { get; }

    /// <summary>What is read of it: total, in time or not, then everything that may be left unserved.</summary>
    public IEnumerable<Formula> Formulas => [_model.Total, _model.InTime, .. _model.Bill.Unserved];

    /// <summary>Number of <see cref="Formulas"/>.</summary>
    public int Width => 2 + _model.Bill.Unserved.Count;

    /// <summary>Its total in every trial; not a number where it cannot be computed.</summary>
    public double[] Totals { get; private set; } = [];

    /// <summary>Makes room.</summary>
    /// <param name="totals">Room for the totals of all trials.</param>
    /// <param name="blocks">Number of blocks.</param>
    public void Prepare(double[] totals, int blocks) => (Totals, _regret, _squaredRegret) = (totals, new double[blocks], new double[blocks]);

    /// <summary>Takes over one block of trials.</summary>
    /// <param name="first">First trial of the block.</param>
    /// <param name="count">Its trials.</param>
    /// <param name="results">Values of <see cref="Formulas"/>, the i-th from <c>i·Block</c>. The first block of them takes what the row offers in each trial: its total, or infinity if it does not deliver.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int first, int count, Span<double> results)
    {
        results[..count].CopyTo(Totals.AsSpan(first));
        for (var t = 0; t < count; t += Vector256<double>.Count)
        {
            var total = Vector256.Create<double>(results[t..]);
            var delivers = Vector256.LessThan(Vector256.Abs(total), Infinity) & Vector256.GreaterThanOrEqual(Vector256.Create<double>(results[(BatchReader.Block + t)..]), Vector256<double>.One);
            for (var i = 2; i < Width; i++)
                delivers &= Vector256.LessThanOrEqual(Vector256.Create<double>(results[((i * BatchReader.Block) + t)..]), Vector256.Create((double)Semantics.Slack));
            Vector256.ConditionalSelect(delivers, total, Infinity).CopyTo(results[t..]);
        }

        results[count..BatchReader.Block].Fill(double.PositiveInfinity);
        Interlocked.Add(ref _delivered, count - results[..count].Count(double.PositiveInfinity));
    }

    /// <summary>Counts its wins in one block, and what it cost above the cheapest.</summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="offered">What it offers, infinite where it does not deliver.</param>
    /// <param name="lowest">The lowest total of all that deliver.</param>
    /// <param name="wins">Its wins.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Settle(int block, ReadOnlySpan<double> offered, ReadOnlySpan<double> lowest, int wins)
    {
        Interlocked.Add(ref _cheapest, wins);
        var (sum, squares) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var t = 0; t < offered.Length; t += Vector256<double>.Count)
        {
            var bid = Vector256.Create(offered[t..]);
            var regret = Vector256.ConditionalSelect(Vector256.LessThan(bid, Infinity), bid - Vector256.Create(lowest[t..]), Vector256<double>.Zero);
            sum += regret;
            squares += regret * regret;
        }

        (_regret[block], _squaredRegret[block]) = (Vector256.Sum(sum), Vector256.Sum(squares));
    }

    /// <summary>Gives the room for totals back.</summary>
    public double[] Release()
    {
        var totals = Totals;
        Totals = [];
        return totals;
    }

    /// <summary>The statistics.</summary>
    /// <param name="spare">As much room again.</param>
    public SimulatedResult Simulated(Memory<double> spare)
    {
        var trials = Totals.Length;
        var computed = Partition(Totals);
        var total = computed == 0 ? null : SimulatedTotal.Of(Totals.AsSpan(0, computed), spare[..computed]);
        return new SimulatedResult(
            Result,
            trials - computed,
            total,
            Estimate.Share(_delivered, trials),
            Competes ? Estimate.Share(_cheapest, trials) : null,
            Competes && _delivered > 0 ? Regret() : null);
    }

    private Estimate Regret()
    {
        var (sum, squares) = (0.0, 0.0);
        for (var block = 0; block < _regret.Length; block++)
        {
            sum += _regret[block];
            squares += _squaredRegret[block];
        }

        var mean = sum / _delivered;
        return Estimate.Of(mean, Math.Sqrt(Math.Max(0, (squares / _delivered) - (mean * mean)) / _delivered));
    }

    // Numbers first, in their order; returns how many there are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Partition(Span<double> totals)
    {
        var count = 0;
        foreach (var total in totals)
        {
            if (double.IsFinite(total))
                totals[count++] = total;
        }

        return count;
    }
}
