using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Titles;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>The workbook of the whole report as a file that other programs read.</summary>
public class WorkbookFileTests
{
    private string _path = null!;
    private List<(string Sheet, string Address, CellValue Value)> _cells = null!;

    [OneTimeSetUp]
    public void WriteTheBook()
    {
        _path = Path.Combine(Directory.CreateTempSubdirectory("tcobench-file-").FullName, "book.xlsx");
        using (var file = File.Create(_path))
            new WorkbookWriter().Write(Real.Report, file);
        _cells = [.. CellReader.Of(_path).Select(c => (c.Key.Sheet, c.Key.Address, c.Value))];
    }

    [OneTimeTearDown]
    public void RemoveTheBook() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void ResultsAreFormulasAndNotNumbers()
    {
        var numbers = _cells.Where(c => c.Value.Kind == CellKind.Number && c.Sheet is not ("Inputs" or "Scores" or "Sources" or "Log")).ToList();
        var computed = numbers.Count(c => c.Value.Formula is not null);
        TestContext.Out.WriteLine($"{computed} of {numbers.Count} numbers on sheets of results are formulas, {100.0 * computed / numbers.Count:0.0} %");

        Assert.That(computed, Is.GreaterThan(10_000).And.GreaterThanOrEqualTo(0.95 * numbers.Count));
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
}
