using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using TcoBench.Reporting.Charts;

namespace TcoBench.Reporting.Excel;

/// <summary>Writes the comparison as a workbook of plain values: summary with pictures, all results, cost lines, inputs and sources.</summary>
public sealed partial class WorkbookWriter : IReportWriter
{
    private const int PictureGap = 24;
    private const int JobsPerPage = 2;

    /// <inheritdoc/>
    public string Name => "tco.xlsx";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        using var package = new MemoryStream();
        List<SheetPicture> pictures;
        using (var workbook = new XLWorkbook())
        {
            workbook.Style.Font.FontName = "Calibri";
            workbook.Properties.Title = "What an approved asset costs";
            workbook.Properties.Author = $"TcoBench {report.Engine}";
            var room = SummarySheet.Write(workbook, report);
            pictures = Pictures(report, room.Row, (room.Width - PictureGap) / 2);
            foreach (var row in pictures.Select(p => p.Row).Distinct().Where((_, i) => i % JobsPerPage == 0))
                workbook.Worksheet(SummarySheet.Name).PageSetup.AddHorizontalPageBreak(row - 1);
            ComparisonSheet.Write(workbook, report);
            BreakdownSheet.Write(workbook, report);
            InputsSheet.Write(workbook, report);
            SourcesSheet.Write(workbook, report);
            workbook.SaveAs(package);
        }

        using (var document = SpreadsheetDocument.Open(package, isEditable: true))
        {
            SheetPictures.Add(document, SummarySheet.Name, pictures);
            foreach (var name in document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles"))
                name.Text = Relative().Replace(name.Text, "$$$1:$$$2");
            document.ExtendedFilePropertiesPart!.Properties = new Properties(new Application("TcoBench"));
        }

        package.Position = 0;
        StablePackage.Copy(package, report.Comparison.AsOf, output);
    }

    private static List<SheetPicture> Pictures(Report report, int row, int width)
    {
        var pictures = new List<SheetPicture>();
        foreach (var job in report.Comparison.Results.Select(r => r.Job.Id.Value).Distinct())
        {
            var beside = new[] { TcoPicture.Of(report, job), CurvePicture.Of(report, job) }.OfType<Picture>().ToList();
            for (var i = 0; i < beside.Count; i++)
                pictures.Add(new SheetPicture(beside[i].As(PictureFormat.Png), beside[i].Title, row, i * (width + PictureGap), width, width * beside[i].Height / beside[i].Width));
            row += SheetPictures.Rows(pictures[^beside.Count..].Max(p => p.Height)) + 2;
        }

        return pictures;
    }

    // Rows and columns to repeat are saved without the '$' some programs insist on.
    [GeneratedRegex(@"(?<=!)([A-Z]+|\d+):([A-Z]+|\d+)")]
    private static partial Regex Relative();
}
