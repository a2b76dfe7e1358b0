namespace TcoBench.Analysis.Uncertainty;

/// <summary>How a total lies over all trials that can be computed, in the report currency.</summary>
/// <param name="P5">Value below which one trial in twenty lies.</param>
/// <param name="P10">Value below which one trial in ten lies.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">Value below which nine trials in ten lie.</param>
/// <param name="P95">Value below which nineteen trials in twenty lie.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Cvar">Mean of the dearest tenth of trials (conditional value at risk).</param>
/// <param name="Quantiles">Values below which 0.5 %, 1 %, 1.5 % … 99.5 % of trials lie: <see cref="QuantileCount"/> of them, for pictures.</param>
public sealed record SimulatedTotal(Estimate P5, Estimate P10, Estimate P50, Estimate P90, Estimate P95, Estimate Mean, Estimate Cvar, IReadOnlyList<decimal> Quantiles)
{
    /// <summary>Number of <see cref="Quantiles"/>; the one at index i is that of (i + 1) ÷ (this + 1).</summary>
    public const int QuantileCount = 199;

    private const double DearestShare = 0.1;

    /// <summary>The 99 percentiles, P1 to P99.</summary>
    public IEnumerable<decimal> Percentiles => Quantiles.Where((_, i) => i % 2 == 1);

    /// <summary>The statistics of totals.</summary>
    /// <param name="totals">The totals, at least one, all finite.</param>
    /// <param name="spare">As much room again.</param>
    internal static SimulatedTotal Of(ReadOnlySpan<double> totals, Memory<double> spare)
    {
        var order = new OrderStatistics(new Ranked(totals, spare));
        var moments = Moments.Of(totals);
        return new SimulatedTotal(
            order.Estimated(0.05),
            order.Estimated(0.1),
            order.Estimated(0.5),
            order.Estimated(0.9),
            order.Estimated(0.95),
            Estimate.Of(moments.Mean, moments.Deviation / Math.Sqrt(totals.Length)),
            order.MeanOfHighest(DearestShare),
            [.. Enumerable.Range(1, QuantileCount).Select(i => Estimate.Rounded(order.Quantile((double)i / (QuantileCount + 1))))]);
    }
}
