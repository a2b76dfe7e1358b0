using TcoBench.Analysis.Fallbacks;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Fallbacks;

// 600 assets at acme, an image each: 600 minutes of review are 10 hours of one designer, in a window of one month, at 60 an hour. Outages of 2 hours a month
// stop a fifth of the work: 120 assets. Waiting costs 2 x 60 = 120, and 2 / 24 of a campaign day at 480 = 40.
public class FallbackSearchTests
{
    private static readonly (string Name, decimal Value)[] Outages = [("review_minutes", 1), ("window", 30), ("outage_hours", 2), ("missed_day_cost", 480)];

    private static readonly DeclaredVendor Acme = Metered("acme", 1);

    [Test]
    public void OutagesStopTheirShareOfTheHoursWorked()
    {
        var plan = Plan(Acme, Metered("bolt", 2));

        Assert.That((plan.OutageHours, plan.Hours, plan.People, plan.ProductionHours, plan.StoppedAssets), Is.EqualTo((2m, 2m, 1m, 10m, 120m)));
        Assert.That((plan.Waiting.Idle, Rounded(plan.Waiting.MissedDays), Rounded(plan.Waiting.Total)), Is.EqualTo((120m, 40m, 160m)));
    }

    // bolt: 120 images at 2 are 240, 120 minutes of review 120; monitoring for a month 50, integration 8 hours of 60, of which the window carries 1/24 = 20.
    // acme charges 120 less, and its review is 120 less: 240 + 120 + 70 - 240 = 190.
    [Test]
    public void AMeteredVendorKeptReadyCostsItsUseAndItsPlatformLessWhatIsSpared()
    {
        var ready = Plan(Acme, Metered("bolt", 2)).Remedies.Single(r => r.Readiness == Readiness.KeptReady);

        Assert.That((ready.Charges, ready.People, Rounded(ready.Platform), ready.Claims, ready.Spared), Is.EqualTo((240m, 120m, 70m, 0m, 240m)));
        Assert.That((Rounded(ready.Cost), ready.Hours, Rounded(ready.PerHour), Rounded(ready.Saves)), Is.EqualTo((190m, 2m, 95m, -30m)));
    }

    // The same without the platform: 120, and 40 less than waiting. For every hour it costs 60 more than acme and saves 80, so it pays from the first.
    [Test]
    public void AMeteredVendorInUseAnywayCostsItsUseAlone()
    {
        var plan = Plan(Acme, Metered("bolt", 2));
        var anyway = plan.Remedies.Single(r => r.Readiness == Readiness.InUseAnyway);

        Assert.That((anyway.Platform, anyway.Cost, Rounded(anyway.Saves), anyway.PaysFrom), Is.EqualTo((0m, 120m, 40m, 0m)));
        Assert.That(plan.Chosen, Is.Null, "what other work must pay for is no choice of this job");
        Assert.That(plan.Remedies, Is.Ordered.By(nameof(FallbackRemedy.Cost)));
    }

    // 70 + 60 h = 80 h at h = 3.5
    [Test]
    public void ItPaysFromTheHoursAtWhichItCostsAsMuchAsWaiting()
    {
        var hours = Plan(Acme, Metered("bolt", 2)).Remedies.Single(r => r.Readiness == Readiness.KeptReady).PaysFrom;
        Assert.That(hours, Is.EqualTo(3.5m).Within(1e-9m));

        var there = PlanWith([Acme, Metered("bolt", 2)], Some.Job(), 600, ("outage_hours", hours!.Value))!;
        Assert.That(there.Remedies.Single(r => r.Readiness == Readiness.KeptReady).Saves, Is.EqualTo(0m).Within(1e-9m));

        var beyond = PlanWith([Acme, Metered("bolt", 2)], Some.Job(), 600, ("outage_hours", 3.51m))!;
        Assert.That(beyond.Chosen!.Saves, Is.EqualTo(0.2m).Within(1e-9m), "20 an hour beyond");
    }

    // 90 more for each hour than acme, whose waiting costs 80
    [Test]
    public void WhatCostsMoreThanWaitingForEveryHourNeverPays() =>
        Assert.That(Plan(Acme, Metered("bolt", 2.5m)).Remedies.Select(r => r.PaysFrom), Is.All.Null);

