namespace TcoBench.Analysis.Sampling;

/// <summary>Scrambled Sobol sequence: an input's dimension is the rank of its name, in ordinal order, so one more input changes the draws of others.</summary>
internal sealed class SobolPoints : UnitPoints
{
    private readonly int[] _dimensions;
    private readonly uint[] _scrambles;

    /// <summary>The points of a plan.</summary>
    /// <exception cref="NoFigureException">There are more inputs than dimensions.</exception>
    public SobolPoints(SamplingPlan plan, IReadOnlyList<string> names)
    {
        if (names.Count > SobolSequence.Dimensions)
            throw new NoFigureException(FormattableString.Invariant($"{names.Count:#,0} uncertain inputs are more than the {SobolSequence.Dimensions:#,0} dimensions of the Sobol sequence; Latin hypercube has no such limit"));
        var ranks = names.Order(StringComparer.Ordinal).Select((name, rank) => (name, rank)).ToDictionary(x => x.name, x => x.rank, StringComparer.Ordinal);
        _dimensions = [.. names.Select(name => ranks[name])];
        _scrambles = [.. _dimensions.Select(dimension => Key(plan.Seed, dimension))];
    }

    /// <inheritdoc/>
    public override void Fill(int input, int first, Span<double> points)
    {
        var directions = SobolSequence.Directions(_dimensions[input]);
        var word = SobolSequence.Word(_dimensions[input], (uint)first);
        for (var t = 0; t < points.Length; t++)
        {
            points[t] = (SobolSequence.Scrambled(word, _scrambles[input]) + 0.5) * (1.0 / (1L << 32));
            word ^= directions[System.Numerics.BitOperations.TrailingZeroCount(first + t + 1)];
        }
    }

    private static uint Key(int seed, int dimension) => (uint)Philox.Words(seed, (ulong)dimension, 0, Philox.Stream.Scrambles).A[0];
}
