using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Reporting.Excel.Grid;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>What a reader finds on the sheets of the workbook.</summary>
public class WorkbookSheetsTests
{
    private const int AnswerHeader = 8;
    private const int Header = 4;

    [Test]
    public void SheetsStandInTheOrderOfReading() =>
        Assert.That(new Book(Small.Report()).Finance.Sheets.Select(s => s.Name), Is.EqualTo(new[]
        {
            "Summary", "Ranking", "Compare", "Plans", "Inputs", "alpha packshots", "beta packshots", "epsilon packshots", "Simulation", "Pictures", "Sources", "Checks", "Log",
        }));

    [Test]
    public void TheSummaryNamesTheCheapestAndWhatTheRunnerUpCostsMore()
    {
        var rows = Answers(new Book(Small.Report()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => r["Cheapest"]), Is.EqualTo(new[] { "Alpha Studio", "Beta.Ai" }));
            Assert.That(rows.Select(r => Rounded(r["EUR per approved asset"])), Is.EqualTo(new[] { 4.17m, 2.26m }));
            Assert.That(rows.Select(r => Rounded(r["Total cost, EUR"])), Is.EqualTo(new[] { 417m, 2260m }));
            Assert.That(rows.Select(r => r["Runner-up"]), Is.EqualTo(new[] { "Beta.Ai", "Alpha Studio" }));
            Assert.That(rows.Select(r => Rounded(r["It costs more, EUR per asset"])), Is.EqualTo(new[] { 1.69m, 0.317m }));
            Assert.That(rows.Select(r => r["Vendors ranked"]), Is.EqualTo(new[] { 2m, 2m }));
        }
    }

    [Test]
    public void ARunnerUpWithinTheMarginIsATie()
    {
        var report = Small.Report();
        Report With(decimal margin) => report with { Comparison = report.Comparison with { TieMargin = new Input("tie_margin", margin, Unit.None, Evidence.Chosen("too near to call")) } };
        string Tie(decimal margin) => Book.Text(Answers(new Book(With(margin)))[0]["Too near to call"]);

        // Beta costs 5.86 where Alpha costs 4.17: 40.53 % more.
        Assert.That((Tie(0.41m), Tie(0.40m)), Is.EqualTo(("tie", "")));
    }

    [Test]
    public void EveryVendorStandsInTheComparisonWithItsFigures()
    {
        var report = Small.Report();
        var rows = new Book(report).Table("Compare", Header);

        Assert.That(rows, Has.Count.EqualTo(report.Comparison.Results.Count));
        foreach (var (row, result) in rows.Zip(report.Comparison.Results))
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(row["Vendor"], Is.EqualTo(result.Option.Vendor.Catalog.Name));
                Assert.That(row["Approved assets"], Is.EqualTo((decimal)result.Assets));
                Assert.That(row.GetValueOrDefault("Total cost"), Is.EqualTo(result.Figures?.Total));
                Assert.That(row.GetValueOrDefault("Per approved asset"), Is.EqualTo(result.Figures?.Kpis.Cpai));
                Assert.That(row.GetValueOrDefault("Charges per asset") as decimal?, Is.EqualTo(result.Option.Status == ResultStatus.Ok ? result.Figures!.Blocks["charges"] / result.Assets : null));
                Assert.That(row.GetValueOrDefault("Tax (not in total)"), Is.EqualTo(result.Figures?.Tax));
                Assert.That(row.GetValueOrDefault("Rank"), Is.EqualTo(result.Option.Status != ResultStatus.Ok ? result.Figures is null ? null : "" : result.Cheapest ? 1m : 2m));
            }
        }
    }

    [TestCase("Gamma", "model retired")]
    [TestCase("Delta", "price unknown")]
    [TestCase("Epsilon", "late")]
    public void AVendorThatIsNotRankedSaysWhy(string vendor, string why) =>
        Assert.That(new Book(Small.Report()).Table("Compare", Header, r => Equals(r["Vendor"], vendor)).Select(r => r["Status"]), Is.All.EqualTo(why));

    [Test]
    public void TheRankingSortsVendorsFromTheCheapestOn()
    {
        var rows = new Book(Small.Report()).Table("Ranking", Header, r => r.ContainsKey("Place") && r["Place"] is decimal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Take(5).Select(r => r["Vendor"]), Is.EqualTo(new[] { "Alpha Studio", "Beta.Ai", "", "", "" }));
            Assert.That(rows.Skip(5).Take(2).Select(r => r["Vendor"]), Is.EqualTo(new[] { "Beta.Ai", "Alpha Studio" }));
            Assert.That(Rounded(rows[1]["More than the cheapest"]), Is.EqualTo(1.69m));
            Assert.That(Rounded(rows[0]["People"]), Is.EqualTo(2.2m), "review 1.20 and handling 1.00");
        }
    }

    [Test]
    public void EveryInputIsThereOnceWithItsEvidence()
    {
        var book = new Book(Small.Report());
        var rows = book.Table("Inputs", InputsHeader(book), r => r.GetValueOrDefault("Evidence") is string { Length: > 0 });
        var inputs = Small.Report().Comparison.Results.Select(r => r.Option.Model).OfType<CostModel>().SelectMany(m => Tape.Of(m.Headlines).Inputs).Where(i => i.Name != "assets").DistinctBy(i => i.Name).ToList();

        Assert.That(rows.Select(r => r["Name in formulas and for --set"]), Is.EquivalentTo(inputs.Select(i => i.Name)));
        foreach (var input in inputs)
        {
            var row = rows.Single(r => Equals(r["Name in formulas and for --set"], input.Name));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(row["base"], Is.EqualTo(input.Value), input.Name);
                Assert.That(row["custom"], Is.Null, input.Name);
                Assert.That(row["in use"], Is.EqualTo(input.Value), input.Name);
                Assert.That(new[] { row["favourable"], row["unfavourable"] }, Is.EquivalentTo(input.Spread is ThreePointSpread s ? new[] { s.Low, s.High } : [input.Value, input.Value]), input.Name);
                Assert.That(row["Why, or how it was derived"], Is.EqualTo(input.Evidence.Reason), input.Name);
                Assert.That(Book.Text(row.GetValueOrDefault("Source")), Is.EqualTo(input.Evidence.Sources.Count == 0 ? "" : input.Evidence.Sources[0].Id), input.Name);
            }
        }
    }

    [TestCase("designer_rate", true)]
    [TestCase("review_minutes", true)]
    [TestCase("draft_acceptance", false)]
    [TestCase("productive_hours", false)]
    public void TheFavourableEndIsTheOneThatMakesWorkCheaper(string name, bool low)
    {
        var book = Book.OfAllVendors;
        var row = book.Table("Inputs", InputsHeader(book), r => Equals(r.GetValueOrDefault("Name in formulas and for --set"), name)).Single();
        var (favourable, unfavourable) = ((decimal)row["favourable"]!, (decimal)row["unfavourable"]!);

        Assert.That(low ? favourable < unfavourable : favourable > unfavourable, Is.True, $"{favourable} and {unfavourable}");
    }

    [Test]
    public void EveryNameOfAFormulaPointsAtTheValueInUse()
    {
        var book = new Book(Small.Report());
        var names = book.Finance.Names.ToDictionary(n => n.Name, n => n.Cell, StringComparer.Ordinal);

        Assert.That(names.Keys, Is.SupersetOf(new[] { "designer_rate", "eur_per_usd", "keep", "slack", "half", "scenario", "volume_1", "volume_2" }));
        var cell = book.Cell("Inputs", names["designer_rate"].Split('!')[1].Replace("$", "", StringComparison.Ordinal));
        Assert.That((cell.Value, cell.Formula?.Contains("scenario", StringComparison.Ordinal)), Is.EqualTo((60m, true)));
    }

    [Test]
    public void OnlyRealAddressesAreLinks()
    {
        var book = new Book(Small.Report());
        var links = book["Sources"].Cells.Where(c => c.Column == 2 && c.Row > Header).ToDictionary(c => (string)c.Value!, c => c.Link);

        Assert.That(links["https://alpha.example/pricing"], Is.EqualTo("https://alpha.example/pricing"));
        Assert.That(links.Values, Has.None.Contains("'Sources'"));
    }

    [Test]
    public void TheChecksOfAFreshWorkbookAllHold()
    {
        foreach (var book in new[] { new Book(Small.Report()), Book.OfAllVendors })
        {
            Assert.That(book["Checks"].Cells.Where(c => c.Style.Dress == Dress.Signal).Select(c => c.Value), Is.Not.Empty.And.All.EqualTo("yes"));
            Assert.That(book.Cell("Summary", "C4").Value, Is.EqualTo("All checks pass"));
            Assert.That(book.Cell("Summary", "C5").Value, Is.EqualTo("Inputs and decisions are those of TcoBench's run"));
        }
    }

    [Test]
    public void TheSimulationIsToldWithItsTrialsAndSeed()
    {
        var row = new Book(Small.Report()).Table("Simulation", Header, r => r.GetValueOrDefault("Trials") is decimal).Single();

        Assert.That(new[] { row["Low (P10)"], row["Median (P50)"], row["High (P90)"], row["Trials"], row["Seed"] }, Is.EqualTo(new object[] { 350m, 430m, 612.5m, 1000m, 1m }));
    }

    [Test]
    public void AReportWithoutAnyRankedVendorIsStillAWorkbook()
    {
        var report = Small.Report();
        var none = report with { Comparison = report.Comparison with { Results = [.. report.Comparison.Results.Where(r => r.Figures is null)] } };

        Assert.That(Answers(new Book(none)).Select(r => r["Cheapest"]), Is.All.EqualTo("no vendor is ranked"));
    }

    private static IReadOnlyList<Dictionary<string, object?>> Answers(Book book) => book.Table("Summary", AnswerHeader, r => Equals(r.GetValueOrDefault("Job"), "Packshots") && r.ContainsKey("Runner-up"));

    // Shares of shares are exact to the last digits of a decimal only.
    private static decimal Rounded(object? value) => Math.Round((decimal)value!, 12);

    private static int InputsHeader(Book book) => book["Inputs"].FrozenRows;
}