    // 18,000 assets take 300 hours, so three designers for 100 hours, of which 2 are lost, with 360 assets. All three need a seat: 90.
    // With the platform that is 160; acme is spared 360 images at 0.1, and the review costs the same at both: 160 - 36 = 124. Waiting costs 3 x 120 without
    // missed days. For h hours: 160 - 18 h = 180 h at 160 / 198.
    [Test]
    public void EveryoneAtWorkNeedsASeatOfASubscription()
    {
        var bolt = Some.Vendor("bolt", Some.Plan("team", [Some.Term(30, unit: "USD/seat")], [Some.Entitlement(quota: 5000)], seats: Some.PerPerson()));
        var plan = PlanWith([Metered("acme", 0.1m), bolt], Some.Job(), 18_000, ("missed_day_cost", 0))!;
        var remedy = plan.Remedies.Single();

        Assert.That((plan.People, plan.ProductionHours, plan.StoppedAssets, plan.Waiting.Total), Is.EqualTo((3m, 100m, 360m, 360m)));
        Assert.That((remedy.Readiness, remedy.Charges, remedy.People, remedy.Spared, Rounded(remedy.Cost), Rounded(remedy.Saves)), Is.EqualTo((Readiness.KeptReady, 90m, 360m, 396m, 124m, 236m)));
        Assert.That(plan.Chosen, Is.EqualTo(remedy));
        Assert.That(remedy.PaysFrom, Is.EqualTo(160m / 198).Within(1e-12m));
    }

    // A fee and 70 for the platform, and 60 less an hour than acme: fee + 70 - 60 h = 80 h at h = (fee + 70) / 140. But 200 credits last for 3 1/3 hours.
    [TestCase(350, 3)]
    [TestCase(450, null)]
    public void ItPaysOnlyAsFarAsItServes(int fee, int? from)
    {
        var bolt = Some.Vendor("bolt", Some.Plan("team", [Some.Term(fee)], [Some.Entitlement(quota: 200)]));
        var found = Plan(Acme, bolt).Remedies.Single().PaysFrom;

        Assert.That(found is { } hours ? Math.Round(hours, 9) : found, Is.EqualTo((decimal?)from));
    }

    // A credit costs 10 up to 300 a month and 0.1 for all beyond: from 5 hours on, 300 assets, the whole order is cheaper than waiting.
    [Test]
    public void WhereTheCostJumpsItPaysFromTheJumpOn()
    {
        var cliff = new VolumeRate([new Tier(Some.Input("bound", 300, "credit"), Some.Input("dear", 10, "USD/credit"), null), new Tier(null, Some.Input("cheap", 0.1m, "USD/credit"), null)]);
        var bolt = Some.Vendor("bolt", Some.Plan(entitlements: [Some.Entitlement(overage: cliff)]));

        Assert.That(Plan(Acme, bolt).Remedies.First(r => r.Readiness == Readiness.KeptReady).PaysFrom, Is.EqualTo(5m).Within(1e-9m));
    }

    // A balance of 100 for 1,000 credits is no price by use: half the assets cost as much.
    [Test]
    public void APlanSoldInPacksIsNotPaidByUse()
    {
        var packs = new TopUpRate(Some.Input("pack_size", 1000, "credit/pack"), Some.Input("pack_price", 100, "USD/pack"));
        var bolt = Some.Vendor("bolt", Some.Plan(entitlements: [Some.Entitlement(overage: packs)]));

        Assert.That(Plan(Acme, bolt).Remedies.Select(r => (r.Readiness, r.Charges)), Is.EqualTo(new[] { (Readiness.KeptReady, 100m) }));
    }

    [Test]
    public void TheCheapestPlanStandsIn()
    {
        var bolt = Some.Vendor("bolt", Some.Plan("dear", entitlements: [Some.Entitlement(overage: Some.PerCredit(3))]), Some.Plan("cheap", entitlements: [Some.Entitlement(overage: Some.PerCredit(2))]));

        Assert.That(Plan(Acme, bolt).Remedies.Select(r => r.Model.Plan.Id.Value), Is.EqualTo(new[] { "cheap", "cheap" }));
    }

