using TcoBench.Formulas;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core.Billing;

/// <summary>Charged in whole blocks, counted anew each month: what a block leaves over is lost, unlike the rest of a top-up pack.</summary>
/// <param name="Size">Units in a block, e.g. image/pack.</param>
/// <param name="Price">Price of a block, whole or begun.</param>
public sealed record PackageRate(Formula Size, Formula Price) : Rate
{
    /// <inheritdoc/>
    public override IEnumerable<Charge> Bill(string id, IReadOnlyList<Formula> quantities) =>
        quantities.Select((q, i) =>
        {
            var blocks = Packs(q, Size).Named($"{id}.blocks", i + 1);
            return Charge.Of($"{id}.packages", ChargeCategory.Usage, blocks, blocks * Price, i + 1);
        });

    /// <inheritdoc/>
    internal override IEnumerable<Line> Used(string id, IReadOnlyList<Formula> quantities, IReadOnlyList<Charge> charges) =>
        quantities.Select((q, i) => (q / Size * Price).Named($"{id}.packages_used", i + 1));
}
