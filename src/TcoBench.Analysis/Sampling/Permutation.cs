using System.Numerics;
using System.Runtime.Intrinsics;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// A keyed permutation of 0 … n − 1 that gives the place of one number without knowing the others: an alternating Feistel network over the next power of
/// two, walked on until it meets a number below n (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002). Several numbers are done at a time;
/// whole numbers are the same on every machine.
/// </summary>
internal sealed class Permutation
{
    private const int Rounds = 2 * Philox.Lanes;

    private readonly Vector256<uint> _count;
    private readonly int _lowBits;
    private readonly Vector256<uint> _lowMask;
    private readonly Vector256<uint> _highMask;
    private readonly uint[] _keys = new uint[Rounds];

    /// <summary>The permutation of a key.</summary>
    /// <param name="count">How many numbers, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">Hash of the input's full name.</param>
    public Permutation(int count, int seed, ulong name)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)count - 1);
        _count = Vector256.Create((uint)count);
        _lowBits = (bits + 1) / 2;
        _lowMask = Vector256.Create((1u << _lowBits) - 1);
        _highMask = Vector256.Create((1u << (bits - _lowBits)) - 1);
        var (first, second, _, _) = Philox.Words(seed, name, 0, Philox.Stream.Keys);
        for (var lane = 0; lane < Philox.Lanes; lane++)
            (_keys[lane], _keys[Philox.Lanes + lane]) = ((uint)first[lane], (uint)second[lane]);
    }

    /// <summary>Where consecutive numbers go.</summary>
    /// <param name="first">The first, from 0.</param>
    /// <param name="places">Takes a place per number; the last number is at most n − 1.</param>
    public void Fill(int first, Span<uint> places)
    {
        var last = _count - Vector256<uint>.One;
        for (; places.Length > 0; first += Vector256<uint>.Count)
        {
            // Lanes beyond the last number repeat it: a walk that begins outside might never come back.
            var place = PlacesOf(Vector256.Min(Vector256.Create((uint)first) + Vector256<uint>.Indices, last));
            if (places.Length < Vector256<uint>.Count)
            {
                for (var lane = 0; lane < places.Length; lane++)
                    places[lane] = place[lane];
                return;
            }

            place.CopyTo(places);
            places = places[Vector256<uint>.Count..];
        }
    }

    private Vector256<uint> PlacesOf(Vector256<uint> numbers)
    {
        var places = Once(numbers);
        while (Vector256.GreaterThanOrEqual(places, _count) is var outside && outside != Vector256<uint>.Zero)
            places = Vector256.ConditionalSelect(outside, Once(places), places);
        return places;
    }

    private Vector256<uint> Once(Vector256<uint> places)
    {
        var (high, low) = (places >>> _lowBits, places & _lowMask);
        for (var round = 0; round < Rounds; round += 2)
        {
            high ^= Mixed(low, _keys[round]) & _highMask;
            low ^= Mixed(high, _keys[round + 1]) & _lowMask;
        }

        return (high << _lowBits) | low;
    }

    // High bits of a product depend on all bits of its factors; two of them are a fair round function.
    private static Vector256<uint> Mixed(Vector256<uint> half, uint key)
    {
        var mixed = (half ^ Vector256.Create(key)) * 0x9E3779B1u;
        return ((mixed ^ (mixed >>> 15)) * (key | 1)) >>> 16;
    }
}
