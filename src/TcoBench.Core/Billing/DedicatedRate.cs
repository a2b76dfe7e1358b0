using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>Whole GPUs kept running all month, however busy.</summary>
/// <param name="Price">Price of a GPU hour; null for bought GPUs, which cost the same whether they run or not.</param>
/// <param name="Utilisation">Share of the available time that can be busy, above 0 and at most 1.</param>
/// <param name="HoursAvailable">Hours a GPU is available in a month, downtime taken off, per GPU.</param>
/// <param name="HoursPaid">Hours a GPU is paid for in a month, per GPU.</param>
public sealed record DedicatedRate(Formula? Price, Formula Utilisation, Formula HoursAvailable, Formula HoursPaid) : Rate
{
    /// <summary>GPUs needed for a month's busy hours.</summary>
    public Formula Gpus(Formula busy) => Packs(busy, Utilisation * HoursAvailable);

    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities)
    {
        for (var month = 1; Price is not null && month <= quantities.Count; month++)
        {
            var gpus = Gpus(quantities[month - 1]).Named($"{id}.gpus", month);
            yield return Charge.Of($"{id}.rental", ChargeCategory.Usage, gpus * HoursPaid, gpus * HoursPaid * Price, month);
        }
    }
}
