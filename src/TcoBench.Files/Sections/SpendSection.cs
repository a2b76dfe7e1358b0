using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Sections;

/// <summary>What applies to all of a plan's spend, and so needs it in one currency: minimum and maximum, discount, goodwill, prepaid balance.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="unknown">Takes figures nobody knows.</param>
internal sealed class SpendSection(VendorContext vendor, ICollection<UnknownFigure> unknown)
{
    private readonly List<(string What, string Currency, FileSpan Where)> _rules = [];

    /// <summary>The rules; null if there are none.</summary>
    public SpendRules? Rules(Field minimumField, Field maximumField, Field discountField, Field goodwillField)
    {
        if (!minimumField.IsPresent && !maximumField.IsPresent && !discountField.IsPresent && !goodwillField.IsPresent)
            return null;
        var (minimum, maximum, goodwill) = (Amount(minimumField), Amount(maximumField), Amount(goodwillField));
        if (Value(minimum) > Value(maximum))
            vendor.Findings.Error(DataCodes.PlanRule, "minimum_spend is more than maximum_spend", minimumField.Where, "swap them");
        return new SpendRules(minimum, maximum, discountField.IsPresent ? Discount(discountField) : null, goodwill);
    }

    public Balance? Balance(Field field)
    {
        if (!field.IsPresent || field.Section() is not { } section)
            return null;
        var amount = Amount(section.Required("amount"));
        var months = section.Optional("expires_after").Integer();
        section.Done();
        return amount is null ? null : new Balance(amount, months);
    }

    /// <summary>Reports rules in another currency than a price of the plan, tables of its channel's offers included.</summary>
    public void CheckCurrency(Plan plan, IEnumerable<Offer> offers)
    {
        if (plan.Spend is null && plan.Balance is null)
            return;
        var prices = plan.Terms.Where(t => t.Fee is not null).Select(t => ($"the fee of term \"{t.Id}\"", t.Fee!.Unit))
            .Concat(plan.AddOns.Where(a => a.Fee is not null).Select(a => ($"add-on \"{a.Id}\"", a.Fee!.Unit)))
            .Concat(plan.Entitlements.Where(e => e.Overage is not null).SelectMany(e => Sold(e).Select(unit => ($"meter \"{e.Meter}\"", unit))))
            .Concat(offers.SelectMany(o => o.Consumes).Select(c => c.PriceTable).OfType<PriceTable>().Select(t => ($"table \"{t.Name}\"", vendor.Tables[t.Name]!.Unit)))
            .Select(price => (What: price.Item1, Currency: Exchange.CurrencyOf(price.Item2)))
            .Where(price => price.Currency is not null)
            .ToList();
        foreach (var (what, currency, where) in _rules)
        {
            var other = prices.FirstOrDefault(p => p.Currency != currency);
            if (other.What is not null)
                vendor.Findings.Error(DataCodes.WrongUnit, $"{what} is in {currency}, and {other.What} in {other.Currency}", where, "what applies to all of a plan's spend is in the currency of its prices");
        }

        if (plan.Spend is not null && prices.FirstOrDefault(p => p.Currency != prices[0].Currency) is { What: { } second } mixed && _rules.Count == 0)
            vendor.Findings.Error(DataCodes.WrongUnit, $"{second} is in {mixed.Currency}, and {prices[0].What} in {prices[0].Currency}", DiscountWhere, "a discount is on a spend in one currency");
    }

    private FileSpan DiscountWhere { get; set; } = FileSpan.None;

    private IEnumerable<Unit> Sold(Entitlement entitlement) =>
        entitlement.Overage!.Bill("x", [Formula.Structural(1, vendor.Meters[entitlement.Meter.Value]!.Unit)]).Select(c => c.Amount.Unit);

    private Discount? Discount(Field field)
    {
        DiscountWhere = field.KeyWhere;
        if (field.Section() is not { } section)
            return null;
        var shareField = section.Required("share");
        var share = vendor.Formulas.Read(shareField, Wanted.Of("1"), unknown);
        var above = Amount(section.Optional("above"));
        section.Done();
        if (Value(share) is > 1)
            vendor.Findings.Error(DataCodes.MoreThanAll, "share is more than 100%", shareField.Where, "a discount takes off at most everything");
        return share is null ? null : new Discount(share, above);
    }

    private Formula? Amount(Field field)
    {
        if (vendor.Formulas.Read(field, Wanted.Of("currency"), unknown) is not { } amount)
            return null;
        _rules.Add((field.Key, amount.Unit.ToString(), field.Where));
        return amount;
    }

    private static decimal? Value(Formula? formula) => formula is null ? null : ExactReading.Of(Tape.Of(formula)).Try(formula);
}
