using TcoBench.Formulas;

namespace TcoBench.Core.Demand;

/// <summary>
/// How many rounds it takes until results pass review (method §1). Images of one prompt resemble each other, so the number accepted in a round is
/// beta-binomial with mean a and likeness r; r = 0 is the binomial, r = 1 accepts all or none. Only + − × ÷ occur, as the number of
/// candidates is known when the model is built. The factor i = 0 of each product is cancelled by hand, so r = 1 needs no special case.
/// </summary>
public static class Acceptance
{
    /// <summary>Probability that none of g images passes: Π over i &lt; g of ((1−a)(1−r) + i·r) / ((1−r) + i·r).</summary>
    /// <param name="a">Acceptance of one image, 0 to 1.</param>
    /// <param name="r">Likeness within a round, 0 to 1.</param>
    /// <param name="candidates">Images in a round, g, at least 1.</param>
    public static Formula NoneOf(Formula a, Formula r, int candidates)
    {
        var p = 1 - a;
        for (var i = 1; i < candidates; i++)
            p *= (((1 - a) * (1 - r)) + (i * r)) / (1 - r + (i * r));
        return p;
    }

    /// <summary>Probability that exactly x of g images pass, for 0 &lt; x &lt; g.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not strictly between 0 and g.</exception>
    public static Formula Exactly(int x, Formula a, Formula r, int candidates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(x, candidates);
        Formula p = Ways(x, candidates) * a * (1 - a) * (1 - r);
        for (var i = 1; i < x; i++)
            p *= (a * (1 - r)) + (i * r);
        for (var i = 1; i < candidates - x; i++)
            p *= ((1 - a) * (1 - r)) + (i * r);
        for (var i = 2; i < candidates; i++)
            p /= 1 - r + (i * r);
        return p;
    }

    /// <summary>
    /// Rounds per accepted result, work on items that never succeed included: I = (q·Σ over i &lt; k of (1−α)^i + (1−q)·k) / (q·(1−(1−α)^k)); 1/α without a limit.
    /// </summary>
    /// <param name="none">1 − α, the probability that a round yields nothing.</param>
    /// <param name="viable">q, share of items that can succeed at all; above 0. Ignored without a limit.</param>
    /// <param name="limit">k, rounds before an item is dropped, at least 1; null if none is dropped.</param>
    public static Formula RoundsPerAccepted(Formula none, Formula viable, int? limit)
    {
        if (limit is not { } k)
            return 1 / (1 - none);
        var (rounds, power) = Powers(none, k);
        return ((viable * rounds) + ((1 - viable) * k)) / (viable * (1 - power));
    }

    /// <summary>Items started per accepted result: M = 1 / (q·(1−(1−α)^k)); 1 without a limit.</summary>
    /// <param name="none">1 − α, the probability that a round yields nothing.</param>
    /// <param name="viable">q, share of items that can succeed at all; above 0. Ignored without a limit.</param>
    /// <param name="limit">k, rounds before an item is dropped, at least 1; null if none is dropped.</param>
    public static Formula ItemsPerAccepted(Formula none, Formula viable, int? limit) =>
        limit is { } k ? 1 / (viable * (1 - Powers(none, k).Power)) : 1;

    /// <summary>Rounds until m results have passed: T(m) = (1 + Σ over 0 &lt; x &lt; m of p_x·T(m−x)) / (1 − p_0). Surplus results of a round are not carried over to another item.</summary>
    /// <param name="a">Acceptance of one image, above 0 and at most 1.</param>
    /// <param name="r">Likeness within a round, 0 to 1.</param>
    /// <param name="candidates">Images in a round, g.</param>
    /// <param name="keep">Results wanted, m, from 1 to g.</param>
    public static Formula RoundsFor(Formula a, Formula r, int candidates, int keep)
    {
        var none = NoneOf(a, r, candidates);
        var rounds = new List<Formula> { 0 };
        for (var m = 1; m <= keep; m++)
        {
            Formula expected = 1;
            for (var x = 1; x < m; x++)
                expected += Exactly(x, a, r, candidates) * rounds[m - x];
            rounds.Add(expected / (1 - none));
        }

        return rounds[keep];
    }

    // Σ over i < k of none^i, and none^k.
    private static (Formula Sum, Formula Power) Powers(Formula none, int k)
    {
        Formula sum = 1;
        var power = none;
        for (var i = 1; i < k; i++)
        {
            sum += power;
            power *= none;
        }

        return (sum, power);
    }

    private static decimal Ways(int x, int of)
    {
        var ways = 1m;
        for (var i = 1; i <= x; i++)
            ways = ways * (of - x + i) / i;
        return ways;
    }
}
