using System.Globalization;
using ClosedXML.Excel;

namespace TcoBench.Reporting.Excel.Grid;

/// <summary>Writes sheets with the spreadsheet library: cells, looks, names, protection, choices, printing. Values of formulas are not its business.</summary>
internal sealed class GridWriter
{
    private static readonly XLColor Ink = XLColor.FromHtml("#1A1F26");
    private static readonly XLColor Quiet = XLColor.FromHtml("#5A6470");
    private static readonly XLColor Rule = XLColor.FromHtml("#E3E7EB");
    private static readonly XLColor HeaderFill = XLColor.FromHtml("#1F4E79");
    private static readonly XLColor SectionFill = XLColor.FromHtml("#E8EEF4");
    private static readonly XLColor InputFill = XLColor.FromHtml("#FFF8DC");
    private static readonly XLColor InputInk = XLColor.FromHtml("#0033A0");
    private static readonly XLColor InputRule = XLColor.FromHtml("#D9C77A");
    private static readonly XLColor LinkInk = XLColor.FromHtml("#0563C1");

    private readonly Dictionary<CellStyle, IXLStyle> _styles = [];
    private readonly string _footer;

    private GridWriter(string footer) => _footer = footer;

    /// <summary>Adds sheets and names to a workbook.</summary>
    /// <param name="workbook">An empty workbook.</param>
    /// <param name="sheets">The sheets, in order.</param>
    /// <param name="names">Names and the cells they stand for.</param>
    /// <param name="footer">Printed below every page, before the sheet's name.</param>
    public static void Write(IXLWorkbook workbook, IReadOnlyList<GridSheet> sheets, IReadOnlyList<(string Name, string Cell)> names, string footer)
    {
        var writer = new GridWriter(footer);
        foreach (var sheet in sheets)
            writer.Write(workbook.AddWorksheet(sheet.Name), sheet);
        foreach (var (name, cell) in names)
            workbook.NamedRanges.Add(name, cell);
    }

