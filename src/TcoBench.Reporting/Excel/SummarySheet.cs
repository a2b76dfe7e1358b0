using ClosedXML.Excel;
using TcoBench.Analysis;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>The answers: who is cheapest per job and volume, by how much, and why; then what else is in the workbook, and the pictures.</summary>
internal static class SummarySheet
{
    public const string Name = "Summary";

    /// <summary>Writes the sheet.</summary>
    /// <returns>Row from which pictures may be placed, and the room for them in pixels.</returns>
    public static (int Row, int Width) Write(IXLWorkbook workbook, Report report)
    {
        var sheet = workbook.AddWorksheet(Name);
        var (asOf, currency) = (report.Comparison.AsOf, report.Comparison.Currency);
        List<Column<Verdict>> columns =
        [
            new("Job", 13, v => v.Job.Title),
            new("Approved assets", 10, v => v.Assets, Formats.Count),
            new("Cheapest", 20, Winner),
            new("Plan", 22, v => v.Winner is { } w ? Verdict.PlanAndTerm(w) : null),
            new($"{currency} per approved asset", 10, v => v.Winner?.Figures!.Kpis.Cpai, Formats.Money),
            new($"Total cost, {currency}", 12, v => v.Winner?.Figures!.Total, Formats.Money),
        ];
        if (report.Comparison.Results.Any(r => r.Interval is not null))
            columns.Add(new($"Total, median of trials (P50), {currency}", 12, v => v.Winner?.Interval?.P50, Formats.Money));
        columns.AddRange(
        [
            new("Runner-up", 20, v => v.RunnerUp is { } r ? Verdict.VendorName(r) : null),
            new($"Its {currency} per asset", 10, v => v.RunnerUp?.Figures!.Kpis.Cpai, Formats.Money),
            new($"It costs more, {currency} per asset", 10, v => v.RunnerUp?.Figures!.Kpis.Cpai - v.Winner?.Figures!.Kpis.Cpai, Formats.Money),
            new("What it loses on", 30, v => v.RunnerUp is { } r ? Verdict.Listed(v.BlockDifferences(r)) : null),
            new("Rests on assumptions", 13, v => v.Winner?.Figures!.AssumptionShare, Formats.Percent),
            new("Oldest source", 12, v => v.Winner?.Figures!.Oldest?.Source.Seen, Formats.Day),
        ]);
        if (report.Comparison.Results.Any(r => r.Option.Status != ResultStatus.Ok))
            columns.Add(new("Not ranked", 34, v => string.Join("\n", v.Unranked.Select(r => $"{Verdict.VendorName(r)}: {Words.Short(r.Option)}"))));
        var next = Table.Write(sheet, "What an approved asset costs, and with whom", $"As of {Numbers.Day(asOf)}, amounts in {currency} before tax, at base inputs; TcoBench {report.Engine}.", columns, Verdict.All(report.Comparison), 0);

        foreach (var (name, about) in Sheets(report))
        {
            next++;
            Table.Put(sheet.Cell(next, 1), new Link(name, $"'{name}'!A1"));
            Table.Put(sheet.Cell(next, 2), about);
            sheet.Range(next, 1, next, 2).Style.Alignment.SetIndent(1);
        }

        Page.SetUp(sheet, report);
        return (next + 2, columns.Sum(c => (int)(c.Width * 7) + 5));
    }

    private static string Winner(Verdict verdict)
    {
        if (verdict.Winner is not { } winner)
            return "no vendor is ranked";
        var others = verdict.Tied.Where(r => !ReferenceEquals(r, winner)).Select(Verdict.VendorName).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? Verdict.VendorName(winner) : $"{Verdict.VendorName(winner)} (tie with {Verdict.And(others)})";
    }

    private static IEnumerable<(string Name, string About)> Sheets(Report report)
    {
        yield return (ComparisonSheet.Name, "every vendor, job and volume with all key figures, and why some are not ranked");
        yield return (BreakdownSheet.Name, "the cost lines every total is made of");
        yield return (InputsSheet.Name, "every price, assumption and choice, with its range, reason and source");
        yield return (SourcesSheet.Name, report.Comparison.Sources.Count == 1 ? "the page prices were read from" : $"the {report.Comparison.Sources.Count} places prices and facts were read from");
    }
}
