using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>Orders drawn at random, each as likely: a pure function of seed, stream and row.</summary>
internal static class RandomOrder
{
    /// <summary>The numbers from 0 to <paramref name="count"/> − 1 in some order (Fisher and Yates).</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="stream">Hash of the name of the draws.</param>
    /// <param name="row">Row from 0.</param>
    public static int[] Of(int count, int seed, ulong stream, int row)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var (word, _, _, _) = unchecked(Philox.Block((uint)row, (uint)i, 0, 0, (uint)seed ^ (uint)(stream >> 32), (uint)stream));
            var other = (int)(((ulong)word * (ulong)(i + 1)) >> 32);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
