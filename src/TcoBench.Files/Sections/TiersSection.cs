using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Sections;

/// <summary>Tiers of a graduated or volume rate. Each begins where the one before it ends, so there is no gap and no overlap to write; bounds must rise, and the last tier has none.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="meter">What is charged.</param>
/// <param name="unknown">Takes figures nobody knows.</param>
internal sealed class TiersSection(VendorContext vendor, Meter meter, ICollection<UnknownFigure> unknown)
{
    /// <summary>The tiers; null, with findings, if they do not price every quantity once.</summary>
    public IReadOnlyList<Tier>? Read(Field list)
    {
        var before = vendor.Findings.Count;
        var items = vendor.AtLeastOne(list);
        var tiers = new List<Tier?>();
        var (last, currency) = (0m, (string?)null);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Section() is not { } section)
                continue;
            var (boundField, priceField, flatField) = (section.Optional("up_to"), section.Optional("price"), section.Optional("flat"));
            section.Done();
            var (bound, price, flat) = (Formula(boundField, "meter"), Formula(priceField, "currency/meter"), Formula(flatField, "currency"));
            tiers.Add(new Tier(bound, price, flat));

            if (boundField.IsPresent == (i == items.Count - 1))
            {
                var (message, where, hint) = boundField.IsPresent
                    ? ("nothing prices usage above the last tier", boundField.KeyWhere, "add a last tier without \"up_to\"; usage that is not sold has no rate at all")
                    : ("only the last tier has no upper bound", items[i].Where, "add \"up_to\"");
                vendor.Findings.Error(DataCodes.Tiers, message, where, hint);
            }

            if (!priceField.IsPresent && !flatField.IsPresent)
                vendor.Findings.Error(DataCodes.Tiers, "the tier has no price", items[i].Where, "add \"price\", \"flat\" or both; what is free is a price of 0 with a note that says why");
            if (bound is not null && ExactReading.Of(Tape.Of(bound)).Try(bound) is { } value)
            {
                if (value <= last)
                    vendor.Findings.Error(DataCodes.Tiers, $"up_to is {PlainDecimal.Show(value)}, not above {PlainDecimal.Show(last)}", boundField.Where, "list the tiers by rising upper bound");
                last = value;
            }

            foreach (var (amount, field) in new[] { (price, priceField), (flat, flatField) })
            {
                if (amount is null)
                    continue;
                var its = Exchange.CurrencyOf(amount.Unit);
                if (currency is not null && its != currency)
                    vendor.Findings.Error(DataCodes.WrongUnit, $"{field.Key} is in {its}, and the tiers before are in {currency}", field.Where, "all tiers of a rate are in one currency");
                currency ??= its;
            }
        }

        return vendor.Findings.Count == before && tiers.Count > 0 ? [.. tiers.OfType<Tier>()] : null;
    }

    private Formula? Formula(Field field, string wanted) => vendor.Formulas.Read(field, Wanted.Of(wanted, meter.Unit), unknown);
}
