using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>
/// Shares of a result's variance that add up to all of it, whether or not inputs hang together: what a factor adds to the variance explained, averaged over all orders in which factors may become
/// known (Owen 2014; Song, Nelson and Staum, SIAM/ASA Journal on Uncertainty Quantification 4, 2016). As there, a set of factors is charged the variance that is left on average when all others are known. It is
/// half the mean square of the difference between a row and the same row with the set drawn again, given the others: their inner sample with two draws, of which the first serves all sets
/// (Goda, Reliability Engineering and System Safety 206, 2021).
/// </summary>
/// <param name="Variance">The variance; 0 if the result does not vary.</param>
/// <param name="Rows">Rows the estimates rest on.</param>
/// <param name="NotComputed">Rows left out because a result of theirs cannot be computed.</param>
/// <param name="AllOrders">True if all orders were averaged, false if each row took one at random.</param>
/// <param name="Effects">One per factor, the greatest first; empty if the result does not vary.</param>
public sealed record ShapleyEffects(double Variance, int Rows, int NotComputed, bool AllOrders, IReadOnlyList<ShapleyEffect> Effects)
{
    /// <summary>Up to so many factors, all their sets are read in every row and all orders averaged (Broto, Bachoc and Depecker, SIAM/ASA Journal on Uncertainty Quantification 8, 2020); of more, each row takes one order at random.</summary>
    public const int MostForAllOrders = 8;

    /// <summary>Estimates the effects.</summary>
    /// <param name="response">The result.</param>
    /// <param name="factors">Factors that hold every input once.</param>
    /// <param name="correlations">How inputs hang together; pairs that name other inputs are left out.</param>
    /// <param name="plan">Rows, at least 2, seed and method. For each row 2^factors results are read, or 1 + factors where there are many.</param>
    /// <param name="resamples">Resamples for the intervals, at least 2.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="CannotComputeException">Fewer than two rows can be computed.</exception>
    public static ShapleyEffects Of(
        IResponse response,
        IReadOnlyList<Factor> factors,
        IReadOnlyList<RankCorrelation> correlations,
        SamplingPlan plan,
        int resamples = 200,
        IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(plan);
        var dependence = new Dependence(response.Inputs, correlations);
        var allOrders = factors.Count <= MostForAllOrders;
        var (terms, rows, notComputed) = allOrders
            ? ShapleyTerms.OfAllOrders(response, factors, dependence, plan, progress, stop)
            : ShapleyTerms.OfRandomOrders(response, factors, dependence, plan, progress, stop);
        var variance = terms.Means()[^1];
        if (!(Math.Sqrt(variance) > response.Resolution))
            return new ShapleyEffects(0, rows, notComputed, allOrders, []);
        var shares = terms.Estimates(means => Array.ConvertAll(means[..^1], m => m / means[^1]), resamples, plan.Seed);
        return new ShapleyEffects(variance, rows, notComputed, allOrders, [.. factors.Select((f, i) => new ShapleyEffect(f, shares[i])).OrderByDescending(e => e.Share.Value)]);
    }
}
