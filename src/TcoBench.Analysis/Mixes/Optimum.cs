using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Mixes;

/// <summary>The cheapest plan and the cheapest mix for a job at a volume, at base inputs.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Single">The cheapest vendor for all stages; null if none delivers.</param>
/// <param name="Best">The cheapest assignments, cheapest first; empty if none delivers.</param>
/// <param name="BestMixed">The cheapest assignment to two vendors or more; null if none delivers, or if the job has one stage or one vendor.</param>
/// <param name="Coverage">What was searched.</param>
/// <param name="Robustness">How sure it is that the cheapest mix beats the cheapest single vendor; null if there are not both, or if that was not asked for.</param>
public sealed record Optimum(ReferenceJob Job, int Assets, Mix? Single, IReadOnlyList<Mix> Best, Mix? BestMixed, MixCoverage Coverage, MixRobustness? Robustness)
{
    /// <summary>The same with the probability that the cheapest mix beats the cheapest single vendor.</summary>
    /// <param name="assets">The input every volume sets.</param>
    /// <param name="correlations">How inputs hang together.</param>
    /// <param name="plan">How to draw.</param>
    public Optimum WithRobustness(Input assets, IReadOnlyList<RankCorrelation> correlations, SamplingPlan plan) =>
        Single is null || BestMixed is null ? this : this with { Robustness = MixRobustness.Of(BestMixed, Single, new Dictionary<Input, decimal> { [assets] = Assets }, correlations, plan) };

    /// <summary>What the cheapest mix saves against the cheapest single vendor; negative if it costs more; null if there are not both.</summary>
    public decimal? Saving => Single is null || BestMixed is null ? null : Single.Total - BestMixed.Total;
}
