using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Checks;

/// <summary>What a month costs under a plan, as its bill over the whole term says, in the vendor's currency.</summary>
internal sealed class Month
{
    /// <summary>Quantities above this are asked of no plan, and could not be computed with.</summary>
    public const decimal Most = 1e15m;

    private readonly int _seats;
    private readonly Dictionary<MeterId, Input> _usages;
    private readonly Formula _cost;
    private readonly Bill _bill;
    private readonly Tape _tape;

    /// <summary>A month under a plan.</summary>
    /// <param name="book">Exchange rates.</param>
    /// <param name="catalog">The vendor.</param>
    /// <param name="plan">The plan, whose figures are all known.</param>
    /// <param name="term">One of its terms.</param>
    /// <param name="seats">Seats taken.</param>
    public Month(InputBook book, Catalog catalog, Plan plan, Term term, int seats)
    {
        _seats = seats;
        _usages = plan.Entitlements.ToDictionary(e => e.Meter, e => new Input($"asked.{e.Meter}", 0, catalog.Meters.First(m => m.Id == e.Meter).Unit, Evidence.Chosen("what is asked for")));
        var months = term.Invoices(1) * term.CycleMonths;
        _bill = Bill.Of(plan, term, months, Formula.Structural(seats, Unit.Parse("seat")), [.. _usages.Select(u => new Usage(u.Key, u.Value))]);
        var exchange = new Exchange(new Scope(book));
        _cost = Formula.Sum(_bill.Charges.Select(c => exchange.To(c.Amount, catalog.Currency)), catalog.Currency) / months;
        _tape = Tape.Of([_cost, .. _bill.Unserved]);
    }

    /// <summary>True if a plan has a bill and every figure that describes it can be computed.</summary>
    public static bool CanBill(Plan plan)
    {
        var rights = plan.Entitlements.SelectMany(e => new[] { e.Quota, e.Free, e.RollOver?.Cap }.Concat(e.Overage?.Bounds ?? []));
        var formulas = rights.Concat([plan.Limits.Concurrency, plan.Limits.ImagesPerMinute, plan.Limits.RequestsPerMinute, plan.MaxCompanyRevenue]).OfType<Formula>().ToList();
        var reading = ExactReading.Of(Tape.Of(formulas));
        return plan.Unknown.Count == 0 && plan.Owned is null && formulas.TrueForAll(f => reading.Try(f) is >= -Most and <= Most);
    }

    /// <summary>What a quantity of one meter a month costs; null if the plan does not sell as much, or it cannot be computed.</summary>
    public decimal? Costs(MeterId meter, decimal quantity)
    {
        var reading = ExactReading.Of(_tape, new Dictionary<Input, decimal> { [_usages[meter]] = quantity });
        return _bill.Unserved.Any(u => reading.Try(u) is null or > 0) ? null : reading.Try(_cost);
    }

    /// <summary>What a month covers before anything is sold: free units and quota, in the meter's unit.</summary>
    public decimal Allowance(Entitlement right) => ((right.Quota?.Exactly() ?? 0) * (right.QuotaPerSeat ? _seats : 1)) + (right.Free?.Exactly() ?? 0);
}
