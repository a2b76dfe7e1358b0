using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class FreeUnitsTests
{
    // 10 free each month, then 1 USD each.
    [TestCase("0", "0")]
    [TestCase("10", "0")]
    [TestCase("10.5", "0.5")]
    [TestCase("11", "1")]
    [TestCase("1000", "990")]
    public void FreeUnitsCostNothingEachMonth(decimal credits, decimal expected) =>
        Assert.That(Billed(Some.Entitlement(overage: Some.PerCredit(1)), credits).Charges.Select(c => c.Amount.Exactly()), Is.All.EqualTo(expected).And.Exactly(2).Items);

    // 10 free, 100 in the fee: 110 cost nothing; the allowance is used by what the free units leave: 60 of 100 at 70.
    [TestCase("5", "0", "0")]
    [TestCase("70", "0.6", "0")]
    [TestCase("110", "1", "0")]
    [TestCase("111", "1", "1")]
    public void FreeUnitsComeBeforeTheAllowance(decimal credits, decimal used, decimal expected)
    {
        var bill = Billed(Some.Entitlement(100, overage: Some.PerCredit(1)), credits, 30);

        Assert.That(bill.Charges.Where(c => c.Month == 1).Sum(c => c.Amount.Exactly()), Is.EqualTo(expected));
        Assert.That(bill.Effective[0].Exactly(), Is.EqualTo(60 * used), "two months at 30");
    }

    // Without a rate what is above the free units is not served: nothing is invented.
    [TestCase("10", "0")]
    [TestCase("12", "2")]
    public void AboveFreeUnitsNothingIsInvented(decimal credits, decimal expected) =>
        Assert.That(Billed(Some.Entitlement(), credits).Unserved.Select(u => u.Exactly()), Is.All.EqualTo(expected));

    // Upscales are not offered slowly: they must fit into 10 free units and 100 of the allowance.
    [TestCase("110", "0")]
    [TestCase("111", "1")]
    public void WhatTheSlowModeExcludesFitsIntoFreeUnitsAndAllowance(decimal upscales, decimal expected)
    {
        var relaxed = new RelaxedMode(Some.Input("wait", 60, "second/request"), Some.Input("slow_jobs", 1), [OperationKind.Upscale]);
        var plan = Some.Plan(entitlements: [Some.Entitlement(100, relaxed: relaxed) with { Free = Some.Input("free", 10, "credit") }]);

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(upscales, operation: OperationKind.Upscale)]);

        Assert.That(bill.Unserved.Single().Exactly(), Is.EqualTo(expected));
    }

    private static Bill Billed(Entitlement entitlement, decimal credits, decimal? fee = null)
    {
        var plan = Some.Plan(terms: [Some.Term(fee)], entitlements: [entitlement with { Free = Some.Input("free", 10, "credit") }]);
        return Bill.Of(plan, plan.Terms[0], 2, Some.Seats(1), [Some.Used(credits)]);
    }
}
