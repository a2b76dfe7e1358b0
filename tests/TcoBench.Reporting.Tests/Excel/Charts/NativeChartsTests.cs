using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SkiaSharp;
using TcoBench.Reporting.Excel.Charts;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace TcoBench.Reporting.Tests.Excel.Charts;

public class NativeChartsTests
{
    [TestCase(FileFormatVersions.Office2007)]
    [TestCase(FileFormatVersions.Office2013)]
    [TestCase(FileFormatVersions.Microsoft365)]
    public void AWorkbookWithChartsIsValid(FileFormatVersions version)
    {
        using var document = Open();

        Assert.That(new OpenXmlValidator(version).Validate(document).Select(e => $"{e.Part?.Uri}: {e.Description}"), Is.Empty);
    }

    [Test]
    public void EveryReferencePointsAtTheCellsWhoseContentIsKeptBesideIt()
    {
        using var book = new XLWorkbook(new MemoryStream(ChartBook.Written([ChartBook.Columns, ChartBook.Lines], picture: false))); // the library cannot read pictures here
        using var document = Open();
        var checkedCells = 0;
        foreach (var part in Parts(document))
        {
            foreach (var reference in part.ChartSpace.Descendants<C.NumberReference>())
            {
                var cells = book.Range(reference.Formula!.Text).Cells().ToList();
                var points = reference.Descendants<C.NumericPoint>().ToDictionary(p => (int)p.Index!.Value, p => double.Parse(p.InnerText, System.Globalization.CultureInfo.InvariantCulture));
                Assert.That(reference.Descendants<C.PointCount>().Single().Val!.Value, Is.EqualTo((uint)cells.Count));
                for (var i = 0; i < cells.Count; i++)
                {
                    Assert.That(points.ContainsKey(i), Is.EqualTo(!cells[i].IsEmpty()), cells[i].Address.ToString());
                    if (points.TryGetValue(i, out var value))
                        Assert.That(value, Is.EqualTo(cells[i].GetDouble()), cells[i].Address.ToString());
                    checkedCells++;
                }
            }

            foreach (var name in part.ChartSpace.Descendants<C.SeriesText>().Select(t => t.StringReference!))
                Assert.That(name.StringCache!.InnerText, Is.EqualTo(book.Range(name.Formula!.Text).FirstCell().GetString()));
        }

        Assert.That(checkedCells, Is.EqualTo((4 * 6) + (2 * 3 * 2)));
    }

