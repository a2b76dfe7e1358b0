using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>Each tier prices only the units inside it. A tier's flat is charged once a month in which it is entered; the first tier is entered at 0 units.</summary>
/// <param name="Tiers">Tiers, by rising bound; the last has none.</param>
public sealed record GraduatedRate(IReadOnlyList<Tier> Tiers) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities) =>
        quantities.Select((q, i) => Charge.Of($"{id}.overage", ChargeCategory.Usage, q, Amount(id, q, i + 1), i + 1));

    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Bounds => Tier.Bounds(Tiers);

    /// <inheritdoc/>
    internal override Formula? AtZero => Tiers[0].Flat;

    private Formula Amount(string id, Formula quantity, int month)
    {
        var (bounds, entered) = (Tier.Bounds(Tiers), Tier.Entered(Tiers, quantity));
        var parts = new List<Formula>();
        for (var k = 0; k < Tiers.Count; k++)
        {
            var below = k < bounds.Count ? Min(quantity, bounds[k]) : quantity;
            var inside = (k == 0 ? below : (below - bounds[k - 1]).AtLeast(0)).Named($"{id}.units_in_tier_{k + 1}", month);
            if (Tiers[k].Price is { } price)
                parts.Add(inside * price);
            if (Tiers[k].Flat is { } flat)
                parts.Add(k == 0 ? flat : entered[k] * flat);
        }

        return Sum(parts, Unit.None);
    }
}
