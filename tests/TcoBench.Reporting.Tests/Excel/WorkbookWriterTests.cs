using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Tests.Charts;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

public class WorkbookWriterTests
{
    [Test]
    public void TextFromFilesNeverBecomesAFormula()
    {
        var plain = new Book(Small.Report()).Finance.Sheets.Sum(s => s.Cells.Count(c => c.Formula is not null));
        foreach (var payload in Payloads.All)
        {
            var cells = CellReader.Of(new MemoryStream(Written(Poisoned(payload)))).Values.ToList();

            Assert.That(cells.Select(c => c.Formula).OfType<string>().ToList(), Has.Count.EqualTo(plain).And.None.Contains("zqx").And.None.Contains("calc"), payload);
            Assert.That(cells.Where(c => c.Kind == CellKind.Text).Select(c => c.Text), Has.Member(SheetText.Clean(payload)), "the text is there as it was written");
        }
    }

    // Every text of a file that the workbook shows.
    private static Report Poisoned(string text)
    {
        var report = Small.Report();
        var models = new Dictionary<CostModel, CostModel>(ReferenceEqualityComparer.Instance);
        return report with
        {
            Comparison = report.Comparison with
            {
                Results =
                [
                    .. report.Comparison.Results.Select(r =>
                    {
                        var job = r.Job with { Title = text, Description = text };
                        var plan = r.Option.Plan with { Title = text };
                        var vendor = new DeclaredVendor(r.Option.Vendor.Catalog with { Name = text });
                        Option Changed(Option o) => o with { Plan = plan, Vendor = vendor, Reasons = [.. o.Reasons.Select(x => x with { Reason = text })], Model = o.Model is { } m ? Model(m) : null };
                        CostModel Model(CostModel m) => models.TryGetValue(m, out var known) ? known : models[m] = m with { Job = job, Plan = plan, Vendor = vendor };
                        return r with { Job = job, Option = Changed(r.Option), Alternatives = [.. r.Alternatives.Select(Changed)] };
                    }),
                ],
            },
            Findings = [.. report.Findings.Select(f => f with { Message = text })],
        };
    }

    [TestCase("a\u0000b\u0008c", "abc")]
    [TestCase("two\nlines", "two\nlines")]
    public void WhatACellCannotHoldIsLeftOut(string text, string expected) => Assert.That(SheetText.Clean(text), Is.EqualTo(expected));

    [Test]
    public void ATextThatReadsLikeAnEscapedCharacterStaysAsItIs() => Assert.That(SheetText.Escaped("_x0041_ x_x00e9_ _x41_"), Is.EqualTo("_x005F_x0041_ x_x005F_x00e9_ _x41_"));

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
    public void EveryJobHasAChartPerVolumeAndOneOverVolumes()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(Small.Report())), isEditable: false);
        var titles = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.DrawingsPart?.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>() ?? []).Select(p => p.Title?.Value);

        Assert.That(titles, Is.EqualTo(new[] { "Packshots, 100 assets", "Packshots, 1000 assets", "Packshots: what volume does" }));
    }

    [Test]
    public void AllSheetsAreProtectedWithoutAPasswordAndOnlyInputCellsAreOpen()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(Small.Report())), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var names = document.WorkbookPart.Workbook.Descendants<Sheet>().ToDictionary(s => document.WorkbookPart.GetPartById(s.Id!.Value!), s => s.Name!.Value!);
        foreach (var part in document.WorkbookPart.WorksheetParts)
        {
            var protection = part.Worksheet.Elements<SheetProtection>().Single();
            var open = part.Worksheet.Descendants<Cell>().Where(c => formats[(int)(c.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false).ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(protection.Sheet?.Value, Is.True, names[part]);
                Assert.That((protection.Password?.Value ?? "", protection.HashValue?.Value), Is.EqualTo(("", (string?)null)), names[part]);
                Assert.That(open.Where(c => c.CellFormula is not null), Is.Empty, names[part]);

                // Two volumes, the scenario, and base and custom of every input.
                Assert.That(open, names[part] == "Inputs" ? Has.Count.EqualTo(3 + (2 * InputsOf(Small.Report()))) : Is.Empty, names[part]);
            }
        }
    }

    [Test]
    public void NothingIsHiddenAndNothingLeadsOutside()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(Small.Report())), isEditable: false);
        var book = document.WorkbookPart!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Workbook.Descendants<Sheet>().Where(s => s.State is not null && s.State.Value != SheetStateValues.Visible), Is.Empty);
            Assert.That(book.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Row>()).Where(r => r.Hidden?.Value == true), Is.Empty);
            Assert.That(book.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Column>()).Where(c => c.Hidden?.Value == true), Is.Empty);
            Assert.That(book.ExternalWorkbookParts, Is.Empty);
            Assert.That(book.VbaProjectPart, Is.Null);
        }
    }

    [Test]
    public void SheetNamesAreLegalAndUnlike()
    {
        var names = new Book(Renamed("a/vendor:with*a[long]name?and'more")).Finance.Sheets.Select(s => s.Name).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names.Select(n => n.Length), Is.All.LessThanOrEqualTo(31));
            Assert.That(names.Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(names.Count));
            Assert.That(names.Where(n => n.IndexOfAny([.. "[]:*?/\\'"]) >= 0), Is.Empty);
        }
    }

    // All vendors take an id that begins alike.
    private static Report Renamed(string id)
    {
        var report = Small.Report();
        DeclaredVendor Vendor(Result r) => new(r.Option.Vendor.Catalog with { Id = new VendorId($"{id}-{r.Option.Vendor.Catalog.Id}") });
        return report with { Comparison = report.Comparison with { Results = [.. report.Comparison.Results.Select(r => r with { Option = r.Option with { Vendor = Vendor(r) } })] } };
    }

    private static int InputsOf(Report report) => report.Comparison.Results.Select(r => r.Option.Model).OfType<CostModel>().SelectMany(m => Tape.Of(m.Headlines).Inputs).Where(i => i.Name != "assets").DistinctBy(i => i.Name).Count();

    private static byte[] Written(Report report)
    {
        using var stream = new MemoryStream();
        new WorkbookWriter().Write(report, stream);
        return stream.ToArray();
    }
}
