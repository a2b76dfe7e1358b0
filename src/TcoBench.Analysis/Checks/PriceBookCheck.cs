using System.Globalization;
using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Checks;

/// <summary>What is odd about a price book whose files can be read. Nothing of it is an error: it is for a reader to judge.</summary>
public static class PriceBookCheck
{
    /// <summary>Sources that disagree, figures far off, cliffs, and plans that are never cheaper, by file, line and column.</summary>
    /// <param name="book">All figures.</param>
    /// <param name="vendors">The vendors.</param>
    /// <param name="asOf">The day whose prices count.</param>
    /// <param name="places">Where figures and plans stand.</param>
    public static IReadOnlyList<Finding> Of(InputBook book, IReadOnlyList<IVendor> vendors, DateOnly asOf, Places places)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(vendors);
        ArgumentNullException.ThrowIfNull(places);
        var findings = book.Names.Select(n => book.Find(n)!).Select(figure => Disagreement(figure, places)).OfType<Finding>().ToList();
        findings.AddRange(new MagnitudeGuard(book, null).Check().Select(s => Magnitude(s, places)));
        // without exchange rates of the day, which is an error of its own, no bills can be compared
        var canBill = book.Find("eur_per_usd") is not null && book.Find("gbp_per_usd") is not null;
        foreach (var catalog in vendors.Select(v => v.Catalog))
        {
            findings.AddRange(new MagnitudeGuard(book, catalog).Check().Select(s => Magnitude(s, places)));
            findings.AddRange(Cliffs.OfSizes(catalog).Select(c => SizeCliff(c, places)));
            if (!canBill)
                continue;
            findings.AddRange(Cliffs.Of(book, catalog).Select(c => Cliff(c, catalog, places)));
            findings.AddRange(DominatedPlans.Of(book, catalog, asOf).Select(d => Dominated(d, catalog, places)));
        }

        return [.. findings.OrderBy(f => f.Where.File, StringComparer.Ordinal).ThenBy(f => f.Where.Line).ThenBy(f => f.Where.Column)];
    }

    private static Finding? Disagreement(Input figure, Places places)
    {
        var others = figure.Evidence.Others.Where(o => o.Value != figure.Value).ToList();
        var said = others.Select(o => FormattableString.Invariant($"{Text(o.Value)} by \"{o.Source.Id.Split('.')[^1]}\", seen {o.Source.Seen:yyyy-MM-dd}{(o.Note.Length == 0 ? "" : $" ({o.Note})")}"));
        return others.Count == 0
            ? null
            : new Finding(
                CheckCodes.Disagreement,
                Severity.Warning,
                $"\"{figure.Name}\" is {Text(figure.Value)}{(ReferenceEquals(figure.Unit, Unit.None) ? "" : $" {figure.Unit}")}; it is given as {string.Join(", as ", said)}",
                places.Of(figure.Name),
                "the figure in use counts; where another is right, exchange them");
    }

    private static Finding Magnitude(Suspicion suspicion, Places places) =>
        new(CheckCodes.Magnitude, Severity.Warning, suspicion.Message, places.Of(suspicion.Figure.Name), "is it per million or per thousand, in cents, or for another unit? compare it with its source");

    private static Finding Cliff(Cliff cliff, Catalog catalog, Places places) =>
        new(
            CheckCodes.Cliff,
            Severity.Info,
            $"plan \"{cliff.Plan}\": {Text(cliff.Quantity)} {cliff.Meter} a month cost {Text(cliff.Amount)} {catalog.Currency}, and {Text(cliff.Next)} cost {Text(cliff.NextAmount)}",
            places.Of(catalog.Id, cliff.Plan),
            cliff.NextAmount < cliff.Amount ? $"order {Text(cliff.Next)}" : "just above, a month costs less");

    private static Finding SizeCliff((Input Dearer, string Row, Input Larger, string LargerRow) cliff, Places places) =>
        new(
            CheckCodes.Cliff,
            Severity.Info,
            $"{cliff.Row} costs {Text(cliff.Dearer.Value)} {cliff.Dearer.Unit}, and the larger {cliff.LargerRow} costs {Text(cliff.Larger.Value)}",
            places.Of(cliff.Dearer.Name),
            "ask for the larger: comparisons do");

    private static Finding Dominated((Plan Plan, Plan Better) pair, Catalog catalog, Places places) =>
        new(
            CheckCodes.Dominated,
            Severity.Info,
            $"plan \"{pair.Plan.Id}\" is never cheaper than \"{pair.Better.Id}\", which gives at least as much",
            places.Of(catalog.Id, pair.Plan.Id),
            "what else it gives may not be in this file: say so in its note");

    private static string Text(decimal value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);
}