    [Test]
    public void CategoriesHaveTheInnerLevelFirstAndAVendorOnceForItsVolumes()
    {
        using var document = Open();
        var labels = Parts(document).First().ChartSpace.Descendants<C.MultiLevelStringReference>().First();
        var levels = labels.Descendants<C.Level>().Select(l => l.Elements<C.StringPoint>().Select(p => $"{p.Index} {p.InnerText}").ToList()).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(labels.Formula!.Text, Is.EqualTo("'Costs, all'!$A$2:$B$7"));
            Assert.That(levels, Has.Count.EqualTo(2));
            Assert.That(levels[0], Is.EqualTo(new[] { "0 100", "1 1,000", "2 100", "3 1,000", "4 100", "5 1,000" }));
            Assert.That(levels[1], Is.EqualTo(new[] { "0 Alpha Studio", "2 Beta.Ai", "4 Gamma & Co" }));
        }
    }

    [Test]
    public void AMissingValueIsAGap()
    {
        using var document = Open();
        var lines = Parts(document).Last().ChartSpace;
        var second = lines.Descendants<C.ScatterChartSeries>().Last();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Descendants<C.DisplayBlanksAs>().Single().Val!.Value, Is.EqualTo(C.DisplayBlanksAsValues.Gap));
            Assert.That(second.Descendants<C.YValues>().Single().Descendants<C.NumericPoint>().Select(p => p.InnerText), Is.EqualTo(new[] { "5.86", "2.26" }));
            Assert.That(second.Descendants<C.XValues>().Single().Descendants<C.NumericPoint>().Select(p => p.InnerText), Is.EqualTo(new[] { "100", "1000", "10000" }));
        }
    }

    [TestCase(100, 100)]
    [TestCase(99, 10)]
    [TestCase(101, 100)]
    [TestCase(1000, 1000)]
    [TestCase(1, 1)]
    public void TheVolumeAxisIsLogarithmicAndBeginsAtTheNextPowerOfTen(double smallest, double expected)
    {
        var series = ChartBook.Lines.Series.Select(s => s with { X = [(decimal)smallest, 20_000, 50_000] }).ToList();
        using var document = Open(ChartBook.Lines with { Series = series });
        var scaling = Parts(document).Single().ChartSpace.Descendants<C.ValueAxis>().First().Scaling!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scaling.LogBase!.Val!.Value, Is.EqualTo(10));
            Assert.That(scaling.MinAxisValue!.Val!.Value, Is.EqualTo(expected));
            Assert.That(scaling.MaxAxisValue, Is.Null, "greater volumes typed in later must stay in sight");
        }
    }

    [Test]
    public void TitlesAxesAndLegendLeaveNothingToTheProgram()
    {
        using var document = Open();
        foreach (var (part, chart) in Parts(document).Zip([ChartBook.Columns, ChartBook.Lines]))
        {
            var space = part.ChartSpace;
            var axes = space.Descendants<C.PlotArea>().Single().ChildElements.Where(e => e is C.CategoryAxis or C.ValueAxis).ToList();
            var ids = axes.Select(a => a.GetFirstChild<C.AxisId>()!.Val!.Value).ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(space.Descendants<C.Title>().Select(t => t.InnerText), Is.EquivalentTo(new[] { chart.Title, chart.CategoryAxisTitle, chart.ValueAxisTitle }));
                Assert.That(space.Descendants<C.AutoTitleDeleted>().Single().Val!.Value, Is.False);
                Assert.That(space.Descendants<C.Overlay>().Select(o => o.Val!.Value), Is.EqualTo(new[] { false, false, false, false }), "three titles and the legend cover nothing");
                Assert.That(ids, Is.Unique);
                Assert.That(axes.Select(a => a.GetFirstChild<C.CrossingAxis>()!.Val!.Value), Is.EqualTo(ids.AsEnumerable().Reverse()), "the axes cross each other");
                Assert.That(axes.Select(a => a.GetFirstChild<C.Delete>()!.Val!.Value), Is.All.False);
                Assert.That(axes[1].GetFirstChild<C.NumberingFormat>()!.FormatCode!.Value, Is.EqualTo("#,##0.00"));
                Assert.That(space.Descendants<C.RoundedCorners>().Single().Val!.Value, Is.False);
            }
        }
    }

    [Test]
    public void BarsThatLieHaveTheFirstCategoryOnTopAndTheValuesBelow()
    {
        using var document = Open(ChartBook.Columns with { Kind = ChartKind.StackedBars });
        var space = Parts(document).Single().ChartSpace;
        var (categories, values) = (space.Descendants<C.CategoryAxis>().Single(), space.Descendants<C.ValueAxis>().Single());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(space.Descendants<C.BarDirection>().Single().Val!.Value, Is.EqualTo(C.BarDirectionValues.Bar));
            Assert.That(categories.Scaling!.Orientation!.Val!.Value, Is.EqualTo(C.OrientationValues.MaxMin));
            Assert.That(categories.AxisPosition!.Val!.Value, Is.EqualTo(C.AxisPositionValues.Left));
            Assert.That(values.AxisPosition!.Val!.Value, Is.EqualTo(C.AxisPositionValues.Bottom));
            Assert.That(values.GetFirstChild<C.Crosses>()!.Val!.Value, Is.EqualTo(C.CrossesValues.Maximum));
            Assert.That(new OpenXmlValidator().Validate(document), Is.Empty);
        }
    }

    [Test]
    public void AnAxisWithoutATitleHasNoneRatherThanAnEmptyOne()
    {
        using var document = Open(ChartBook.Columns with { CategoryAxisTitle = "" });

        Assert.That(Parts(document).Single().ChartSpace.Descendants<C.Title>().Select(t => t.InnerText), Is.EqualTo(new[] { ChartBook.Columns.Title, ChartBook.Columns.ValueAxisTitle }));
    }

    [Test]
    public void ASheetHasOneDrawingForPicturesAndCharts()
    {
        using var document = Open();
        var sheet = document.WorkbookPart!.WorksheetParts.Single();
        var drawing = sheet.DrawingsPart!;
        var shapes = drawing.WorksheetDrawing.Descendants<Xdr.NonVisualDrawingProperties>().ToList();
        var order = sheet.Worksheet.ChildElements.Select(e => e.GetType()).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Worksheet.Elements<Drawing>().Count(), Is.EqualTo(1));
            Assert.That(order.IndexOf(typeof(Drawing)), Is.LessThan(order.IndexOf(typeof(TableParts))));
            Assert.That(shapes.Select(s => s.Id!.Value), Is.Unique);
            Assert.That(shapes.Select(s => s.Description!.Value), Is.EqualTo(new[] { "A picture", ChartBook.Columns.Description, ChartBook.Lines.Title }));
            Assert.That(drawing.WorksheetDrawing.Descendants<C.ChartReference>().Select(c => drawing.GetPartById(c.Id!)), Is.All.InstanceOf<ChartPart>());
        }
    }

    [Test]
    public void TheSameChartsGiveTheSameBytes()
    {
        var first = ChartBook.Written();
        Thread.Sleep(1100); // times in a package are whole seconds

        Assert.That(ChartBook.Written(), Is.EqualTo(first));
    }

    [Test]
    public void AChartWithoutWhatItDrawsIsACallersMistake()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ChartBook.Written(ChartBook.Columns with { Sheet = "Nowhere" }), Throws.ArgumentException.With.Message.Contains("Nowhere"));
            Assert.That(() => ChartBook.Written(ChartBook.Columns with { CategoriesReference = null }), Throws.ArgumentException.With.Message.Contains("categories"));
            Assert.That(() => ChartBook.Written(ChartBook.Lines with { Series = [ChartBook.Lines.Series[0] with { X = null }] }), Throws.ArgumentException.With.Message.Contains("Alpha Studio"));
        }
    }

    [Test]
    public void AnOfficeSuiteDrawsEverySeriesInItsColour()
    {
        var folder = Directory.CreateTempSubdirectory("tcobench-charts-").FullName;
        try
        {
            var book = Path.Combine(folder, "charts.xlsx");
            File.WriteAllBytes(book, ChartBook.Written());
            Installed.Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, book);
            Installed.Run("pdftoppm", "-r", "60", "-png", "-singlefile", Path.ChangeExtension(book, "pdf"), Path.Combine(folder, "page"));
            using var page = SKBitmap.Decode(Path.Combine(folder, "page.png"));
            var pixels = page.Pixels.CountBy(p => ChartXml.Hex(p)).ToDictionary();

            // A column takes thousands of pixels, a line and its markers dozens.
            foreach (var colour in ChartBook.Columns.Series.Select(s => s.Colour))
                Assert.That(pixels.GetValueOrDefault(colour), Is.GreaterThan(200), colour);
            foreach (var colour in ChartBook.Lines.Series.Select(s => s.Colour))
                Assert.That(pixels.GetValueOrDefault(colour), Is.GreaterThan(20), colour);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SpreadsheetDocument Open(params NativeChart[] charts) => SpreadsheetDocument.Open(new MemoryStream(ChartBook.Written(charts)), isEditable: false);

    private static IEnumerable<ChartPart> Parts(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.Single().DrawingsPart!.ChartParts.OrderBy(p => p.Uri.ToString(), StringComparer.Ordinal);
}
