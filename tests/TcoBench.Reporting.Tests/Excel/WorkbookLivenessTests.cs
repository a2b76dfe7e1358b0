using System.Text.RegularExpressions;
using ClosedXML.Excel;
using TcoBench.Analysis;
using TcoBench.Core.Inputs;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Testing;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>
/// Whoever changes a yellow cell sees what TcoBench would say with the same change: total, charges, days and more of every candidate plan follow the engine. Each cell is
/// changed by 10 % in one of the copies of the workbook, beside a few others; that a change the workbook missed would be noticed beside them is checked.
/// </summary>
public class WorkbookLivenessTests
{
    private const int Assets = 1000;
    private const int Processes = 2;
    private const int SharedPerCopy = 6;

    private static readonly string[] Scenarios = ["favourable", "unfavourable"];

    private readonly List<(string File, string Change, IReadOnlyDictionary<string, decimal> Values)> _copies = [];
    private string _folder = null!;
    private IReadOnlyList<VendorCase> _cases = null!;
    private IReadOnlyDictionary<string, decimal> _base = null!;
    private IReadOnlyDictionary<(string Sheet, string Address), CellValue> _cells = null!;

    [OneTimeSetUp]
    public void ComputeAllCopies()
    {
        if (OfficeSuite.Missing is { } missing)
            Assert.Ignore(missing);
        _folder = Directory.CreateTempSubdirectory("tcobench-live-").FullName;
        var book = Path.Combine(_folder, "book.xlsx");
        var report = Report();
        using (var file = File.Create(book))
            new WorkbookWriter().Write(report, file);
        _cases = [.. VendorCase.All(report.Comparison).Where(c => c.Candidates.Count > 0)];
        _cells = CellReader.Of(book);
        var exact = _cases.SelectMany(c => c.Tape.Inputs).DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.Value);
        var cellOf = Cells();
        _base = cellOf.ToDictionary(c => c.Key, c => c.Key == "assets" ? Assets : exact.TryGetValue(c.Key, out var value) ? value : (decimal)_cells[("Inputs", $"D{c.Value}")].Number);

        foreach (var group in Groups())
        {
            Change(group, 'D');
            Change([.. group.Where(n => n != "assets")], 'G');
        }

        foreach (var (i, scenario) in Scenarios.Index())
        {
            var values = _base.Keys.Where(n => n != "assets").ToDictionary(n => n, n => (decimal)_cells[("Inputs", $"{(char)('E' + i)}{cellOf[n]}")].Number);
            Add($"the scenario is {scenario}", values, cell =>
            {
                if (cell.Address == "D4")
                    cell.Put(scenario);
            });
        }

        var files = _copies.Select(c => c.File).ToList();
        Parallel.ForEach(Enumerable.Range(0, Processes), p => OfficeSuite.Recalculate(
            [.. files.Where((_, i) => i % Processes == p)],
            Directory.CreateDirectory(Path.Combine(_folder, $"computed{p}")).FullName));

