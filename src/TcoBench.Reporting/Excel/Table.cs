using System.Globalization;
using ClosedXML.Excel;

namespace TcoBench.Reporting.Excel;

/// <summary>Writes tables, all in the same dress.</summary>
internal static class Table
{
    /// <summary>Row of the header; the first row of data is the next.</summary>
    public const int HeaderRow = 3;

    private const double LineHeight = 15;
    private const double HighestRow = 405;
    private static readonly XLColor HeaderFill = XLColor.FromHtml("#1F4E79");
    private static readonly XLColor Rule = XLColor.FromHtml("#D5DBE1");

    /// <summary>Writes a title, a sentence, the header and the rows; freezes and filters the header.</summary>
    /// <param name="sheet">An empty sheet.</param>
    /// <param name="title">What the sheet shows.</param>
    /// <param name="sentence">How to read it.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="frozenColumns">Columns that stay in sight.</param>
    /// <returns>Number of the row after the last.</returns>
    public static int Write<T>(IXLWorksheet sheet, string title, string sentence, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, int frozenColumns)
    {
        Put(sheet.Cell(1, 1), title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(16);
        Put(sheet.Cell(2, 1), sentence);
        sheet.Cell(2, 1).Style.Font.SetFontColor(XLColor.FromHtml("#5A6470"));
        var last = HeaderRow + rows.Count;
        var lines = new int[rows.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            var column = columns[c];
            sheet.Column(c + 1).Width = column.Width;
            var first = sheet.Cell(HeaderRow + 1, c + 1);
            first.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Border.SetBottomBorder(XLBorderStyleValues.Hair).Border.SetBottomBorderColor(Rule);
            if (column.Format.Length > 0)
                first.Style.NumberFormat.SetFormat(column.Format).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            else
                first.Style.Alignment.SetWrapText().Alignment.SetIndent(1);
            Put(sheet.Cell(HeaderRow, c + 1), column.Title);
            for (var r = 1; r < rows.Count; r++)
                sheet.Cell(HeaderRow + 1 + r, c + 1).Style = first.Style;
            for (var r = 0; r < rows.Count; r++)
            {
                var value = column.Value(rows[r]);
                Put(sheet.Cell(HeaderRow + 1 + r, c + 1), value);
                if (column.Format.Length == 0)
                    lines[r] = Math.Max(lines[r], Lines((value as Link)?.Text ?? value as string ?? "", column.Width));
            }

            sheet.Cell(HeaderRow, c + 1).Style.Alignment.SetHorizontal(column.Format.Length > 0 ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left).Alignment.SetIndent(column.Format.Length > 0 ? 0 : 1);
        }

        for (var r = 0; r < rows.Count; r++)
        {
            if (lines[r] > 1)
                sheet.Row(HeaderRow + 1 + r).Height = Math.Min(HighestRow, LineHeight * lines[r]);
        }

        var head = sheet.Range(HeaderRow, 1, HeaderRow, columns.Count);
        head.Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(HeaderFill).Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        sheet.Row(HeaderRow).Height = (LineHeight * columns.Max(c => Lines(c.Title, c.Width * 0.95))) + 3;
        sheet.SheetView.Freeze(HeaderRow, frozenColumns);
        if (rows.Count > 0)
            sheet.Range(HeaderRow, 1, last, columns.Count).SetAutoFilter();
        return last + 1;
    }

    /// <summary>Puts a value into a cell; text stays text, whatever it begins with.</summary>
    public static void Put(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case Link link:
                Put(cell, link.Text);
                if (link.Address is { } address && link.Text.Length > 0)
                {
                    cell.Hyperlink = new XLHyperlink(address);
                    cell.Style.Font.SetFontColor(XLColor.FromHtml("#0563C1")).Font.SetUnderline();
                }

                return;
            case string text:
                var clean = SheetText.Clean(text);
                if (clean.Length == 0)
                    return;
                cell.SetValue(clean);
                if (SheetText.LooksLikeFormula(clean))
                    cell.Style.SetIncludeQuotePrefix();
                return;
            case Figure figure:
                cell.SetValue(Nearest(figure.Value));
                cell.Style.NumberFormat.SetFormat(figure.Format);
                return;
            case decimal number:
                cell.SetValue(Nearest(number));
                return;
            case int number:
                cell.SetValue(number);
                return;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                return;
            default:
                throw new ArgumentException($"a cell cannot hold {value.GetType().Name}", nameof(value));
        }
    }

    // A cast goes wrong in the last digits of long decimals; text read back does not.
    private static double Nearest(decimal number) => double.Parse(number.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    // Lines a text takes, for row heights: not every program fits them by itself. A little is lost to indent and padding.
    private static int Lines(string text, double width)
    {
        var room = Math.Max(1, (width * 1.1) - 1);
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            lines++;
            var used = 0.0;
            foreach (var word in paragraph.Split(' '))
            {
                if (used > 0 && used + word.Length > room)
                    (lines, used) = (lines + 1, 0);
                var broken = (int)(word.Length / (room + 0.001));
                lines += broken;
                used += word.Length - (broken * room) + 1;
            }
        }

        return lines;
    }
}
