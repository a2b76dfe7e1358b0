using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Shares of a result's variance that each factor causes, alone, in pairs and in all, the inputs independent of each other (Sobol 2001). Estimated as <see cref="JansenTerms"/> says.</summary>
/// <param name="Mean">Mean of the result.</param>
/// <param name="Variance">Its variance; 0 if it does not vary.</param>
/// <param name="Rows">Pairs of rows the estimates rest on.</param>
/// <param name="NotComputed">Pairs left out because a result of theirs cannot be computed.</param>
/// <param name="Indices">One per factor, the greatest total first; empty if the result does not vary.</param>
/// <param name="Interactions">One per pair of factors, the greatest first; empty if the result does not vary, or if they were not asked for.</param>
public sealed record SobolIndices(double Mean, double Variance, int Rows, int NotComputed, IReadOnlyList<SobolIndex> Indices, IReadOnlyList<Interaction> Interactions)
{
    /// <summary>Estimates the indices.</summary>
    /// <param name="response">The result.</param>
    /// <param name="factors">Factors that hold every input once.</param>
    /// <param name="plan">Pairs of rows, at least 2, best a power of two where points are those of a Sobol sequence; seed and method.</param>
    /// <param name="interactions">True if pairs are wanted: then 2 + 2 × factors results are read for each pair of rows, else 2 + factors.</param>
    /// <param name="resamples">Resamples for the intervals, at least 2.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="CannotComputeException">Fewer than two pairs of rows can be computed.</exception>
    public static SobolIndices Of(
        IResponse response,
        IReadOnlyList<Factor> factors,
        SamplingPlan plan,
        bool interactions = true,
        int resamples = 200,
        IProgress<double>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(plan);
        var columns = factors.Select(f => f.Columns(response)).ToList();
        var others = interactions ? columns.Select(c => Array.ConvertAll(c, x => !x)) : [];
        var rows = RedrawnRows.Of(response, new Dependence(response.Inputs, []), [Array.ConvertAll(new bool[response.Inputs.Count], _ => true), .. columns, .. others], plan, progress, stop);
        var mean = rows.Mean(0);
        var jansen = new JansenTerms(factors.Count, interactions);
        var terms = jansen.Of(rows, mean);
        var variance = JansenTerms.Variance(terms.Means());
        if (!(Math.Sqrt(Math.Max(0, variance)) > response.Resolution))
            return new SobolIndices(mean, 0, rows.Count, rows.NotComputed, [], []);

        var shares = terms.Estimates(jansen.Shares, resamples, plan.Seed);
        var indices = factors.Select((f, i) => new SobolIndex(f, shares[i], shares[factors.Count + i]));
        var pairs = jansen.Pairs.Select((p, k) => new Interaction(factors[p.I], factors[p.J], shares[(2 * factors.Count) + k]));
        return new SobolIndices(mean, variance, rows.Count, rows.NotComputed, [.. indices.OrderByDescending(i => i.Total.Value)], [.. pairs.OrderByDescending(p => p.Share.Value)]);
    }
}
