using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Reporting.Titles;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>What people who audit financial models look for, in the workbook of the whole report.</summary>
public class WorkbookHabitsTests
{
    private const int HeaderRow = 5;

    private static readonly string[] Functions =
    [
        "SUM", "SUMPRODUCT", "SUMIFS", "IF", "IFERROR", "MIN", "MAX", "ROUND", "ROUNDUP", "INDEX", "MATCH", "AND", "OR", "ABS", "COUNT", "COUNTIF", "ISNUMBER", "SIGN", "INT",
    ];

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string _path = null!;
    private List<(string Sheet, string Address, CellValue Value)> _cells = null!;

    [OneTimeSetUp]
    public void WriteTheBook()
    {
        _path = Path.Combine(Directory.CreateTempSubdirectory("tcobench-habits-").FullName, "book.xlsx");
        using (var file = File.Create(_path))
            new WorkbookWriter().Write(Real.Report, file);
        _cells = [.. CellReader.Of(_path).Select(c => (c.Key.Sheet, c.Key.Address, c.Value))];
    }

    [OneTimeTearDown]
    public void RemoveTheBook() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void ResultsAreFormulasAndNotNumbers()
    {
        var numbers = _cells.Where(c => c.Value.Kind == CellKind.Number && c.Sheet is not ("Inputs" or "Sources" or "Log")).ToList();
        var computed = numbers.Count(c => c.Value.Formula is not null);
        TestContext.Out.WriteLine($"{computed} of {numbers.Count} numbers on sheets of results are formulas, {100.0 * computed / numbers.Count:0.0} %");

        Assert.That(computed, Is.GreaterThan(10_000).And.GreaterThanOrEqualTo(0.95 * numbers.Count));
    }

    [Test]
    public void NoFormulaHoldsANumberOfItsOwn() =>
        Assert.That(Wrong(f => FormulaText.Numbers(f).Where(n => !decimal.TryParse(n, out var number) || !SheetReading.Literals.Contains(number))), Is.Empty);

    [Test]
    public void FormulasCallNothingThatIsVolatileOrUnknownToSomeProgram() =>
        Assert.That(Wrong(f => FormulaText.Functions(f).Except(Functions)), Is.Empty);

    [Test]
    public void NoFormulaIsLongerThanACellHolds() =>
        Assert.That(_cells.Where(c => c.Value.Formula?.Length > 8192).Select(c => $"{c.Sheet}!{c.Address}"), Is.Empty);

    [Test]
    public void ARowOfAModelHasOneFormulaWhateverMonthAndVolume()
    {
        var models = _cells.Where(c => c.Value.Formula is not null).GroupBy(c => c.Sheet).Where(s => s.Key.Contains(' ', StringComparison.Ordinal)).ToList();
        var (rows, different) = (0, new List<string>());
        foreach (var sheet in models)
        {
            var headers = _cells.Where(c => c.Sheet == sheet.Key && FormulaText.Place(c.Address).Row == HeaderRow).ToDictionary(c => FormulaText.Place(c.Address).Column, c => c.Value.Text);
            foreach (var row in sheet.Where(c => FormulaText.Place(c.Address).Row > HeaderRow).GroupBy(c => FormulaText.Place(c.Address).Row))
            {
                rows++;
                foreach (var kind in row.GroupBy(c => headers[FormulaText.Place(c.Address).Column] is var h && h.StartsWith("month", StringComparison.Ordinal) ? "month" : h))
                {
                    if (kind.Select(c => FormulaText.SeenFrom(c.Value.Formula!, c.Address)).Distinct().ToList() is { Count: > 1 } texts)
                        different.Add($"{sheet.Key} row {row.Key}, {kind.Key}: {string.Join(" | ", texts)}");
                }
            }
        }

        TestContext.Out.WriteLine($"{rows} rows in {models.Count} sheets");
        Assert.That(different, Is.Empty);
        Assert.That(rows, Is.GreaterThan(2_000));
    }

