using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace TcoBench.Reporting.Excel;

/// <summary>The drawing of a sheet: the one part that holds its pictures and charts.</summary>
internal static class SheetDrawing
{
    private const string Relationship = "rIdDrawing";

    /// <summary>The drawing of a sheet of a saved workbook, made if it has none.</summary>
    public static DrawingsPart Of(SpreadsheetDocument document, string sheetName)
    {
        var book = document.WorkbookPart!;
        var entry = book.Workbook.Descendants<Sheet>().FirstOrDefault(s => s.Name == sheetName) ?? throw new ArgumentException($"the workbook has no sheet \"{sheetName}\"", nameof(sheetName));
        var sheet = (WorksheetPart)book.GetPartById(entry.Id!);
        if (sheet.DrawingsPart is { } existing)
            return existing;
        var part = sheet.AddNewPart<DrawingsPart>(Relationship);
        part.WorksheetDrawing = new Xdr.WorksheetDrawing();
        var drawing = new Drawing { Id = Relationship };
        if (sheet.Worksheet.ChildElements.FirstOrDefault(ComesAfter) is { } next)
            sheet.Worksheet.InsertBefore(drawing, next);
        else
            sheet.Worksheet.Append(drawing);
        return part;
    }

    /// <summary>Sheet of a drawing.</summary>
    public static Worksheet SheetOf(DrawingsPart drawing) => drawing.GetParentParts().OfType<WorksheetPart>().Single().Worksheet;

    /// <summary>An id for the next shape of a drawing.</summary>
    public static uint NextId(DrawingsPart drawing) => (uint)drawing.WorksheetDrawing.ChildElements.Count + 2;

    private static bool ComesAfter(OpenXmlElement element) =>
        element is LegacyDrawing or LegacyDrawingHeaderFooter or Picture or OleObjects or Controls or WebPublishItems or TableParts or WorksheetExtensionList;
}
