namespace TcoBench.Analysis.Sampling;

/// <summary>Independent points.</summary>
internal sealed class PseudoRandomPoints(SamplingPlan plan, IReadOnlyList<string> names) : UnitPoints
{
    private readonly ulong[] _names = [.. names.Select(Philox.Hash)];

    /// <inheritdoc/>
    public override void Fill(int input, int first, Span<double> points) => Philox.Uniforms(plan.Seed, _names[input], first, points);
}