    [Test]
    public void NothingIsHiddenOrComesFromElsewhere()
    {
        using var zip = ZipFile.OpenRead(_path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zip.Entries.Select(e => e.FullName), Has.None.Contains("externalLink").And.None.Contains("vba").And.None.Contains("connections").And.None.Contains("calcChain"));
            Assert.That(Xml(zip, "xl/workbook.xml").Descendants(Main + "sheet").Attributes("state"), Is.Empty);
            foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            {
                var hidden = Xml(zip, part.FullName).Descendants().Where(e => e.Name == Main + "row" || e.Name == Main + "col").Where(e => e.Attribute("hidden")?.Value is "1" or "true");
                Assert.That(hidden, Is.Empty, part.FullName);
            }
        }
    }

    [Test]
    public void NamesStandForTheInputsTheyAreCalledAfter()
    {
        using var zip = ZipFile.OpenRead(_path);
        var names = Xml(zip, "xl/workbook.xml").Descendants(Main + "definedName").Where(n => !n.Attribute("name")!.Value.StartsWith('_')).ToDictionary(n => n.Attribute("name")!.Value, n => n.Value);
        var rows = _cells.Where(c => c.Sheet == "Inputs" && c.Address.StartsWith('B')).ToDictionary(c => c.Address[1..], c => c.Value.Text);
        var inputs = VendorCase.All(Real.Report.Comparison).SelectMany(c => c.Tape.Inputs).Select(i => i.Name).Distinct().Where(n => n != "assets");

        Assert.That(names.Keys, Is.EquivalentTo(inputs.Concat(["scenario", "volume_1", "volume_2", "volume_3", SheetReading.Keep, SheetReading.Slack, SheetReading.Half])));
        Assert.That(names.Where(n => n.Key != "scenario" && rows[n.Value.Split('$')[^1]] != n.Key), Is.Empty);
        Assert.That(names.Values, Has.All.StartsWith("'Inputs'!$").Or.StartsWith("Inputs!$"));
    }

    [TestCase("en")]
    [TestCase("de")]
    public void TheBookIsValid(string language)
    {
        using var written = new MemoryStream();
        new WorkbookWriter(language == "de" ? Language.German : Language.English).Write(Real.Report, written);
        using var document = SpreadsheetDocument.Open(written, isEditable: false);

        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"), Is.Empty);
    }

    [Test]
    public void APythonProgramReadsTheSameFormulasAndFigures()
    {
        var (script, output) = (Path.ChangeExtension(_path, "py"), Path.ChangeExtension(_path, "txt"));
        File.WriteAllText(script, """
            import sys
            try:
                from openpyxl import load_workbook
            except ImportError:
                open(sys.argv[2], "w").write("openpyxl is not installed")
                sys.exit(0)
            formulas, values = load_workbook(sys.argv[1]), load_workbook(sys.argv[1], data_only=True)
            with open(sys.argv[2], "w", encoding="utf-8") as out:
                for sheet in formulas:
                    for row in sheet.iter_rows():
                        for cell in row:
                            if cell.data_type == "f":
                                value = values[sheet.title][cell.coordinate].value
                                out.write(f"{sheet.title}!{cell.coordinate}\t{value if isinstance(value, str) else '' if value is None else repr(float(value))}\n")
            """);
        Installed.Run("/usr/bin/python3", script, _path, output);
        var read = File.ReadAllLines(output);
        if (read is ["openpyxl is not installed"] && Environment.GetEnvironmentVariable("CI") is null)
            Assert.Ignore(read[0]);
        var expected = _cells.Where(c => c.Value.Formula is not null).ToDictionary(c => $"{c.Sheet}!{c.Address}", c => c.Value);

        Assert.That(read, Has.Length.EqualTo(expected.Count));
        foreach (var line in read.Select(l => l.Split('\t')))
        {
            var cell = expected[line[0]];
            if (cell.Kind == CellKind.Number)
                Assert.That(double.Parse(line[1]), Is.EqualTo(cell.Number), line[0]);
            else
                Assert.That(line[1], Is.EqualTo(cell.Text), line[0]);
        }
    }

    private IEnumerable<string> Wrong(Func<string, IEnumerable<string>> found) =>
        from cell in _cells
        where cell.Value.Formula is not null
        from wrong in found(cell.Value.Formula!)
        select $"{cell.Sheet}!{cell.Address}: {wrong} in ={cell.Value.Formula}";

    private static XDocument Xml(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }
}
