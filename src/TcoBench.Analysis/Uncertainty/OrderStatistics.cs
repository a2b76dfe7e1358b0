namespace TcoBench.Analysis.Uncertainty;

/// <summary>Quantiles of trials and how sure they are, without a belief in any distribution.</summary>
/// <param name="ranked">Results of trials, at least one, all finite.</param>
internal sealed class OrderStatistics(Ranked ranked)
{
    private int Count => ranked.Count;

    /// <summary>The value below which a share of results lies: the order statistic at rank p·(n + 1), interpolated (Hyndman and Fan 1996, type 6).</summary>
    /// <param name="p">From 0 to 1; beyond the outermost ranks the outermost result.</param>
    public double Quantile(double p)
    {
        var rank = Math.Clamp((p * (Count + 1)) - 1, 0, Count - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, Count - 1);
        return ranked[below] + ((ranked[above] - ranked[below]) * (rank - below));
    }

    /// <summary>A quantile with its error. The number of trials below it is binomial: between the order statistics two standard deviations of that number to
    /// either side lie four errors. (One deviation to either side would rest on too few results.)</summary>
    public Estimate Estimated(double p)
    {
        var aside = 2 * Math.Sqrt(p * (1 - p) / Count);
        return Estimate.Of(Quantile(p), (Quantile(p + aside) - Quantile(p - aside)) / 4);
    }

    /// <summary>The mean of the highest results (conditional value at risk), with the error by Manistre and Hancock, "Variance of the CTE estimator" (2005).</summary>
    /// <param name="share">Which share of results counts, above 0 and at most 1; a result that is cut counts with its part.</param>
    public Estimate MeanOfHighest(double share)
    {
        var size = share * Count;
        var whole = Math.Min(Count, (int)size);
        var cut = ranked[Math.Max(0, Count - whole - 1)];
        var highest = whole == 0 ? new Moments(cut, 0) : Moments.Of(ranked.From(Count - whole));
        var mean = ((highest.Mean * whole) + (cut * (size - whole))) / size;
        var distance = mean - Quantile(1 - share);
        return Estimate.Of(mean, Math.Sqrt(((highest.Deviation * highest.Deviation) + ((1 - share) * distance * distance)) / size));
    }
}
