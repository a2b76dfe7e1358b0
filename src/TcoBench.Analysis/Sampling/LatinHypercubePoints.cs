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

    // Four trials share a counter, as each takes one of its words.
    private void Fill(int input, int first, Span<double> points, Span<uint> strata)
    {
        _strata[input].Fill(first, strata);
        Span<uint> words = stackalloc uint[4];
        for (var t = 0; t < points.Length; t++)
        {
            var word = (first + t) & 3;
            if (t == 0 || word == 0)
                Philox.Fill(_plan.Seed, _names[input], (uint)(first + t) >> 2, Philox.Stream.Places, words);
            points[t] = (strata[t] + (((words[word] >> (32 - PlaceBits)) + 0.5) * (1.0 / (1 << PlaceBits)))) / _plan.Trials;
        }
    }
}
