using ClosedXML.Excel;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Excel;

/// <summary>How sheets print.</summary>
internal static class Page
{
    /// <summary>A4 landscape, fitted to the width, with where it comes from and page numbers below.</summary>
    public static void SetUp(IXLWorksheet sheet, Report report, int pagesWide = 1)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(pagesWide, 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Left.AddText($"TcoBench {report.Engine} · as of {Numbers.Day(report.Comparison.AsOf)} · {sheet.Name}");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        sheet.SheetView.ZoomScale = 90;
        sheet.ShowGridLines = false;
    }
}
