using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NUnit.Framework.Constraints;
using TcoBench.Analysis;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Tests.Charts;

namespace TcoBench.Reporting.Tests.Excel;

public class WorkbookWriterTests
{
    private const int Header = 3;

    [Test]
    public void EveryResultIsARowWithItsFigures()
    {
        var report = Small.Report();
        using var book = Read(report);
        var sheet = book.Worksheet("Comparison");

        for (var i = 0; i < report.Comparison.Results.Count; i++)
        {
            var (result, row) = (report.Comparison.Results[i], Header + 1 + i);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Text(sheet, row, "Vendor"), Is.EqualTo(result.Option.Vendor.Catalog.Name));
                Assert.That(Number(sheet, row, "Approved assets"), Is.EqualTo(result.Assets));
                Assert.That(Number(sheet, row, "EUR per approved asset"), Same(result.Figures?.Kpis.Cpai));
                Assert.That(Number(sheet, row, "Total cost, EUR"), Same(result.Figures?.Total));
                Assert.That(Number(sheet, row, "Total, median (P50), EUR"), Same(result.Interval?.P50));
                foreach (var (title, block) in new[] { ("Charges, EUR", "charges"), ("People, EUR", "people"), ("Platform, EUR", "platform"), ("Risk, EUR", "risk") })
                    Assert.That(Number(sheet, row, title), Same(result.Figures?.Blocks[block]), title);
                Assert.That(Number(sheet, row, "Billed, EUR"), Same(result.Figures?.Billed));
                Assert.That(Number(sheet, row, "Effective, EUR"), Same(result.Figures?.Effective));
                Assert.That(Number(sheet, row, "Tax (not in total), EUR"), Same(result.Figures?.Tax));
                Assert.That(Number(sheet, row, "Days"), Same(result.Option.Days is { } d ? decimal.Ceiling(d) : null));
                Assert.That(Number(sheet, row, "Rests on assumptions"), Same(result.Figures?.AssumptionShare));
            }
        }
    }

    [Test]
    public void AVendorThatIsNotRankedHasItsReasonAndNoPlaceAmongTheCheapest()
    {
        using var book = Read(Small.Report());
        var sheet = book.Worksheet("Comparison");
        var gamma = Enumerable.Range(Header + 1, 5).Single(r => Text(sheet, r, "Vendor") == "Gamma");

        Assert.That(Text(sheet, gamma, "Status"), Is.EqualTo("retired"));
        Assert.That(Text(sheet, gamma, "Why not ranked"), Is.EqualTo("Gamma 3 was shut down on 2026-05-12"));
        Assert.That(Number(sheet, gamma, "Total cost, EUR"), Is.Null);
    }

    [Test]
    public void TheSummaryNamesTheCheapestAndWhatTheRunnerUpCostsMore()
    {
        using var book = Read(Small.Report());
        var sheet = book.Worksheet("Summary");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(sheet, Header + 1, "Cheapest"), Is.EqualTo("Alpha Studio"));
            Assert.That(Number(sheet, Header + 1, "EUR per approved asset"), Is.EqualTo(4.17));
            Assert.That(Text(sheet, Header + 1, "Runner-up"), Is.EqualTo("Beta.Ai"));
            Assert.That(Number(sheet, Header + 1, "It costs more, EUR per asset"), Is.EqualTo(5.86 - 4.17).Within(1e-9));
            Assert.That(Text(sheet, Header + 1, "Not ranked"), Does.Contain("Gamma: model retired").And.Contains("Epsilon: late"));
            Assert.That(Text(sheet, Header + 2, "Cheapest"), Is.EqualTo("Beta.Ai"));
        }
    }

    [Test]
    public void ATieIsCalledATie()
    {
        using var book = Read(SampleReport.Report);

        Assert.That(Text(book.Worksheet("Summary"), Header + 1, "Cheapest"), Is.EqualTo("Acme Imaging (tie with Borealis Imaging)"));
    }

    [Test]
    public void TheLinesOfAResultAddUpToItsTotal()
    {
        var report = Small.Report();
        using var book = Read(report);
        var sheet = book.Worksheet("Breakdown");
        var rows = Enumerable.Range(Header + 1, sheet.LastRowUsed().RowNumber() - Header).ToList();

        foreach (var result in report.Comparison.Results.Where(r => r.Figures is not null))
        {
            var own = rows.Where(r => Text(sheet, r, "Vendor") == result.Option.Vendor.Catalog.Name && Number(sheet, r, "Approved assets") == result.Assets).ToList();
            Assert.That(own, Has.Count.EqualTo(result.Figures!.CostLines.Count));
            Assert.That(own.Sum(r => Number(sheet, r, "Amount, EUR")), Is.EqualTo((double)result.Figures.Total).Within(1e-9));
            Assert.That(own.Sum(r => Number(sheet, r, "EUR per approved asset")), Is.EqualTo((double)result.Figures.Kpis.Cpai).Within(1e-9));
        }
    }

    [Test]
    public void EveryInputIsListedOnceWithItsValueRangeAndSource()
    {
        var report = Small.Report();
        using var book = Read(report);
        var sheet = book.Worksheet("Inputs");
        var rows = Enumerable.Range(Header + 1, sheet.LastRowUsed().RowNumber() - Header).ToDictionary(r => Text(sheet, r, "Name for --set"));
        var inputs = report.Comparison.Results.Where(r => r.Figures is not null).SelectMany(r => r.Figures!.Inputs).Where(i => i.Name != "assets").DistinctBy(i => i.Name).ToList();

        Assert.That(rows.Keys, Is.EquivalentTo(inputs.Select(i => i.Name)));
        foreach (var input in inputs)
        {
            var row = rows[input.Name];
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Number(sheet, row, "Value"), Same(input.Value), input.Name);
                Assert.That(Number(sheet, row, "Low (P10)"), Same(input.Spread?.Low), input.Name);
                Assert.That(Number(sheet, row, "High (P90)"), Same(input.Spread?.High), input.Name);
                Assert.That(Text(sheet, row, "Why, or how it was derived"), Is.EqualTo(input.Evidence.Reason), input.Name);
                Assert.That(Text(sheet, row, "Source"), Is.EqualTo(string.Join(", ", input.Evidence.Sources.Select(s => s.Id))), input.Name);
            }
        }
    }

    [Test]
    public void OnlyRealAddressesAreLinks()
    {
        using var book = Read(SampleReport.Report);
        var sheet = book.Worksheet("Sources");
        var links = Enumerable.Range(Header + 1, 3).Select(r => sheet.Cell(r, 2)).ToDictionary(c => c.GetString(), c => c.HasHyperlink ? c.Hyperlink.ExternalAddress.AbsoluteUri : null);

        Assert.That(links, Is.EquivalentTo(new Dictionary<string, string?>
        {
            ["https://acme.example/pricing"] = "https://acme.example/pricing",
            ["borealis.example/blog/prices"] = "https://borealis.example/blog/prices",
            ["@Trade press, printed edition 7"] = null,
        }));
    }

    [Test]
    public void TextThatLooksLikeAFormulaStaysText()
    {
        var bytes = Written(SampleReport.Report);
        using var book = Read(SampleReport.Report);
        var cells = book.Worksheets.SelectMany(s => s.CellsUsed()).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cells.Where(c => c.HasFormula), Is.Empty);
            foreach (var text in new[] { SampleReport.Injection, "=Team+1", "-typical freelance rate", "@median of reports", "+1 for annual" })
            {
                var found = cells.Where(c => c.DataType == XLDataType.Text && c.GetString() == text).ToList();
                Assert.That(found, Is.Not.Empty, text);
                Assert.That(found.Select(c => c.Style.IncludeQuotePrefix), Is.All.True, text);
            }

            Assert.That(cells.Where(c => c.GetString() == "Team").Select(c => c.Style.IncludeQuotePrefix), Is.Not.Empty.And.All.False);
        }

        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.That(package.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()), Is.Empty);
    }

    [TestCase("a\u0000b\u0008c", "abc")]
    [TestCase("two\nlines", "two\nlines")]
    public void WhatACellCannotHoldIsLeftOut(string text, string expected) => Assert.That(SheetText.Clean(text), Is.EqualTo(expected));

    [Test]
    public void HalfACharacterIsReplaced() => Assert.That(SheetText.Clean("x" + (char)0xD800 + "y"), Is.EqualTo("x\uFFFDy"));

    [Test]
    public void ATextLongerThanACellIsCut() => Assert.That(SheetText.Clean(new string('a', 40_000)), Has.Length.LessThan(32_767).And.EndWith("…"));

    [Test]
    public void TheWorkbookIsValid()
    {
        foreach (var report in new[] { Small.Report(), SampleReport.Report })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Written(report)), isEditable: false);
            var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document);
            Assert.That(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"), Is.Empty);
        }
    }

    [Test]
    public void TheSameReportGivesTheSameBytes()
    {
        var first = Written(SampleReport.Report);
        Thread.Sleep(1100); // times in a package are stored in seconds

        Assert.That(Written(SampleReport.Report), Is.EqualTo(first));
    }

    [Test]
    public void NothingInThePackageTellsWhenItWasWritten()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(Small.Report())));

        Assert.That(zip.Entries.Select(e => e.LastWriteTime.Year), Is.All.EqualTo(1980));
        using var core = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        Assert.That(core.ReadToEnd(), Does.Contain("2026-11-22T00:00:00Z"));
    }

    [Test]
    public void BothPicturesOfEveryJobAreOnTheSummary()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(SampleReport.Report)), isEditable: false);
        var drawings = document.WorkbookPart!.WorksheetParts.Where(p => p.DrawingsPart is not null).Select(p => p.DrawingsPart!).Single();
        var titles = drawings.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>().Select(p => p.Description!.Value);

        Assert.That(drawings.ImageParts.Count(), Is.EqualTo(4));
        Assert.That(titles, Has.One.StartsWith("Campaign: what an approved asset costs").And.One.StartsWith("Upscale 2x: what volume does"));
    }

    [Test]
    public void AReportWithoutAnyRankedVendorIsStillAWorkbook()
    {
        var report = Small.Report();
        var none = report with { Comparison = report.Comparison with { Results = [.. report.Comparison.Results.Where(r => r.Option.Status != ResultStatus.Ok && r.Figures is null)] } };
        using var book = Read(none);

        Assert.That(Text(book.Worksheet("Summary"), Header + 1, "Cheapest"), Is.EqualTo("no vendor is ranked"));
    }

    // A workbook keeps fifteen digits.
    private static Constraint Same(decimal? expected) => expected is { } value ? Is.EqualTo((double)value).Within(1e-12).Percent : Is.Null;

    private static byte[] Written(Report report)
    {
        using var stream = new MemoryStream();
        new WorkbookWriter().Write(report, stream);
        return stream.ToArray();
    }

    // The sheet library reads pictures only with a graphics library of the system: they are taken out before.
    private static XLWorkbook Read(Report report)
    {
        var stream = new MemoryStream();
        stream.Write(Written(report));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var sheet in document.WorkbookPart!.WorksheetParts.Where(p => p.DrawingsPart is not null))
            {
                sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Drawing>().Single().Remove();
                sheet.DeletePart(sheet.DrawingsPart!);
            }
        }

        return new XLWorkbook(stream);
    }

    private static IXLCell Cell(IXLWorksheet sheet, int row, string title)
    {
        var column = sheet.Row(Header).CellsUsed().Single(c => c.GetString() == title).Address.ColumnNumber;
        return sheet.Cell(row, column);
    }

    private static string Text(IXLWorksheet sheet, int row, string title) => Cell(sheet, row, title).GetString();

    private static double? Number(IXLWorksheet sheet, int row, string title) => Cell(sheet, row, title) is { DataType: XLDataType.Number } cell && !cell.IsEmpty() ? cell.GetDouble() : null;
}
