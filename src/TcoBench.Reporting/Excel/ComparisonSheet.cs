using ClosedXML.Excel;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>One row per result, with every key figure.</summary>
internal static class ComparisonSheet
{
    public const string Name = "Comparison";

    public static void Write(IXLWorkbook workbook, Report report)
    {
        var sheet = workbook.AddWorksheet(Name);
        var (asOf, currency) = (report.Comparison.AsOf, report.Comparison.Currency);
        var results = report.Comparison.Results;
        List<Column<Result>> columns =
        [
            new("Job", 13, r => r.Job.Title),
            new("Approved assets", 10, r => r.Assets, Formats.Count),
            new("Vendor", 22, Verdict.VendorName),
            new("Plan", 26, r => r.Option.Plan.Title),
            new("Paid", 12, r => r.Option.Model is { } m ? Words.Of(m.Term) : null),
            new("Months", 8, r => r.Option.Model?.Months, Formats.Count),
            new("Status", 14, r => r.Option.Status != ResultStatus.Ok ? Words.Of(r.Option.Status) : r.Tied ? "tie" : r.Cheapest ? "cheapest" : Words.Of(r.Option.Status)),
        ];
        if (results.Any(r => r.Option.Status != ResultStatus.Ok))
            columns.Add(new("Why not ranked", 38, r => r.Option.Status == ResultStatus.Ok ? null : Words.Reasons(r.Option)));
        columns.AddRange(
        [
            new($"{currency} per approved asset", 11, r => r.Figures?.Kpis.Cpai, Formats.Money),
            new($"Total cost, {currency}", 13, r => r.Figures?.Total, Formats.Money),
        ]);
        if (results.Any(r => r.Interval is not null))
        {
            columns.Add(new($"Total, low (P10), {currency}", 13, r => r.Interval?.P10, Formats.Money));
            columns.Add(new($"Total, median (P50), {currency}", 13, r => r.Interval?.P50, Formats.Money));
            columns.Add(new($"Total, high (P90), {currency}", 13, r => r.Interval?.P90, Formats.Money));
        }

        columns.AddRange(CostModel.BlockIds.Select(b => new Column<Result>($"{Words.Block(b)}, {currency}", 12, r => r.Figures?.Blocks[b], Formats.Money)));
        columns.AddRange(
        [
            new($"Charges per image, {currency}", 11, r => r.Figures?.Kpis.Cpi, Formats.SmallMoney),
            new($"One more variation, {currency} per asset", 12, r => r.Figures?.Kpis.Cpv, Formats.SmallMoney),
            new($"Campaign, {currency}", 14, r => r.Figures?.Kpis.Cpc, Formats.Money),
            new($"Billed, {currency}", 12, r => r.Figures?.Billed, Formats.Money),
            new($"Effective, {currency}", 13, r => r.Figures?.Effective, Formats.Money),
            new($"Spent on rejects and waste, {currency}", 12, r => r.Figures?.Wasted, Formats.Money),
            new($"Tax (not in total), {currency}", 12, r => r.Figures?.Tax, Formats.Money),
            new("People", 8, r => r.Figures?.People, Formats.Count),
            new("Days", 8, r => r.Option.Days is { } d ? decimal.Ceiling(d) : null, Formats.Count),
            new("Done on", 11, r => DoneOn(asOf, r.Option.Days), Formats.Day),
            new("Rests on assumptions", 13, r => r.Figures?.AssumptionShare, Formats.Percent),
            new("Oldest source", 12, r => r.Figures?.Oldest?.Source.Seen, Formats.Day),
        ]);
        Table.Write(sheet, "Every vendor, job and volume", $"The best plan of each vendor, or of each plan where all were asked for. Amounts in {currency} before tax, as of {Numbers.Day(asOf)}, at base inputs. Rows that are not ranked are grey.", columns, results, 3);
        for (var i = 0; i < results.Count; i++)
        {
            var row = sheet.Range(Table.HeaderRow + 1 + i, 1, Table.HeaderRow + 1 + i, columns.Count);
            if (results[i].Option.Status != ResultStatus.Ok)
                row.Style.Font.SetFontColor(XLColor.FromHtml("#7A828C"));
            else if (results[i].Cheapest || results[i].Tied)
                row.Style.Fill.SetBackgroundColor(XLColor.FromHtml("#E2F2EA"));
        }

        sheet.PageSetup.SetRowsToRepeatAtTop(Table.HeaderRow, Table.HeaderRow);
        Page.SetUp(sheet, report, pagesWide: 2);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 3);
    }

    private static DateOnly? DoneOn(DateOnly start, decimal? days) =>
        days is { } d && d <= DateOnly.MaxValue.DayNumber - start.DayNumber ? start.AddDays((int)decimal.Ceiling(d)) : null;
}
