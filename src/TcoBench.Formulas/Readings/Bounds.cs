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

    /// <summary>True if all values lie within, leaving out those that are NaN: what rests on them is NaN, whether it is looked at or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Hold(ReadOnlySpan<double> values)
    {
        // The machine's own minimum gives the second operand if one is NaN.
        const int lanes = 4;
        var (least, most) = (Vector256.Create(Low), Vector256.Create(High));
        var (least2, most2, least3, most3, least4, most4) = (least, most, least, most, least, most);
        ref var first = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= values.Length - (4 * lanes); i += 4 * lanes)
        {
            ref var at = ref Unsafe.Add(ref first, i);
            var (a, b, c, d) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, lanes), Vector256.LoadUnsafe(ref at, 2 * lanes), Vector256.LoadUnsafe(ref at, 3 * lanes));
            (least, most) = (Vector256.MinNative(a, least), Vector256.MaxNative(a, most));
            (least2, most2) = (Vector256.MinNative(b, least2), Vector256.MaxNative(b, most2));
            (least3, most3) = (Vector256.MinNative(c, least3), Vector256.MaxNative(c, most3));
            (least4, most4) = (Vector256.MinNative(d, least4), Vector256.MaxNative(d, most4));
        }

        for (; i < values.Length; i++)
        {
            if (values[i] < Low || values[i] > High)
                return false;
        }

        least = Vector256.MinNative(Vector256.MinNative(least, least2), Vector256.MinNative(least3, least4));
        most = Vector256.MaxNative(Vector256.MaxNative(most, most2), Vector256.MaxNative(most3, most4));
        return Vector256.EqualsAll(least, Vector256.Create(Low)) && Vector256.EqualsAll(most, Vector256.Create(High));
    }
}
