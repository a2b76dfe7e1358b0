using System.Text;
using System.Text.RegularExpressions;
using TcoBench.Analysis;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Files.Yaml;
using TcoBench.Reporting.Csv;
using TcoBench.Reporting.Excel;
using TcoBench.Testing;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>
/// Copies of the shipped files in which every text, of vendors, plans, models, stages, sources, reasons, notes and answers, is one that a program might run.
/// In each round every text has another, so that each kind of text has all of them.
/// </summary>
public partial class InjectionTests
{
    private const int Rounds = 4;
    private const string Keys = "name|title|description|why|note|url|text|question|unknown|derived";

    // What a file cannot even hold never gets further.
    private static readonly IReadOnlyList<string> Admitted = [.. Payloads.All.Where(IsAdmitted)];

    private readonly Dictionary<string, int> _used = [];
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("tcobench-injection-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void NoTextOfAFileBecomesAFormulaAndAllSurvive()
    {
        var seen = new HashSet<string>();
        var books = new List<string> { Written(ShippedData.Load(), "clean.xlsx", out _) };
        var formulas = Formulas(books[0]);
        for (var round = 0; round < Rounds; round++)
        {
            books.Add(Written(Poisoned(), $"round{round}.xlsx", out var csv));
            var cells = CellReader.Of(books[^1]).Values.ToList();

            Assert.That(Formulas(books[^1]), Is.EqualTo(formulas));
            Assert.That(cells.Select(c => c.Formula).OfType<string>(), Has.None.Contains("zqx").And.None.Contains("calc"));
            Assert.That(CsvFields(csv).Where(f => f.Length > 0 && f[0] is '=' or '+' or '@' or '\t' or '\r' || f is ['-', not (>= '0' and <= '9'), ..]), Is.Empty);
            seen.UnionWith(cells.Where(c => c.Kind == CellKind.Text).Select(c => c.Text));
        }

        TestContext.Out.WriteLine($"{Payloads.All.Count} texts, {Admitted.Count} admitted by the reader; used: {string.Join(", ", _used.Select(u => $"{u.Key} {u.Value}"))}; {formulas} formulas");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Payloads.All, Has.Count.GreaterThanOrEqualTo(200));
            Assert.That(Admitted.Select(SheetText.Clean).Where(p => !seen.Contains(p)), Is.Empty, "not found as it was written");
            Assert.That(new[] { "title", "why", "note", "url", "text" }.Select(k => _used[k]), Is.All.GreaterThan(Admitted.Count));
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
        var path = Copied();
        var vendor = Path.Combine(path, "vendors", "recraft", "vendor.yaml");
        File.WriteAllText(vendor, File.ReadAllText(vendor).Replace("vendor: recraft", $"vendor: {Quoted(id)}", StringComparison.Ordinal));

        Assert.That(Loaded(path).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message), Has.Some.Contains("is not an id"));
    }

    private string Written(Loaded loaded, string name, out string csv)
    {
        var comparison = new Comparer(ShippedData.Models(loaded), new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, loaded.Jobs, ShippedData.Ranked(loaded), [1000]);
        var report = new Report(comparison, [], [], loaded.Findings, "0.1.0");
        using (var file = File.Create(Path.Combine(_folder, name)))
            new WorkbookWriter().Write(report, file);
        using var rows = new MemoryStream();
        new CsvWriter().Write(report, rows);
        csv = Encoding.UTF8.GetString(rows.ToArray());
        return Path.Combine(_folder, name);
    }

    private Loaded Poisoned()
    {
        var path = Copied();
        foreach (var file in Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            File.WriteAllLines(file, File.ReadAllLines(file).Select(line => Line().IsMatch(line) ? Line().Replace(line, Another) : InMap().Replace(line, Another)));
        var loaded = Loaded(path);
        Assert.That(loaded.Findings.Where(f => f.Severity == Severity.Error).Select(FindingText.Render), Is.Empty);
        return loaded;

        string Another(Match m)
        {
            var key = m.Groups["key"].Value;
            _used[key] = _used.GetValueOrDefault(key) + 1;
            return m.Groups["before"].Value + Quoted(Admitted[_used[key] % Admitted.Count]);
        }
    }

    private string Copied()
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        foreach (var file in new[] { "vendors", "reference-jobs", "assumptions" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(ShippedData.Root, f), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(path, Path.GetRelativePath(ShippedData.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return path;
    }

    private static Loaded Loaded(string path) => DataLoader.Load(
        new DataFolders(Path.Combine(path, "vendors"), Path.Combine(path, "reference-jobs"), Path.Combine(path, "assumptions")),
        ShippedData.ReferenceDay,
        Path.Combine(path, "assumptions", "default.yaml"),
        null,
        []);

    private static int Formulas(string book) => CellReader.Of(book).Values.Count(c => c.Formula is not null);

    private static bool IsAdmitted(string text)
    {
        var findings = new FindingList();
        YamlReader.Read("payload.yaml", $"x: {Quoted(text)}", findings);
        return !findings.HasErrors;
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static IEnumerable<string> CsvFields(string csv) =>
        Field().Matches(csv).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value);

    [GeneratedRegex($@"^(?<before>\s*(- )?(?<key>{Keys}): )(?![\[{{>|])\S.*$")]
    private static partial Regex Line();

    [GeneratedRegex($@"(?<before>[{{,]\s*(?<key>{Keys}): )(""(?:[^""\\]|\\.)*""|[^""\[{{,}}][^,}}]*)")]
    private static partial Regex InMap();

    [GeneratedRegex("(?:^|,|\r\n)(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n\"]*))")]
    private static partial Regex Field();
}