    private void Write(IXLWorksheet sheet, GridSheet grid)
    {
        foreach (var (column, width) in grid.Widths)
            sheet.Column(column).Width = width;
        foreach (var (row, height) in grid.Heights)
            sheet.Row(row).Height = height;
        foreach (var cell in grid.Cells)
            Put(sheet.Cell(cell.Row, cell.Column), cell);
        foreach (var rule in grid.Rules)
            Colour(sheet.Range(rule.Range).AddConditionalFormat().WhenIsTrue(rule.Condition), rule.Colour);
        foreach (var (cell, texts) in grid.Choices)
        {
            var choice = sheet.Cell(cell).DataValidation;
            choice.List($"\"{string.Join(',', texts)}\"", inCellDropdown: true);
            choice.ErrorStyle = XLErrorStyle.Stop;
        }

        foreach (var cell in grid.Counts)
            sheet.Cell(cell).DataValidation.Decimal.EqualOrGreaterThan(1);
        if (grid.FrozenRows + grid.FrozenColumns > 0)
            sheet.SheetView.Freeze(grid.FrozenRows, grid.FrozenColumns);
        if (grid.Filter is { } filter)
            sheet.Range(filter).SetAutoFilter();
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatCells | XLSheetProtectionElements.FormatColumns | XLSheetProtectionElements.FormatRows | XLSheetProtectionElements.AutoFilter | XLSheetProtectionElements.Sort);
        SetUpPage(sheet, grid);
    }

    private void Put(IXLCell cell, GridCell content)
    {
        cell.Style = StyleOf(cell, content.Style);
        if (content.Formula is { } formula)
            cell.FormulaA1 = formula;
        else
            State(cell, content.Value);
        if (content.Link is { } link)
            cell.Hyperlink = new XLHyperlink(link);
    }

    private static void State(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                var clean = SheetText.Clean(text);
                if (clean.Length == 0)
                    return;
                cell.SetValue(clean);
                if (SheetText.LooksLikeFormula(clean))
                    cell.Style.SetIncludeQuotePrefix();
                return;
            case decimal number:
                cell.SetValue(Nearest(number));
                return;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                return;
            default:
                throw new ArgumentException($"a cell cannot state {value.GetType().Name}", nameof(value));
        }
    }

    /// <summary>A number as files of spreadsheets hold it.</summary>
    public static string Written(decimal number) => Nearest(number).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The nearest double: a cast goes wrong in the last digits of long decimals; text read back does not.</summary>
    private static double Nearest(decimal number) => double.Parse(number.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    // Styles are made once: setting each property of each cell would take most of the time.
    private IXLStyle StyleOf(IXLCell cell, CellStyle style)
    {
        if (_styles.TryGetValue(style, out var known))
            return known;
        var made = cell.Style;
        made.Font.SetFontColor(Ink).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (style.Format.Length > 0)
            made.NumberFormat.SetFormat(style.Format).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        switch (style.Dress)
        {
            case Dress.Text when style.Format.Length == 0:
                Indented(Ruled(made));
                break;
            case Dress.Text:
            case Dress.Number:
                Ruled(made);
                break;
            case Dress.Wrapped:
                Indented(Ruled(made)).Alignment.SetWrapText();
                break;
            case Dress.Quiet:
                made.Font.SetFontColor(Quiet);
                break;
            case Dress.Title:
                made.Font.SetBold().Font.SetFontSize(16);
                break;
            case Dress.Section:
                made.Font.SetBold().Fill.SetBackgroundColor(SectionFill);
                break;
            case Dress.Header:
            case Dress.NumberHeader:
                made.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(HeaderFill).Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom)
                    .Alignment.SetHorizontal(style.Dress == Dress.Header ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right).Alignment.SetIndent(style.Dress == Dress.Header ? 1 : 0);
                break;
            case Dress.Link:
                Indented(Ruled(made)).Font.SetFontColor(LinkInk).Font.SetUnderline();
                break;
            case Dress.Total:
                Ruled(made).Font.SetBold();
                break;
            case Dress.Static:
                Ruled(made).Font.SetFontColor(Quiet).Font.SetItalic();
                break;
            case Dress.Input:
            case Dress.Choice:
                made.Font.SetFontColor(InputInk).Fill.SetBackgroundColor(InputFill).Protection.SetLocked(false).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right)
                    .Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(InputRule);
                break;
            case Dress.Signal:
                Indented(made.Font.SetBold());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(style), style.Dress, "unknown dress");
        }

        return _styles[style] = cell.Style; // what was changed on the way is in the cell, not in the style first taken from it
    }

    private static IXLStyle Indented(IXLStyle style) => style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);

    private static IXLStyle Ruled(IXLStyle style) => style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Rule);

    private static void Colour(IXLStyle style, RuleColour colour)
    {
        switch (colour)
        {
            case RuleColour.Green:
                style.Fill.SetBackgroundColor(XLColor.FromHtml("#D8EFE3"));
                break;
            case RuleColour.Amber:
                style.Fill.SetBackgroundColor(XLColor.FromHtml("#FFE3B3"));
                break;
            case RuleColour.Red:
                style.Fill.SetBackgroundColor(XLColor.FromHtml("#F4B6B6")).Font.SetBold();
                break;
            case RuleColour.Grey:
                style.Font.SetFontColor(XLColor.FromHtml("#8A929C"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(colour), colour, "unknown colour");
        }
    }

    private void SetUpPage(IXLWorksheet sheet, GridSheet grid)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(grid.PagesWide, 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Left.AddText($"{_footer} · {sheet.Name}");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        page.PrintAreas.Add(1, 1, Math.Max(1, grid.LastRow), Math.Max(1, grid.LastColumn));
        if (grid.FrozenRows > 0)
            page.SetRowsToRepeatAtTop(1, grid.FrozenRows);
        if (grid.PagesWide > 1 && grid.FrozenColumns > 0)
            page.SetColumnsToRepeatAtLeft(1, grid.FrozenColumns);
        foreach (var row in grid.PageBreaks)
            page.AddHorizontalPageBreak(row - 1);
        sheet.SheetView.ZoomScale = 90;
        sheet.ShowGridLines = false;
    }
}
