using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TcoBench.Reporting.Excel.Charts;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>
/// Writes the comparison as a workbook of live formulas: change an input, and every vendor moves. The formulas are the engine's, and so are the values
/// that stand beside them.
/// </summary>
/// <param name="language">Language of its texts; English if null.</param>
public sealed partial class WorkbookWriter(Language? language = null) : IReportWriter
{
    private readonly Language _language = language ?? Language.English;

    /// <inheritdoc/>
    public string Name => "tco.xlsx";

    /// <inheritdoc/>
    public void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var finance = FinanceWorkbook.Of(report, _language);
        using var package = new MemoryStream();
        using (var workbook = new XLWorkbook(XLEventTracking.Disabled))
        {
            workbook.Style.Font.FontName = "Calibri";
            workbook.Properties.Title = _language["What an approved asset costs"];
            workbook.Properties.Author = $"TcoBench {report.Engine}";
            GridWriter.Write(workbook, finance.Sheets, finance.Names, $"TcoBench {report.Engine} · {Numbers.Day(report.Comparison.AsOf, _language)}");
            workbook.SaveAs(package, new SaveOptions { EvaluateFormulasBeforeSaving = false, ValidatePackage = false, GenerateCalculationChain = false });
        }

        CachedValues values;
        using (var document = SpreadsheetDocument.Open(package, isEditable: true))
        {
            values = CachedValues.Of(document, finance.Sheets);
            SheetPictures.Add(document, finance.Pictures.Sheet, finance.Pictures.Pictures);
            NativeCharts.Add(document, finance.Charts);
            foreach (var name in document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles"))
                name.Text = Relative().Replace(name.Text, "$$$1:$$$2");
            document.ExtendedFilePropertiesPart!.Properties = new Properties(new Application("TcoBench"));
        }

        package.Position = 0;
        StablePackage.Copy(package, report.Comparison.AsOf, values, output);
    }

    // Rows and columns to repeat are saved without the '$' some programs insist on.
    [GeneratedRegex(@"(?<=!)([A-Z]+|\d+):([A-Z]+|\d+)")]
    private static partial Regex Relative();
}
