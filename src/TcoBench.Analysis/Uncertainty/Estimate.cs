namespace TcoBench.Analysis.Uncertainty;

/// <summary>A figure estimated from trials.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Error">Its standard error if trials are independent: in about two of three runs with other seeds the estimate moves by less. Latin hypercube
/// and Sobol trials are spread more evenly, so there it is an upper bound.</param>
public sealed record Estimate(decimal Value, decimal Error)
{
    private const int Decimals = 9;

    /// <summary>A share of trials, with its binomial error.</summary>
    /// <param name="count">Trials counted.</param>
    /// <param name="of">All trials, at least 1.</param>
    internal static Estimate Share(long count, long of)
    {
        var share = (double)count / of;
        return Of(share, Math.Sqrt(share * (1 - share) / of));
    }

    /// <summary>A figure with its error, to the ninth decimal.</summary>
    internal static Estimate Of(double value, double error) => new(Rounded(value), Rounded(error));

    /// <summary>A computed amount to the ninth decimal.</summary>
    internal static decimal Rounded(double value) => Math.Round(new decimal(value), Decimals);
}
