using System.Globalization;
using System.Numerics;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// The Sobol sequence with the direction numbers of Joe and Kuo (2008) in the order of Antonov and Saleev (1979), and its scrambling by hash, which is
/// Owen's nested scrambling for all practical purposes: Burley, "Practical hash-based Owen scrambling", Journal of Computer Graphics Techniques 9 (2020),
/// with the hash of Laine and Karras (2011). Scrambled points keep the balance of the sequence: of any 2^k points from a multiple of 2^k, each interval
/// of length 2^−k holds one coordinate.
/// </summary>
public static class SobolSequence
{
    /// <summary>Number of dimensions.</summary>
    public const int Dimensions = 1024;

    private const int Bits = 32;

    private static readonly Lazy<uint[]> Numbers = new(Read);

    /// <summary>A coordinate of a point before scrambling, at least 0 and below 1.</summary>
    /// <param name="dimension">From 0 to <see cref="Dimensions"/> − 1.</param>
    /// <param name="point">From 0.</param>
    public static double Coordinate(int dimension, int point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(point);
        return Word(dimension, (uint)point) * (1.0 / (1L << Bits));
    }

    /// <summary>A coordinate as a binary fraction of 32 bits.</summary>
    internal static uint Word(int dimension, uint point)
    {
        var directions = Directions(dimension);
        var word = 0u;
        for (var gray = point ^ (point >> 1); gray != 0; gray &= gray - 1)
            word ^= directions[BitOperations.TrailingZeroCount(gray)];
        return word;
    }

    /// <summary>The direction numbers of a dimension: point i + 1 differs from point i by the one at the number of trailing zeros of i + 1.</summary>
    internal static ReadOnlySpan<uint> Directions(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        return Numbers.Value.AsSpan(dimension * Bits, Bits);
    }

    /// <summary>A coordinate after scrambling: each bit is flipped or not as a hash of the higher ones says.</summary>
    internal static uint Scrambled(uint word, uint key)
    {
        unchecked
        {
            var bits = Reversed(word) + key;
            bits ^= bits * 0x6C50B47Cu;
            bits ^= bits * 0xB82F1E52u;
            bits ^= bits * 0xC7AFE638u;
            bits ^= bits * 0x8D22F6E6u;
            return Reversed(bits);
        }
    }

    private static uint Reversed(uint word)
    {
        word = ((word >> 1) & 0x55555555u) | ((word & 0x55555555u) << 1);
        word = ((word >> 2) & 0x33333333u) | ((word & 0x33333333u) << 2);
        word = ((word >> 4) & 0x0F0F0F0Fu) | ((word & 0x0F0F0F0Fu) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    }

    // Each line: dimension from 2, degree and inner coefficients of its primitive polynomial, the first direction numbers. Dimension 1 is van der Corput's.
    private static uint[] Read()
    {
        var numbers = new uint[Dimensions * Bits];
        for (var bit = 0; bit < Bits; bit++)
            numbers[bit] = 1u << (Bits - 1 - bit);
        using var lines = new StreamReader(typeof(SobolSequence).Assembly.GetManifestResourceStream("new-joe-kuo-6.1024.txt")!);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var fields = Array.ConvertAll(line.Split(' '), field => uint.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture));
            Extend(numbers.AsSpan((int)(fields[0] - 1) * Bits, Bits), (int)fields[1], fields[2], fields.AsSpan(3));
        }

        return numbers;
    }

    private static void Extend(Span<uint> directions, int degree, uint coefficients, ReadOnlySpan<uint> initial)
    {
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = initial[bit] << (Bits - 1 - bit);
                continue;
            }

            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var k = 1; k < degree; k++)
                directions[bit] ^= ((coefficients >> (degree - 1 - k)) & 1) * directions[bit - k];
        }
    }
}
