using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>GPUs rented by the hour: idle time while rented is paid too.</summary>
/// <param name="Price">Price of a GPU hour.</param>
/// <param name="Utilisation">Share of rented time that can be busy, above 0 and at most 1.</param>
public sealed record RentedRate(Formula Price, Formula Utilisation) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities) =>
        quantities.Select((busy, i) =>
        {
            var rented = (busy / Utilisation).Named($"{id}.rented", i + 1);
            return Charge.Of($"{id}.rental", ChargeCategory.Usage, rented, rented * Price, i + 1);
        });
}
