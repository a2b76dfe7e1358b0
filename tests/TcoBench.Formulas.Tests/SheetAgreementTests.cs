using System.Text.RegularExpressions;
using TcoBench.Formulas.Readings;
using TcoBench.Testing.Sheets;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests;

/// <summary>
/// The third reading: the texts of cells, computed by a spreadsheet, give the figures of the exact reading to 1e-9, for random formulas and exactly on
/// the boundaries. All books go through one process of the office suite.
/// </summary>
public partial class SheetAgreementTests
{
    private const int Formulas = 12_000;
    private const int Sabotaged = 4_000;
    private const int PerSheet = 2_000;

    private static readonly (string Name, Func<string, string> Change)[] Wrong =
    [
        ("packs without their tolerance", t => t.Replace($"*{SheetReading.Keep}-{SheetReading.Slack},0)", ",0)", StringComparison.Ordinal)),
        ("packs below zero", t => t.Replace("MAX(0,ROUNDUP(", "(ROUNDUP(", StringComparison.Ordinal)),
        ("packs of a negative size", t => t.Replace("/MAX(0,", "/(", StringComparison.Ordinal)),
        ("strictly above", t => t.Replace($"+{SheetReading.Slack}>=0", $"-{SheetReading.Slack}>0", StringComparison.Ordinal)),
        ("half away from zero without its sign", t => Sign().Replace(t, "1")),
        ("rounded down", t => t.Replace($"+{SheetReading.Half}", "", StringComparison.Ordinal)),
        ("brackets lost after a minus", t => Subtracted().Replace(t, "-$1")),
        ("brackets lost after a division", t => Divided().Replace(t, "/$1")),
        ("smaller and larger swapped", t => t.Replace("MIN(", "MAX(", StringComparison.Ordinal)),
        ("the neighbour's cell", t => CellInC().Replace(t, "B$1")),
    ];

    private string _folder = null!;
    private List<(Formula Formula, Figure Figure)> _random = null!;

    [OneTimeSetUp]
    public void ComputeAllBooks()
    {
        if (OfficeSuite.Missing is { } missing)
            Assert.Ignore(missing);
        _folder = Directory.CreateTempSubdirectory("tcobench-sheets-").FullName;
        var formulas = new RandomFormulas(Some.Random(20261121));
        _random = [.. Enumerable.Range(0, Formulas).Select(_ => formulas.Next()).Select(f => (f, Figure.Of(f)))];
        var books = new List<string> { Book("random", _random.Select(r => r.Formula)), Book("boundaries", Boundaries().Select(b => b.Formula)) };
        books.AddRange(Wrong.Select((w, i) => Book($"wrong{i}", _random.Take(Sabotaged).Select(r => r.Formula), w.Change)));
        OfficeSuite.Recalculate(books, Directory.CreateDirectory(Path.Combine(_folder, "computed")).FullName);
    }

    [OneTimeTearDown]
    public void RemoveFolder()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void ExactAndSheetReadingsOfRandomFormulasAgree()
    {
        var (kept, tooLarge) = (0, 0);
        var computed = Computed("random", Formulas);
        for (var i = 0; i < Formulas; i++)
        {
            var (formula, figure) = _random[i];
            if (!figure.IsKept)
                continue;
            kept++;
            tooLarge += IsTooLarge(formula) ? 1 : 0;
            Assert.That(Disagreement(formula, computed[i]), Is.Null, $"formula {i}");
        }

        TestContext.Out.WriteLine($"{kept} of {Formulas} kept, {100.0 * (Formulas - kept) / Formulas:0.00} % discarded, {tooLarge} too large for a decimal");
        Assert.That(kept - tooLarge, Is.GreaterThanOrEqualTo(10_000));
        Assert.That(Formulas - kept, Is.LessThanOrEqualTo(Formulas / 20), "more than 5 % discarded");
    }

