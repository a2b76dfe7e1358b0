using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TcoBench.Formulas.Readings;

/// <summary>
/// An operation in lanes, always four at a time whatever the machine's vectors are, so that a lane has the same bits everywhere. What rests on NaN is NaN;
/// what cannot be computed is NaN, infinite or beyond the largest decimal.
/// </summary>
internal interface IElementwise<TSelf>
    where TSelf : struct, IElementwise<TSelf>
{
    /// <summary>The operation in four lanes.</summary>
    static abstract Vector256<double> Of(Vector256<double> x, Vector256<double> y);

    /// <summary>Where the results lie if the operands lie within these bounds.</summary>
    static virtual Bounds Of(Bounds x, Bounds y) => Bounds.Corners<TSelf>(x, y);
}

/// <summary>The nine operations in lanes; see <see cref="Semantics"/> for the boundary rules.</summary>
internal static class Elementwise
{
    private const double Keep = (double)Semantics.Keep;
    private const double Tolerance = (double)Semantics.Tolerance;
    private const double Slack = (double)Semantics.Slack;

    private static Vector256<double> None => Vector256.Create(double.NaN);

    /// <summary>The values themselves, but NaN for those that the exact reading could not hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Check(Vector256<double> values) =>
        Vector256.ConditionalSelect(Vector256.LessThanOrEqual(Vector256.Abs(values), Vector256.Create(Bounds.Largest)), values, None);

    internal readonly struct Add : IElementwise<Add>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x + y;
    }

    internal readonly struct Subtract : IElementwise<Subtract>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x - y;
    }

    internal readonly struct Multiply : IElementwise<Multiply>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x * y;
    }

    internal readonly struct Divide : IElementwise<Divide>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x / y;

        public static Bounds Of(Bounds x, Bounds y) => y.HoldZero ? Bounds.Unknown : Bounds.Corners<Divide>(x, y);
    }

    // The machine's own minimum gives the second operand if one is NaN.
    internal readonly struct Min : IElementwise<Min>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Vector256.ConditionalSelect(Vector256.Equals(x, x), Vector256.MinNative(x, y), x);
    }

    internal readonly struct Max : IElementwise<Max>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
            Vector256.ConditionalSelect(Vector256.Equals(x, x), Vector256.MaxNative(x, y), x);
    }

    internal readonly struct Packs : IElementwise<Packs>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y)
        {
            var packs = Vector256.Ceiling(Max.Of((x / y * Vector256.Create(Keep)) - Vector256.Create(Slack), Vector256<double>.Zero));
            return Vector256.ConditionalSelect(Vector256.GreaterThan(y, Vector256<double>.Zero), packs, None);
        }

        public static Bounds Of(Bounds x, Bounds y) => y.HoldZero ? Bounds.Unknown : Bounds.Corners<Packs>(x, y);
    }

    internal readonly struct Reaches : IElementwise<Reaches>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y)
        {
            var gap = Check(x - y + (Vector256.Create(Tolerance) * Vector256.Abs(y)) + Vector256.Create(Slack));
            var reached = Vector256.GreaterThanOrEqual(gap, Vector256<double>.Zero) & Vector256.Create(1.0);
            return Vector256.ConditionalSelect(Vector256.Equals(gap, gap), reached, gap);
        }
    }

    internal readonly struct Round : IElementwise<Round>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y)
        {
            var quotient = Check(Vector256.Abs(x / y));
            var steps = Vector256.Floor((quotient * Vector256.Create(1 + Tolerance)) + Vector256.Create(0.5) + Vector256.Create(Slack));
            return y * Vector256.CopySign(steps, x);
        }

        // Not monotone in the step: a figure moves by less than a step.
        public static Bounds Of(Bounds x, Bounds y)
        {
            var size = (2 * x.Size) + y.Size;
            return y.HoldZero || !Bounds.Corners<Divide>(x, y).Fit ? Bounds.Unknown : new Bounds(-size, size);
        }
    }

    /// <summary>An operation with its operands the other way round.</summary>
    internal readonly struct Swapped<T> : IElementwise<Swapped<T>>
        where T : struct, IElementwise<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => T.Of(y, x);

        public static Bounds Of(Bounds x, Bounds y) => T.Of(y, x);
    }

    /// <summary>No operation: the first operand.</summary>
    internal readonly struct First : IElementwise<First>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x;
    }
}
