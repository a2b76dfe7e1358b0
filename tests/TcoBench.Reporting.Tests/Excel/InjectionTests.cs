using System.Text;
using System.Text.RegularExpressions;
using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Reporting.Csv;
using TcoBench.Reporting.Excel;
using TcoBench.Testing;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>Files full of texts that a spreadsheet might run.</summary>
public partial class InjectionTests
{
    private const int Rounds = 4;
    private readonly PoisonedFiles _files = new(Payloads.All);
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("tcobench-injection-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void NoTextOfAFileBecomesAFormulaAndAllSurvive()
    {
        var seen = new HashSet<string>();
        var books = new List<string> { Written(PoisonedFiles.Read(ShippedData.Root), "clean.xlsx", out _) };
        var formulas = Formulas(books[0]);
        for (var round = 0; round < Rounds; round++)
        {
            books.Add(Written(_files.Loaded(_folder), $"round{round}.xlsx", out var csv));
            var cells = CellReader.Of(books[^1]).Values.ToList();

            Assert.That(Formulas(books[^1]), Is.EqualTo(formulas));
            Assert.That(cells.Select(c => c.Formula).OfType<string>(), Has.None.Contains("zqx").And.None.Contains("calc"));
            Assert.That(CsvFields(csv).Where(f => f.Length > 0 && f[0] is '=' or '+' or '@' or '\t' or '\r' || f is ['-', not (>= '0' and <= '9'), ..]), Is.Empty);
            seen.UnionWith(cells.Where(c => c.Kind == CellKind.Text).Select(c => c.Text));
        }

        TestContext.Out.WriteLine($"{Payloads.All.Count} texts, {_files.Admitted.Count} admitted by the reader; used: {string.Join(", ", _files.Used.Select(u => $"{u.Key} {u.Value}"))}; {formulas} formulas");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Payloads.All, Has.Count.GreaterThanOrEqualTo(200));
            Assert.That(_files.Admitted.Select(SheetText.Clean).Where(p => !seen.Contains(p)), Is.Empty, "not found as it was written");
            Assert.That(new[] { "title", "why", "note", "url", "text" }.Select(k => _files.Used[k]), Is.All.GreaterThan(_files.Admitted.Count));
        }

        if (OfficeSuite.Missing is { } missing)
            Assert.Ignore($"all but what an office suite makes of it: {missing}");
        OfficeSuite.Recalculate(books, Directory.CreateDirectory(Path.Combine(_folder, "computed")).FullName);
        foreach (var book in books)
        {
            var computed = CellReader.Of(Path.Combine(_folder, "computed", Path.GetFileName(book)));
            Assert.That(computed.Values.Count(c => c.Formula is not null), Is.EqualTo(formulas));
            Assert.That(Parity.Of(book, Path.Combine(_folder, "computed", Path.GetFileName(book))).Differences, Is.Empty);
            Assert.That(CellReader.Of(book).Where(c => c.Value.Kind == CellKind.Text && computed[c.Key].Kind != CellKind.Text).Select(c => $"{c.Key}: {c.Value}"), Is.Empty);
        }
    }

    // Ids become parts of sheet names, links and ids of sources; those a file may have are words.
    [TestCase("1e5")]
    [TestCase("2024-01-01")]
    [TestCase("00123")]
    [TestCase("=1")]
    [TestCase("-x")]
    public void AnIdThatLooksLikeANumberOrADateIsRefused(string id)
    {
        var path = PoisonedFiles.Copied(_folder);
        var vendor = Path.Combine(path, "vendors", "recraft", "vendor.yaml");
        File.WriteAllText(vendor, File.ReadAllText(vendor).Replace("vendor: recraft", $"vendor: {PoisonedFiles.Quoted(id)}", StringComparison.Ordinal));

        Assert.That(PoisonedFiles.Read(path).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message), Has.Some.Contains("is not an id"));
    }

    private string Written(Loaded loaded, string name, out string csv)
    {
        var comparison = new Comparer(ShippedData.Models(loaded), new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [.. loaded.Jobs.Select(loaded.Requirements!.AppliedTo)], ShippedData.Ranked(loaded), [1000]);
        var report = new Report(comparison, [], [], loaded.Findings, "0.1.0") { Offers = OfferComparison.Of(loaded.Requirements, comparison) };
        using (var file = File.Create(Path.Combine(_folder, name)))
            new WorkbookWriter().Write(report, file);
        using var rows = new MemoryStream();
        new CsvWriter().Write(report, rows);
        csv = Encoding.UTF8.GetString(rows.ToArray());
        return Path.Combine(_folder, name);
    }

    private static int Formulas(string book) => CellReader.Of(book).Values.Count(c => c.Formula is not null);

    private static IEnumerable<string> CsvFields(string csv) =>
        Field().Matches(csv).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value);

    [GeneratedRegex("(?:^|,|\r\n)(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n\"]*))")]
    private static partial Regex Field();
}
