using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Core;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Examples;

/// <summary>docs/method.md against the engine: names, units and defaults of inputs, and the worked example.</summary>
public partial class MethodTests
{
    private readonly Loaded _loaded = DataLoader.Load(Repository.Folders, Repository.ReferenceDay, Repository.PathOf("assumptions/default.yaml"), null, []);
    private readonly string _text = Repository.Text("docs/method.md");

    [Test]
    public void NamesInTheTextExist()
    {
        var known = _loaded.Book.Names.SelectMany(n => new[] { n, n.Split('.')[^1] })
            .Concat(WorkedExample().Tape.Lines.Select(l => l.Id))
            .Concat(["consumes", "yields-by-reputation", "upscale-2x", "self-hosted"])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in Code().Matches(_text).Select(m => m.Groups["code"].Value).Where(c => Word().IsMatch(c)).Distinct())
            Assert.That(known, Does.Contain(name));
    }

    [Test]
    public void DefaultsInTheTablesAreTheShippedOnes()
    {
        var rows = InputRow().Matches(_text[..ExampleStart]);
        Assert.That(rows, Has.Count.GreaterThan(50));
        foreach (Match row in rows)
        {
            var input = _loaded.Book.Find(row.Groups["name"].Value);
            Assert.That(input, Is.Not.Null, row.Value);
            Assert.That(Unit.Parse(row.Groups["unit"].Value), Is.SameAs(input!.Unit), row.Value);
            var stated = row.Groups["default"].Value.TrimEnd('%', ' ').Split(" / ").Select(Number).Select(v => row.Groups["default"].Value.EndsWith('%') ? v / 100 : v);
            Assert.That(stated, Is.EqualTo(input.Spread is ThreePointSpread s ? new[] { s.Low, input.Value, s.High } : [input.Value]), row.Value);
        }
    }

    [Test]
    public void EverySharedInputIsDescribed()
    {
        var described = Code().Matches(_text).Select(m => m.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.That(_loaded.Book.Names.Where(n => !n.Contains('.', StringComparison.Ordinal)).Except(described), Is.Empty);
    }

    [Test]
    public void TheWorkedExampleIsTheEngines()
    {
        var (model, tape, reading) = WorkedExample();
        var rows = ExampleRow().Matches(_text[ExampleStart..]);
        Assert.That(rows, Has.Count.GreaterThan(25));
        foreach (Match row in rows)
        {
            var (id, stated) = (row.Groups["line"].Value, row.Groups["value"].Value);
            var line = tape.Lines.SingleOrDefault(l => l.Id == id);
            Assert.That(line, Is.Not.Null, row.Value);
            var decimals = stated.Contains('.', StringComparison.Ordinal) ? stated.Length - stated.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            Assert.That(Math.Round(reading[line!], decimals, MidpointRounding.AwayFromZero), Is.EqualTo(Number(stated)), row.Value);
        }

        var told = model.CostLines.Where(l => reading[l] != 0).Select(l => l.Id).Where(id => !id.StartsWith("charges.", StringComparison.Ordinal));
        Assert.That(rows.Select(r => r.Groups["line"].Value), Is.SupersetOf(told), "every cost line that is not 0 is in the example");
    }

    private int ExampleStart => _text.IndexOf("## 11. A worked example", StringComparison.Ordinal);

    private (CostModel Model, Tape Tape, ExactReading Reading) WorkedExample()
    {
        var models = new CostModels(_loaded.Book, _loaded.Vendors, Repository.ReferenceDay, Unit.Parse("EUR"));
        var job = _loaded.Jobs.First(j => j.Id.Value == "upscale-2x");
        var vendor = _loaded.Vendors.First(v => v.Catalog.Id.Value == "leonardo");
        var model = models.For(job, vendor, new PlanId("api-payg"))[0].Models.First(m => m.Months == 1);
        var tape = Tape.Of(model.Headlines);
        return (model, tape, ExactReading.Of(tape, new Dictionary<Input, decimal> { [models.Assets] = 1000 }));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*([.-][a-z0-9_-]+)*$")]
    private static partial Regex Word();

    [GeneratedRegex(@"\| `(?<name>[a-z_]+)` \| (?<unit>[A-Za-z0-9/*^]+) \| (?<default>-?[0-9][^|]*?) \|$", RegexOptions.Multiline)]
    private static partial Regex InputRow();

    [GeneratedRegex(@"^\| [^|]+ \| `(?<line>[a-z0-9_.]+)` \| [^|]+ \| (?<value>[0-9][0-9.,]*) \|$", RegexOptions.Multiline)]
    private static partial Regex ExampleRow();
}
