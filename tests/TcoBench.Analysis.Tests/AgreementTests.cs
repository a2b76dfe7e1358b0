using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;
using TcoBench.Testing.Sheets;

namespace TcoBench.Analysis.Tests;

/// <summary>The backbone: for every shipped vendor × job × plan × term × production months, every line reads the same in decimals, in doubles and in a spreadsheet.</summary>
public class AgreementTests
{
    private static readonly int[] Volumes = [1, 99, 100, 101, 1000, 9999, 10000, 100000];

    [Test]
    public void EveryLineOfEveryShippedModelReadsTheSameExactlyAndInBatches()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var (plans, lines) = (0, 0);
        foreach (var job in loaded.Jobs)
        {
            foreach (var vendor in ShippedData.Ranked(loaded))
            {
                var built = models.For(job, vendor).SelectMany(c => c.Models).ToList();
                plans += built.Select(m => m.Plan.Id).Distinct().Count();
                lines += Agree(models.Assets, [.. built.SelectMany(m => m.Headlines)]);
            }
        }

        TestContext.Out.WriteLine($"{plans} vendor × job × plan, {lines} lines × {Volumes.Length} volumes");
        Assert.That(plans, Is.GreaterThanOrEqualTo(4 * 20));
    }

    [Test]
    public void EveryLineOfEveryShippedModelReadsTheSameInASpreadsheet()
    {
        if (OfficeSuite.Missing is { } missing)
            Assert.Ignore(missing);
        var folder = Directory.CreateTempSubdirectory("tcobench-models-").FullName;
        try
        {
            var loaded = ShippedData.Load();
            var models = ShippedData.Models(loaded);
            var tapes = loaded.Jobs
                .SelectMany(job => ShippedData.Ranked(loaded).Select(vendor => Tape.Of(models.For(job, vendor).SelectMany(c => c.Models).SelectMany(m => m.Headlines))))
                .ToList();
            var path = Path.Combine(folder, "models.xlsx");
            Sheets(models.Assets, tapes).Save(path);
            OfficeSuite.Recalculate([path], Directory.CreateDirectory(Path.Combine(folder, "computed")).FullName);
            var computed = CellReader.Of(Path.Combine(folder, "computed", "models.xlsx"));

            var compared = tapes.Select((tape, i) => Agree(models.Assets, tape, $"Model{i}", computed)).Sum();
            TestContext.Out.WriteLine($"{compared} cells in {tapes.Count} sheets");
            Assert.That(compared, Is.GreaterThan(100_000));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A sheet a tape: a row for each of its cells, a column for each volume, the volume on top. Inputs are on the first sheet, under their names.
    private static PlainBook Sheets(Input assets, IReadOnlyList<Tape> tapes)
    {
        var book = new PlainBook();
        book.AddSheet("Inputs");
        var tolerances = new[] { (SheetReading.Keep, Semantics.Keep), (SheetReading.Slack, Semantics.Slack), (SheetReading.Half, 0.5m) };
        foreach (var (name, value) in tapes.SelectMany(t => t.Inputs).Distinct().Where(i => i != assets).Select(i => (i.Name, i.Value)).Concat(tolerances))
            book.AddName(name, $"Inputs!$B${book.AddRow(PlainCell.Text(name), PlainCell.Number(value))}");
        foreach (var (i, tape) in tapes.Index())
        {
            book.AddSheet($"Model{i}");
            book.AddRow(Volumes.Select(v => PlainCell.Number(v)).Prepend(PlainCell.Text(assets.Name)));
            var cells = SheetReading.Cells(tape);
            var rows = cells.Index().ToDictionary(c => c.Item, c => c.Index + 2);
            foreach (var cell in cells)
                book.AddRow(Enumerable.Range(2, Volumes.Length).Select(column => Cell(cell, PlainBook.Column(column))).Prepend(PlainCell.Text(cell.ToString()!)));

            PlainCell Cell(Formula cell, string column) => cell is Constant c ? PlainCell.Number(c.Value) : PlainCell.Formula(SheetReading.TextOf(cell, f =>
                f == assets ? $"{column}1" : f is Input input ? input.Name : rows.TryGetValue(f, out var row) ? $"{column}{row}" : null));
        }

        return book;
    }

    private static int Agree(Input assets, Tape tape, string sheet, IReadOnlyDictionary<(string Sheet, string Address), CellValue> computed)
    {
        var cells = SheetReading.Cells(tape);
        for (var lane = 0; lane < Volumes.Length; lane++)
        {
            var exact = ExactReading.Of(tape, new Dictionary<Input, decimal> { [assets] = Volumes[lane] });
            foreach (var (i, cell) in cells.Index())
            {
                var found = computed[(sheet, $"{PlainBook.Column(lane + 2)}{i + 2}")];
                var expected = exact.Try(cell) is { } value ? new CellValue(CellKind.Number, (double)value, "", null) : new CellValue(CellKind.Error, 0, "#DIV/0!", null);
                Assert.That(expected.ShowsSameAs(found), $"{cell} at {Volumes[lane]}: exact {expected}, sheet {found}, ={found.Formula}");
            }
        }

        return cells.Count * Volumes.Length;
    }

    private static int Agree(Input assets, IReadOnlyList<Formula> formulas)
    {
        var tape = Tape.Of(formulas);
        var batch = BatchReading.Of(tape, Volumes.Length, new Dictionary<Input, double[]> { [assets] = [.. Volumes.Select(v => (double)v)] }, tape.Lines);
        for (var lane = 0; lane < Volumes.Length; lane++)
        {
            var exact = ExactReading.Of(tape, new Dictionary<Input, decimal> { [assets] = Volumes[lane] });
            for (var i = 0; i < tape.Lines.Count; i++)
            {
                if (exact.Try(tape.Lines[i]) is not { } value)
                {
                    Assert.That(batch[i][lane], Is.NaN, $"{tape.Lines[i]} at {Volumes[lane]}");
                    continue;
                }

                var tolerance = 1e-9 * Math.Max(1, Math.Abs((double)value));
                Assert.That(batch[i][lane], Is.EqualTo((double)value).Within(tolerance), $"{tape.Lines[i]} at {Volumes[lane]}");
            }
        }

        return tape.Lines.Count;
    }
}
