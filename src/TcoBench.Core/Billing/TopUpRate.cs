using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>Sold only in whole packs that do not expire, so the last pack is rarely used up.</summary>
/// <param name="Size">Units in a pack, e.g. credit/pack.</param>
/// <param name="Price">Price of a pack.</param>
public sealed record TopUpRate(Formula Size, Formula Price) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities)
    {
        Formula need = 0;
        Formula bought = 0;
        for (var month = 1; month <= quantities.Count; month++)
        {
            need += quantities[month - 1];
            var packs = Packs(need, Size).Named($"{id}.packs_to_date", month);
            yield return Charge.Of($"{id}.topups", ChargeCategory.Purchase, packs - bought, (packs - bought) * Price, month);
            bought = packs;
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<Line> Used(string id, IReadOnlyList<Formula> quantities, IReadOnlyList<Charge> charges) =>
        quantities.Select((q, i) => (q / Size * Price).Named($"{id}.topups_used", i + 1));
}
