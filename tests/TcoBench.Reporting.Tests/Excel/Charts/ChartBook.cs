using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Charts;

namespace TcoBench.Reporting.Tests.Excel.Charts;

/// <summary>
/// A workbook of one sheet with two charts and a picture: rows 2 to 7 hold three vendors at two volumes with four blocks of costs,
/// rows 11 to 13 the sums of two vendors at three volumes; the second is not ranked at the last.
/// </summary>
internal static class ChartBook
{
    internal const string Sheet = "Costs, all";
    internal static readonly string[] Vendors = ["Alpha Studio", "Beta.Ai", "Gamma & Co"];
    internal static readonly string[] Blocks = ["Charges", "People", "Platform", "Risk"];
    internal static readonly string[] Colours = ["1F4E79", "5B9BD5", "F2A65A", "B5445A"];
    internal static readonly decimal[] Volumes = [100, 1000, 10000];
    internal static readonly decimal?[][] Sums = [[4.17m, 2.577m, 2.4m], [5.86m, 2.26m, null]];

    internal static NativeChart Columns { get; } = new(
        Sheet,
        ChartKind.StackedColumns,
        "TCO per approved asset",
        16,
        1,
        38,
        8,
        Cells("$A$2:$B$7"),
        [[.. Vendors.SelectMany(v => new[] { v, "" })], [.. Vendors.SelectMany(_ => new[] { "100", "1,000" })]],
        "Vendor and approved assets",
        "EUR per approved asset",
        "#,##0.00",
        [.. Blocks.Select((b, i) => new ChartSeries(b, Cells($"${Letter(i)}$1"), Cells($"${Letter(i)}$2:${Letter(i)}$7"), null, [.. Enumerable.Range(0, 6).Select(r => (decimal?)Cost(r, i))], null, Colours[i]))],
        "Stacked columns: charges, people, platform and risk of three vendors at two volumes.");

    internal static NativeChart Lines { get; } = new(
        Sheet,
        ChartKind.Lines,
        "TCO per approved asset over volume",
        40,
        1,
        62,
        8,
        null,
        [],
        "Approved assets",
        "EUR per approved asset",
        "#,##0.00",
        [.. Enumerable.Range(0, 2).Select(i => new ChartSeries(Vendors[i], Cells($"${"BC"[i]}$10"), Cells($"${"BC"[i]}$11:${"BC"[i]}$13"), Cells("$A$11:$A$13"), Sums[i], Volumes, i == 0 ? "0072B2" : "D55E00", (MarkShape)i))]);

    /// <summary>What a block costs in a row: no two cells hold the same.</summary>
    internal static decimal Cost(int row, int block) => row + 1 + (block * 0.25m);

    internal static byte[] Written(params NativeChart[] charts) => Written(charts.Length == 0 ? [Columns, Lines] : charts, picture: true);

    internal static byte[] Written(IReadOnlyList<NativeChart> charts, bool picture)
    {
        using var package = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            Fill(workbook.AddWorksheet(Sheet));
            workbook.SaveAs(package);
        }

        using (var document = SpreadsheetDocument.Open(package, isEditable: true))
        {
            SheetPictures.Add(document, Sheet, !picture ? [] : [new SheetPicture(Pixel, "A picture", 16, 700, 20, 20)]);
            NativeCharts.Add(document, charts);
        }

        using var stable = new MemoryStream();
        package.Position = 0;
        StablePackage.Copy(package, new DateOnly(2026, 11, 22), stable);
        return stable.ToArray();
    }

    private static byte[] Pixel
    {
        get
        {
            using var bitmap = new SkiaSharp.SKBitmap(1, 1);
            return bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100).ToArray();
        }
    }

    private static void Fill(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetValue("Vendor");
        sheet.Cell(1, 2).SetValue("Approved assets");
        for (var row = 0; row < 6; row++)
        {
            if (row % 2 == 0)
                sheet.Cell(row + 2, 1).SetValue(Vendors[row / 2]);
            sheet.Cell(row + 2, 2).SetValue(row % 2 == 0 ? "100" : "1,000");
            for (var block = 0; block < 4; block++)
            {
                sheet.Cell(1, block + 3).SetValue(Blocks[block]);
                sheet.Cell(row + 2, block + 3).SetValue((double)Cost(row, block));
            }
        }

        for (var vendor = 0; vendor < 2; vendor++)
        {
            sheet.Cell(10, vendor + 2).SetValue(Vendors[vendor]);
            for (var volume = 0; volume < 3; volume++)
            {
                sheet.Cell(11 + volume, 1).SetValue((double)Volumes[volume]);
                if (Sums[vendor][volume] is { } sum)
                    sheet.Cell(11 + volume, vendor + 2).SetValue((double)sum);
            }
        }

        sheet.Range(10, 1, 13, 3).CreateTable("sums");
        sheet.Columns(1, 8).Width = 14;
        sheet.PageSetup.FitToPages(1, 1);
    }

    private static string Cells(string address) => $"'{Sheet}'!{address}";

    private static char Letter(int block) => (char)('C' + block);
}
