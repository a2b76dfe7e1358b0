using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Reporting.Excel.Grid;

namespace TcoBench.Reporting.Tests.Excel.Model;

/// <summary>A reviewer reads one formula per row, and the same at every volume.</summary>
public partial class ModelSheetTests
{
    private const int FirstBlock = 5;

    private static IEnumerable<GridSheet> Models => Book.OfAllPlans.Finance.Sheets.Where(s => s.Name.Contains(' ', StringComparison.Ordinal));

    [Test]
    public void ARowHasTheSameFormulaInEveryMonth()
    {
        var compared = 0;
        foreach (var sheet in Models)
        {
            foreach (var row in Blocks(sheet).GroupBy(c => (c.Cell.Row, c.Block)))
            {
                // The total of a row of charges is the sum of its months.
                var months = row.Where(c => c.Title.StartsWith("month", StringComparison.Ordinal)).Select(c => Relative(c.Cell)).ToList();
                Assert.That(months.Distinct().Count(), Is.LessThanOrEqualTo(1), $"{sheet.Name} row {row.Key.Row}");
                compared += Math.Max(0, months.Count - 1);
            }
        }

        Assert.That(compared, Is.GreaterThan(400));
    }

    [Test]
    public void EveryVolumeHasTheSameFormulas()
    {
        var compared = 0;
        foreach (var sheet in Models)
        {
            var width = Width(sheet);
            foreach (var row in Blocks(sheet).GroupBy(c => (c.Cell.Row, Place: (c.Cell.Column - FirstBlock) % width)))
            {
                var texts = row.Select(c => Cell().Replace(c.Cell.Formula!, m => Shifted(m, -c.Block * width))).ToList();
                Assert.That(texts, Has.Count.EqualTo(3), $"{sheet.Name} row {row.Key.Row}");
                Assert.That(texts.Distinct().Count(), Is.EqualTo(1), $"{sheet.Name} row {row.Key.Row}: {string.Join(" | ", texts)}");
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(5_000));
    }

    [Test]
    public void NoNumberHidesInAFormula()
    {
        foreach (var (sheet, cell) in Book.OfAllPlans.Finance.Sheets.SelectMany(s => s.Cells.Where(c => c.Formula is not null).Select(c => (s.Name, c))))
        {
            var bare = Cell().Replace(Name().Replace(Quoted().Replace(cell.Formula!, ""), ""), "");
            var numbers = Number().Matches(bare).Select(m => m.Value).Except(["0", "1", "12", "60", "100", "1000"]);
            Assert.That(numbers, Is.Empty, $"{sheet} {Address.Of(cell.Row, cell.Column)}: {cell.Formula}");
        }
    }

    [Test]
    public void FormulasUseFunctionsEveryProgramKnows()
    {
        string[] known = ["SUM", "SUMPRODUCT", "IF", "IFERROR", "MIN", "MAX", "ROUND", "ROUNDUP", "INDEX", "MATCH", "AND", "ABS", "COUNT", "COUNTIF", "ISNUMBER", "SIGN", "INT", "NA", "EXP", "CHOOSE"];
        var used = Book.OfAllPlans.Finance.Sheets.SelectMany(s => s.Cells).Where(c => c.Formula is not null)
            .SelectMany(c => Function().Matches(Quoted().Replace(c.Formula!, "")).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.That(used, Is.SubsetOf(known));
    }

    // Cells of formulas in the blocks of volumes, with the title of their column.
    private static IEnumerable<(GridCell Cell, int Block, string Title)> Blocks(GridSheet sheet)
    {
        var titles = sheet.Cells.Where(c => c.Row == sheet.FrozenRows).ToDictionary(c => c.Column, c => (string)c.Value!);
        var width = Width(sheet);
        return sheet.Cells.Where(c => c.Formula is not null && c.Column >= FirstBlock && c.Row > sheet.FrozenRows).Select(c => (c, (c.Column - FirstBlock) / width, titles[c.Column]));
    }

    private static int Width(GridSheet sheet) => (sheet.Cells.Where(c => c.Row == sheet.FrozenRows).Max(c => c.Column) - FirstBlock + 1) / 3;

    // A formula as seen from its own cell: what is not fixed by '$' as a distance.
    private static string Relative(GridCell cell) => Cell().Replace(cell.Formula!, m =>
    {
        var (column, row) = (Column(m.Groups[2].Value), int.Parse(m.Groups[4].Value, CultureInfo.InvariantCulture));
        return $"R{(m.Groups[3].Length > 0 ? $"{row}" : $"[{row - cell.Row}]")}C{(m.Groups[1].Length > 0 ? $"{column}" : $"[{column - cell.Column}]")}";
    });

    private static string Shifted(Match cell, int columns)
    {
        var column = Column(cell.Groups[2].Value);
        return $"{cell.Groups[1].Value}{(column < FirstBlock ? column : column + columns)} {cell.Groups[3].Value}{cell.Groups[4].Value}";
    }

    private static int Column(string letters) => letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_.(])")]
    private static partial Regex Cell();

    [GeneratedRegex(@"'[^']*'!|""[^""]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"([A-Z]+)\(")]
    private static partial Regex Function();
}
