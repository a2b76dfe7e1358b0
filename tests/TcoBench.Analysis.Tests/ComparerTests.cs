using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests;

public class ComparerTests
{
    // 100 credits at 2, 1 and 3 USD: 200, 100, 300.
    [Test]
    public void TheVendorWithTheLowestTotalIsCheapest()
    {
        var results = Compare([PerCredit("b", 2), PerCredit("a", 1), PerCredit("c", 3)], 100);

        Assert.That(results.Select(r => (r.Option.Vendor.Catalog.Id.Value, r.Figures!.Total, r.Cheapest, r.Tied)), Is.EqualTo(new[] { ("b", 200m, false, false), ("a", 100m, true, false), ("c", 300m, false, false) }));
    }

    // The margin is 2 % of the lowest, inclusive: 102 ties with 100, a hair more does not, and 104 does not tie with 102 for it.
    [TestCase("1.02", true)]
    [TestCase("1.0200000001", false)]
    [TestCase("1", true)]
    [TestCase("1.03", false)]
    public void NearEqualOptionsAreATie(decimal price, bool tied)
    {
        var results = Compare([PerCredit("a", 1), PerCredit("b", price), PerCredit("c", 1.04m)], 100);

        Assert.That(results.Select(r => r.Tied), Is.EqualTo(new[] { tied, tied, false }));
        Assert.That(results.Single(r => r.Cheapest).Option.Vendor.Catalog.Id.Value, Is.EqualTo("a"));
    }

    // Two plans of one vendor near each other are no tie of vendors.
    [Test]
    public void AVendorDoesNotTieWithItself()
    {
        var vendor = Some.Vendor("a", PlanAt("p", 1), PlanAt("q", 1.01m));

        Assert.That(Compare([vendor, PerCredit("b", 2)], 100, allPlans: true).Select(r => r.Tied), Is.All.False);
    }

    // Each would cost nothing, and none may win.
    [TestCase("late")]
    [TestCase("allowance_exceeded")]
    [TestCase("retired_plan")]
    [TestCase("retired_model")]
    [TestCase("ends_in_window")]
    [TestCase("unknown_price")]
    [TestCase("requirement_unknown")]
    [TestCase("requirement_not_met")]
    [TestCase("company_too_large")]
    [TestCase("lacks_operation")]
    public void WhatIsNotRankedNeverWinsHoweverCheap(string why)
    {
        var free = PlanAt("free", 0);
        var vendor = why switch
        {
            "late" => Some.Vendor("free", free with { Limits = new Limits(null, false, Some.Input("ipm", 0.0001m, "image/minute"), null) }),
            "allowance_exceeded" => Some.Vendor("free", free with { Entitlements = [Some.Entitlement(1)] }),
            "retired_plan" => Some.Vendor("free", free with { Until = Some.Day }),
            "retired_model" => Some.VendorOf("free", [Some.Offer(Some.Model(until: Some.Day))], free),
            "ends_in_window" => Some.VendorOf("free", [Some.Offer(Some.Model(until: Some.Day.AddDays(89)))], free),
            "unknown_price" => Some.Vendor("free", free with { Unknown = [new UnknownInput("fee", "not published", "")] }),
            "requirement_unknown" => Some.Vendor("free", free with { Answers = [] }),
            "requirement_not_met" => Some.Vendor("free", free with { Answers = [new Answer("rights", AnswerKind.No, "", null)] }),
            "company_too_large" => Some.Vendor("free", free with { MaxCompanyRevenue = Some.Input("revenue_limit", 1, "USD") }),
            _ => Some.VendorOf("free", [Some.Offer(operation: OperationKind.Train)], free),
        };

        var results = Compare([vendor, PerCredit("paid", 5)], 100, job: Some.Job() with { MustHave = ["rights"], CompanyRevenue = 2 });

        Assert.That((results[0].Option.Status != ResultStatus.Ok, results[0].Cheapest, results[1].Cheapest), Is.EqualTo((true, false, true)));
        Assert.That(results[0].Option.Reasons.Select(r => r.Code), Does.Contain(why));
    }

    [Test]
    public void WhereNothingIsRankedNobodyWins() =>
        Assert.That(Compare([Some.Vendor("a", Some.Plan() with { Until = Some.Day })], 100).Select(r => (r.Cheapest, r.Tied, r.Figures)), Is.EqualTo(new[] { (false, false, (Figures?)null) }));

