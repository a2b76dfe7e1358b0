using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Quotes;

/// <summary>Holds a vendor's published examples against what its price book gives.</summary>
public static class ExampleCheck
{
    /// <summary>Computes one example, by the same way as quotes and bills.</summary>
    /// <param name="desk">The price book.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="example">One of its examples.</param>
    public static ExampleOutcome Run(PriceDesk desk, IVendor vendor, Example example)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(vendor);
        try
        {
            return example switch
            {
                QuoteExample quote => Quote(desk, vendor, quote),
                BillExample bill => Bill(desk, vendor, bill),
                _ => throw new ArgumentException("an example of an unknown kind", nameof(example)),
            };
        }
        catch (RefusedRequestException e)
        {
            var why = e.Part switch
            {
                null => e.Message,
                "operation" => $"{vendor.Catalog.Name} does not offer the operation{e.Message}",
                "images" => e.Message,
                var part => $"{part} \"{e.Given}\": {e.Message}",
            };
            return new ExampleOutcome(vendor, example, [], why);
        }
        catch (Exception e) when (e is NoFigureException or CannotComputeException or MissingInputException)
        {
            return new ExampleOutcome(vendor, example, [], e.Message);
        }
    }

    private static ExampleOutcome Quote(PriceDesk desk, IVendor vendor, QuoteExample example)
    {
        var plan = example.Plan is { } id ? vendor.Catalog.Plans.First(p => p.Id == id) : null;
        var usages = PriceDesk.Usages(vendor, plan, desk.Quote(vendor, plan, example.Request ?? RequestDescription.Plain), example.Count);
        var figures = new List<ExampleFigure>();
        if (example.Consumes.Count > 0)
        {
            var got = usages.GroupBy(u => u.Meter.Id).ToDictionary(g => g.Key, g => g.Sum(u => u.Quantity.Exactly()));
            foreach (var meter in vendor.Catalog.Meters.Where(m => example.Consumes.ContainsKey(m.Id) || got.GetValueOrDefault(m.Id) != 0))
                figures.Add(Figure(example, meter.Id.Value, meter.Unit, example.Consumes.GetValueOrDefault(meter.Id), got.GetValueOrDefault(meter.Id)));
        }

        if (example.Price is { } price)
            figures.Add(Figure(example, "price", vendor.Catalog.Currency, price, desk.ListPrice(usages, vendor.Catalog.Currency)));
        return new ExampleOutcome(vendor, example, figures, "");
    }

    private static ExampleOutcome Bill(PriceDesk desk, IVendor vendor, BillExample example)
    {
        var plan = vendor.Catalog.Plans.First(p => p.Id == example.Plan);
        PriceDesk.RequireBill(plan);
        var term = example.Term is { } id ? plan.Terms.First(t => t.Id == id) : plan.Terms[0];
        var usages = example.Usage.Select(u => desk.Used(vendor, plan, vendor.Catalog.Meters.First(m => m.Id == u.Key), u.Value, example.Request ?? RequestDescription.Plain).Usage).ToList();
        var bill = PriceDesk.Bill(plan, term, example.Months, example.Seats ?? plan.Seats.Minimum, usages);
        if (PriceDesk.Unserved(bill) is not null)
            throw new NoFigureException($"{plan.Title} does not cover this usage, and no price for more is published");
        return new ExampleOutcome(vendor, example, [Figure(example, "total", vendor.Catalog.Currency, example.Total, desk.Rows(bill, vendor.Catalog.Currency).Sum(r => r.Amount))], "");
    }

    private static ExampleFigure Figure(Example example, string what, Unit unit, decimal expected, decimal? got) =>
        new(what, unit, expected, got, got is { } figure && example.Agrees(expected, figure));
}

/// <summary>A published figure, and what the price book gives.</summary>
/// <param name="What">Meter, <c>price</c> or <c>total</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Expected">What is published.</param>
/// <param name="Got">What is computed; null if there is no price.</param>
/// <param name="Agrees">Whether they are the same, to the published rounding.</param>
public sealed record ExampleFigure(string What, Unit Unit, decimal Expected, decimal? Got, bool Agrees);

/// <summary>An example and how it went.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Example">The example.</param>
/// <param name="Figures">Its figures; none if it could not be computed.</param>
/// <param name="Problem">Why it could not be computed; empty if it was.</param>
public sealed record ExampleOutcome(IVendor Vendor, Example Example, IReadOnlyList<ExampleFigure> Figures, string Problem)
{
    /// <summary>Whether every figure is as published.</summary>
    public bool Passed => Problem.Length == 0 && Figures.All(f => f.Agrees);
}
