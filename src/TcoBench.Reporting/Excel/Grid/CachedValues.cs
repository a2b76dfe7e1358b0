using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TcoBench.Reporting.Excel.Grid;

/// <summary>Writes what formulas give into a saved workbook, so that programs without a calculator show the right figures.</summary>
internal static class CachedValues
{
    /// <summary>Adds the values of all formulas of some sheets.</summary>
    public static void Add(SpreadsheetDocument document, IReadOnlyList<GridSheet> sheets)
    {
        var book = document.WorkbookPart!;
        var parts = book.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => (WorksheetPart)book.GetPartById(s.Id!), StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var values = sheet.Cells.Where(c => c.Formula is not null).ToDictionary(c => Address.Of(c.Row, c.Column), c => c.Value, StringComparer.Ordinal);
            if (values.Count == 0)
                continue;
            var part = parts[sheet.Name];
            foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
                Put(cell, values[cell.CellReference!.Value!]);
            part.Worksheet.Save();
        }
    }

    private static void Put(Cell cell, object? value)
    {
        (cell.DataType, cell.CellValue) = value switch
        {
            decimal number => (null, new CellValue(GridWriter.Nearest(number).ToString("R", CultureInfo.InvariantCulture))),
            string text => (new(CellValues.String), new CellValue(SheetText.Escaped(SheetText.Clean(text)))),
            CellError.DivisionByZero => (new(CellValues.Error), new CellValue("#DIV/0!")),
            CellError.NotAvailable => ((DocumentFormat.OpenXml.EnumValue<CellValues>?)new(CellValues.Error), new CellValue("#N/A")),
            _ => throw new ArgumentException($"a formula cannot give {value?.GetType().Name ?? "nothing"}", nameof(value)),
        };
    }
}
