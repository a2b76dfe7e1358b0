using TcoBench.Core.Billing;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class EffectiveCostTests
{
    // 30 USD a month for 1,000 credits, two months: billed 60. A quarter used → 15 effective, 45 breakage.
    [TestCase("0", "0")]
    [TestCase("250", "15")]
    [TestCase("1000", "60")]
    public void EffectiveCostIsTheShareOfTheAllowanceUsed(decimal credits, decimal expected)
    {
        var bill = Billed(Some.Term(30), 2, credits);

        Assert.That(Billed(bill), Is.EqualTo(60));
        Assert.That(Effective(bill), Is.EqualTo(expected));
    }

    // A year for 288 is 24 a month. Three months fully used are 72, half used 36; over 13 months two years are billed and 13 × 24 = 312 used.
    [TestCase(3, "1000", null, "288", "72")]
    [TestCase(3, "500", null, "288", "36")]
    [TestCase(13, "1000", null, "576", "312")]

    // A horizon changes what is carried, not what is used.
    [TestCase(3, "1000", 12, "72", "72")]
    [TestCase(3, "500", 12, "72", "36")]
    [TestCase(3, "1000", 6, "144", "72")]
    [TestCase(3, "1000", 18, "96", "72")]
    public void OfAYearOnlyTheMonthsOfUseAreEffective(int months, decimal credits, int? horizon, decimal billed, decimal effective)
    {
        var bill = Billed(Some.Term(288, 12, 12), months, credits, horizon);

        Assert.That(Billed(bill), Is.EqualTo(billed).Within(1e-20m));
        Assert.That(Effective(bill), Is.EqualTo(effective).Within(1e-20m));
    }

    // Without an allowance the months of use count: 3 of 12 × 288 = 72.
    [Test]
    public void AFeeWithoutAllowanceIsUsedByTheMonth()
    {
        var plan = Some.Plan(terms: [Some.Term(288, 12, 12)], entitlements: []);

        Assert.That(Effective(Bill.Of(plan, plan.Terms[0], 3, Some.Seats(1), [])), Is.EqualTo(72));
    }

    // Above the allowance the whole fee was used, and every unit of overage: 30 + 500 × 0.01 = 35.
    [Test]
    public void OverageIsAlwaysUsed()
    {
        var plan = Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(1000, overage: Some.PerCredit(0.01m))]);

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(1500)]);

        Assert.That((Billed(bill), Effective(bill)), Is.EqualTo((35m, 35m)));
    }

    // 300 of a pack of 1,000 for 12.50: 12.50 is billed, 3.75 used; the rest of the pack is breakage.
    [TestCase("0", "0", "0")]
    [TestCase("300", "12.5", "3.75")]
    [TestCase("1000", "12.5", "12.5")]
    [TestCase("1500", "25", "18.75")]
    public void TheUnusedRestOfAPackIsBreakage(decimal credits, decimal billed, decimal effective)
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: new TopUpRate(Some.Input("topup_size", 1000, "credit/pack"), Some.Input("topup_price", 12.50m, "USD/pack")))]);

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(credits)]);

        Assert.That((Billed(bill), Effective(bill)), Is.EqualTo((billed, effective)));
    }

    [Test]
    public void EffectiveCostNeverExceedsTheInvoice([Values(1, 2, 3, 11, 12, 13)] int months, [Values(1, 12)] int cycle, [Values(1, 3, 12)] int minimum, [Values(0, 1, 3, 6, 12, 18, 36)] int horizon, [Values(0, 400, 1000, 1400)] int credits)
    {
        var bill = Billed(Some.Term(100, cycle, minimum), months, credits, horizon == 0 ? null : horizon);

        Assert.That(Effective(bill), Is.LessThanOrEqualTo(Billed(bill) + 1e-18m));
    }

    private static Bill Billed(Term term, int months, decimal credits, int? horizon = null)
    {
        var plan = Some.Plan(terms: [term], entitlements: [Some.Entitlement(1000)]);
        return Bill.Of(plan, term, months, Some.Seats(1), [Some.Used(credits)], horizonMonths: horizon);
    }

    private static decimal Billed(Bill bill) => bill.Charges.Sum(c => c.Amount.Exactly());

    private static decimal Effective(Bill bill) => bill.Effective.Sum(c => c.Exactly());
}
