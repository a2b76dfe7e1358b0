using ClosedXML.Excel;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>Every price, assumption and choice that any figure rests on.</summary>
internal static class InputsSheet
{
    public const string Name = "Inputs";

    public static void Write(IXLWorkbook workbook, Report report)
    {
        var sheet = workbook.AddWorksheet(Name);
        List<Column<Row>> columns =
        [
            new("Input", 44, r => r.Title),
            new("Value", 14, r => Formats.Of(r.Input, r.Input.Value), Formats.Count),
            new("Unit", 20, r => UnitOf(r.Input)),
            new("Low (P10)", 12, r => r.Input.Spread is { } s ? Formats.Of(r.Input, s.Low) : null, Formats.Count),
            new("High (P90)", 12, r => r.Input.Spread is { } s ? Formats.Of(r.Input, s.High) : null, Formats.Count),
            new("Evidence", 11, r => Words.Of(r.Input.Evidence.Kind)),
            new("Why, or how it was derived", 60, r => r.Input.Evidence.Reason),
            new("Source", 26, r => string.Join(", ", r.Input.Evidence.Sources.Select(s => s.Id))),
            new("Address", 40, r => r.Input.Evidence.Sources is [var s, ..] ? new Link(s.Url, SourceAddress.Of(s.Url)) : null),
            new("Seen", 11, r => r.Input.Evidence.Sources is { Count: > 0 } s ? s.Min(x => x.Seen) : null, Formats.Day),
            new("Name for --set", 40, r => r.Input.Name),
        ];
        Table.Write(sheet, "Every price, assumption and choice", "Change one with --set NAME=VALUE, or in the vendor's or the assumptions file. Of several sources the first address and the oldest day are shown; all are on the sheet Sources.", columns, Rows(report), 1);
        sheet.PageSetup.SetRowsToRepeatAtTop(Table.HeaderRow, Table.HeaderRow);
        Page.SetUp(sheet, report);
    }

    private static List<Row> Rows(Report report)
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var result in report.Comparison.Results.Where(r => r.Figures is not null))
        {
            LineTitles? titles = null;
            foreach (var input in result.Figures!.Inputs.Where(i => i.Name != "assets" && !rows.ContainsKey(i.Name)))
                rows[input.Name] = new Row(input, (titles ??= BreakdownSheet.TitlesOf(result)).Of(input));
        }

        return [.. rows.Values.OrderBy(r => r.Input.Name.Contains('.', StringComparison.Ordinal)).ThenBy(r => r.Input.Name, StringComparer.Ordinal)];
    }

    private static string UnitOf(Input input) => InputTitles.IsShare(input) ? "" : UnitWords.IsCurrency(input.Unit) ? input.Unit.ToString() : UnitWords.Of(input.Unit);

    private sealed record Row(Input Input, string Title);
}
