using TcoBench.Analysis.Quotes;
using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Cli.Commands;

/// <summary>What single units and single requests cost under a plan. A figure that is not published gives none.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="session">Files and day.</param>
internal sealed class PlanPrices(IVendor vendor, Session session)
{
    private static readonly Unit Seat = Unit.Parse("seat");

    /// <summary>What a unit of the allowance costs if all of it is used, by term: the month's share of the fee ÷ the month's quota, with the fewest seats sold.</summary>
    public static IEnumerable<(Term Term, decimal Price, Unit Unit)> AtFullUse(Plan plan, Entitlement entitlement)
    {
        // one fee for several allowances has no share of its own for each
        if (entitlement.Quota is not { } quota || plan.Entitlements.Count(e => e.Quota is not null) > 1)
            yield break;
        foreach (var term in plan.Terms.Where(t => t.Fee is not null))
        {
            var price = ForSeats(term.Fee!, plan) / Formula.Structural(term.CycleMonths, Unit.None) / ForSeats(quota, plan);
            if (Value(price) is { } value)
                yield return (term, value, price.Unit);
        }
    }

    /// <summary>What a request costs under a plan; null if the plan does not offer it, or a figure of it is not known.</summary>
    public RequestPrice? Of(Plan plan, ReferenceRequest reference)
    {
        var offers = vendor.Catalog.Offers.Where(o => o.Operation == reference.Operation && o.Channels.Contains(plan.Channel)).ToList();
        var offer = vendor.Catalog.Models
            .Where(m => m.Classes.Contains("standard") && m.Lives(session.AsOf, session.AsOf.AddDays(1)))
            .SelectMany(m => offers.Where(o => o.Model.Id == m.Id && (o.Serves.Count == 0 || o.Serves.Contains(reference.Quality)) && Covers(o, reference.Size)))
            .FirstOrDefault();
        if (offer is null)
            return null;
        try
        {
            var request = new RequestDescription(reference.Operation, offer.Model.Id, offer.Quality ?? (offer.Serves.Count > 0 ? reference.Quality : null), reference.Size, reference.Steps, null, 0, []);
            var quoted = session.Desk.Quote(vendor, plan, request)[0];
            var consumed = quoted.Consumed.Select(c => (c.Meter, Quantity: c.PerRequest, c.Price)).ToList();
            var unlimited = quoted.Offer.Feature is { } feature && plan.Entitlements.Any(e => e.Unlimited.Contains(feature) && consumed.Exists(c => c.Meter == e.Meter));
            return new RequestPrice(
                quoted,
                unlimited,
                unlimited ? null : Sum(consumed.Select(c => c.Price is null ? Share(plan, c.Meter, c.Quantity) : Money(c.Quantity * c.Price))),
                Sum(consumed.Select(c => (c.Price ?? Beyond(plan, c.Meter)) is { } price ? Money(c.Quantity * price) : null)),
                consumed.TrueForAll(c => c.Price is not null));
        }
        catch (Exception e) when (e is RefusedRequestException or CannotComputeException)
        {
            return null;
        }
    }

    private static bool Covers(Offer offer, ImageSize size) =>
        offer.Sizes.Count > 0 ? offer.Sizes.Any(s => s.Covers(size)) : offer.MaxSize is not { } most || most.Covers(size);

    private decimal? Share(Plan plan, MeterId meter, Formula quantity)
    {
        if (plan.Entitlements.FirstOrDefault(e => e.Meter == meter) is not { } entitlement)
            return null;
        var prices = AtFullUse(plan, entitlement).ToList();
        return prices.Count == 0 || Value(quantity) is not { } used ? null : used * prices.Min(p => p.Price) * Rate(prices[0].Unit);
    }

    // The price of a unit beyond the allowance, packs and rented time fully used; null where it depends on the month's total.
    private static Formula? Beyond(Plan plan, MeterId meter) => plan.Entitlements.FirstOrDefault(e => e.Meter == meter)?.Overage switch
    {
        UnitRate unit => unit.Price,
        TopUpRate topUp => topUp.Price / topUp.Size,
        PackageRate package => package.Price / package.Size,
        RentedRate rented => rented.Price / rented.Utilisation,
        DedicatedRate { Price: { } price } dedicated => price * dedicated.HoursPaid / (dedicated.HoursAvailable * dedicated.Utilisation),
        _ => null,
    };

    private static Formula ForSeats(Formula amount, Plan plan) => amount.Unit.Symbols.Contains("seat") ? amount * Formula.Structural(plan.Seats.Minimum, Seat) : amount;

    private decimal? Money(Formula perRequest) => Value(perRequest) is { } value ? value * Rate(perRequest.Unit) : null;

    private decimal Rate(Unit unit) => session.Exchange.To(Formula.Structural(1, Unit.Parse(Exchange.CurrencyOf(unit)!)), vendor.Catalog.Currency).Exactly();

    private static decimal? Sum(IEnumerable<decimal?> parts) => parts.ToList() is var all && all.TrueForAll(p => p is not null) ? all.Sum() : null;

    private static decimal? Value(Formula formula) => ExactReading.Of(Tape.Of(formula)).Try(formula);
}
