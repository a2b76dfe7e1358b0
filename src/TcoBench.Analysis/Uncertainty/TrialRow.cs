using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>What a row of a comparison does in trials. Counts are whole numbers, so they may come in any order.</summary>
internal sealed class TrialRow
{
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
    /// <param name="results">Values of <see cref="Formulas"/>, the i-th from <c>i·Block</c>.</param>
    /// <param name="delivers">Takes whether each trial delivers.</param>
    public void Take(int first, ReadOnlySpan<double> results, Span<bool> delivers)
    {
        var count = delivers.Length;
        var totals = results[..count];
        totals.CopyTo(Totals.AsSpan(first));
        var inTime = results.Slice(BatchReader.Block, count);
        for (var t = 0; t < count; t++)
            delivers[t] = inTime[t] >= 1 && double.IsFinite(totals[t]);
        for (var i = 2; i < Width; i++)
        {
            var unserved = results.Slice(i * BatchReader.Block, count);
            for (var t = 0; t < count; t++)
                delivers[t] &= unserved[t] <= (double)Semantics.Slack;
        }

        Interlocked.Add(ref _delivered, delivers.Count(true));
    }

    /// <summary>Counts its wins in one block, and what it cost above the cheapest.</summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="totals">Its totals in the block.</param>
    /// <param name="delivers">Whether it delivers.</param>
    /// <param name="lowest">The lowest total of all that deliver.</param>
    /// <param name="wins">Its wins.</param>
    public void Settle(int block, ReadOnlySpan<double> totals, ReadOnlySpan<bool> delivers, ReadOnlySpan<double> lowest, int wins)
    {
        Interlocked.Add(ref _cheapest, wins);
        var (sum, squares) = (0.0, 0.0);
        for (var t = 0; t < totals.Length; t++)
        {
            var regret = delivers[t] ? totals[t] - lowest[t] : 0;
            sum += regret;
            squares += regret * regret;
        }

        (_regret[block], _squaredRegret[block]) = (sum, squares);
    }

    /// <summary>Gives the room for totals back.</summary>
    public double[] Release()
    {
        var totals = Totals;
        Totals = [];
        return totals;
    }

    /// <summary>The statistics; totals are put in order for them.</summary>
    /// <param name="spare">As much room again.</param>
    public SimulatedResult Simulated(Span<double> spare)
    {
        var trials = Totals.Length;
        var computed = Partition(Totals);
        var totals = Totals.AsMemory(0, computed);
        Ascending.Sort(totals.Span, spare[..computed]);
        var total = computed == 0 ? null : SimulatedTotal.Of(totals);
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
