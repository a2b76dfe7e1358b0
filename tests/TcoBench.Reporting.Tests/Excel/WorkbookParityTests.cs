using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Sheets;
using TcoBench.Reporting.Titles;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>A spreadsheet that computes the workbook anew gets the engine's figures in every cell, for every reference job and volume.</summary>
public class WorkbookParityTests
{
    private static readonly (string Sheet, string Address) Planted = ("Plans", PlainBook.Column((int)PlanColumn.Cpai) + "5");

    private string _folder = null!;

    private string Computed(string name) => Path.Combine(_folder, "computed", name);

    private string Written(string name) => Path.Combine(_folder, name);

    [OneTimeSetUp]
    public void ComputeAllBooks()
    {
        if (OfficeSuite.Missing is { } missing)
            Assert.Ignore(missing);
        _folder = Directory.CreateTempSubdirectory("tcobench-parity-").FullName;
        Directory.CreateDirectory(Computed(""));
        Directory.CreateDirectory(Written("believed"));
        Write("book.xlsx", Real.Report, Language.English);
        Write("deutsch.xlsx", Real.Report, Language.German);
        Write("allplans.xlsx", Real.AllPlans, Language.English);
        Write("marketing.xlsx", Real.MarketingTeam, Language.English);
        CellEditor.Copy(Written("book.xlsx"), Written("spoiled.xlsx"), cell =>
        {
            if (cell.Formula is not null)
                cell.Put(999);
        });
        CellEditor.Copy(Written("book.xlsx"), Written("planted.xlsx"), cell =>
        {
            if ((cell.Sheet, cell.Address) == Planted)
                cell.Formula += "*1000/12/60";
        });
        OfficeSuite.Recalculate([Written("book.xlsx"), Written("deutsch.xlsx"), Written("allplans.xlsx"), Written("marketing.xlsx"), Written("spoiled.xlsx"), Written("planted.xlsx")], Computed(""));
    }

    [OneTimeTearDown]
    public void RemoveFolder()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    [TestCase("book.xlsx", 20_000)]
    [TestCase("deutsch.xlsx", 20_000)]
    [TestCase("allplans.xlsx", 30_000)]
    [TestCase("marketing.xlsx", 8_000)]
    public void EveryFormulaGivesTheFigureThatIsWrittenBesideIt(string book, int atLeast)
    {
        var parity = Parity.Of(Written(book), Computed(book));
        TestContext.Out.WriteLine($"{book}: {parity.Formulas} formulas");

        Assert.That(parity.Differences, Is.Empty);
        Assert.That(parity.Formulas, Is.GreaterThan(atLeast));
    }

    [Test]
    public void ValuesOverwrittenByOthersAllComeBack()
    {
        Assert.That(CellReader.Of(Written("spoiled.xlsx")).Values.Where(c => c.Formula is not null).Select(c => c.Number), Is.All.EqualTo(999));
        Assert.That(Parity.Of(Written("book.xlsx"), Computed("spoiled.xlsx")).Differences, Is.Empty);
    }

    [Test]
    public void AWrongFormulaIsFoundWhereItIs()
    {
        var differences = Parity.Of(Written("book.xlsx"), Computed("planted.xlsx")).Differences;
        TestContext.Out.WriteLine(string.Join('\n', differences));

        Assert.That(differences, Has.Some.StartsWith($"{Planted.Sheet}!{Planted.Address}: "));
    }

    [Test]
    public void WithoutComputingAnewTheComparisonWouldFindNothingRight()
    {
        OfficeSuite.Recalculate([Written("spoiled.xlsx")], Written("believed"), forced: false);
        var parity = Parity.Of(Written("book.xlsx"), Path.Combine(Written("believed"), "spoiled.xlsx"));

        Assert.That(parity.Differences, Has.Count.EqualTo(parity.Formulas));
    }

    [Test]
    public void TheTotalsInTheWorkbookAreThoseOfTheComparison()
    {
        var plans = PlanFigures.Of(Computed("book.xlsx"));
        var ranked = Real.Report.Comparison.Results.Where(r => r.Figures is not null).ToList();
        using (Assert.EnterMultipleScope())
        {
            foreach (var result in ranked)
                Assert.That(plans[PlanFigures.Key(result.Job, result.Assets, result.Option.Model!)].Number, Is.EqualTo((double)result.Figures!.Total).Within(1e-7).Percent, $"{result.Job.Id} {result.Assets} {result.Option.Vendor.Catalog.Id}");
        }

        Assert.That(ranked, Has.Count.GreaterThan(60));
    }

    private void Write(string name, Report report, Language language)
    {
        using var file = File.Create(Written(name));
        new WorkbookWriter(language).Write(report, file);
    }
}
