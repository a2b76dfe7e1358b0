using TcoBench.Analysis.Offers;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Offers;

/// <summary>One asset takes one credit, a dollar is a euro, and nothing else costs anything: 100 assets at 2 USD a credit are 200.</summary>
public class OfferComparisonTests
{
    private static readonly NiceToHave Api = new("api", 300, "growth");
    private static readonly ScoringRules Rules = new(600, 0.05m, Decider.Performance, 0.5m, PriceFormula.LowestRatio);

    [Test]
    public void AVendorThatFailsOneMustHaveIsExcludedWhateverItsPrice()
    {
        var offers = Judged(["sso"], [], Vendor("cheap", 0.01m, Says("sso", AnswerKind.No)), Vendor("dear", 9, Says("sso", AnswerKind.Yes)));

        Assert.That(offers.Awards.Single().Bids.Select(b => (b.Vendor.Id.Value, b.Price)), Is.EqualTo(new[] { ("dear", 900m) }));
        Assert.That(Standing(offers, "cheap", "sso").Fulfilment, Is.EqualTo(Fulfilment.NotMet));
    }

    // 100 × 1 USD, and the add-on's 50 USD for the month
    [Test]
    public void TheSameVendorWithAPricedAddOnIsRankedWithItsPriceIn()
    {
        var addOn = new AddOn("sign-on", "Single sign-on", [Says("sso", AnswerKind.Yes)], Some.Input("sign_on_fee", 50, "USD"), []);
        var offers = Judged(["sso"], [], Vendor("cheap", 1, [addOn], Says("sso", AnswerKind.No)), Vendor("dear", 9, Says("sso", AnswerKind.Yes)));

        Assert.That(offers.Awards.Single().Bids.Select(b => (b.Vendor.Id.Value, b.Price)), Is.EqualTo(new[] { ("cheap", 150m), ("dear", 900m) }));
        Assert.That(Standing(offers, "cheap", "sso").Fulfilment, Is.EqualTo(Fulfilment.AddOn));
        Assert.That(offers.Questions.Where(q => q.Kind == QuestionKind.AddOnPrice), Is.Empty, "its price is known");
    }

    [Test]
    public void AnAddOnWithoutAPriceIsAskedForAndItsPlanDoesNotBid()
    {
        var addOn = new AddOn("sign-on", "Single sign-on", [Says("sso", AnswerKind.Yes)], null, [new UnknownInput("sign_on_fee", "not published", "What does it cost?")]);
        var offers = Judged(["sso"], [], Vendor("cheap", 1, [addOn], Says("sso", AnswerKind.No)));

        Assert.That(offers.Awards.Single().Bids, Is.Empty);
        Assert.That(offers.Questions.Select(q => (q.Kind, q.Text)), Is.EqualTo(new[] { (QuestionKind.AddOnPrice, "Single sign-on") }));
    }

    [Test]
    public void WhatIsNotKnownExcludesWhereItIsAMustHaveAndIsAskedInTheVendorsOwnWords()
    {
        var offers = Judged(["sso"], [], Vendor("vague", 1, Says("sso", AnswerKind.Unknown, "Is there single sign-on below a contract?")));

        Assert.That(offers.Awards.Single().Bids, Is.Empty);
        Assert.That(Asked(offers), Is.EqualTo(new[] { "vague sso Open: Is there single sign-on below a contract?" }));
    }

    [Test]
    public void ACriterionNobodyAnswersIsAskedWithTheQuestionOfTheCatalogue()
    {
        var requirements = Requirements([], []) with { Later = ["audit_log"] };

        Assert.That(Judged([], [], Vendor("silent", 1)).Questions, Is.Empty, "nothing is required");
        Assert.That(Asked(OfferComparison.Of(requirements, Compare(requirements, Vendor("silent", 1)))), Is.EqualTo(new[] { $"silent audit_log Open: {Criteria.Find("audit_log")!.Question}" }));
    }

    [Test]
    public void APromiseByContractIsAskedForAndAYesWithoutAPageIsToBeConfirmed()
    {
        var page = new Source("acme.page", "https://acme.example", Some.Day, SourceKind.Primary);
        var offers = Judged(
            ["commercial_rights"],
            [Api],
            Vendor("acme", 1, Says("api", AnswerKind.Contract, "for enterprise customers"), Says("commercial_rights", AnswerKind.Yes, "general knowledge")),
            Vendor("proven", 1, new Answer("api", AnswerKind.Yes, "on the page", page), new Answer("commercial_rights", AnswerKind.Yes, "on the page", page)));

        Assert.That(Asked(offers), Is.EqualTo(new[] { "acme commercial_rights Confirm: general knowledge", "acme api Contract: for enterprise customers" }));
    }

    [Test]
    public void PlansThatLeaveTheSameOpenAreAskedOnce()
    {
        var offers = Judged(["sso"], [], Some.Vendor("acme", Some.Plan("one"), Some.Plan("two"), Some.Plan("three") with { Answers = [Says("sso", AnswerKind.No)] }));

        Assert.That(offers.Questions.Single().Plans.Select(p => p.Id.Value), Is.EqualTo(new[] { "one", "two" }));
    }

    // yes earns 300 of 900; an add-on that no must-have needs is not bought, so it earns nothing
    [TestCase(AnswerKind.Yes, false, 900)]
    [TestCase(AnswerKind.No, false, 600)]
    [TestCase(AnswerKind.Contract, false, 600)]
    [TestCase(AnswerKind.Unknown, false, 600)]
    [TestCase(AnswerKind.No, true, 600)]
    public void OnlyWhatIsMetAsItIsSoldEarnsPoints(AnswerKind answer, bool hasAddOn, decimal points)
    {
        AddOn[] addOns = hasAddOn ? [new AddOn("api", "API access", [Says("api", AnswerKind.Yes)], Some.Input("api_fee", 50, "USD"), [])] : [];
        var bid = Judged([], [Api], Vendor("acme", 1, addOns, Says("api", answer))).Awards.Single().Bids.Single();

        Assert.That((bid.Performance, bid.Price), Is.EqualTo((points, 100m)));
    }

