using System.Text;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011): a draw is a pure function of seed, input name and trial,
/// so any order and number of threads give the same draws, and adding an input changes no other.
/// </summary>
public static class Philox
{
    private const uint M0 = 0xD2511F53;
    private const uint M1 = 0xCD9E8D57;
    private const uint W0 = 0x9E3779B9;
    private const uint W1 = 0xBB67AE85;

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
        unchecked
        {
            for (var round = 0; round < 10; round++)
            {
                var p0 = (ulong)M0 * c0;
                var p1 = (ulong)M1 * c2;
                (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
                k0 += W0;
                k1 += W1;
            }
        }

        return (c0, c1, c2, c3);
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

    /// <summary>Uniform draws of consecutive trials. Two trials share a counter, as each takes two of its four words.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name, see <see cref="Hash"/>.</param>
    /// <param name="first">First trial, from 0.</param>
    /// <param name="draws">Takes a draw per trial, each strictly between 0 and 1, with 52 bits.</param>
    public static void Uniforms(int seed, ulong name, int first, Span<double> draws)
    {
        var t = 0;
        Span<uint> words = stackalloc uint[4];
        if (first % 2 != 0 && draws.Length > 0)
        {
            Fill(seed, name, (uint)first / 2, Stream.Draws, words);
            draws[t++] = Unit(words[2], words[3]);
        }

        for (; t < draws.Length; t += 2)
        {
            Fill(seed, name, (uint)(first + t) / 2, Stream.Draws, words);
            draws[t] = Unit(words[0], words[1]);
            if (t + 1 < draws.Length)
                draws[t + 1] = Unit(words[2], words[3]);
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

    /// <summary>Four random words.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name.</param>
    /// <param name="counter">Which four of the stream.</param>
    /// <param name="stream">Which stream.</param>
    /// <param name="words">Takes them.</param>
    internal static void Fill(int seed, ulong name, uint counter, Stream stream, Span<uint> words)
    {
        unchecked
        {
            (words[0], words[1], words[2], words[3]) = Block(counter, 0, 0, (uint)stream, (uint)seed ^ (uint)(name >> 32), (uint)name);
        }
    }

    private static double Unit(uint high, uint low) => ((((ulong)high << 20) | (low >> 12)) + 0.5) * (1.0 / (1UL << 52));
}
