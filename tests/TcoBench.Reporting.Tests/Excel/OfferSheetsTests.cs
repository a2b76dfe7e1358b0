using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using TcoBench.Testing.Sheets;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>What is required, who meets it, the scores, and what is to be asked, as a reader of the workbook finds it.</summary>
public class OfferSheetsTests
{
    private const int MatrixHeader = 5;
    private const int ScoresHeader = 9;
    private const int AnswersHeader = 4;

    private static readonly OfferComparison Offers = Real.Report.Offers!;

    [Test]
    public void RequirementsStandBehindTheComparison() =>
        Assert.That(Book.OfAllVendors.Finance.Sheets.Select(s => s.Name).Take(9), Is.EqualTo(new[] { "Summary", "Ranking", "Compare", "Requirements", "Scores", "Answers", "Risks", "Plans", "Inputs" }));

    [Test]
    public void WithoutRequirementsThereAreNoSuchSheets() =>
        Assert.That(new Book(Real.Report with { Offers = null }).Finance.Sheets.Select(s => s.Name), Has.None.AnyOf("Requirements", "Scores", "Answers").And.Member("Risks"));

    // Read from the file by a reader of its own, and compared with words written here.
    [Test]
    public void AnotherProgramReadsTheMatrixOfTheEngine()
    {
        using var file = new MemoryStream();
        new WorkbookWriter().Write(Real.Report, file);
        file.Position = 0;
        var cells = CellReader.Of(file);
        string At(int row, int column) => cells[("Requirements", $"{PlainBook.Column(column)}{row}")].Text;
        var words = new Dictionary<Fulfilment, string> { [Fulfilment.Met] = "yes", [Fulfilment.AddOn] = "add-on", [Fulfilment.Contract] = "contract", [Fulfilment.NotMet] = "no", [Fulfilment.Unknown] = "?" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Offers.Matrix.Criteria, Has.Count.EqualTo(17));
            for (var i = 0; i < Offers.Matrix.Rows.Count; i++)
            {
                var offer = Offers.Matrix.Rows[i];
                var row = MatrixHeader + 1 + i;
                Assert.That((At(row, 1), At(row, 2)), Is.EqualTo((offer.Vendor.Name, offer.Plan.Title)));
                Assert.That(offer.Standings.Select((_, c) => At(row, 4 + c)), Is.EqualTo(offer.Standings.Select(s => words[s.Fulfilment])), $"{offer.Vendor.Id} {offer.Plan.Id}");
            }

            Assert.That((At(4, 4), At(5, 4), At(4, 6), At(5, 6), At(4, 20)), Is.EqualTo(("Must have", "Commercial rights", "Nice to have", "Indemnity", "Later")));
        }
    }

    [TestCase("Creative Cloud Pro", "excluded: commercial rights – not known")]
    [TestCase("Creative Cloud Pro for teams", "met")]
    [TestCase("Firefly for Enterprise", "excluded: commercial rights – contract only")]
    public void WhoLacksAMustHaveIsExcludedAndToldWhy(string plan, string why) =>
        Assert.That(Book.OfAllVendors.Table("Requirements", MatrixHeader, r => Equals(r["Plan"], plan)).Single()["Must-haves"], Is.EqualTo(why));

    [Test]
    public void NoPlanThatIsExcludedByAMustHaveIsRankedAndNoOtherIsCalledExcluded()
    {
        foreach (var report in new[] { Real.Report, Real.MarketingTeam })
        {
            var options = report.Comparison.Results.SelectMany(r => r.Alternatives).ToLookup(o => (o.Vendor.Catalog.Name, o.Plan.Title));
            var rows = new Book(report).Table("Requirements", MatrixHeader);
            foreach (var row in rows)
            {
                var plan = options[((string)row["Vendor"]!, (string)row["Plan"]!)].ToList();
                var byRequirement = plan.Count(o => o.Reasons.Any(r => r.Code.StartsWith("requirement_", StringComparison.Ordinal) || r.Code is "retired_model" or "ends_in_window"));
                Assert.That(byRequirement, Is.EqualTo(Equals(row["Must-haves"], "met") ? 0 : plan.Count), $"{row["Vendor"]}, {row["Plan"]}");
            }

            Assert.That(rows.Select(r => r["Must-haves"]), Has.Some.EqualTo("met").And.Some.StartsWith("excluded"));
        }
    }

    // Campaign, 1,000 assets: Leonardo's API earns 600 + 120 (API) + 40 (private results) = 760 of 600 + 400 points; 760 ÷ 20,588.01 × 1,000 = 36.915. It is the cheapest, hence
    // 100 price points and 0.7 × 100 + 0.3 × 76 = 92.8. fal.ai: 720 ÷ 21,442.02 × 1,000 = 33.579, 100 × 20,588.01 ÷ 21,442.02 = 96.017, 0.7 × 96.017 + 0.3 × 72 = 88.812.
    [TestCase("API pay-as-you-go", 1, 20588.01, 760, 36.915, "yes", 100, 92.8)]
    [TestCase("Model API", 2, 21442.02, 720, 33.579, "no", 96.017, 88.812)]
    public void PointsAndScoresStandBesideTheCost(string plan, int place, double cost, double points, double forTheMoney, string band, double pricePoints, double weighted)
    {
        var row = Scores(Book.OfAllVendors).Single(r => Equals(r["Job"], "Campaign") && Equals(r["Approved assets"], 1000m) && Equals(r["Place (static)"], (decimal)place));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((row["Plan"], row["Points"], row["Most points"], row["Within the band"]), Is.EqualTo((plan, (decimal)points, 1000m, band)));
            Assert.That((decimal)row["Total cost, EUR (static)"]!, Is.EqualTo((decimal)cost).Within(0.005m));
            Assert.That((decimal)row["Points per EUR 1,000"]!, Is.EqualTo((decimal)forTheMoney).Within(0.0005m));
            Assert.That((decimal)row["Price points"]!, Is.EqualTo((decimal)pricePoints).Within(0.0005m));
            Assert.That((decimal)row["Weighted score"]!, Is.EqualTo((decimal)weighted).Within(0.0005m));
        }
    }

    [Test]
    public void OnlyWhatIsCalledStaticOrARuleIsNoFormulaAmongTheScores()
    {
        var sheet = Book.OfAllVendors["Scores"];
        var titles = sheet.Cells.Where(c => c.Row == ScoresHeader).ToDictionary(c => c.Column, c => (string)c.Value!);
        var stated = sheet.Cells.Where(c => c.Row > ScoresHeader && c.Value is decimal && c.Formula is null).Select(c => titles[c.Column]).Distinct();

        Assert.That(stated, Is.EquivalentTo(new[] { "Approved assets", "Place (static)", "Total cost, EUR (static)" }));
        Assert.That(sheet.Cells.Where(c => c.Row < ScoresHeader && c.Value is decimal).Select(c => c.Value), Is.EquivalentTo(new object[] { 600m, 0.05m, 0.7m, 120m, 120m, 60m, 60m, 40m }));
    }

    [Test]
    public void EveryBidOfTheEngineIsScoredInItsOrder()
    {
        foreach (var report in new[] { Real.Report, Real.MarketingTeam })
        {
            var expected =
                from award in report.Offers!.Awards
                from bid in award.Rankings.Where(r => r.Method is ExtendedGuideValue).SelectMany(r => r.Bids)
                let score = award.Rankings.Single(r => r.Method is WeightedScore).Bids.Single(b => ReferenceEquals(b.Bid, bid.Bid)).Score
                select (award.Job.Title, (decimal)award.Assets, bid.Bid.Vendor.Name, bid.Bid.Plan.Title, bid.Bid.Price, bid.Bid.Performance, bid.InBand, score);
            var scored = Scores(new Book(report)).Select(r => (
                (string)r["Job"]!, (decimal)r["Approved assets"]!, (string)r["Vendor"]!, (string)r["Plan"]!, (decimal)r["Total cost, EUR (static)"]!, (decimal)r["Points"]!, Equals(r["Within the band"], "yes"), (decimal)r["Weighted score"]!));

            Assert.That(scored, Is.Not.Empty.And.EqualTo(expected));
        }
    }

    [Test]
    public void WhereALosingBidDecidesTheWarningStandsBelowTheScores()
    {
        var award = Offers.Awards[0];
        Bid Leonardo(string plan) => award.Bids.Single(b => b.Vendor.Id.Value == "leonardo" && b.Plan.Title == plan);
        var flipped = award with { Rankings = [award.Rankings[0] with { Flips = [new RankingFlip(Leonardo("Premium"), Leonardo("API pay-as-you-go"))] }, .. award.Rankings.Skip(1)] };
        var texts = new Book(Real.Report with { Offers = Offers with { Awards = [flipped] } })["Scores"].Cells.Select(c => c.Value).OfType<string>();

        Assert.That(texts, Has.One.EqualTo("Warning: by points for the money a losing bid decides: without Leonardo.Ai, Premium, Leonardo.Ai, API pay-as-you-go would win instead of Leonardo.Ai, Essential"));
    }

    [Test]
    public void EveryQuestionToAVendorStandsBesideItsAnswer()
    {
        var questions = Offers.Questions.Select(q => (q.Vendor.Name, OfferText.Question(q, Offers.Matrix.Rows.Count(r => r.Vendor.Id == q.Vendor.Id))));
        var asked = Book.OfAllVendors.Table("Answers", AnswersHeader, r => r["Question to the vendor"] is string { Length: > 0 }).Select(r => ((string)r["Vendor"]!, (string)r["Question to the vendor"]!));

        Assert.That(asked.Distinct(), Is.EquivalentTo(questions.Distinct()));
    }

    [Test]
    public void AnAnswerNamesItsSourceAndTheDayItWasSeen()
    {
        var rows = Book.OfAllVendors.Table("Answers", AnswersHeader);
        var answered = Offers.Matrix.Rows.SelectMany(r => r.Standings.Select(s => (r.Vendor.Name, s.Answer?.Source))).Where(a => a.Source is not null).Select(a => (a.Name, a.Source!.Id, a.Source.Seen)).Distinct();
        var sources = Book.OfAllVendors.Table("Sources", AnswersHeader).Select(r => r["Source"]);

        Assert.That(rows.Where(r => r["Seen"] is DateOnly).Select(r => ((string)r["Vendor"]!, (string)r["Source"]!, (DateOnly)r["Seen"]!)).Distinct(), Is.EquivalentTo(answered));
        Assert.That(answered.Select(a => a.Id), Is.SubsetOf(sources), "listed with its address among the sources");
        Assert.That(rows.Where(r => Equals(r["Answer"], "?")), Is.Not.Empty.And.All.Matches<Dictionary<string, object?>>(r => Equals(r!["What it rests on"], "") && r["Question to the vendor"] is string { Length: > 0 }));
    }

    [Test]
    public void ANoThatIsNotKnownIsNeverShownAsAYes()
    {
        var colours = Book.OfAllVendors["Requirements"].Rules;

        Assert.That(colours.Where(r => r.Colour == RuleColour.Green).Select(r => r.Condition), Is.EqualTo(new[] { "OR(D6=\"yes\",D6=\"add-on\")" }));
        Assert.That(colours.Single(r => r.Colour == RuleColour.Red).Condition, Is.EqualTo("OR(D6=\"no\",D6=\"contract\",D6=\"?\")"));
    }

    [Test]
    public void TheGermanSheetsHoldNoEnglishWordOfOurs()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var german = Language.German with { Missing = text => missing.Add(text) };
        foreach (var report in new[] { Real.Report, Real.MarketingTeam })
            FinanceWorkbook.Of(report, german);

        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<Dictionary<string, object?>> Scores(Book book) => book.Table("Scores", ScoresHeader, r => r.GetValueOrDefault("Plan") is string { Length: > 0 });
}