    [Test]
    public void WithoutOutagesThereIsNothingToBridge()
    {
        var plan = PlanWith([Acme, Metered("bolt", 2)], Some.Job(), 600, ("outage_hours", 0))!;

        Assert.That((plan.Waiting.Total, plan.StoppedAssets, plan.Chosen), Is.EqualTo((0m, 0m, (FallbackRemedy?)null)));
        Assert.That(plan.Remedies, Is.Empty);
        Assert.That(plan.Unable, Is.Empty);
    }

    // 12 hours a month for 10 hours of work
    [Test]
    public void OutagesAsLongAsTheWorkStopAllOfIt() =>
        Assert.That(PlanWith([Acme, Metered("bolt", 2)], Some.Job(), 600, ("outage_hours", 12))!.StoppedAssets, Is.EqualTo(600m).Within(0.000001m));

    [Test]
    public void WhereNobodyWorksNoShareOfTheWorkCanBeNamed() =>
        Assert.That(PlanWith([Acme, Metered("bolt", 2)], Some.Job(), 600, ("review_minutes", 0)), Is.Null);

    [Test]
    public void AVendorThatIsNotRankedHasNoPlan() =>
        Assert.That(PlanWith([Some.VendorOf("acme", [Some.Offer(operation: OperationKind.Upscale)]), Metered("bolt", 2)], Some.Job(), 600), Is.Null);

    [Test]
    public void AVendorThatCannotDoTheJobCannotStandIn() =>
        Assert.That(Refusal(Some.Job(), Acme, Some.VendorOf("bolt", [Some.Offer(operation: OperationKind.Upscale)])), Does.Contain("bolt has no"));

    [Test]
    public void AVendorThatFailsAMustHaveCannotStandIn()
    {
        var (yes, no) = (new Answer("sso", AnswerKind.Yes, "", null), new Answer("sso", AnswerKind.No, "not offered", null));
        var acme = Some.Vendor("acme", Some.Plan() with { Answers = [yes] });

        Assert.That(Refusal(Some.Job() with { MustHave = ["sso"] }, acme, Some.Vendor("bolt", Some.Plan() with { Answers = [no] })), Is.EqualTo("must-have \"sso\" is not met: not offered"));
    }

    [Test]
    public void AVendorWhoseAllowanceIsTooSmallCannotStandIn() =>
        Assert.That(Refusal(Some.Job(), Acme, Some.Vendor("bolt", Some.Plan(entitlements: [Some.Entitlement(quota: 100)]))), Does.StartWith("20 credits a month above the allowance"));

    // 120 requests of 90 seconds are 3 hours, one at a time; two at a time 1.5
    [TestCase(null, "too slow: what falls into 2 hours of outage keeps it busy for 3")]
    [TestCase(2, null)]
    public void AVendorMustServeWithinTheOutagesWhatFallsIntoThem(int? atOnce, string? refusal)
    {
        var bolt = Some.Vendor("bolt", Some.Plan(limits: Limits.None with { Concurrency = atOnce is { } n ? Some.Input("at_once", n) : null }));
        var plan = PlanWith([Acme, bolt], Some.Job(), 600, ("bolt.seconds_per_request", 90))!;

        Assert.That(plan.Unable.Select(u => u.Reason).SingleOrDefault(), Is.EqualTo(refusal));
        Assert.That(plan.Remedies, refusal is null ? Has.Count.EqualTo(2) : Is.Empty);
    }

    [Test]
    public void AVendorThatDoesNotLetEveryoneInCannotStandIn()
    {
        var bolt = Some.Vendor("bolt", Some.Plan("solo", [Some.Term(30, unit: "USD/seat")], [Some.Entitlement(quota: 5000)], seats: Some.PerPerson(maximum: 1)));

        Assert.That(PlanWith([Acme, bolt], Some.Job(), 18_000)!.Unable.Single().Reason, Is.EqualTo("only 1 of 3 people can work at it"));
    }

