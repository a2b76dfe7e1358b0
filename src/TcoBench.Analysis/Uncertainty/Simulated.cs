using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>A comparison in very many trials.</summary>
/// <param name="Comparison">The comparison at base inputs.</param>
/// <param name="Plan">How trials were drawn.</param>
/// <param name="Inputs">The uncertain inputs that were drawn, by name.</param>
/// <param name="Contests">One per job and volume, in the order of the comparison.</param>
public sealed record Simulated(Comparison Comparison, SamplingPlan Plan, IReadOnlyList<Input> Inputs, IReadOnlyList<SimulatedContest> Contests)
{
    /// <summary>The comparison with the interval of each row that can be computed in every trial.</summary>
    public Comparison WithIntervals()
    {
        var intervals = Contests.SelectMany(c => c.Results).ToDictionary(r => r.Result, IntervalOf, (IEqualityComparer<Result>)ReferenceEqualityComparer.Instance);
        return Comparison with { Results = [.. Comparison.Results.Select(r => r with { Interval = intervals[r] })] };
    }

    private Interval? IntervalOf(SimulatedResult row) =>
        row is { Uncomputed: 0, Total: { } total } ? new Interval(Shown(total.P10), Shown(total.P50), Shown(total.P90), Plan.Trials, Plan.Seed) : null;

    private static decimal Shown(Estimate estimate) => Math.Round(estimate.Value, 6);
}
