using System.Numerics;
using System.Runtime.CompilerServices;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// A keyed permutation of 0 … n − 1 that gives the place of one number without knowing the others: an alternating Feistel network over the next power of
/// two, walked on until it meets a number below n (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002).
/// </summary>
internal sealed class Permutation
{
    private readonly uint _count;
    private readonly int _lowBits;
    private readonly uint _lowMask;
    private readonly uint _highMask;
    private readonly Keys _keys;

    /// <summary>The permutation of a key.</summary>
    /// <param name="count">How many numbers, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name.</param>
    public Permutation(int count, int seed, ulong name)
    {
        _count = (uint)count;
        var bits = 32 - BitOperations.LeadingZeroCount(_count - 1);
        _lowBits = (bits + 1) / 2;
        _lowMask = (1u << _lowBits) - 1;
        _highMask = (1u << (bits - _lowBits)) - 1;
        Philox.Fill(seed, name, 0, Philox.Stream.Keys, _keys[..4]);
        Philox.Fill(seed, name, 1, Philox.Stream.Keys, _keys[4..]);
    }

    /// <summary>Where a number goes.</summary>
    /// <param name="index">From 0 to n − 1.</param>
    public uint this[int index]
    {
        get
        {
            var place = (uint)index;
            do
            {
                var (high, low) = (place >> _lowBits, place & _lowMask);
                for (var round = 0; round < Keys.Count; round += 2)
                {
                    high ^= Mixed(low, _keys[round]) & _highMask;
                    low ^= Mixed(high, _keys[round + 1]) & _lowMask;
                }

                place = (high << _lowBits) | low;
            }
            while (place >= _count);

            return place;
        }
    }

    // High bits of a product depend on all bits of its factors; two rounds of it are a fair round function.
    private static uint Mixed(uint half, uint key)
    {
        unchecked
        {
            var mixed = (half ^ key) * 0x9E3779B1u;
            return (uint)(((mixed ^ (mixed >> 15)) * (ulong)(key | 1)) >> 16);
        }
    }

    [InlineArray(Count)]
    private struct Keys
    {
        public const int Count = 8;
        private uint _first;
    }
}
