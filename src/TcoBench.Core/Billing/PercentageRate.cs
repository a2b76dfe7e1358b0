using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>A share of an amount of money, such as a payment or platform fee, with or without something fixed for every transaction.</summary>
/// <param name="Share">Share of the amount, a bare number.</param>
/// <param name="Fixed">Charged for every transaction, e.g. USD/pack; null if nothing is.</param>
/// <param name="Transaction">Most that one transaction covers, e.g. USD/pack; every one begun counts, none at 0. Null without <paramref name="Fixed"/>.</param>
public sealed record PercentageRate(Formula Share, Formula? Fixed = null, Formula? Transaction = null) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities) =>
        quantities.Select((q, i) => Charge.Of($"{id}.overage", ChargeCategory.Usage, q, Amount(id, q, i + 1), i + 1));

    private Formula Amount(string id, Formula quantity, int month) =>
        Fixed is null || Transaction is null
            ? quantity * Share
            : (quantity * Share) + (Packs(quantity, Transaction).Named($"{id}.transactions", month) * Fixed);
}
