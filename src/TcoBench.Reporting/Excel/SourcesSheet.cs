using ClosedXML.Excel;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>Where published figures were read.</summary>
internal static class SourcesSheet
{
    public const string Name = "Sources";

    public static void Write(IXLWorkbook workbook, Report report)
    {
        var sheet = workbook.AddWorksheet(Name);
        var used = report.Comparison.Results.Where(r => r.Figures is not null).SelectMany(r => r.Figures!.Inputs).DistinctBy(i => i.Name).SelectMany(i => i.Evidence.Sources.Select(s => s.Id).Distinct()).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        List<Column<Source>> columns =
        [
            new("Source", 30, s => s.Id),
            new("Address or citation", 70, s => new Link(s.Url, SourceAddress.Of(s.Url))),
            new("Seen", 11, s => s.Seen, Formats.Day),
            new("Days old", 8, s => report.Comparison.AsOf.DayNumber - s.Seen.DayNumber, Formats.Count),
            new("Fresh for", 8, s => s.ShelfLife, Formats.Count),
            new("Kind", 14, s => Words.Of(s.Kind)),
            new("Inputs", 8, s => used.GetValueOrDefault(s.Id), Formats.Count),
            new("Note", 70, s => s.Note),
        ];
        Table.Write(sheet, "Where published figures were read", "Primary: the vendor's own page, an audited benchmark, an official statistic. Near-primary: a word-for-word copy of one. Secondary: others that repeat it. A source older than the days it is fresh for may no longer hold.", columns, report.Comparison.Sources, 1);
        sheet.PageSetup.SetRowsToRepeatAtTop(Table.HeaderRow, Table.HeaderRow);
        Page.SetUp(sheet, report);
    }
}