    [Test]
    public void OnABoundaryTheSheetDecidesAsOneWouldByHand()
    {
        var rows = Boundaries().ToList();
        var computed = Computed("boundaries", rows.Count);
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < rows.Count; i++)
            {
                Assert.That(rows[i].Formula.Exactly(), Is.EqualTo(rows[i].Expected), rows[i].Name);
                Assert.That(computed[i].Kind, Is.EqualTo(CellKind.Number), rows[i].Name);
                Assert.That(computed[i].Number, Is.EqualTo((double)rows[i].Expected).Within(1e-9 * Math.Max(1, Math.Abs((double)rows[i].Expected))), rows[i].Name);
            }
        }

        Assert.That(rows, Has.Count.GreaterThan(500));
    }

    [Test]
    public void AWrongTextIsCaught([Range(0, 9)] int wrong)
    {
        var computed = Computed($"wrong{wrong}", Sabotaged);
        var caught = Enumerable.Range(0, Sabotaged).Where(i => _random[i].Figure.IsKept && Disagreement(_random[i].Formula, computed[i]) is not null).ToList();
        TestContext.Out.WriteLine($"{Wrong[wrong].Name}: caught by {caught.Count} of {Sabotaged} formulas");
        Assert.That(caught, Is.Not.Empty);
    }

    // Whole packs, tier bounds and half cents, and a little beyond, with the answer one knows.
    private static IEnumerable<(string Name, Formula Formula, decimal Expected)> Boundaries()
    {
        foreach (var size in new[] { 0.1m, 0.7m, 1.1m, 0.003m, 3, 12.5m, 1000 })
        {
            for (var whole = 1m; whole <= 10_000_000_000; whole *= 10)
            {
                var (unit, count) = (Some.Input(size), Some.Input(whole));
                yield return ($"{whole} packs of {size}", Packs(unit * count, unit), whole);
                yield return ($"{whole} packs of {size} by their third", Packs(unit * count / 3, unit / 3), whole);
                yield return ($"a fifth more than {whole} packs of {size}", Packs(unit * (count + Some.Input(0.2m)), unit), whole + 1);
                yield return ($"a bound of {whole} times {size}", Reaches(count * unit / 7 * 7, unit * count), 1);
                yield return ($"below a bound of {whole} times {size}", Reaches(unit * count * Some.Input(0.999999m) - 1, unit * count), 0);
                yield return ($"{whole} and a half steps of {size}", Round(unit * (count + Some.Input(0.5m)), unit), size * (whole + 1));
                yield return ($"minus {whole} and a half steps of {size}", Round(0 - (unit * (count + Some.Input(0.5m))), unit), -size * (whole + 1));
                yield return ($"{whole} and nearly a half steps of {size}", Round(unit * (count + Some.Input(0.3m)), unit), size * whole);
            }

            yield return ($"no pack of {size}", Packs(Some.Input(0), Some.Input(size)), 0);
            yield return ($"less than no pack of {size}", Packs(Some.Input(-7), Some.Input(size)), 0);
            yield return ($"half a step of {size}", Round(Some.Input(size) / 2 + 0, Some.Input(size)), size);
        }
    }

    // A row a formula: its inputs, then its cells, the last of which is the formula.
    private string Book(string name, IEnumerable<Formula> formulas, Func<string, string>? change = null)
    {
        var book = new PlainBook();
        book.AddSheet("Tolerances");
        foreach (var (cell, value) in new[] { (SheetReading.Keep, Semantics.Keep), (SheetReading.Slack, Semantics.Slack), (SheetReading.Half, 0.5m) })
            book.AddName(cell, $"Tolerances!$B${book.AddRow(PlainCell.Text(cell), PlainCell.Number(value))}");
        foreach (var (sheet, chunk) in formulas.Chunk(PerSheet).Index())
        {
            book.AddSheet($"Sheet{sheet}");
            for (var row = 1; row <= chunk.Length; row++)
            {
                var tape = Tape.Of(chunk[row - 1].Named("formula"));
                var cells = tape.Inputs.Concat(SheetReading.Cells(tape)).ToList();
                var addresses = cells.Select((c, i) => KeyValuePair.Create(c, $"{PlainBook.Column(i + 1)}{row}")).ToDictionary();
                book.AddRow(cells.Select(c => c switch
                {
                    Input i => PlainCell.Number(i.Value),
                    Constant v => PlainCell.Number(v.Value),
                    _ => PlainCell.Formula(Text(c)),
                }));

                string Text(Formula cell)
                {
                    var text = SheetReading.TextOf(cell, addresses.GetValueOrDefault);
                    return change is null ? text : change(text);
                }
            }
        }

        var path = Path.Combine(_folder, $"{name}.xlsx");
        book.Save(path);
        return path;
    }

    private CellValue[] Computed(string name, int count)
    {
        var rows = CellReader.Of(Path.Combine(_folder, "computed", $"{name}.xlsx"))
            .Where(c => c.Key.Sheet != "Tolerances")
            .Select(c => (c.Value, Place: CellPlace().Match(c.Key.Address), Sheet: int.Parse(c.Key.Sheet[5..])))
            .GroupBy(c => (c.Sheet * PerSheet) + int.Parse(c.Place.Groups[2].ValueSpan) - 1)
            .ToDictionary(r => r.Key, r => r.MaxBy(c => (c.Place.Groups[1].Length, c.Place.Groups[1].Value)).Value);
        return [.. Enumerable.Range(0, count).Select(i => rows[i])];
    }

    private static string? Disagreement(Formula formula, CellValue cell)
    {
        if (ExactReading.Of(Tape.Of(formula)).Try(formula) is not { } exact)
            return cell.Kind == CellKind.Error || IsTooLarge(formula) ? null : $"exact: none, sheet: {cell}";
        return cell.Kind == CellKind.Number && Math.Abs((double)exact - cell.Number) <= 1e-9 * Math.Max(1, Math.Abs((double)exact))
            ? null : $"exact: {exact}, sheet: {cell}, ={cell.Formula}";
    }

    // A sheet goes on where a decimal ends.
    private static bool IsTooLarge(Formula formula)
    {
        try
        {
            _ = formula.Exactly();
            return false;
        }
        catch (CannotComputeException e)
        {
            return e.Reason == "the number is too large";
        }
    }

    [GeneratedRegex(@"SIGN\([A-Z]+\d+\)")]
    private static partial Regex Sign();

    [GeneratedRegex(@"-\(([^()]*)\)")]
    private static partial Regex Subtracted();

    [GeneratedRegex(@"/\(([^()]*)\)")]
    private static partial Regex Divided();

    [GeneratedRegex(@"\bC(\d+)")]
    private static partial Regex CellInC();

    [GeneratedRegex(@"^([A-Z]+)(\d+)$")]
    private static partial Regex CellPlace();
}
