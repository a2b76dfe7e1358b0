using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static TcoBench.Formulas.Readings.Elementwise;

namespace TcoBench.Formulas.Readings;

/// <summary>One pass over the lanes of a block, which does one operation or two in a row.</summary>
internal abstract class Pass
{
    /// <summary>Lanes done at a time; a column has a multiple of it, a constant as many.</summary>
    public const int Lanes = 32;

    /// <summary>The pass that does some work.</summary>
    public static Pass Of(Work work) => work.Inner switch
    {
        null => Of<First>(work),
        Operation.Add => Of<Add>(work),
        Operation.Subtract => Of<Subtract>(work),
        Operation.Multiply => Of<Multiply>(work),
        Operation.Divide => Of<Divide>(work),
        Operation.Min => Of<Min>(work),
        Operation.Max => Of<Max>(work),
        Operation.Packs => Of<Packs>(work),
        Operation.Reaches => Of<Reaches>(work),
        Operation.Round => Of<Round>(work),
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "unknown operation"),
    };

    /// <summary>Does the work. The target may be one of the operands.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    /// <param name="z">Operand of the outer operation.</param>
    /// <param name="target">Where the results go.</param>
    /// <param name="count">How many lanes, a multiple of <see cref="Lanes"/>.</param>
    /// <param name="check">True to make NaN of every operand and result that the exact reading could not hold.</param>
    public abstract void Run(Operand x, Operand y, Operand z, ref double target, int count, bool check);

    /// <summary>Where results lie if the operands lie within bounds; unknown if an operand or a result on the way may be one that the exact reading could not hold.</summary>
    public abstract Bounds Of(Bounds x, Bounds y, Bounds z);

    private static Pass Of<TInner>(Work work)
        where TInner : struct, IElementwise<TInner> => (work.Outer, work.Swapped) switch
        {
            (null, _) => new Pass<TInner, First>(),
            (Operation.Add, _) => new Pass<TInner, Add>(),
            (Operation.Subtract, false) => new Pass<TInner, Subtract>(),
            (Operation.Subtract, true) => new Pass<TInner, Swapped<Subtract>>(),
            (Operation.Multiply, _) => new Pass<TInner, Multiply>(),
            (Operation.Divide, false) => new Pass<TInner, Divide>(),
            (Operation.Divide, true) => new Pass<TInner, Swapped<Divide>>(),
            (Operation.Min, _) => new Pass<TInner, Min>(),
            (Operation.Max, _) => new Pass<TInner, Max>(),
            _ => throw new ArgumentOutOfRangeException(nameof(work), work, "no outer operation"),
        };
}

/// <inheritdoc/>
internal sealed class Pass<TInner, TOuter> : Pass
    where TInner : struct, IElementwise<TInner>
    where TOuter : struct, IElementwise<TOuter>
{
    private interface ICheck
    {
        static abstract Vector256<double> Of(Vector256<double> values);
    }

    /// <inheritdoc/>
    public override void Run(Operand x, Operand y, Operand z, ref double target, int count, bool check)
    {
        if (check)
            Run<Checked>(x, y, z, ref target, count);
        else
            Run<Proven>(x, y, z, ref target, count);
    }

    /// <inheritdoc/>
    public override Bounds Of(Bounds x, Bounds y, Bounds z)
    {
        var inner = TInner.Of(x, y);
        return x.Fit && y.Fit && z.Fit && inner.Fit ? TOuter.Of(inner, z) : Bounds.Unknown;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TCheck>(Operand x, Operand y, Operand z, ref double target, int count)
        where TCheck : struct, ICheck
    {
        ref var first = ref x.Start;
        ref var second = ref y.Start;
        ref var third = ref z.Start;
        var (firstMask, secondMask, thirdMask) = (x.Mask, y.Mask, z.Mask);
        for (nuint i = 0; i < (nuint)count; i += Lanes)
        {
            ref var a = ref Unsafe.Add(ref first, i & firstMask);
            ref var b = ref Unsafe.Add(ref second, i & secondMask);
            ref var c = ref Unsafe.Add(ref third, i & thirdMask);
            ref var result = ref Unsafe.Add(ref target, i);
            Four<TCheck>(ref a, ref b, ref c, 0).StoreUnsafe(ref result, 0);
            Four<TCheck>(ref a, ref b, ref c, 4).StoreUnsafe(ref result, 4);
            Four<TCheck>(ref a, ref b, ref c, 8).StoreUnsafe(ref result, 8);
            Four<TCheck>(ref a, ref b, ref c, 12).StoreUnsafe(ref result, 12);
            Four<TCheck>(ref a, ref b, ref c, 16).StoreUnsafe(ref result, 16);
            Four<TCheck>(ref a, ref b, ref c, 20).StoreUnsafe(ref result, 20);
            Four<TCheck>(ref a, ref b, ref c, 24).StoreUnsafe(ref result, 24);
            Four<TCheck>(ref a, ref b, ref c, 28).StoreUnsafe(ref result, 28);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Four<TCheck>(ref double x, ref double y, ref double z, nuint at)
        where TCheck : struct, ICheck
    {
        var inner = TCheck.Of(TInner.Of(TCheck.Of(Vector256.LoadUnsafe(ref x, at)), TCheck.Of(Vector256.LoadUnsafe(ref y, at))));
        return TCheck.Of(TOuter.Of(inner, TCheck.Of(Vector256.LoadUnsafe(ref z, at))));
    }

    private readonly struct Proven : ICheck
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> values) => values;
    }

    private readonly struct Checked : ICheck
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> values) => Check(values);
    }
}
