using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>Every unit costs the same; fractions are charged as such.</summary>
/// <param name="Price">Price of one unit.</param>
public sealed record UnitRate(Formula Price) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities) =>
        quantities.Select((q, i) => Charge.Of($"{id}.overage", ChargeCategory.Usage, q, q * Price, i + 1));
}
