using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011): a draw is a pure function of seed, input name and trial,
/// so any order and number of threads give the same draws, and adding an input changes no other. Four counters are done at a time; whole numbers are the
/// same on every machine.
/// </summary>
public static class Philox
{
    /// <summary>Counters that are done at a time.</summary>
    internal const int Lanes = 4;

    private const int Rounds = 10;
    private const uint M0 = 0xD2511F53;
    private const uint M1 = 0xCD9E8D57;
    private const uint W0 = 0x9E3779B9;
    private const uint W1 = 0xBB67AE85;
    private const ulong Low = uint.MaxValue;

    // Of each counter two words make a draw and two another.
    private const int Group = 2 * Lanes;

    /// <summary>Independent streams of words under one key.</summary>
    internal enum Stream : uint
    {
        /// <summary>Uniform draws.</summary>
        Draws,

        /// <summary>Places within strata.</summary>
        Places,

        /// <summary>Keys of permutations.</summary>
        Keys,

        /// <summary>Keys of scrambling.</summary>
        Scrambles,
    }

    /// <summary>The four words of a counter under a key, after ten rounds.</summary>
    public static (uint A, uint B, uint C, uint D) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        var (a, b, c, d) = Blocks(Vector256.Create((ulong)c0), Vector256.Create((ulong)c1), Vector256.Create((ulong)c2), Vector256.Create((ulong)c3), k0, k1);
        return ((uint)a[0], (uint)b[0], (uint)c[0], (uint)d[0]);
    }

    /// <summary>A uniform draw, strictly between 0 and 1, with 52 bits.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name, see <see cref="Hash"/>.</param>
    /// <param name="trial">Trial from 0.</param>
    public static double Uniform(int seed, ulong name, int trial)
    {
        var draw = 0.0;
        Uniforms(seed, name, trial, new Span<double>(ref draw));
        return draw;
    }

    /// <summary>Uniform draws of consecutive trials.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name, see <see cref="Hash"/>.</param>
    /// <param name="first">First trial, from 0.</param>
    /// <param name="draws">Takes a draw per trial, each strictly between 0 and 1, with 52 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniforms(int seed, ulong name, int first, Span<double> draws)
    {
        Span<double> group = stackalloc double[Group];
        for (var skipped = first % Group; draws.Length > 0; skipped = 0)
        {
            var (a, b, c, d) = Words(seed, name, (uint)(first / Group), Stream.Draws);
            var wanted = Math.Min(Group - skipped, draws.Length);
            var target = wanted == Group ? draws : group;
            Units(((a & Vector256.Create(Low)) << 20) | (b >>> 12)).CopyTo(target);
            Units(((c & Vector256.Create(Low)) << 20) | (d >>> 12)).CopyTo(target[Lanes..]);
            if (wanted < Group)
                group.Slice(skipped, wanted).CopyTo(draws);
            draws = draws[wanted..];
            first += wanted;
        }
    }

    /// <summary>FNV-1a, 64 bit, of a name.</summary>
    public static ulong Hash(string name)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL;
            foreach (var b in Encoding.UTF8.GetBytes(name))
                hash = (hash ^ b) * 0x100000001B3UL;
            return hash;
        }
    }

    /// <summary>The words of four consecutive counters, each in the low half of a lane, the high half zero.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name.</param>
    /// <param name="group">Which four counters of the stream.</param>
    /// <param name="stream">Which stream.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<ulong> A, Vector256<ulong> B, Vector256<ulong> C, Vector256<ulong> D) Words(int seed, ulong name, uint group, Stream stream)
    {
        unchecked
        {
            var counters = Vector256.Create((ulong)group * Lanes) + Vector256<ulong>.Indices;
            return Blocks(counters, Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256.Create((ulong)stream), (uint)seed ^ (uint)(name >> 32), (uint)name);
        }
    }

    /// <summary>Whole numbers below 2^52 as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Whole(Vector256<ulong> numbers) =>
        (numbers | Vector256.Create(0x4330000000000000UL)).AsDouble() - Vector256.Create((double)(1UL << 52));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Units(Vector256<ulong> numbers) => (Whole(numbers) + Vector256.Create(0.5)) * (1.0 / (1UL << 52));

    // The high halves of lanes hold remains of products until the end: no product or low half depends on them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> A, Vector256<ulong> B, Vector256<ulong> C, Vector256<ulong> D) Blocks(
        Vector256<ulong> c0, Vector256<ulong> c1, Vector256<ulong> c2, Vector256<ulong> c3, uint k0, uint k1)
    {
        unchecked
        {
            for (var round = 0; round < Rounds; round++)
            {
                var (p0, p1) = (Product(c0, M0), Product(c2, M1));
                (c0, c1, c2, c3) = ((p1 >>> 32) ^ c1 ^ Vector256.Create((ulong)k0), p1, (p0 >>> 32) ^ c3 ^ Vector256.Create((ulong)k1), p0);
                k0 += W0;
                k1 += W1;
            }
        }

        var low = Vector256.Create(Low);
        return (c0 & low, c1 & low, c2 & low, c3 & low);
    }

    // Of the low halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> numbers, uint factor) => Avx2.IsSupported
        ? Avx2.Multiply(numbers.AsUInt32(), Vector256.Create(factor))
        : (numbers & Vector256.Create(Low)) * (ulong)factor;
}
