using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>Sold only in whole packs, bought when needed, so the last pack is rarely used up.</summary>
/// <param name="Size">Units in a pack, e.g. credit/pack.</param>
/// <param name="Price">Price of a pack.</param>
/// <param name="ExpiresAfter">Months after which a pack is gone, counting the month it was bought in; null if never.</param>
public sealed record TopUpRate(Formula Size, Formula Price, int? ExpiresAfter = null) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities) =>
        Ledger.Bought(id, quantities, Size, ExpiresAfter).Select((packs, i) => Charge.Of($"{id}.topups", ChargeCategory.Purchase, packs, packs * Price, i + 1));

    /// <inheritdoc/>
    internal override IEnumerable<Line> Used(string id, IReadOnlyList<Formula> quantities, IReadOnlyList<Charge> charges) =>
        quantities.Select((q, i) => (q / Size * Price).Named($"{id}.topups_used", i + 1));
}
