using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests;

public class CheapestPlanTests
{
    // Monthly 30 or a year for 240. One month costs 30; nothing makes it take longer, so one month, monthly.
    // At 350 credits and 100 included, 1 USD each beyond: 1 month 30 + 250, 2 months 60 + 150, 3 months 90 + 50 = 140; the year: 240 + 250, + 150, + 50 = 290.
    [TestCase(50, 1, "monthly", "30")]
    [TestCase(130, 1, "monthly", "60")] // 30 + 30 = 60, as two months do; the first tried is kept
    [TestCase(131, 2, "monthly", "60")]
    [TestCase(350, 3, "monthly", "140")]
    public void TermAndMonthsAreTheCheapestThatDeliver(int assets, int months, string term, decimal total)
    {
        var option = Best(Some.Plan(terms: [Some.Term(30), Some.Term(240, 12, 12, id: "annual")], entitlements: [Some.Entitlement(100, overage: Some.PerCredit(1))]), assets);

        Assert.That((option.Status, option.Model!.Months, option.Model.Term.Id, Math.Round(option.Total!.Value, 20)), Is.EqualTo((ResultStatus.Ok, months, term, total)));
    }

    // Where the work recurs for a year the job carries its months of the year: 240 × 1/12 = 20 < 30.
    [Test]
    public void AYearlyTermWinsWhereTheWorkRecurs()
    {
        var plan = Some.Plan(terms: [Some.Term(30), Some.Term(240, 12, 12, id: "annual")], entitlements: [Some.Entitlement(100)]);

        var option = Best(plan, 100, job: Some.Job() with { HorizonMonths = 12 });

        Assert.That((option.Model!.Term.Id, Math.Round(option.Total!.Value, 20)), Is.EqualTo(("annual", 20m)));
    }

    // 100 credits a month and no more sold: 300 fit into three months, 301 into none.
    [TestCase(100, 1, "")]
    [TestCase(101, 2, "")]
    [TestCase(300, 3, "")]
    [TestCase(301, 3, "allowance_exceeded")]
    public void AnAllowanceNobodyExtendsTakesMoreMonthsOrIsInfeasible(int assets, int months, string reasons)
    {
        var option = Best(Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(100)]), assets);

        Assert.That((string.Join(' ', option.Reasons.Select(r => r.Code)), option.Model!.Months), Is.EqualTo((reasons, months)));
        Assert.That(option.Status, Is.EqualTo(reasons.Length == 0 ? ResultStatus.Ok : ResultStatus.Infeasible));
    }

    // A third of a credit an image, three months, 100 credits a month: 900 images are exactly the allowance, however thirds are rounded.
    [Test]
    public void ExactlyTheAllowanceIsWithinIt() =>
        Assert.That(Best(Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(100)]), 900, ("draft_acceptance", 0.3m), ("credits_per_image", 0.1m)).Status, Is.EqualTo(ResultStatus.Ok));

    // 3,960 h of retouching are 99 days for ten people: late by nine, whatever it costs.
    [Test]
    public void WhatIsLateIsShownWithItsDayAndNotRanked()
    {
        var option = Best(Some.Plan(), 3960, ("retouch_minutes", 60));

        Assert.That((option.Status, option.Days, option.Reasons.Single().Code, option.Reasons.Single().Reason), Is.EqualTo((ResultStatus.Infeasible, (decimal?)99, "late", "done only after 99 days: needs 11 people, 10 are available")));
    }

    // 300 h: three people in one month, two in two, one in three; 10 USD a seat and month: 30, 40 or 30. Production of one month is tried first.
    [Test]
    public void SeatsAndMonthsAreWeighedAgainstEachOther()
    {
        var plan = Some.Plan(terms: [Some.Term(10, unit: "USD/seat")], entitlements: [Some.Entitlement(overage: Some.PerCredit(0))], seats: Some.PerPerson());

        var option = Best(plan, 300, ("retouch_minutes", 60), ("designer_rate", 0));

        Assert.That((option.Model!.Months, option.Total), Is.EqualTo((1, (decimal?)30)));
    }

    [Test]
    public void RankedPlansComeFirstByTotalThenTheOthers()
    {
        var vendor = Some.Vendor(
            "acme",
            Some.Plan("retired") with { Until = Some.Day },
            Some.Plan("dear", entitlements: [Some.Entitlement(overage: Some.PerCredit(3))]),
            Some.Plan("short", entitlements: [Some.Entitlement(1)]),
            Some.Plan("cheap", entitlements: [Some.Entitlement(overage: Some.PerCredit(2))]),
            Some.Plan("barred", entitlements: [Some.Entitlement(overage: Some.PerCredit(1))]) with { MaxCompanyRevenue = Some.Input("revenue_limit", 1, "USD") },
            Some.Plan("secret") with { Unknown = [new UnknownInput("fee", "not published", "")] });

        var options = Options(vendor, 100, Some.Job() with { CompanyRevenue = 2 });

        Assert.That(
            options.Select(o => (o.Plan.Id.Value, o.Status)),
            Is.EqualTo(new[] { ("cheap", ResultStatus.Ok), ("dear", ResultStatus.Ok), ("short", ResultStatus.Infeasible), ("barred", ResultStatus.Excluded), ("retired", ResultStatus.Retired), ("secret", ResultStatus.UnknownPrice) }));
    }

    // A division by a what-if of zero spoils this plan and no other.
    [Test]
    public void WhatCannotBeComputedIsNotRanked()
    {
        var vendor = Some.Vendor(
            "acme",
            Some.Plan("broken", entitlements: [Some.Entitlement(overage: new TopUpRate(Some.Input("topup_size", 0, "credit/pack"), Some.Input("topup_price", 1, "USD/pack")))]),
            Some.Plan("sound"));

        var options = Options(vendor, 100, Some.Job());

        Assert.That(options.Select(o => (o.Plan.Id.Value, o.Status, string.Join(" ", o.Reasons.Select(r => r.Code)))), Is.EqualTo(new[] { ("sound", ResultStatus.Ok, ""), ("broken", ResultStatus.Infeasible, "cannot_be_computed") }));
    }

    private static Option Best(Plan plan, int assets, params (string, decimal)[] inputs) => Best(plan, assets, Some.Job(), inputs);

    private static Option Best(Plan plan, int assets, Core.Jobs.ReferenceJob job, params (string, decimal)[] inputs) => Options(Some.Vendor("acme", plan), assets, job, inputs).Single();

    private static IReadOnlyList<Option> Options(IVendor vendor, int assets, Core.Jobs.ReferenceJob job, params (string, decimal)[] inputs)
    {
        var models = Some.Models(Some.Book(inputs), vendor);
        var cases = models.For(job, vendor);
        var tape = Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => m.Headlines));
        return CheapestPlan.Options(cases, ExactReading.Of(tape, new Dictionary<Input, decimal> { [models.Assets] = assets }));
    }
}
