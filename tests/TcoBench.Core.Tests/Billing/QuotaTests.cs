using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class QuotaTests
{
    // 24 USD a month includes 3,000 credits; each credit more costs 0.01.
    [TestCase("0", "24")]
    [TestCase("1", "24")]
    [TestCase("2999", "24")]
    [TestCase("3000", "24")]
    [TestCase("3000.5", "24.005")]
    [TestCase("3001", "24.01")]
    [TestCase("6000", "54")]
    public void OnlyUsageBeyondTheQuotaIsCharged(decimal credits, decimal expected)
    {
        var plan = Some.Plan(terms: [Some.Term(24)], entitlements: [Some.Entitlement(3000, overage: Some.PerCredit(0.01m))]);

        Assert.That(Total(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(credits)])), Is.EqualTo(expected));
    }

    // A seat costs 10 and brings 1,000 credits, pooled: 3 seats are 30 USD and 3,000 credits.
    [TestCase("0", 1, "10")]
    [TestCase("1000", 1, "10")]
    [TestCase("1001", 1, "10.01")]
    [TestCase("3000", 3, "30")]
    [TestCase("3001", 3, "30.01")]
    public void EverySeatBringsItsOwnQuota(decimal credits, int seats, decimal expected)
    {
        var plan = Some.Plan(terms: [Some.Term(10, unit: "USD/seat")], entitlements: [Some.Entitlement(1000, perSeat: true, Some.PerCredit(0.01m))], seats: Some.PerPerson());

        Assert.That(Total(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(seats), [Some.Used(credits)])), Is.EqualTo(expected));
    }

    // A plan's quota is not multiplied by people who use it: 1,001 credits of 1,000 are one credit over, with 1 seat or 5.
    [TestCase(1)]
    [TestCase(5)]
    public void AQuotaOfThePlanIsThereOnceHoweverManySeats(int seats)
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(1000, perSeat: false, Some.PerCredit(1))]);

        Assert.That(Total(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(seats), [Some.Used(1001)])), Is.EqualTo(1));
    }

    // Published: Midjourney Standard 30 USD a month, 15 fast hours, extra hours 4 USD. 30 + (30 − 15) × 4 = 90.
    [TestCase("0", "30")]
    [TestCase("15", "30")]
    [TestCase("16", "34")]
    [TestCase("30", "90")]
    public void ThirtyFastHoursOnAFifteenHourPlanCost90Dollars(decimal hours, decimal expected)
    {
        var fast = new MeterId("fast_hours");
        var entitlement = new Entitlement(fast, Some.Input("hours", 15, "hour/seat"), true, [], null, new UnitRate(Some.Input("extra_hour", 4, "USD/hour")), null);
        var plan = Some.Plan(terms: [Some.Term(30, unit: "USD/seat")], entitlements: [entitlement], seats: Some.PerPerson());

        Assert.That(Total(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [new(fast, Some.Input("used", hours, "hour"))])), Is.EqualTo(expected));
    }

    // Each month has its own quota: 3 × (1200 − 1000) × 1 = 600.
    [Test]
    public void AQuotaCountsPerBillingMonth()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(1000, overage: Some.PerCredit(1))]);

        var bill = Bill.Of(plan, plan.Terms[0], 3, Some.Seats(1), [Some.Used(1200)]);

        Assert.That(bill.Charges.Select(c => c.Amount.Exactly()), Is.EqualTo(new[] { 200m, 200, 200 }));
        Assert.That(bill.Unserved, Is.Empty);
    }

    // 700 of 1,000 credits: 500 premium and 200 standard; with standard unlimited only the 500 count.
    [TestCase("500", "200", "0")]
    [TestCase("1000", "99999", "0")]
    [TestCase("1001", "99999", "1")]
    public void UnlimitedFeaturesDoNotCountAgainstTheQuota(decimal premium, decimal standard, decimal expected)
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(1000, overage: Some.PerCredit(1), unlimited: "standard")]);

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(premium, "premium"), Some.Used(standard, "standard")]);

        Assert.That(Total(bill), Is.EqualTo(expected));
    }

    // No overage price: 1,000 is served, one credit more is not; nothing is invented for it.
    [TestCase("0", "0")]
    [TestCase("1000", "0")]
    [TestCase("1000.25", "0.25")]
    [TestCase("1500", "500")]
    public void UsageNobodySellsIsReportedAndNeverPriced(decimal credits, decimal expected)
    {
        var plan = Some.Plan(terms: [Some.Term(24)], entitlements: [Some.Entitlement(1000)]);

        var bill = Bill.Of(plan, plan.Terms[0], 2, Some.Seats(1), [Some.Used(credits)]);

        Assert.That(bill.Unserved.Select(u => u.Exactly()), Is.EqualTo(new[] { expected, expected }));
        Assert.That(Total(bill), Is.EqualTo(48));
    }

    // No quota at all and nothing sold beyond: everything is unserved.
    [Test]
    public void AMeterWithoutQuotaAndPriceServesNothing()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement()]);

        Assert.That(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(7)]).Unserved.Single().Exactly(), Is.EqualTo(7));
    }

    private static decimal Total(Bill bill) => bill.Charges.Sum(c => c.Amount.Exactly());
}
