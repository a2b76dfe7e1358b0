using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class RelaxedModeTests
{
    // 1,000 fast credits a month; 4,000 used: 3,000 of them, 75 %, come slowly and cost nothing.
    [TestCase("500", "0")]
    [TestCase("1000", "0")]
    [TestCase("1250", "0.2")]
    [TestCase("4000", "0.75")]
    public void UsageBeyondTheQuotaIsServedSlowly(decimal credits, decimal slow)
    {
        var bill = Billed([], Some.Used(credits, operation: OperationKind.Generate));

        Assert.That(bill.RelaxedShare!.Exactly(), Is.EqualTo(slow));
        Assert.That(bill.Unserved.Sum(u => u.Exactly()), Is.Zero);
        Assert.That(bill.Charges.Sum(c => c.Amount.Exactly()), Is.EqualTo(60));
    }

    // Upscales are not offered slowly: they must fit into the 1,000 fast credits themselves, in each of the two months.
    [TestCase("1000", "5000", "0")]
    [TestCase("1001", "0", "1")]
    [TestCase("1500", "5000", "500")]
    public void WhatTheSlowModeExcludesMustFitTheQuota(decimal upscales, decimal drafts, decimal unserved)
    {
        var bill = Billed([OperationKind.Upscale], Some.Used(upscales, operation: OperationKind.Upscale), Some.Used(drafts, operation: OperationKind.Generate));

        Assert.That(bill.Unserved.Select(u => u.Exactly()), Is.EqualTo(new[] { unserved, unserved }), "each month");
    }

    // The same where more is sold at 1 USD a credit: only what the slow mode excludes and the quota cannot hold is bought; the rest of what is beyond comes slowly.
    // 1,500 upscales and 500 drafts: 1,000 beyond, of it 500 bought and 500 of 2,000 slow.
    [TestCase("0", "4000", "0", "0.75")]
    [TestCase("1000", "1000", "0", "0.5")]
    [TestCase("1500", "500", "500", "0.25")]
    [TestCase("2000", "0", "1000", "0")]
    public void WhereMoreIsSoldOnlyWhatTheSlowModeExcludesIsBought(decimal upscales, decimal drafts, decimal bought, decimal slow)
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(1000, overage: Some.PerCredit(1), relaxed: Relaxed([OperationKind.Upscale]))]);

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(upscales, operation: OperationKind.Upscale), Some.Used(drafts, operation: OperationKind.Generate)]);

        Assert.That((bill.Charges.Sum(c => c.Amount.Exactly()), bill.RelaxedShare!.Exactly()), Is.EqualTo((bought, slow)));
        Assert.That(bill.Unserved, Is.Empty);
    }

    [Test]
    public void WhereEverythingIsUnlimitedNothingIsSlow()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(1000, relaxed: Relaxed([]), unlimited: "standard")]);

        Assert.That(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(50, "standard")]).RelaxedShare?.Exactly() ?? 0, Is.Zero);
    }

    private static Bill Billed(OperationKind[] excludes, params Core.Metering.Usage[] usages)
    {
        var plan = Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(1000, relaxed: Relaxed(excludes))]);
        return Bill.Of(plan, plan.Terms[0], 2, Some.Seats(1), usages);
    }

    private static RelaxedMode Relaxed(OperationKind[] excludes) => new(Some.Input("wait", 60, "second/request"), Some.Input("slow_jobs", 1), excludes);
}
