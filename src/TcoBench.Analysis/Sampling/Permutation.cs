using System.Numerics;
using System.Runtime.CompilerServices;
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

    private const int Together = 16;

    private readonly uint _count;
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
        _count = (uint)count;
        var bits = 32 - BitOperations.LeadingZeroCount(_count - 1);
        _lowBits = (bits + 1) / 2;
        _lowMask = Vector256.Create((1u << _lowBits) - 1);
        _highMask = Vector256.Create((1u << (bits - _lowBits)) - 1);
        var (first, second, _, _) = Philox.Words(seed, name, 0, Philox.Stream.Keys);
        for (var lane = 0; lane < Philox.Lanes; lane++)
            (_keys[lane], _keys[Philox.Lanes + lane]) = ((uint)first[lane], (uint)second[lane]);
    }

    /// <summary>Where consecutive numbers go.</summary>
    /// <param name="first">The first, from 0; the last is at most n − 1.</param>
    /// <param name="places">Takes a place per number; some hundred at most, as they are worked on on the stack.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int first, Span<uint> places)
    {
        for (var i = 0; i < places.Length; i++)
            places[i] = (uint)(first + i);
        Step(places);

        // Those that are outside walk on together.
        Span<int> walkers = stackalloc int[places.Length];
        Span<uint> outside = stackalloc uint[places.Length];
        var left = 0;
        for (var i = 0; i < places.Length; i++)
            Keep(i, places[i], walkers, outside, ref left);
        while (left > 0)
        {
            Step(outside[..left]);
            var walking = left;
            left = 0;
            for (var k = 0; k < walking; k++)
            {
                places[walkers[k]] = outside[k];
                Keep(walkers[k], outside[k], walkers, outside, ref left);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int walker, uint place, Span<int> walkers, Span<uint> outside, ref int left)
    {
        // Written always, counted if outside: who is outside is as good as random, and a wrongly guessed jump costs more.
        (walkers[left], outside[left]) = (walker, place);
        left += place >= _count ? 1 : 0;
    }

    // Two vectors at a time, as the rounds of one leave the machine waiting.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(Span<uint> places)
    {
        for (; places.Length >= Together; places = places[Together..])
            Once(places);
        if (places.Length == 0)
            return;
        Span<uint> rest = stackalloc uint[Together];
        rest.Clear();
        places.CopyTo(rest);
        Once(rest);
        rest[..places.Length].CopyTo(places);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Once(Span<uint> places)
    {
        var (one, other) = (Vector256.Create<uint>(places), Vector256.Create<uint>(places[Vector256<uint>.Count..]));
        var (high, low) = (one >>> _lowBits, one & _lowMask);
        var (high2, low2) = (other >>> _lowBits, other & _lowMask);
        for (var round = 0; round < Rounds; round += 2)
        {
            high ^= Mixed(low, _keys[round]) & _highMask;
            high2 ^= Mixed(low2, _keys[round]) & _highMask;
            low ^= Mixed(high, _keys[round + 1]) & _lowMask;
            low2 ^= Mixed(high2, _keys[round + 1]) & _lowMask;
        }

        ((high << _lowBits) | low).CopyTo(places);
        ((high2 << _lowBits) | low2).CopyTo(places[Vector256<uint>.Count..]);
    }

    // High bits of a product depend on all bits of its factors; two of them are a fair round function.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Mixed(Vector256<uint> half, uint key)
    {
        var mixed = (half ^ Vector256.Create(key)) * 0x9E3779B1u;
        return ((mixed ^ (mixed >>> 15)) * (key | 1)) >>> 16;
    }
}
