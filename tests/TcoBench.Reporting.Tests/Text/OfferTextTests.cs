using TcoBench.Analysis.Offers;
using TcoBench.Core.Billing;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;
using TcoBench.Testing;

namespace TcoBench.Reporting.Tests.Text;

public class OfferTextTests
{
    private static readonly NiceToHave Api = new("api", 300, "growth");
    private static readonly Catalog Acme = Some.Vendor("acme", Some.Plan("one"), Some.Plan("two")).Catalog with { Name = "Acme" };

    // cheap 60 points at 100, good 75 at 110, far 10 at 200: with far good wins by two-sided interpolation, without it cheap does
    [Test]
    public void AWarningNamesTheLosingBidThatDecides()
    {
        Bid[] bids = [Bid("Cheap", 100, 60), Bid("Good", 110, 75), Bid("Far", 200, 10)];
        var method = new WeightedScore(0.5m, PriceFormula.TwoSided, 100);
        var award = new Award(Some.Job(), 100, bids, [new Ranking(method, method.Rank(bids), method.Flips(bids))], method.WinningPriceWeights(bids), []);

        Assert.That(OfferText.Warnings(award), Is.EqualTo(new[] { "by weighted score, price 50 %, from the lowest to the highest a losing bid decides: without Far, payg, Cheap, payg would win instead of Good, payg" }));
        Assert.That(OfferText.Warnings(award, Language.German), Is.EqualTo(new[] { "gewichtete Wertung, Preis 50 %, linear zwischen niedrigstem und höchstem Preis: Ein unterlegenes Angebot entscheidet. Ohne Far, payg gewänne Cheap, payg statt Good, payg" }));
    }

    // 600 and 900 points at 100 and 120: 6 against 7.5, and the dearer wins from 120 points on; by price its ratio is 83.333 against 100,
    // so with performance 66.667 against 100 of 900 it wins while w × 16.667 <= (1 - w) × 33.333, up to w = 2/3
    [Test]
    public void FirmnessSaysForWhichWeightsAWinnerStays()
    {
        Bid[] bids = [Bid("Cheap", 100, 600), Bid("Able", 120, 900, Api)];
        AwardMethod[] methods = [new SimpleGuideValue(), new ExtendedGuideValue(0.05m, Decider.Performance), new WeightedScore(0.5m, PriceFormula.LowestRatio, 900)];
        var award = new Award(Some.Job(), 100, bids, [.. methods.Select(m => new Ranking(m, m.Rank(bids), m.Flips(bids)))], ((WeightedScore)methods[2]).WinningPriceWeights(bids), PointsInterval.Of(bids, [Api]));

        Assert.That(OfferText.Firmness(award), Is.EqualTo(new[] { "Able, payg wins the weighted score while the price weighs 0 % to 67 %", "Able, payg has most points for the money while API earns 120 points or more" }));
        Assert.That(OfferText.Winners(award), Is.EqualTo(new[] { "Points for the money; most points within 5 % of the best points for the money; weighted score, price 50 %, lowest ÷ price: Able, payg, 900 of 900 points" }));
    }

    [TestCase(QuestionKind.Open, "Is there one?", "Is there one?")]
    [TestCase(QuestionKind.Contract, "for enterprises", "Single sign-on: on what terms and at what price is that part of a contract? (for enterprises)")]
    [TestCase(QuestionKind.AddOnPrice, "Suite", "What does the add-on Suite cost?")]
    [TestCase(QuestionKind.Confirm, "general knowledge", "Single sign-on: where is that promised in writing? (general knowledge)")]
    public void AQuestionIsASentenceAVendorCanAnswer(QuestionKind kind, string text, string expected)
    {
        var question = new VendorQuestion(Acme, new MatrixCriterion("sso", Need.MustHave, 0), kind, text, Acme.Plans);

        Assert.That(OfferText.Question(question, 2), Is.EqualTo(expected));
        Assert.That(OfferText.Question(question with { Plans = [Acme.Plans[1]] }, 2), Is.EqualTo($"{expected} [two]"));
    }

    [Test]
    public void AQuestionOfTheCatalogueIsAskedInTheReadersLanguageAndOneOfAFileAsItIsWrittenThere()
    {
        VendorQuestion Asked(string text) => new(Acme, new MatrixCriterion("private_outputs", Need.MustHave, 0), QuestionKind.Open, text, Acme.Plans);

        Assert.That(OfferText.Question(Asked(Criteria.Find("private_outputs")!.Question), 2, Language.German), Is.EqualTo("Wer kann Prompts und Ergebnisse sehen?"));
        Assert.That(OfferText.Question(Asked("Who else?"), 2, Language.German), Is.EqualTo("Who else?"));
    }

    [Test]
    public void EvidenceNamesThePageAndTheDayItWasSeen()
    {
        var page = new Source("acme.page", "https://acme.example", new DateOnly(2026, 8, 3), SourceKind.Primary);
        Standing Standing(Source? source) => new("sso", Fulfilment.Met, new Answer("sso", AnswerKind.Yes, "SAML", source), null);

        Assert.That(OfferText.Evidence(Standing(page)), Is.EqualTo("SAML (https://acme.example, seen 2026-08-03)"));
        Assert.That(OfferText.Evidence(Standing(page), Language.German), Is.EqualTo("SAML (https://acme.example, gesehen am 03.08.2026)"));
        Assert.That(OfferText.Evidence(Standing(null)), Is.EqualTo("SAML"));
    }

    [Test]
    public void AnAddOnShowsItsFeeOrThatNobodyPublishesIt()
    {
        Standing Standing(Formula? fee) => new("sso", Fulfilment.AddOn, null, new AddOn("suite", "Suite", [], fee, []));

        Assert.That(OfferText.Price(Standing(Some.Input("fee", 50, "USD/seat"))), Is.EqualTo("Suite, USD 50.00 per seat a month"));
        Assert.That(OfferText.Price(Standing(null)), Is.EqualTo("Suite, price not published"));
    }

    [Test]
    public void PlansThatStandAlikeShareARowAndAWholeVendorIsCalledByItsName()
    {
        Standing Says(Fulfilment fulfilment) => new("sso", fulfilment, null, null);
        var matrix = new OfferMatrix(
            [new MatrixCriterion("sso", Need.MustHave, 0)],
            [
                .. Acme.Plans.Select(p => new OfferRow(Acme, p, [Says(Fulfilment.Met)])),
                .. new[] { "a", "b", "c", "d", "e" }.Select(id => new OfferRow(Acme with { Id = new VendorId("big"), Name = "Big" }, Some.Plan(id), [Says(Fulfilment.NotMet)])),
                new OfferRow(Acme with { Id = new VendorId("big"), Name = "Big" }, Some.Plan("f"), [Says(Fulfilment.Unknown)]),
            ]);

        Assert.That(OfferText.Alike(matrix, [0]).Select(r => (r.Who, r.Standings[0].Fulfilment)), Is.EqualTo(new[] { ("Acme", Fulfilment.Met), ("Big, a; b; c; and 2 more", Fulfilment.NotMet), ("Big, f", Fulfilment.Unknown) }));
    }

    private static Bid Bid(string vendor, decimal price, decimal points, params IReadOnlyList<NiceToHave> earned) =>
        new(Acme with { Id = new VendorId(vendor.ToLowerInvariant()), Name = vendor }, Some.Plan(), price, points, earned);
}
