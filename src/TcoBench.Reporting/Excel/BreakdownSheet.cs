using ClosedXML.Excel;
using TcoBench.Analysis;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>The cost lines of every result that could be computed.</summary>
internal static class BreakdownSheet
{
    public const string Name = "Breakdown";

    public static void Write(IXLWorkbook workbook, Report report)
    {
        var sheet = workbook.AddWorksheet(Name);
        var currency = report.Comparison.Currency;
        var rows = report.Comparison.Results.Where(r => r.Figures is not null).SelectMany(Lines).ToList();
        List<Column<Row>> columns =
        [
            new("Job", 13, r => r.Result.Job.Title),
            new("Approved assets", 10, r => r.Result.Assets, Formats.Count),
            new("Vendor", 34, r => Verdict.VendorName(r.Result)),
            new("Plan", 34, r => r.Result.Option.Plan.Title),
            new("Status", 16, r => Words.Of(r.Result.Option.Status)),
            new("Block", 11, r => Words.Block(r.Figure.Line.Id.Split('.')[0])),
            new("Line", 44, r => r.Title),
            new($"Amount, {currency}", 13, r => r.Figure.Value, Formats.Money),
            new($"{currency} per approved asset", 11, r => r.Figure.Value / r.Result.Assets, Formats.SmallMoney),
            new("Share of total", 9, r => r.Result.Figures!.Total == 0 ? null : r.Figure.Value / r.Result.Figures!.Total, Formats.Percent),
            new("Rests on assumptions", 12, r => r.Figure.Assumed ? "yes" : "no"),
        ];
        Table.Write(sheet, "What every total is made of", $"Lines of a result add up to its total cost. Amounts in {currency} before tax.", columns, rows, 3);
        sheet.PageSetup.SetRowsToRepeatAtTop(Table.HeaderRow, Table.HeaderRow);
        Page.SetUp(sheet, report);
    }

    private static IEnumerable<Row> Lines(Result result)
    {
        var titles = TitlesOf(result);
        return result.Figures!.CostLines.Select(l => new Row(result, l, titles.Of(l.Line)));
    }

    /// <summary>Titles for a result's lines and inputs.</summary>
    public static LineTitles TitlesOf(Result result) =>
        result.Option.Model is { } model ? LineTitles.For(model) : new LineTitles(result.Job, result.Option.Vendor.Catalog, result.Option.Plan, []);

    private sealed record Row(Result Result, LineFigure Figure, string Title);
}
