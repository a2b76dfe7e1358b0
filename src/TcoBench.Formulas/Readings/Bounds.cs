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
    public static Bounds Of(ReadOnlySpan<double> values)
    {
        var (low, high, i) = (Vector256.Create(values[0]), Vector256.Create(values[0]), 0);
        for (; i <= values.Length - 4; i += 4)
        {
            var four = Vector256.Create(values.Slice(i, 4));
            (low, high) = (Elementwise.Min.Of(low, four), Elementwise.Max.Of(high, four));
        }

        for (; i < values.Length; i++)
            (low, high) = (Elementwise.Min.Of(low, Vector256.Create(values[i])), Elementwise.Max.Of(high, Vector256.Create(values[i])));
        var (lowest, highest) = (low[0], high[0]);
        for (i = 1; i < 4; i++)
            (lowest, highest) = (Math.Min(lowest, low[i]), Math.Max(highest, high[i]));
        return new Bounds(lowest, highest);
    }

    /// <summary>Bounds that hold both, a little wider so that few more blocks widen them again, but not across zero.</summary>
    public Bounds Widened(Bounds other)
    {
        var (low, high) = (Math.Min(Low, other.Low), Math.Max(High, other.High));
        return new Bounds(low - (Math.Abs(low) / 32), high + (Math.Abs(high) / 32));
    }

    /// <summary>True if all values of the other lie within; never for unknown ones.</summary>
    public bool Hold(Bounds other) => other.Low >= Low && other.High <= High;
}
