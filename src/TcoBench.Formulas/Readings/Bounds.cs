using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TcoBench.Formulas.Readings;

/// <summary>Where values lie. Rounding keeps order, so the results of an operation that is monotone in each operand lie between those at the corners.</summary>
internal readonly record struct Bounds(double Low, double High)
{
    /// <summary>Beyond this a decimal overflows and the exact reading stops.</summary>
    public const double Largest = (double)decimal.MaxValue;

    /// <summary>All that the exact reading can hold: where values lie once they have been looked at.</summary>
    public static readonly Bounds Checked = new(-Largest, Largest);

    /// <summary>No value has been met.</summary>
    public static readonly Bounds Empty = new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Nothing is known.</summary>
    public static readonly Bounds Unknown = new(double.NaN, double.NaN);

    /// <summary>True if every value is one that the exact reading can hold, and none is NaN.</summary>
    public bool Fit => Low >= -Largest && High <= Largest;

    /// <summary>True if a value may be zero.</summary>
    public bool HoldZero => !(Low > 0 || High < 0);

    /// <summary>The largest distance from zero.</summary>
    public double Size => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>Bounds of an operation that is monotone in each operand.</summary>
    public static Bounds Corners<T>(Bounds x, Bounds y)
        where T : struct, IElementwise<T>
    {
        var corners = T.Of(Vector256.Create(x.Low, x.Low, x.High, x.High), Vector256.Create(y.Low, y.High, y.Low, y.High));
        var (low, high) = (corners[0], corners[0]);
        for (var i = 1; i < 4; i++)
            (low, high) = (Math.Min(low, corners[i]), Math.Max(high, corners[i]));
        return new Bounds(low, high);
    }

    /// <summary>Bounds of some values; unknown if one of them is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Bounds Of(ReadOnlySpan<double> values)
    {
        var bounds = Empty;
        foreach (var value in values)
            bounds = new Bounds(Math.Min(bounds.Low, value), Math.Max(bounds.High, value));
        return bounds;
    }

    /// <summary>Bounds that hold both, a little wider so that few more blocks widen them again, but not across zero.</summary>
    public Bounds Widened(Bounds other)
    {
        var both = new Bounds(Math.Min(Low, other.Low), Math.Max(High, other.High));
        var wider = new Bounds(both.Low - (Math.Abs(both.Low) / 32), both.High + (Math.Abs(both.High) / 32));
        return wider.Fit ? wider : both;
    }

    /// <summary>True if all values lie within; never if one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Hold(ReadOnlySpan<double> values)
    {
        var (low, high, i) = (Vector256.Create(Low), Vector256.Create(High), 0);
        var (even, odd) = (Vector256<double>.AllBitsSet, Vector256<double>.AllBitsSet);
        ref var first = ref MemoryMarshal.GetReference(values);
        for (; i <= values.Length - 8; i += 8)
        {
            var (one, other) = (Vector256.LoadUnsafe(ref first, (nuint)i), Vector256.LoadUnsafe(ref first, (nuint)i + 4));
            even &= Vector256.GreaterThanOrEqual(one, low) & Vector256.LessThanOrEqual(one, high);
            odd &= Vector256.GreaterThanOrEqual(other, low) & Vector256.LessThanOrEqual(other, high);
        }

        for (; i < values.Length; i++)
        {
            if (!(values[i] >= Low && values[i] <= High))
                return false;
        }

        return (even & odd).ExtractMostSignificantBits() == 0b1111;
    }
}
