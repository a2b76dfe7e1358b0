using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>One band of a graduated or volume rate. It begins above the bound of the tier before it; a fraction above a bound is in the next tier.</summary>
/// <param name="UpTo">Its upper bound, inclusive, in the meter's unit; null for the last tier, which has none.</param>
/// <param name="Price">Price of a unit; null if its units cost nothing beyond <paramref name="Flat"/>.</param>
/// <param name="Flat">Charged once a month, whatever the quantity in the tier; null if nothing is.</param>
public sealed record Tier(Formula? UpTo, Formula? Price, Formula? Flat)
{
    /// <summary>For each tier 1 if a quantity lies above its lower bound, else 0; the first has none, so even 0 units lie in it.</summary>
    /// <param name="tiers">Tiers, by rising bound.</param>
    /// <param name="quantity">The quantity, in the meter's unit.</param>
    internal static IReadOnlyList<Formula> Entered(IReadOnlyList<Tier> tiers, Formula quantity) =>
        [1, .. Bounds(tiers).Select(bound => 1 - Formula.Reaches(bound, quantity))];

    /// <summary>Upper bounds of all tiers but the last. A bound below the one before it counts as that one, so that no set of values counts a unit twice or not at all.</summary>
    internal static IReadOnlyList<Formula> Bounds(IReadOnlyList<Tier> tiers)
    {
        if (tiers.Count == 0 || tiers[^1].UpTo is not null || tiers.SkipLast(1).Any(t => t.UpTo is null))
            throw new ArgumentException("every tier but the last has an upper bound, and the last has none", nameof(tiers));
        var bounds = new List<Formula>();
        foreach (var tier in tiers.SkipLast(1))
            bounds.Add(bounds.Count == 0 ? tier.UpTo! : Formula.Max(tier.UpTo!, bounds[^1]));
        return bounds;
    }
}