    // 200 drafts of which half pass, at 1 USD; a minute of retouching each; risk 50. CPI 200/200 = 1; CPAI (200 + 100 + 50)/100 = 3.50; campaign 350.
    [Test]
    public void KeyFiguresByHand()
    {
        var book = Some.Book(("draft_acceptance", 0.5m), ("retouch_minutes", 1), ("claim_frequency", 0.001m), ("claim_cost", 500), ("tax_rate", 0.19m));

        var figures = Compare([PerCredit("a", 1)], 100, book, Some.Job() with { IsCampaign = true }).Single().Figures!;

        Assert.That(figures.Kpis, Is.EqualTo(new Kpis(1, 3.5m, null, 350)));
        Assert.That((figures.Billed, figures.Effective, figures.Tax, figures.Wasted), Is.EqualTo((200m, 200m, 38m, 100m)));
        Assert.That(figures.CostLines.Sum(l => l.Value), Is.EqualTo(350));
        Assert.That(figures.Blocks.Values, Is.EqualTo(new[] { 200m, 100, 0, 50 }));
    }

    // A job of upscales only makes no new image: no cost per image, nothing to vary.
    [Test]
    public void UpscalingHasNoCostPerImage()
    {
        var vendor = Some.VendorOf("a", [Some.Offer(operation: OperationKind.Upscale)]);

        Assert.That(Compare([vendor], 100, job: Some.Job(Some.Stage(operation: OperationKind.Upscale, feed: StageFeed.Given))).Single().Figures!.Kpis, Is.EqualTo(new Kpis(null, 1, null, null)));
    }

    // Variations: a = ½, keep 1, r = 0. g = 2: α = ¾, 2 ÷ ¾ = 8/3 images; g = 3: α = ⅞, 3 ÷ ⅞ = 24/7. At 1 USD the third candidate adds 24/7 − 8/3 = 16/21.
    [Test]
    public void OneMoreVariationCostsItsImagesLessTheRoundsItSaves()
    {
        var job = Some.Job(Some.Stage("variation", candidates: 2, operation: OperationKind.Variation));
        var vendor = Some.VendorOf("a", [Some.Offer(operation: OperationKind.Variation)]);

        var kpis = Compare([vendor], 100, Some.Book(("draft_acceptance", 0.5m)), job).Single().Figures!.Kpis;

        Assert.That(kpis.Cpv, Is.EqualTo(16m / 21).Within(1e-18m));
        Assert.That(kpis.Cpi, Is.EqualTo(1m).Within(1e-18m));
    }

