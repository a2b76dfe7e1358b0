using System.Collections.Concurrent;
using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>
/// A comparison when every uncertain input varies within its spread: what totals become, how often each vendor is the cheapest that delivers, and what a
/// wrong choice costs. Plan, term and production months are those the comparison chose at base inputs, as one signs before one knows; seats, packs, overage
/// and rented GPUs follow usage in each trial. An input is the same draw for every vendor, job and volume.
/// </summary>
/// <param name="plan">How trials are drawn.</param>
/// <param name="correlations">How inputs hang together.</param>
public sealed class Simulation(SamplingPlan plan, IReadOnlyList<RankCorrelation> correlations)
{
    private const long DefaultBudget = 128L << 20;

    /// <summary>Most threads that work on it; −1 for as many as there are processors. The results do not depend on it.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>Bytes of totals kept at a time. What is more is simulated in several passes over the same draws.</summary>
    internal long Budget { get; init; } = DefaultBudget;

    /// <summary>Simulates a comparison. Rows without a cost model are kept, without figures.</summary>
    /// <param name="comparison">The comparison, at base inputs.</param>
    /// <param name="assets">The input every volume sets.</param>
    /// <param name="progress">Told the share that is done, by several threads.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ArgumentException">The plan has no trial.</exception>
    /// <exception cref="NoFigureException">The method has fewer dimensions than there are uncertain inputs.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Simulated Of(Comparison comparison, Input assets, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var contests = comparison.Results.GroupBy(r => (r.Job.Id, r.Assets)).Select(g => new ContestTrials([.. g])).ToList();
        var inputs = Tape.Of(contests.SelectMany(c => c.Rows).SelectMany(r => r.Formulas)).Inputs.Where(i => i.Spread is not null).OrderBy(i => i.Name, StringComparer.Ordinal).ToList();
        var draws = new Draws(inputs, correlations, plan);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Threads < 0 ? Environment.ProcessorCount : Threads, CancellationToken = stop };
        var passes = Passes(contests);
        var room = new ConcurrentBag<double[]>();
        var simulated = new List<SimulatedContest>();
        for (var i = 0; i < passes.Count; i++)
        {
            var pass = new SimulationPass(passes[i], draws, assets, plan.Trials);
            var done = i;
            simulated.AddRange(pass.Run(options, room, share => progress?.Report((done + share) / passes.Count)));
        }

        return new Simulated(comparison, plan, inputs, simulated);
    }

    // A job and volume is never cut, as its rows compete in each trial.
    private List<List<ContestTrials>> Passes(List<ContestTrials> contests)
    {
        var passes = new List<List<ContestTrials>>();
        var free = 0L;
        foreach (var contest in contests)
        {
            var size = (long)contest.Rows.Count * plan.Trials * sizeof(double);
            if (passes.Count == 0 || size > free)
            {
                passes.Add([]);
                free = Budget;
            }

            passes[^1].Add(contest);
            free -= size;
        }

        return passes;
    }
}
