using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Checks;

/// <summary>Finds where a larger order costs less. A bill can fall only where a rate begins another price, so each such quantity is billed, and a little more.</summary>
public static class Cliffs
{
    /// <summary>How much more is billed: enough not to count as the same quantity, and not enough to pay for the fall.</summary>
    private const decimal ALittle = 0.000001m;

    /// <summary>The cliffs of a vendor's plans, in the order of its plans, their meters and rising quantities.</summary>
    public static IEnumerable<Cliff> Of(InputBook book, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(catalog);
        return from plan in catalog.Plans
               where Month.CanBill(plan)
               from right in plan.Entitlements
               where right.Overage is { Bounds.Count: > 0 }
               let month = new Month(book, catalog, plan, plan.Terms[0], plan.Seats.Minimum)
               from bound in right.Overage!.Bounds
               let quantity = month.Allowance(right) + bound.Exactly()
               let amount = month.Costs(right.Meter, quantity)
               where amount is not null && month.Costs(right.Meter, quantity + Math.Max(ALittle, quantity * ALittle)) < amount
               let next = decimal.Floor(quantity) + 1
               select new Cliff(plan.Id, right.Meter, quantity, amount.Value, next, month.Costs(right.Meter, next)!.Value);
    }

    /// <summary>Sizes that cost more than a larger one that covers them, with that one, in the order of tables and rows.</summary>
    public static IEnumerable<(Input Dearer, string Row, Input Larger, string LargerRow)> OfSizes(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return from table in catalog.Offers.SelectMany(o => o.Consumes).Select(c => c.PriceTable).OfType<PriceTable>().DistinctBy(t => t.Name)
               where table.Keys.Contains("size")
               from row in table.Rows
               let covering = table.Rows
                   .Where(other => other.Value.Value < row.Value.Value && Rest(table, other.Key) == Rest(table, row.Key) && SizeOf(table, other.Key).Covers(SizeOf(table, row.Key)))
                   .OrderBy(other => other.Value.Value).ThenBy(other => other.Key, StringComparer.Ordinal).FirstOrDefault()
               where covering.Value is not null
               select (row.Value, row.Key, covering.Value, covering.Key);
    }

    private static string Rest(PriceTable table, string row) => string.Join('/', table.Keys.Where(key => key != "size").Select(key => table.ValueOf(row, key)));

    private static ImageSize SizeOf(PriceTable table, string row)
    {
        var sides = table.ValueOf(row, "size")!.Split('x');
        return new ImageSize(int.Parse(sides[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(sides[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
