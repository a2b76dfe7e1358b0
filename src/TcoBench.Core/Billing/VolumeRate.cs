using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>The one tier that holds the month's total prices all of it, so a larger order can cost less: such a cliff is reported, never smoothed away.</summary>
/// <param name="Tiers">Tiers, by rising bound; the last has none.</param>
public sealed record VolumeRate(IReadOnlyList<Tier> Tiers) : Rate
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
        var entered = Tier.Entered(Tiers, quantity);
        var parts = new List<Formula>();
        for (var k = 0; k < Tiers.Count; k++)
        {
            var applies = (k + 1 < Tiers.Count ? entered[k] - entered[k + 1] : entered[k]).Named($"{id}.in_tier_{k + 1}", month);
            if (Tiers[k].Price is { } price)
                parts.Add(applies * (quantity * price));
            if (Tiers[k].Flat is { } flat)
                parts.Add(applies * flat);
        }

        return Sum(parts, Unit.None);
    }
}