    // 300 credits are included; 800/3 = 266.67 are used, 342.86 would be: the plan does not sell them, so one more has no price.
    [Test]
    public void WhereThePlanDoesNotSellOneMoreVariationItHasNoPrice()
    {
        var job = Some.Job(Some.Stage("variation", candidates: 2, operation: OperationKind.Variation)) with { WindowDays = 30 };
        var vendor = Some.VendorOf("a", [Some.Offer(operation: OperationKind.Variation)], Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(300)]));

        var result = Compare([vendor], 100, Some.Book(("draft_acceptance", 0.5m), ("window", 30)), job).Single();

        Assert.That((result.Option.Status, result.Figures!.Kpis.Cpv), Is.EqualTo((ResultStatus.Ok, (decimal?)null)));
    }

    // An allowance of 0 is no reason to fail: all 30 of the fee are used for what they were bought for, 100 is overage.
    [Test]
    public void AnAllowanceOfZeroHasFigures()
    {
        var plan = Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(0, overage: Some.PerCredit(1))]);

        var figures = Compare([Some.Vendor("a", plan)], 100).Single().Figures!;

        Assert.That((figures.Billed, figures.Effective), Is.EqualTo((130m, 130m)));
    }

    // The oldest source of any input behind the total: the credit price of March, not the fee of May. Without published inputs there is none.
    [Test]
    public void TheOldestPriceIsNamed()
    {
        var (march, may) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 1));
        var overage = new UnitRate(Some.Published("credit_price", 1, "USD/credit", march));
        var plan = Some.Plan(terms: [new Term("monthly", Some.Published("monthly_fee", 30, "USD", may), 1, 1)], entitlements: [Some.Entitlement(10, overage: overage)]);

        Assert.That(Compare([Some.Vendor("a", plan)], 100).Single().Figures!.Oldest is var (input, source) ? (input.Name, source.Seen) : default, Is.EqualTo(("credit_price", march)));
        Assert.That(Compare([PerCredit("a", 1)], 100).Single().Figures!.Oldest, Is.Null);
    }

    // Inputs raised by 1 % one at a time: an assumed fee of 90 moves the total by .9, a published credit price of 10 by .1; 90 % of the movement is assumed.
    [Test]
    public void TheShareThatRestsOnAssumptionsIsTheShareOfMovementTheyCause()
    {
        var overage = new UnitRate(Some.Published("credit_price", 0.1m, "USD/credit", Some.Day));
        var plan = Some.Plan(terms: [new Term("monthly", Some.Assumed("monthly_fee", 90, "USD"), 1, 1)], entitlements: [Some.Entitlement(overage: overage)]);

        Assert.That(Compare([Some.Vendor("a", plan)], 100).Single().Figures!.AssumptionShare, Is.EqualTo(0.9m).Within(1e-6m));
    }

    [Test]
    public void RowsComeByJobVolumeAndVendorInTheOrderAskedFor()
    {
        var vendors = new IVendor[] { PerCredit("b", 2), PerCredit("a", 1) };
        var models = Some.Models(Some.Book(), vendors);

        var rows = new Comparer(models, new Scope(Some.Book())).Compare(Some.Day, Unit.Parse("EUR"), [Some.Job()], vendors, [1000, 100]).Results;

        Assert.That(rows.Select(r => (r.Assets, r.Option.Vendor.Catalog.Id.Value)), Is.EqualTo(new[] { (1000, "b"), (1000, "a"), (100, "b"), (100, "a") }));
    }

    [Test]
    public void TheRankingPutsRankedVendorsFirst()
    {
        var vendors = new IVendor[] { Some.Vendor("gone", Some.Plan() with { Until = Some.Day }), PerCredit("b", 2), PerCredit("a", 1) };

        var comparison = new Comparer(Some.Models(Some.Book(), vendors), new Scope(Some.Book())).Compare(Some.Day, Unit.Parse("EUR"), [Some.Job()], vendors, [100]);

        Assert.That(comparison.Ranking("job", 100).Select(r => r.Option.Vendor.Catalog.Id.Value), Is.EqualTo(new[] { "a", "b", "gone" }));
    }

    // "a" and "c" cannot upscale, so "helper" does the whole job in their place at the same 100: it is one purchase under three names, and it is bought from the helper.
    [Test]
    public void OfTheSamePurchaseUnderSeveralNamesTheOneWhoDoesTheWorkIsCheapest()
    {
        var results = Compare([PerCredit("a", 1), Upscaler("helper", 1), PerCredit("c", 1)], 100, job: Upscaling);

        Assert.That(results.Select(r => (r.Option.Vendor.Catalog.Id.Value, r.Figures!.Total, r.Cheapest, r.Tied)), Is.EqualTo(new[] { ("a", 100m, false, false), ("helper", 100m, true, false), ("c", 100m, false, false) }));
        Assert.That(results.Select(r => r.Option.DoneBy?.Value), Is.EqualTo(new[] { "helper", null, "helper" }));
    }

    // Another upscaler, a hair dearer, is a choice: it ties with the helper, and those the helper works for do not.
    [Test]
    public void AnotherThatDoesTheWorkItselfTies()
    {
        var results = Compare([PerCredit("a", 1), Upscaler("helper", 1), Upscaler("other", 1.01m)], 100, job: Upscaling);

        Assert.That(results.Select(r => r.Tied), Is.EqualTo(new[] { false, true, true }));
    }

    // Drafts are a's own, so it is a choice of its own, at 100 for drafts and 100 for upscaling.
    [Test]
    public void AVendorHelpedInPartIsAPurchaseOfItsOwn()
    {
        var job = Upscaling with { Stages = [Some.Stage(), .. Upscaling.Stages.Select(s => s with { Feed = StageFeed.Previous })] };

        var result = Compare([PerCredit("a", 1), Upscaler("helper", 1)], 100, job: job)[0];

        Assert.That((result.Figures!.Total, result.Option.DoneBy), Is.EqualTo((200m, (VendorId?)null)));
        Assert.That(result.Option.Bridged.Select(s => (s.Stage.Id, s.Vendor.Catalog.Id.Value)), Is.EqualTo(new[] { ("upscale", "helper") }));
    }

    private static ReferenceJob Upscaling =>
        Some.Job(Some.Stage("upscale", operation: OperationKind.Upscale)) with { Bridges = [new Bridge(OperationKind.Upscale, new VendorId("helper"), new PlanId("payg"))] };

    private static Core.Metering.DeclaredVendor Upscaler(string id, decimal price) => Some.VendorOf(id, [Some.Offer(operation: OperationKind.Upscale)], PlanAt("payg", price));

    private static Plan PlanAt(string id, decimal price) =>
        Some.Plan(id, entitlements: [Some.Entitlement(overage: Some.PerCredit(price))]) with { Answers = [new Answer("rights", AnswerKind.Yes, "", null)] };

    private static Core.Metering.DeclaredVendor PerCredit(string id, decimal price) => Some.Vendor(id, PlanAt("payg", price));

    private static IReadOnlyList<Result> Compare(IReadOnlyList<IVendor> vendors, int assets, InputBook? book = null, ReferenceJob? job = null, bool allPlans = false)
    {
        var inputs = book ?? Some.Book();
        return new Comparer(Some.Models(inputs, vendors), new Scope(inputs)).Compare(Some.Day, Unit.Parse("EUR"), [job ?? Some.Job()], vendors, [assets], allPlans: allPlans).Results;
    }
}