    // bolt has acme upscale in its place, so it is down with acme; cubo does it itself
    [Test]
    public void AVendorThatNeedsTheFirstOneCannotStandIn()
    {
        var acme = Some.VendorOf("acme", [Some.Offer(), Some.Offer(operation: OperationKind.Upscale)]);
        var cubo = Some.VendorOf("cubo", [Some.Offer(), Some.Offer(operation: OperationKind.Upscale)]);
        var job = Some.Job(Some.Stage(), Some.Stage("upscale", operation: OperationKind.Upscale, feed: StageFeed.Previous)) with { Bridges = [new Bridge(OperationKind.Upscale, acme.Catalog.Id, new PlanId("payg"))] };
        var plan = PlanWith([acme, Some.Vendor("bolt"), cubo], job, 600)!;

        Assert.That(plan.Unable.Select(u => (u.Vendor.Catalog.Id.Value, u.Reason)), Is.EqualTo(new[] { ("bolt", "needs acme, which is down") }));
        Assert.That(plan.Remedies.Select(r => r.Model.Vendor.Catalog.Id.Value).Distinct(), Is.EqualTo(new[] { "cubo" }));
    }

    // Who only passes the work on is the same vendor under another name, and down with it.
    [TestCase("acme", "bolt", "has cubo do all of the work")]
    [TestCase("bolt", "cubo", "does all of the first vendor's work, so it is down with it")]
    public void AVendorThatPassesTheWorkOnIsTheOneThatDoesIt(string first, string second, string reason)
    {
        var bolt = Some.VendorOf("bolt", [Some.Offer(operation: OperationKind.Upscale)]);
        DeclaredVendor[] vendors = [Acme, bolt, Metered("cubo", 2)];
        var job = Some.Job() with { Bridges = [new Bridge(OperationKind.Generate, new VendorId("cubo"), new PlanId("payg"))] };
        var plan = PlanWith([.. vendors.OrderBy(v => v.Catalog.Id.Value != first)], job, 600)!;

        Assert.That(plan.Unable.Single(u => u.Vendor.Catalog.Id.Value == second).Reason, Is.EqualTo(reason));
    }

    [Test]
    public void TheTwoInputsPutTheRemedyIntoTheComparison()
    {
        var plan = Plan(Acme, Metered("bolt", 2));
        var remedy = plan.Remedies.Single(r => r.Readiness == Readiness.KeptReady);
        var book = Some.BookOf([new Override(plan.ShareInput, 1, "test"), new Override(plan.CostInput, remedy.FallbackCost, "test")], [.. Costs()]);
        var row = Compared(book, [Acme, Metered("bolt", 2)], Some.Job(), 600, Unit.Parse("EUR")).Row;

        Assert.That((plan.ShareInput, plan.CostInput), Is.EqualTo(("acme.job.fallback_share", "acme.job.fallback_cost")));
        Assert.That(row.Figures!.CostLines.Single(l => l.Line.Id == "risk.outages").Value, Is.EqualTo(remedy.Cost));
        Assert.That(row.Figures.Total, Is.EqualTo(plan.Row.Figures!.Total - remedy.Saves));
    }

    // 0.5 EUR a dollar. bolt charges 240 USD; an hour's review is 120 USD, so it takes 240, as at acme, which charges 120 less; 70 EUR of platform are 140 USD.
    [Test]
    public void TheInputIsInItsOwnCurrency()
    {
        (string, decimal)[] costs = [.. Costs(("eur_per_usd", 0.5m))];
        var (row, models) = Compared(Some.Book(costs), [Acme, Metered("bolt", 2)], Some.Job(), 600, Unit.Parse("USD"));
        var remedy = new FallbackSearch(models, [Metered("bolt", 2)]).Of(row)!.Remedies.Single(r => r.Readiness == Readiness.KeptReady);

        Assert.That((remedy.Charges, remedy.People, Rounded(remedy.Platform), remedy.Spared), Is.EqualTo((240m, 240m, 140m, 360m)));
        Assert.That((Rounded(remedy.Cost), Rounded(remedy.FallbackCost)), Is.EqualTo((260m, 130m)));
    }

    // 120 assets x 1 % x 100 = 120 less at acme, beside the 240; bolt takes over a quarter of it
    [Test]
    public void ClaimsGoWithTheAssets()
    {
        var remedy = PlanWith([Acme, Metered("bolt", 2)], Some.Job(), 600, ("claim_frequency", 0.01m), ("claim_cost", 100), ("bolt.indemnified_share", 0.25m))!.Remedies.Single(r => r.Readiness == Readiness.KeptReady);

        Assert.That((remedy.Claims, remedy.Spared), Is.EqualTo((90m, 360m)));
    }

