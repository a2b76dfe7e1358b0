using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Quotes;

/// <summary>Quotes single requests and bills raw usage by a vendor's price book.</summary>
/// <param name="Book">All inputs.</param>
/// <param name="AsOf">The day asked for.</param>
public sealed record PriceDesk(InputBook Book, DateOnly AsOf)
{
    private static readonly Unit Request = Unit.Parse("request");

    private Exchange Exchange => new(new Scope(Book));

    /// <summary>What one request consumes: one answer per channel that offers it, at the size asked for, or else at the cheapest that covers it.</summary>
    /// <param name="vendor">Who is asked.</param>
    /// <param name="plan">The plan it is asked under; null for every channel.</param>
    /// <param name="request">The request.</param>
    /// <param name="meter">The meter it must consume, where no operation is named; null for any.</param>
    /// <exception cref="RefusedRequestException">The vendor does not offer it; says which part is not offered and what is.</exception>
    public IReadOnlyList<Quoted> Quote(IVendor vendor, Plan? plan, RequestDescription request, MeterId? meter = null)
    {
        var operation = request.Operation ?? Consuming(vendor, plan, meter);
        var offers = new OfferChoice(vendor, plan, AsOf).Of(operation, request);
        var answers = new List<Quoted>();
        foreach (var channel in offers.SelectMany(o => o.Channels).Distinct().Order())
        {
            foreach (var offer in offers.Where(o => o.Channels.Contains(channel)))
            {
                var images = offer.WholeGrid ? offer.MaxImages : request.Images ?? 1;
                if (images > offer.MaxImages)
                    throw new RefusedRequestException("images", $"{images}", $"{offer.Model.Title} returns at most {offer.MaxImages} images per request");
                var taken = plan ?? vendor.Catalog.Plans.FirstOrDefault(p => p.Channel == channel && p.Aliases.Count > 0);
                var names = SupplyChoice.RequestNames(Formula.Structural(request.Steps, Unit.Parse("step")), request.ReferenceImages, offer.Modules, request.Modules);
                var exact = offer.Sizes.Contains(request.Size) ? offer with { Sizes = [request.Size] } : offer;
                var scope = new Scope(Book, vendor.Catalog.Id.Segment);
                if ((SupplyChoice.Cheapest(vendor, taken, exact, request.Size, images, names, scope) ?? SupplyChoice.Cheapest(vendor, taken, offer, request.Size, images, names, scope)) is not { } found)
                    continue;
                if (answers.All(a => a.Offer != offer))
                    answers.Add(new Quoted(offer, found.Size, plan is null ? taken : null, found.Consumed));
                break;
            }
        }

        if (answers.Count > 0)
            return answers;
        var limits = offers.Select(o => o.MaxSize).OfType<ImageSize>().Distinct().Select(s => $"up to {s}");
        throw new RefusedRequestException(null, $"{request.Size}", $"{vendor.Catalog.Name} offers no {request.Size} for this", [.. offers.SelectMany(o => o.Sizes).Distinct().Select(s => $"{s}"), .. limits]);
    }

    /// <summary>What a number of requests consume on each meter.</summary>
    public static IReadOnlyList<QuotedUsage> Usages(IVendor vendor, Plan? plan, IReadOnlyList<Quoted> answers, int count)
    {
        var requests = Formula.Structural(count, Request);
        return
        [
            .. from answer in answers
               from consumed in answer.Consumed
               let meter = vendor.Catalog.Meters.First(m => m.Id == consumed.Meter)
               select new QuotedUsage(meter, consumed.PerRequest * requests, consumed.Price ?? PlanPrice(plan, meter) ?? meter.ListPrice),
        ];
    }

    /// <summary>The usages that have a price, at list price; null if none has.</summary>
    public decimal? ListPrice(IReadOnlyList<QuotedUsage> usages, Unit currency)
    {
        var priced = usages.Where(u => u.Price is not null).Select(u => Exchange.To(u.Quantity * u.Price!, currency).Exactly()).ToList();
        return priced.Count == 0 ? null : priced.Sum();
    }

    /// <summary>Refuses a plan that has no bill.</summary>
    /// <exception cref="NoFigureException">A price of the plan is not known, or it is owned hardware.</exception>
    public static void RequireBill(Plan plan)
    {
        if (plan.Unknown.Count > 0)
            throw new NoFigureException($"{plan.Title} cannot be priced: {string.Join("; ", plan.Unknown.Select(u => $"{u.Name} {u.Why}"))}");
        if (plan.Owned is not null)
            throw new NoFigureException($"{plan.Title}: nobody sends a bill for GPUs that are bought; compare and explain show their depreciation and power");
    }

    /// <summary>Raw usage of a meter as it is billed; with what was priced where the price depends on the request.</summary>
    /// <exception cref="NoFigureException">The plan does not include the meter, or has no price for it.</exception>
    /// <exception cref="RefusedRequestException">The vendor does not offer the request that decides the price.</exception>
    public (Usage Usage, Quoted? Priced) Used(IVendor vendor, Plan plan, Meter meter, decimal quantity, RequestDescription request)
    {
        var used = Formula.Structural(quantity, meter.Unit);
        var byRequest = vendor.Catalog.Offers.Any(o => o.Channels.Contains(plan.Channel) && o.Consumes.Any(c => c.Meter == meter.Id && c.PriceTable is not null));
        if (!byRequest && plan.Entitlements.Any(e => e.Meter == meter.Id))
            return (new Usage(meter.Id, used), null);
        if (!byRequest)
            throw new NoFigureException($"{plan.Title} does not include {meter.Title}; it counts {string.Join(", ", plan.Entitlements.Select(e => e.Meter.Value))}");
        var answer = Quote(vendor, plan, request, meter.Id)[0];
        var price = answer.Consumed.FirstOrDefault(c => c.Meter == meter.Id)?.Price ?? throw new NoFigureException($"{plan.Title} has no price for {meter.Title} of this operation");
        return (new Usage(meter.Id, used, price), answer);
    }

    /// <summary>Bills equal usage in each of some months.</summary>
    public static Bill Bill(Plan plan, Term term, int months, int seats, IReadOnlyList<Usage> usages) =>
        Core.Billing.Bill.Of(plan, term, months, Formula.Structural(seats, Unit.Parse("seat")), usages);

    /// <summary>Usage of a month that nobody sells under the plan; null if there is none.</summary>
    public static Line? Unserved(Bill bill) => bill.Unserved.FirstOrDefault(u => u.Exactly() > 0);

    /// <summary>The rows of a bill with their exact amounts in a currency.</summary>
    public IReadOnlyList<(Charge Charge, decimal Quantity, decimal Amount)> Rows(Bill bill, Unit currency) =>
        [.. bill.Charges.Select(c => (c, c.Quantity.Exactly(), Exchange.To(c.Amount, currency).Exactly()))];

    private static OperationKind Consuming(IVendor vendor, Plan? plan, MeterId? meter) =>
        meter is null
            ? OperationKind.Generate
            : Enum.GetValues<OperationKind>().Where(k => vendor.Catalog.Offers.Any(o => o.Operation == k && OfferChoice.IsOpen(o, plan) && o.Consumes.Any(c => c.Meter == meter))).FirstOrDefault(OperationKind.Generate);

    // What a unit costs under the plan beyond its allowance; a rented GPU is paid for its idle time too.
    private static Formula? PlanPrice(Plan? plan, Meter meter) => plan?.Entitlements.FirstOrDefault(e => e.Meter == meter.Id)?.Overage switch
    {
        UnitRate unit => unit.Price,
        RentedRate rented => rented.Price / rented.Utilisation,
        _ => null,
    };
}
