using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// Latin hypercube (McKay, Beckman, Conover 1979): each input's range is cut into as many equally likely strata as there are trials, and each stratum is
/// met by one trial, at a random place within it. Which one is a permutation keyed by seed and name, computed for a trial by itself.
/// </summary>
internal sealed class LatinHypercubePoints : UnitPoints
{
    // 31 bits of stratum and these are exact in a double.
    private const int PlaceBits = 20;

    private const int Group = 4 * Philox.Lanes;

    private readonly SamplingPlan _plan;
    private readonly ulong[] _names;
    private readonly Permutation[] _strata;

    /// <summary>The points of a plan.</summary>
    public LatinHypercubePoints(SamplingPlan plan, IReadOnlyList<string> names)
    {
        _plan = plan;
        _names = [.. names.Select(Philox.Hash)];
        _strata = [.. _names.Select(name => new Permutation(plan.Trials, plan.Seed, name))];
    }

    /// <inheritdoc/>
    public override void Fill(int input, int first, Span<double> points)
    {
        Span<uint> strata = stackalloc uint[BatchReader.Block];
        for (; points.Length > BatchReader.Block; points = points[BatchReader.Block..], first += BatchReader.Block)
            Fill(input, first, points[..BatchReader.Block], strata);
        Fill(input, first, points, strata[..points.Length]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(int input, int first, Span<double> points, Span<uint> strata)
    {
        _strata[input].Fill(first, strata);
        Places(_names[input], first, points);
        var width = 1.0 / _plan.Trials;
        for (var t = 0; t < points.Length; t++)
            points[t] = (strata[t] + points[t]) * width;
    }

    // Each word of a counter is the place of another trial.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Places(ulong name, int first, Span<double> places)
    {
        Span<double> group = stackalloc double[Group];
        for (var skipped = first % Group; places.Length > 0; skipped = 0)
        {
            var (a, b, c, d) = Philox.Words(_plan.Seed, name, (uint)(first / Group), Philox.Stream.Places);
            var wanted = Math.Min(Group - skipped, places.Length);
            var target = wanted == Group ? places : group;
            Place(a).CopyTo(target);
            Place(b).CopyTo(target[Philox.Lanes..]);
            Place(c).CopyTo(target[(2 * Philox.Lanes)..]);
            Place(d).CopyTo(target[(3 * Philox.Lanes)..]);
            if (wanted < Group)
                group.Slice(skipped, wanted).CopyTo(places);
            places = places[wanted..];
            first += wanted;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Place(Vector256<ulong> words) =>
        (Philox.Whole(words >>> (32 - PlaceBits)) + Vector256.Create(0.5)) * (1.0 / (1 << PlaceBits));
}
