using TcoBench.Core.Billing;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests;

public class CostModelTests
{
    // 100 assets, a = ½, one image a request: 200 requests; f = 20 %, none billed: 200 credits at .05 USD and .90 EUR/USD: 9 EUR.
    // Review 200 × .15 = 30 min and retouch 100 × 4 = 400 min at 1 EUR a minute: 430. Sign-off 100 × 1.5 × 2 EUR a minute = 300.
    // Platform: 80 h × 60 × 3/24 = 600 of integration, 50 of monitoring for one month. Risk: 100 × .0002 × 2,500 = 50; outage 2 h × 1 month × 1 person × 60 = 120.
    // Total 9 + 730 + 650 + 170 = 1,559. Tax 19 % of 9 = 1.71, not in the total.
    [Test]
    public void ATotalByHand()
    {
        var book = Some.Book(
            ("draft_acceptance", 0.5m), ("failure_rate", 0.2m), ("eur_per_usd", 0.9m), ("review_minutes", 0.15m), ("retouch_minutes", 4), ("sign_off_minutes", 1.5m),
            ("approver_rate", 120), ("integration_hours", 80), ("monitoring_cost", 50), ("claim_frequency", 0.0002m), ("claim_cost", 2500), ("outage_hours", 2), ("tax_rate", 0.19m));

        var model = Model(book, Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(0.05m))]));

        Assert.Multiple(() =>
        {
            Assert.That(model.Blocks.Select(b => (b.Id, b.Exactly())), Is.EqualTo(new[] { ("charges", 9m), ("people", 730), ("platform", 650), ("risk", 170) }));
            Assert.That(model.Total.Exactly(), Is.EqualTo(1559));
            Assert.That(model.Tax.Exactly(), Is.EqualTo(1.71m));
            Assert.That(model.Effective.Exactly(), Is.EqualTo(9));
            Assert.That(model.ImagesMade.Exactly(), Is.EqualTo(200));
            Assert.That(model.Wasted.Exactly(), Is.EqualTo(4.5m), "half of the images were rejected");
            Assert.That(model.Total.Unit, Is.SameAs(Unit.Parse("EUR")));
        });
    }

    // 3 months: 300 credits are 100 a month, exactly the quota; in 2 months they are 150 a month: 2 × 50 beyond; in one month 200 beyond.
    [TestCase(1, "230")] // 30 + 200
    [TestCase(2, "160")] // 60 + 100
    [TestCase(3, "90")]
    public void UsageIsSpreadEvenlyOverTheProductionMonths(int months, decimal expected)
    {
        var plan = Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(100, overage: Some.PerCredit(1))]);

        var model = Model(Some.Book(), plan, months);

        Assert.That(At(model, model.Total, 300), Is.EqualTo(expected));
    }

    // A window of 90 days has 1, 2 or 3 production months; two terms make six candidates. 91 days reach into a fourth month.
    [TestCase(1, 1)]
    [TestCase(30, 1)]
    [TestCase(31, 2)]
    [TestCase(90, 3)]
    [TestCase(91, 4)]
    public void EveryTermAndEveryNumberOfMonthsIsACandidate(int window, int months)
    {
        var vendor = Some.Vendor("acme", Some.Plan(terms: [Some.Term(30), Some.Term(288, 12, 12, id: "annual")]));

        var models = Some.Models(Some.Book(("window", window)), vendor).For(Some.Job() with { WindowDays = window }, vendor).Single().Models;

        Assert.That(models.Select(m => (m.Months, m.Term.Id)), Is.EquivalentTo(Enumerable.Range(1, months).SelectMany(m => new[] { (m, "monthly"), (m, "annual") })));
    }

    // 130 people-hours: 2 people in one month (120 h each), 1 in two: seats 2 × 1 × 10 = 20 or 1 × 2 × 10 = 20; three months 30.
    [TestCase(1, "2", "20")]
    [TestCase(2, "1", "20")]
    [TestCase(3, "1", "30")]
    public void EveryPersonWhoWorksNeedsASeat(int months, decimal people, decimal fees)
    {
        var plan = Some.Plan(terms: [Some.Term(10, unit: "USD/seat")], seats: Some.PerPerson());

        var model = Model(Some.Book(("retouch_minutes", 78), ("credits_per_image", 0)), plan, months);

        Assert.That((At(model, model.Delivery.People, 100), At(model, model.Blocks[0], 100)), Is.EqualTo((people, fees)));
    }

    // One person works; a seat brings 100 credits. 250 credits need 3 seats where extra seats may be taken, never more than the 2 who are available;
    // where the terms forbid it the allowance is exceeded by 150.
    [TestCase(true, 10, null, "3", "0")]
    [TestCase(true, 2, null, "2", "50")]
    [TestCase(true, 10, 2, "2", "50")]
    [TestCase(false, 10, null, "1", "150")]
    public void ExtraSeatsBuyAllowanceOnlyWhereTheTermsLetThem(bool extra, int available, int? sold, decimal seats, decimal unserved)
    {
        var plan = Some.Plan(terms: [Some.Term(10, unit: "USD/seat")], entitlements: [Some.Entitlement(100, perSeat: true)], seats: Some.PerPerson(1, sold, extra));

        var model = Model(Some.Book(("retouch_minutes", 1), ("designers_available", available)), plan);

        Assert.That((At(model, model.Blocks[0], 250) / 10, At(model, model.Bill.Unserved.Single(), 250)), Is.EqualTo((seats, unserved)));
    }

    [TestCase(1, "10")]
    [TestCase(5, "50")]
    public void AMinimumOfSeatsIsPaidEvenIfNobodyWorks(int minimum, decimal expected) =>
        Assert.That(Model(Some.Book(("credits_per_image", 0)), Some.Plan(terms: [Some.Term(10, unit: "USD/seat")], seats: Some.PerPerson(minimum))).Blocks[0].Exactly(), Is.EqualTo(expected));

    // A web plan of the vendor, 100 drafts at 1 USD; the helper's 100 upscales at .25 USD over its API.
    [Test]
    public void ABridgedStageIsPricedAtTheHelpersPrices()
    {
        var model = Bridged(Some.Plan("helper-payg", entitlements: [Some.Entitlement(overage: Some.PerCredit(0.25m))]));

        Assert.That(model.CostLines.Where(l => l.Id.StartsWith("charges.", StringComparison.Ordinal)).Select(l => (l.Id, l.Exactly())), Is.EqualTo(new[] { ("charges.credits.overage", 100m), ("charges.helper.credits.overage", 25m) }));
        Assert.That(model.Effective.Exactly(), Is.EqualTo(125));
        Assert.That(model.ImagesMade.Exactly(), Is.EqualTo(100), "upscaling makes no new image");
    }

    // The helper sells 60 of the 100 credits needed and no more.
    [Test]
    public void WhatAHelperDoesNotSellMakesThePlanInfeasible() =>
        Assert.That(Bridged(Some.Plan("helper-small", entitlements: [Some.Entitlement(60)])).Bill.Unserved.Sum(u => u.Exactly()), Is.EqualTo(40));

    // The helper wants a seat for each of the two people (200 h of retouching), the vendor wants none: 2 × 8.
    [Test]
    public void AHelpersSeatsFollowItsOwnTerms()
    {
        var helper = Some.Plan("helper-seats", terms: [Some.Term(8, unit: "USD/seat")], entitlements: [Some.Entitlement(1000)], seats: Some.PerPerson());

        Assert.That(Bridged(helper, ("retouch_minutes", 120)).CostLines.Single(l => l.Id == "charges.helper.subscription").Exactly(), Is.EqualTo(16));
    }

    [Test]
    public void APlanWithoutAMeterTheJobNeedsIsExcluded()
    {
        var vendor = Some.Vendor("acme", Some.Plan(entitlements: []));

        var plan = Some.Models(Some.Book(), vendor).For(Some.Job(), vendor).Single();

        Assert.That(plan.Exclusions.Single().Code, Is.EqualTo("lacks_meter"));
        Assert.That(plan.Models, Is.Empty);
    }

    // Two owned GPUs would do; the power follows the busy hours: 100 images × 36 s = 1 h.
    [Test]
    public void PowerFollowsBusyHours()
    {
        var gpuHours = new Core.Metering.Meter(new("gpu_hours"), "GPU hours", Unit.Parse("hour"), null);
        var rate = new DedicatedRate(null, Some.Input("utilisation", 0.5m), Some.Input("available", 700, "hour/gpu"), Some.Input("paid", 730, "hour/gpu"));
        var plan = Some.Plan(channel: Channel.SelfHosted, entitlements: [new Entitlement(gpuHours.Id, null, false, [], null, rate, null)]) with
        {
            Owned = new OwnedHardware(Some.Input("gpu_cost", 3600, "EUR/gpu"), Some.Input("host_cost", 0, "EUR/gpu"), Some.Input("life", 36, "month"), Some.Input("watts", 1000, "W/gpu")),
        };
        var offer = Some.Offer() with { Consumes = [Some.Consumption("images * gpu_seconds_per_image / seconds_per_hour", meter: "gpu_hours")] };
        var vendor = Some.VendorOf("acme", [offer], plan);
        vendor = new(vendor.Catalog with { Meters = [gpuHours] });

        var model = Some.CostModel(Some.Models(Some.Book(("gpu_seconds_per_image", 36), ("electricity_price", 0.3m)), vendor), vendor, Some.Job());

        Assert.That(model.CostLines.Where(l => l.Exactly() != 0).Select(l => (l.Id, l.Exactly())), Is.EqualTo(new[] { ("platform.depreciation", 100m), ("platform.power", 0.3m) }));
    }

    // 1,000,000 USD is the limit; exactly that is allowed. In EUR at .80 the limit is 800,000.
    [TestCase("1000000", "USD", true)]
    [TestCase("1000000.01", "USD", false)]
    [TestCase("800000", "EUR", true)]
    [TestCase("800001", "EUR", false)]
    public void APlanForSmallCompaniesIsBarredAboveItsRevenueLimit(decimal revenue, string currency, bool allowed)
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { MaxCompanyRevenue = Some.Input("revenue_limit", 1_000_000, "USD") });

        var plan = Some.Models(Some.Book(("eur_per_usd", 0.8m)), vendor).For(Some.Job() with { CompanyRevenue = revenue, RevenueCurrency = currency }, vendor).Single();

        Assert.That(plan.Exclusions.Select(e => e.Code), Is.EqualTo(allowed ? [] : new[] { "company_too_large" }));
    }

    [TestCase(AnswerKind.Yes, null)]
    [TestCase(AnswerKind.No, "requirement_not_met")]
    [TestCase(AnswerKind.Contract, "requirement_by_contract")]
    [TestCase(AnswerKind.Unknown, "requirement_unknown")]
    public void AMustHaveIsMetOnlyByAYes(AnswerKind answer, string? code)
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { Answers = [new Answer("sso", answer, "", null)] });

        Assert.That(Some.Models(Some.Book(), vendor).For(Some.Job() with { MustHave = ["sso"] }, vendor).Single().Exclusions.Select(e => e.Code), Is.EqualTo(code is null ? [] : new[] { code }));
    }

    [Test]
    public void ThePlansOwnAnswerGoesBeforeTheVendors()
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { Answers = [new Answer("sso", AnswerKind.No, "", null)] }, Some.Plan("team"));
        vendor = new(vendor.Catalog with { Answers = [new Answer("sso", AnswerKind.Yes, "", null)] });

        Assert.That(Some.Models(Some.Book(), vendor).For(Some.Job() with { MustHave = ["sso"] }, vendor).Select(p => p.Exclusions.Count), Is.EqualTo(new[] { 1, 0 }));
    }

    // 100 assets at 1 USD a credit are 100 in charges; 8 outage hours a month reach the second step, 25 %
    [TestCase(AnswerKind.Yes, "75")]
    [TestCase(AnswerKind.No, "100")]
    [TestCase(AnswerKind.Contract, "100")]
    [TestCase(AnswerKind.Unknown, "100")]
    public void OnlyAPlanThatPromisesServiceCreditsPaysThemBack(AnswerKind answer, decimal total)
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { Answers = [new Answer("sla_credits", answer, "", null)] });
        var model = Some.CostModel(Some.Models(Some.Book(("outage_hours", 8), ("designer_rate", 0)), vendor), vendor, Some.Job());

        Assert.That(model.Total.Exactly(), Is.EqualTo(total));
        Assert.That(model.CostLines.Select(l => l.Id).Contains("risk.service_credits"), Is.EqualTo(answer == AnswerKind.Yes));
    }

    [Test]
    public void AMustHaveNobodyAnswersIsUnknown()
    {
        var vendor = Some.Vendor();

        Assert.That(Some.Models(Some.Book(), vendor).For(Some.Job() with { MustHave = ["sso", "living_model"] }, vendor).Single().Exclusions.Single().Code, Is.EqualTo("requirement_unknown"));
    }

    // On 22 November 2026: sold until the 22nd is no longer sold; until the 23rd it is. A plan sold from the 23rd is not there yet.
    [TestCase(null, "2026-11-22", "retired_plan")]
    [TestCase(null, "2026-11-23", "")]
    [TestCase("2026-11-22", null, "")]
    [TestCase("2026-11-23", null, null)]
    public void APlanIsRankedOnlyWhileItIsSold(string? from, string? until, string? codes)
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { From = from is null ? null : DateOnly.Parse(from), Until = until is null ? null : DateOnly.Parse(until) });

        var plan = Some.Models(Some.Book(), vendor).For(Some.Job(), vendor).SingleOrDefault();

        Assert.That(plan is null ? null : string.Join(' ', plan.Exclusions.Select(e => e.Code)), Is.EqualTo(codes));
    }

    [Test]
    public void AnUnpublishedPriceHasNoModelAndIsNeverFree()
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { Unknown = [new Core.Inputs.UnknownInput("acme.fee", "not published", "What is the fee?")] });

        var plan = Some.Models(Some.Book(), vendor).For(Some.Job(), vendor).Single();

        Assert.That((plan.Exclusions.Single().Code, plan.Models.Count), Is.EqualTo(("unknown_price", 0)));
    }

    // A missing figure stops the model; it is never 0.
    [Test]
    public void AMissingInputIsAnError()
    {
        var book = new Core.Inputs.InputBook();
        var vendor = Some.Vendor();

        Assert.That(() => Some.Models(book, vendor).For(Some.Job(), vendor), Throws.TypeOf<Core.Inputs.MissingInputException>());
    }

    private static CostModel Bridged(Plan helperPlan, params (string, decimal)[] inputs)
    {
        var helper = Some.VendorOf("helper", [Some.Offer(operation: OperationKind.Upscale)], helperPlan);
        var vendor = Some.Vendor("acme", Some.Plan(channel: Channel.Web));
        var job = Some.Job(Some.Stage(), Some.Stage("upscale", operation: OperationKind.Upscale, feed: StageFeed.Previous)) with { Bridges = [new Bridge(OperationKind.Upscale, helper.Catalog.Id, helperPlan.Id)] };
        return Some.CostModel(Some.Models(Some.Book(inputs), vendor, helper), vendor, job);
    }

    private static CostModel Model(Core.Inputs.InputBook book, Plan plan, int months = 1)
    {
        var vendor = Some.Vendor("acme", plan);
        return Some.CostModel(Some.Models(book, vendor), vendor, Some.Job(), months);
    }

    private static decimal At(CostModel model, Formula formula, decimal assets) =>
        ExactReading.Of(Tape.Of(formula), new Dictionary<Input, decimal> { [model.Demand.Assets] = assets })[formula];
}