    [Test]
    public void AnAddOnBoughtForAMustHaveEarnsWhatElseItBrings()
    {
        var suite = new AddOn("suite", "Enterprise suite", [Says("sso", AnswerKind.Yes), Says("api", AnswerKind.Yes)], Some.Input("suite_fee", 50, "USD"), []);
        var bid = Judged(["sso"], [Api], Vendor("acme", 1, [suite])).Awards.Single().Bids.Single();

        Assert.That((bid.Performance, bid.Price), Is.EqualTo((900m, 150m)));
    }

    // simple: 600 / 100 = 6 against 900 / 120 = 7.5
    [Test]
    public void TheCheapestOfferNeedNotBeTheBestForTheMoneyAndItsCostStaysTheLowest()
    {
        var requirements = Requirements([], [Api]);
        var comparison = Compare(requirements, Vendor("cheap", 1), Vendor("able", 1.2m, Says("api", AnswerKind.Yes)));
        var award = OfferComparison.Of(requirements, comparison).Awards.Single();

        Assert.That(award.Rankings[0].Winner.Vendor.Id.Value, Is.EqualTo("able"));
        Assert.That(comparison.Results.Single(r => r.Cheapest).Option.Vendor.Catalog.Id.Value, Is.EqualTo("cheap"));
    }

    [Test]
    public void TheMatrixListsMustHavesThenPointsThenWhatIsForLater()
    {
        var requirements = Requirements(["sso"], [new NiceToHave("roles", 10, "-"), Api]) with { Later = ["audit_log"] };
        var matrix = OfferMatrix.Of(requirements, Compare(requirements, Vendor("acme", 1)));

        Assert.That(matrix.Criteria.Select(c => (c.Id, c.Need, c.Points)), Is.EqualTo(new[] { ("sso", Need.MustHave, 0m), ("api", Need.NiceToHave, 300m), ("roles", Need.NiceToHave, 10m), ("audit_log", Need.Later, 0m) }));
    }

    [Test]
    public void ThePlanThatIsNoLongerSoldIsNotInTheMatrix()
    {
        var vendor = Some.Vendor("acme", Some.Plan("old") with { Until = Some.Day }, Some.Plan("new"));

        Assert.That(Judged([], [], vendor).Matrix.Rows.Select(r => r.Plan.Id.Value), Is.EqualTo(new[] { "new" }));
    }

    [TestCase(null, Fulfilment.Met)]
    [TestCase("2026-12-01", Fulfilment.NotMet)]
    public void AModelThatEndsWithinTheWindowIsNotALivingOne(string? until, Fulfilment expected)
    {
        var model = Some.Model(until: until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var offers = Judged(["living_model"], [], Some.VendorOf("acme", [Some.Offer(model)]));

        Assert.That(Standing(offers, "acme", "living_model").Fulfilment, Is.EqualTo(expected));
        Assert.That(offers.Questions, Is.Empty, "it is judged, not asked");
    }

    [Test]
    public void WhereNobodyMayWinThereIsNoRanking()
    {
        var award = Judged(["sso"], [], Vendor("acme", 1)).Awards.Single();

        Assert.That((award.Bids.Count, award.Rankings.Count, award.PriceWeights, award.Points.Count), Is.EqualTo((0, 0, (WinningInterval?)null, 0)));
    }

    [Test]
    public void AnOfferThatCostsNothingHasNoRatioSoNothingIsRanked() =>
        Assert.That(Judged([], [], Vendor("gift", 0), Vendor("sold", 1)).Awards.Single() is { Bids.Count: 2, Rankings.Count: 0 }, Is.True);

    private static OfferComparison Judged(IReadOnlyList<string> mustHave, IReadOnlyList<NiceToHave> niceToHave, params IReadOnlyList<DeclaredVendor> vendors)
    {
        var requirements = Requirements(mustHave, niceToHave);
        return OfferComparison.Of(requirements, Compare(requirements, vendors));
    }

    private static RequirementSet Requirements(IReadOnlyList<string> mustHave, IReadOnlyList<NiceToHave> niceToHave) => new("buyer", "Buyer", "", mustHave, niceToHave, [], Rules);

    private static Comparison Compare(RequirementSet requirements, params IReadOnlyList<DeclaredVendor> vendors)
    {
        var book = Some.Book();
        return new Comparer(Some.Models(book, vendors), new Scope(book)).Compare(Some.Day, Unit.Parse("EUR"), [requirements.AppliedTo(Some.Job())], vendors, [100]);
    }

    private static DeclaredVendor Vendor(string id, decimal price, params IReadOnlyList<Answer> answers) => Vendor(id, price, [], answers);

    private static DeclaredVendor Vendor(string id, decimal price, IReadOnlyList<AddOn> addOns, params IReadOnlyList<Answer> answers) =>
        Some.Vendor(id, Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(price))]) with { Answers = answers, AddOns = addOns });

    private static Answer Says(string criterion, AnswerKind kind, string text = "said") => new(criterion, kind, text, null);

    private static Standing Standing(OfferComparison offers, string vendor, string criterion) =>
        offers.Matrix.Rows.Single(r => r.Vendor.Id.Value == vendor).Standings.Single(s => s.Criterion == criterion);

    private static IEnumerable<string> Asked(OfferComparison offers) => offers.Questions.Select(q => $"{q.Vendor.Id.Value} {q.Criterion.Id} {q.Kind}: {q.Text}");
}
