using ClosedXML.Excel;
using TcoBench.Analysis;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Model;
using TcoBench.Testing;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>
/// Whoever changes a yellow cell sees what TcoBench would say with the same change: every total of every candidate plan follows the engine. A copy of
/// the workbook for each change; only changes that concern different vendors share one, as no plan sees more than one of them.
/// </summary>
public class WorkbookLivenessTests
{
    private const int Assets = 1000;
    private const int Processes = 2;

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
        _base = _cases.SelectMany(c => c.Tape.Inputs).DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.Name == "assets" ? Assets : i.Value);
        _cells = CellReader.Of(book);
        var cellOf = Cells();

        foreach (var group in Groups(cellOf.Keys))
            Change(group, 'D');
        foreach (var group in Groups(cellOf.Keys.Where(n => n != "assets")).Chunk(20))
            Change([.. group.SelectMany(g => g)], 'G');
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
    public void EveryYellowCellMovesEveryTotalAsTheEngineSays()
    {
        var (compared, moved) = (0, new HashSet<string>());
        var was = Totals(_base);
        for (var i = 0; i < _copies.Count; i++)
        {
            var (file, change, values) = _copies[i];
            var found = PlanTotals.Of(Path.Combine(_folder, $"computed{i % Processes}", Path.GetFileName(file)));
            var expected = Totals(values);
            Assert.That(found, Has.Count.EqualTo(expected.Count));
            foreach (var (plan, total) in expected)
            {
                compared++;
                if (total != was[With(plan, Assets)])
                    moved.Add(change);
                if (total is { } value)
                    Assert.That(found[plan].Number, Is.EqualTo((double)value).Within(1e-7).Percent, $"{plan} if changed: {change}");
                else
                    Assert.That(found[plan].Kind, Is.EqualTo(CellKind.Error), $"{plan} if changed: {change}");
            }
        }

        TestContext.Out.WriteLine($"{_base.Count} inputs, {_copies.Count} copies, {compared} totals compared; {moved.Count} changes move one");
        TestContext.Out.WriteLine($"move none: {string.Join("; ", _copies.Select(c => c.Change).Where(c => !moved.Contains(c)))}");
        Assert.That(moved, Has.Count.GreaterThan(_copies.Count * 9 / 10), "nearly every change is seen in a total");
    }

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

    // Row of each input on the sheet of inputs, by its name.
    private Dictionary<string, int> Cells() =>
        _cells.Where(c => c.Key.Sheet == "Inputs" && c.Key.Address.StartsWith('B') && (_base.ContainsKey(c.Value.Text) || c.Value.Text == Edition.VolumeName(0)))
            .ToDictionary(c => c.Value.Text == Edition.VolumeName(0) ? "assets" : c.Value.Text, c => int.Parse(c.Key.Address[1..]));

    // Each shared input alone; the first own input of every vendor together, then the second, and so on.
    private List<List<string>> Groups(IEnumerable<string> names)
    {
        var owners = names.GroupBy(n => n.Split('.')[0]).ToLookup(g => _cases.Any(c => c.Vendor.Id.Segment == g.Key && _cases.All(o => o == c || o.Tape.Inputs.All(i => !g.Contains(i.Name)))));
        var groups = owners[false].SelectMany(g => g).Select(n => new List<string> { n }).ToList();
        var own = owners[true].Select(g => g.ToList()).ToList();
        for (var i = 0; own.Exists(g => g.Count > i); i++)
            groups.Add([.. own.Where(g => g.Count > i).Select(g => g[i])]);
        return groups;
    }

    private static decimal Changed(decimal value) => value == 0 ? 0.1m : value * 1.1m;

    private void Add(string change, IReadOnlyDictionary<string, decimal> values, Action<CellEditor> edit)
    {
        var path = Path.Combine(_folder, $"copy{_copies.Count}.xlsx");
        CellEditor.Copy(Path.Combine(_folder, "book.xlsx"), path, edit, "Inputs");
        _copies.Add((path, change, values));
    }

    private Dictionary<string, decimal?> Totals(IReadOnlyDictionary<string, decimal> changed)
    {
        var totals = new Dictionary<string, decimal?>();
        var assets = (int)changed.GetValueOrDefault("assets", Assets);
        foreach (var vendor in _cases)
        {
            var reading = ExactReading.Of(vendor.Tape, vendor.Tape.Inputs.ToDictionary(i => i, i => changed.GetValueOrDefault(i.Name, _base[i.Name])));
            foreach (var plan in vendor.Candidates)
                totals.Add(PlanTotals.Key(vendor.Job, assets, plan), reading.Try(plan.Total));
        }

        return totals;
    }

    private static string With(string plan, int assets) => string.Join('|', plan.Split('|').Select((part, i) => i == 1 ? $"{assets}" : part));
}
