using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>
/// Very many numbers of which few ranks are asked: they are dealt into bins of ascending values, and a bin is put in order only if a rank in it is asked. Bins
/// are as wide as powers of two are apart, so that a long tail leaves enough of them for the rest.
/// </summary>
internal sealed class Ranked
{
    private const int Most = 1 << 14;
    private const ulong Sign = 1UL << 63;

    private readonly Memory<double> _dealt;

    // Where each bin starts, and where the last ends.
    private readonly int[] _starts;
    private readonly bool[] _ordered;

    /// <summary>Deals numbers.</summary>
    /// <param name="numbers">The numbers, at least one, none of them NaN.</param>
    /// <param name="room">As much room; it is kept.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Ranked(ReadOnlySpan<double> numbers, Memory<double> room)
    {
        _dealt = room[..numbers.Length];
        var (least, most) = (Key(TensorPrimitives.Min(numbers)), Key(TensorPrimitives.Max(numbers)));
        var shift = 0;
        while ((most - least) >> shift >= Most)
            shift++;
        var bins = (int)((most - least) >> shift) + 1;
        _starts = new int[bins + 1];
        _ordered = new bool[bins];
        foreach (var number in numbers)
            _starts[Bin(number) + 1]++;
        for (var bin = 0; bin < bins; bin++)
            _starts[bin + 1] += _starts[bin];
        var next = _starts[..bins];
        var dealt = _dealt.Span;
        foreach (var number in numbers)
            dealt[next[Bin(number)]++] = number;

        int Bin(double number) => (int)((Key(number) - least) >> shift);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _dealt.Length;

    /// <summary>The number of a rank.</summary>
    /// <param name="rank">From 0, the least number, to <see cref="Count"/> − 1.</param>
    public double this[int rank]
    {
        get
        {
            Order(rank);
            return _dealt.Span[rank];
        }
    }

    /// <summary>The numbers from a rank on, in no order.</summary>
    public ReadOnlySpan<double> From(int rank)
    {
        Order(rank);
        return _dealt.Span[rank..];
    }

    // As whole numbers they have the same order: negative ones turned over, the others above them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(double number)
    {
        var word = BitConverter.DoubleToUInt64Bits(number);
        return (word & Sign) != 0 ? ~word : word | Sign;
    }

    private void Order(int rank)
    {
        var bin = Array.BinarySearch(_starts, rank);
        if (bin < 0)
            bin = ~bin - 1;
        while (_starts[bin + 1] <= rank)
            bin++; // bins without a number
        if (_ordered[bin])
            return;
        _dealt.Span[_starts[bin].._starts[bin + 1]].Sort();
        _ordered[bin] = true;
    }
}