        void Change(IReadOnlyList<string> names, char column) =>
            Add(string.Join(", ", names), names.ToDictionary(n => n, n => Changed(_base[n])), cell =>
            {
                if (names.FirstOrDefault(n => cell.Address == $"{column}{cellOf[n]}") is { } name)
                    cell.Put((double)Changed(_base[name]));
            });
    }

    [OneTimeTearDown]
    public void RemoveFolder()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void EveryYellowCellMovesTheFiguresOfEveryPlanAsTheEngineSays()
    {
        var (compared, seen) = (0, new HashSet<string>());
        for (var i = 0; i < _copies.Count; i++)
        {
            var (file, change, values) = _copies[i];
            var found = PlanFigures.Of(Path.Combine(_folder, $"computed{i % Processes}", Path.GetFileName(file)));
            var expected = Figures(values);
            Assert.That(found.Keys, Is.EquivalentTo(expected.Keys));
            foreach (var (figure, exact) in expected)
            {
                compared++;
                if (exact is { } value)
                    Assert.That(found[figure].Number, Is.EqualTo((double)value).Within(1e-7).Percent, $"{figure} if changed: {change}");
                else
                    Assert.That(found[figure].Kind, Is.EqualTo(CellKind.Error), $"{figure} if changed: {change}");
            }

            seen.UnionWith(values.Keys.Where(name => IsNoticed(name, values, [.. expected.Values])));
        }

        TestContext.Out.WriteLine($"{_base.Count} inputs, {_copies.Count} copies, {compared} figures compared");
        // A limit that is far from binding moves nothing, but is in a formula.
        var unnoticed = _base.Keys.Where(n => !seen.Contains(n)).ToList();
        TestContext.Out.WriteLine($"move no figure: {string.Join(", ", unnoticed)}");
        var formulas = string.Join(' ', _cells.Where(c => c.Key.Sheet != "Inputs").Select(c => c.Value.Formula));
        Assert.That(seen, Has.Count.GreaterThan(_base.Count * 8 / 10), "most changes are seen in a figure");
        Assert.That(unnoticed.Where(n => !Regex.IsMatch(formulas, $@"(?<![a-z0-9_.]){Regex.Escape(n)}(?![a-z0-9_.])")), Is.Empty, "in no formula");
    }

    [Test]
    public void EveryYellowCellMovesTheRisksAsTheEngineSays()
    {
        var compared = 0;
        for (var i = 0; i < _copies.Count; i++)
        {
            var (file, change, values) = _copies[i];
            var found = RiskFigures.Of(Path.Combine(_folder, $"computed{i % Processes}", Path.GetFileName(file)));
            var assets = (int)values.GetValueOrDefault("assets", Assets);
            var expected = _cases.SelectMany(c => RiskFigures.Of(c, assets, input => values.GetValueOrDefault(input.Name, _base[input.Name]))).ToDictionary(StringComparer.Ordinal);
            Assert.That(found.Keys, Is.EquivalentTo(expected.Keys));
            compared += expected.Count;
            foreach (var (figure, value) in expected)
                Assert.That(found[figure].Number, Is.EqualTo((double)value).Within(1e-7).Percent, $"{figure} if changed: {change}");
        }

        TestContext.Out.WriteLine($"{_copies.Count} copies, {compared} figures compared");
        Assert.That(compared, Is.GreaterThan(1000));
    }

    // True if a figure would be another had the input not been changed with the others.
    private bool IsNoticed(string input, IReadOnlyDictionary<string, decimal> values, IReadOnlyList<decimal?> figures) =>
        Figures(values.Where(v => v.Key != input).ToDictionary(v => v.Key, v => v.Value)).Values.Zip(figures).Any(t => t.First != t.Second && !(Math.Abs((t.First - t.Second) ?? 1) <= 1e-8m * Math.Abs(t.Second ?? 0)));

    [Test]
    public void JustTheCellsMeantForItCanBeTypedInto()
    {
        using var book = new XLWorkbook(Path.Combine(_folder, "book.xlsx"));
        var open = book.Worksheets.SelectMany(s => s.CellsUsed(XLCellsUsedOptions.All)).Where(c => !c.Style.Protection.Locked).Select(c => $"{c.Worksheet.Name}!{c.Address}");
        var meant = Cells().SelectMany(c => c.Key == "assets" ? new[] { $"Inputs!D{c.Value}" } : [$"Inputs!D{c.Value}", $"Inputs!G{c.Value}"]).Append("Inputs!D4");

        Assert.That(open, Is.EquivalentTo(meant));
        Assert.That(book.Worksheets.Select(s => s.Protection.IsProtected && !s.Protection.IsPasswordProtected), Is.All.True);
    }

    private static Report Report()
    {
        var loaded = ShippedData.Load();
        var job = loaded.Jobs.Single(j => j.Id.Value == "campaign");
        var comparison = new Comparer(ShippedData.Models(loaded), new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [job], ShippedData.Ranked(loaded), [Assets]);
        return new Report(comparison, [], [], loaded.Findings, "0.1.0");
    }

    // Row of each input on the sheet of inputs, by its name: where a value is in use, and the volume.
    private Dictionary<string, int> Cells() =>
        _cells.Where(c => c.Key.Sheet == "Inputs" && c.Key.Address.StartsWith('B'))
            .Select(c => (Name: c.Value.Text, Row: int.Parse(c.Key.Address[1..])))
            .Where(c => c.Name == Edition.VolumeName(0) || _cells.GetValueOrDefault(("Inputs", $"H{c.Row}"))?.Formula is not null)
            .ToDictionary(c => c.Name == Edition.VolumeName(0) ? "assets" : c.Name, c => c.Row);

    // Some inputs that plans of several vendors rest on, and one of each vendor's own.
    private List<List<string>> Groups()
    {
        var owners = _base.Keys.GroupBy(n => _cases.Where(c => c.Tape.Inputs.Any(i => i.Name == n)).Select(c => c.Vendor.Id.Value).ToList() is [var only] ? only : "").ToDictionary(g => g.Key, g => g.ToList());
        var shared = owners[""].Chunk(SharedPerCopy).ToList();
        owners.Remove("");
        return [.. Enumerable.Range(0, Math.Max(shared.Count, owners.Values.Max(o => o.Count))).Select(i => owners.Values.SelectMany(o => o.Skip(i).Take(1)).Concat(shared.ElementAtOrDefault(i) ?? []).ToList())];
    }

    private static decimal Changed(decimal value) => value == 0 ? 0.1m : value * 1.1m;

    private void Add(string change, IReadOnlyDictionary<string, decimal> values, Action<CellEditor> edit)
    {
        var path = Path.Combine(_folder, $"copy{_copies.Count}.xlsx");
        CellEditor.Copy(Path.Combine(_folder, "book.xlsx"), path, edit, "Inputs");
        _copies.Add((path, change, values));
    }

    private Dictionary<string, decimal?> Figures(IReadOnlyDictionary<string, decimal> changed)
    {
        var figures = new Dictionary<string, decimal?>();
        var assets = (int)changed.GetValueOrDefault("assets", Assets);
        foreach (var vendor in _cases)
        {
            var reading = ExactReading.Of(vendor.Tape, vendor.Tape.Inputs.ToDictionary(i => i, i => changed.GetValueOrDefault(i.Name, _base[i.Name])));
            foreach (var (figure, value) in vendor.Candidates.SelectMany(plan => PlanFigures.Of(vendor.Job, assets, plan, reading)))
                figures.Add(figure, value);
        }

        return figures;
    }
}
