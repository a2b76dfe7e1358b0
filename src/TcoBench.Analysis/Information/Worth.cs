namespace TcoBench.Analysis.Information;

/// <summary>What information is worth before a decision.</summary>
/// <param name="Value">Expected saving, at least 0, in the report currency.</param>
/// <param name="Error">Its standard error; with stratified draws the true one is smaller.</param>
public sealed record Worth(decimal Value, decimal Error)
{
    /// <summary>The mean of savings per trial, an estimate below 0 taken as 0.</summary>
    internal static Worth Of(IReadOnlyList<double> savings)
    {
        var (mean, variance) = MathNet.Numerics.Statistics.ArrayStatistics.MeanVariance([.. savings]);
        return new Worth(Math.Max(0, new decimal(mean)), new decimal(Math.Sqrt(variance / savings.Count)));
    }
}