    // Two candidates an asset: 1,200 requests of 6 seconds are 2 hours, beside 20 hours of review. With one, at 3 seconds: half an hour beside 10. It saves half of
    // 1,200 in charges and 1,200 in review, over the 20 hours.
    [Test]
    public void SimplerSettingsLowerTheSpeedThatIsNeeded()
    {
        var plan = Slow(new WhatIfWorld(Some.Models(Some.Book([.. Costs(("seconds_per_request", 3))]), Acme), [Some.Job() with { WindowDays = 30 }], [Acme]));

        Assert.That((plan.SpeedNeeded, plan.Simpler.Single().SpeedNeeded, plan.Simpler.Single().PerHour, plan.Simpler.Single().Problem), Is.EqualTo((0.1m, (decimal?)0.05m, (decimal?)-60m, "")));
        Assert.That(plan.Remedies, Is.Empty, "they bridge no outage");
    }

    [Test]
    public void SettingsAVendorDoesNotOfferHaveNoFigure()
    {
        var plan = Slow(new WhatIfWorld(Some.Models(Some.Book([.. Costs()]), Acme), [Some.Job(Some.Stage(modelClass: "fast")) with { WindowDays = 30 }], [Acme]));

        Assert.That((plan.Simpler.Single().SpeedNeeded, plan.Simpler.Single().PerHour), Is.EqualTo(((decimal?)null, (decimal?)null)));
        Assert.That(plan.Simpler.Single().Problem, Does.Contain("acme"));
    }

    [Test]
    public void SettingsThatAreTooSlowHaveNoFigure()
    {
        var plan = Slow(new WhatIfWorld(Some.Models(Some.Book([.. Costs(("seconds_per_request", 86_400))]), Acme), [Some.Job() with { WindowDays = 30 }], [Acme]));

        Assert.That(plan.Simpler.Single().Problem, Is.EqualTo("done only after 600 days"));
    }

    [Test]
    public void ChangesThatCannotStandSayWhy()
    {
        var plan = Slow(new WhatIfWorld(Some.Models(Some.Book([.. Costs()]), Acme), [Some.Job()], [Acme], "two scenarios say different things"));

        Assert.That(plan.Simpler.Single().Problem, Is.EqualTo("two scenarios say different things"));
    }

    private static FallbackPlan Slow(WhatIfWorld simpler)
    {
        var (row, models) = Compared(Some.Book([.. Costs(("seconds_per_request", 6))]), [Acme], Some.Job(Some.Stage(candidates: 2)), 600, Unit.Parse("EUR"));
        return new FallbackSearch(models, [Acme], (new WhatIfCause("simpler", "Simpler", ""), simpler)).Of(row)!;
    }

    // A 24th has no end in decimals.
    private static decimal Rounded(decimal value) => Math.Round(value, 20);

    private static FallbackPlan Plan(params IReadOnlyList<IVendor> vendors) => PlanWith(vendors, Some.Job(), 600)!;

    private static string Refusal(ReferenceJob job, params IReadOnlyList<IVendor> vendors)
    {
        var plan = PlanWith(vendors, job, 600)!;
        Assert.That(plan.Remedies, Is.Empty);
        return plan.Unable.Single().Reason;
    }

    private static FallbackPlan? PlanWith(IReadOnlyList<IVendor> vendors, ReferenceJob job, int assets, params (string Name, decimal Value)[] changes)
    {
        var (row, models) = Compared(Some.Book([.. Costs(changes)]), vendors, job, assets, Unit.Parse("EUR"));
        return new FallbackSearch(models, vendors).Of(row);
    }

    private static (Result Row, Core.CostModels Models) Compared(InputBook book, IReadOnlyList<IVendor> vendors, ReferenceJob job, int assets, Unit currency)
    {
        var models = new Core.CostModels(book, vendors, Some.Day, currency);
        return (new Comparer(models, new Scope(book)).Compare(Some.Day, currency, [job with { WindowDays = 30 }], [vendors[0]], [assets]).Results.Single(), models);
    }

    private static IEnumerable<(string Name, decimal Value)> Costs(params (string Name, decimal Value)[] changes) =>
        [.. Outages, ("bolt.monitoring_cost", 50), ("bolt.integration_hours", 8), .. changes];

    private static DeclaredVendor Metered(string id, decimal price) => Some.Vendor(id, Some.Plan(entitlements: [Some.Entitlement(overage: Some.PerCredit(price))]));
}
