using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Points of the unit cube, a coordinate per name and a point per trial.</summary>
internal sealed class UnitPoints
{
    private readonly SamplingPlan _plan;
    private readonly ulong[] _names;

    private UnitPoints(SamplingPlan plan, IReadOnlyList<string> names) => (_plan, _names) = (plan, [.. names.Select(Philox.Hash)]);

    /// <summary>The points of a plan.</summary>
    public static UnitPoints Of(SamplingPlan plan, IReadOnlyList<string> names) => new(plan, names);

    /// <summary>One coordinate of consecutive points.</summary>
    public void Fill(int input, int first, Span<double> points)
    {
        for (var t = 0; t < points.Length; t++)
            points[t] = Philox.Uniform(_plan.Seed, _names[input], first + t);
    }
}
