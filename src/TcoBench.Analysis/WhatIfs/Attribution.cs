using System.Numerics;

namespace TcoBench.Analysis.WhatIfs;

/// <summary>
/// Divides a difference among its causes: each bears its mean contribution over all orders in which the causes could have come about (Shapley 1953). Causes
/// that add up bear what each does alone; what causes do only together is shared evenly; a cause that changes nothing bears nothing; the order in which the
/// causes are named plays no part.
/// </summary>
public static class Attribution
{
    /// <summary>Most causes: ten have 1,024 combinations.</summary>
    public const int MostCauses = 10;

    /// <summary>Decimals of a part. Values are taken to as many, so that parts sum to the difference exactly.</summary>
    public const int Decimals = 9;

    private const int UnitsPerOne = 1_000_000_000;

    /// <summary>The part of each cause.</summary>
    /// <param name="causes">Names of the causes, all different, at most <see cref="MostCauses"/>.</param>
    /// <param name="value">The value when some causes are present, below 10^19 either way: bit i of the number stands for cause i.</param>
    /// <returns>
    /// One part per cause, in their order, with <see cref="Decimals"/> decimals. They sum to the value with all causes less the value with none, to the last
    /// decimal: what a division leaves over goes, unit by unit, to the causes with the largest remainders, of equal ones to the first by name.
    /// </returns>
    /// <exception cref="ArgumentException">There are too many causes, or two of one name.</exception>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<string> causes, Func<int, decimal> value)
    {
        ArgumentNullException.ThrowIfNull(causes);
        ArgumentNullException.ThrowIfNull(value);
        if (causes.Count > MostCauses || causes.Distinct(StringComparer.Ordinal).Count() < causes.Count)
            throw new ArgumentException($"{causes.Count} causes: at most {MostCauses}, each named once", nameof(causes));
        var values = Enumerable.Range(0, 1 << causes.Count).Select(set => Units(value(set))).ToList();
        var orders = Factorial(causes.Count);
        var sums = causes.Select((_, cause) => Contributions(values, cause, causes.Count)).ToList();

        var parts = sums.Select(sum => (sum - Remainder(sum, orders)) / orders).ToList();
        var left = (int)(values[^1] - values[0] - Sum(parts));
        foreach (var cause in Enumerable.Range(0, causes.Count).OrderByDescending(i => Remainder(sums[i], orders)).ThenBy(i => causes[i], StringComparer.Ordinal).Take(left))
            parts[cause] += 1;
        return [.. parts.Select(part => (decimal)part / UnitsPerOne)];
    }

    /// <summary>A value as it is attributed.</summary>
    public static decimal Taken(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);

    private static BigInteger Units(decimal value) => new(Taken(value) * UnitsPerOne);

    private static BigInteger Sum(IEnumerable<BigInteger> terms) => terms.Aggregate(BigInteger.Zero, (sum, term) => sum + term);

    // What a cause changes in each order of the causes, added up over all orders.
    private static BigInteger Contributions(List<BigInteger> values, int cause, int causes) =>
        Sum(Enumerable.Range(0, values.Count).Where(set => !Has(set, cause)).Select(set => Orders(set, causes) * (values[set | (1 << cause)] - values[set])));

    // In how many orders exactly these causes come before a given other one.
    private static BigInteger Orders(int set, int causes) => Factorial(BitOperations.PopCount((uint)set)) * Factorial(causes - BitOperations.PopCount((uint)set) - 1);

    private static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, i) => product * i);

    // Never negative, so that the quotient is rounded down.
    private static BigInteger Remainder(BigInteger sum, BigInteger orders) => ((sum % orders) + orders) % orders;

    private static bool Has(int set, int cause) => (set & (1 << cause)) != 0;
}
