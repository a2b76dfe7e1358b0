using TcoBench.Core.Billing;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class TermTests
{
    // Monthly 30 USD: months × 30.
    [TestCase(1, 1, "30", 1, "30")]
    [TestCase(1, 1, "30", 3, "90")]

    // Annual paid upfront: whole years.
    [TestCase(12, 12, "288", 1, "288")]
    [TestCase(12, 12, "288", 3, "288")]
    [TestCase(12, 12, "288", 12, "288")]
    [TestCase(12, 12, "288", 13, "576")]

    // Annual billed monthly: 24 a month, at least 12 of them.
    [TestCase(1, 12, "24", 1, "288")]
    [TestCase(1, 12, "24", 3, "288")]
    [TestCase(1, 12, "24", 12, "288")]
    [TestCase(1, 12, "24", 13, "312")]

    // A minimum term of 3 months billed each quarter: 4 months are two quarters.
    [TestCase(3, 3, "70", 2, "70")]
    [TestCase(3, 3, "70", 4, "140")]
    public void ATermIsPaidForWholeCyclesAndAtLeastItsMinimum(int cycle, int minimum, decimal fee, int months, decimal expected) =>
        Assert.That(Subscription(fee, cycle, minimum, months, horizon: null), Is.EqualTo(expected));

    // The work recurs for H months; the plan is kept for max(minimum, H) months, in whole cycles, and the job carries months ÷ H of that.
    [TestCase(12, 12, "288", 3, 12, "72")] // 288 × 3/12
    [TestCase(12, 12, "288", 3, 24, "72")] // 2 × 288 × 3/24
    [TestCase(12, 12, "288", 3, 6, "144")] // two such jobs share the year: 288 × 3/6
    [TestCase(12, 12, "288", 3, 3, "288")] // nothing follows: the whole year
    [TestCase(12, 12, "288", 3, 1, "288")] // a horizon below the production is the production
    [TestCase(12, 12, "288", 3, 18, "96")] // 18 months need two years: 576 × 3/18
    [TestCase(1, 12, "24", 3, 12, "72")] // 12 × 24 × 3/12
    [TestCase(1, 12, "24", 3, 6, "144")] // 12 × 24 × 3/6
    [TestCase(1, 1, "30", 3, 12, "90")] // a monthly plan is simply paid while it is used
    [TestCase(1, 1, "30", 3, 2, "90")]
    public void OverAHorizonTheJobCarriesItsShareOfTheTerm(int cycle, int minimum, decimal fee, int months, int horizon, decimal expected) =>
        Assert.That(Subscription(fee, cycle, minimum, months, horizon), Is.EqualTo(expected).Within(1e-20m));

    // 10 USD a seat, 4 seats, 3 months = 120.
    [Test]
    public void AFeePerSeatIsPaidForEverySeat()
    {
        var plan = Some.Plan(terms: [Some.Term(10, unit: "USD/seat")], entitlements: [], seats: Some.PerPerson());

        var bill = Bill.Of(plan, plan.Terms[0], 3, Some.Seats(4), []);

        Assert.That(bill.Charges.Single().Amount.Exactly(), Is.EqualTo(120));
        Assert.That(bill.Charges.Single().Quantity.Exactly(), Is.EqualTo(12));
        Assert.That(bill.Charges.Single().Category, Is.EqualTo(ChargeCategory.Purchase));
    }

    [Test]
    public void APlanWithoutAFeeAndWithoutUsageCostsNothing() =>
        Assert.That(Bill.Of(Some.Plan(), Some.Term(), 3, Some.Seats(1), []).Charges, Is.Empty);

    // One GPU, 730 h × 2 USD = 1,460 a month, bound for 6 months, used for 2: all 6 months are paid.
    [TestCase(1, null, "2920")]
    [TestCase(6, null, "8760")]
    [TestCase(6, 12, "2920")] // the work goes on for 12 months: 12 × 1,460 × 2/12
    [TestCase(6, 4, "4380")] // 6 × 1,460 × 2/4
    public void ADedicatedGpuIsPaidForTheMinimumTerm(int minimum, int? horizon, decimal expected)
    {
        var rate = new DedicatedRate(Some.Input("hour_price", 2, "USD/hour"), Some.Input("utilisation", 1), Some.Input("available", 700, "hour/gpu"), Some.Input("paid", 730, "hour/gpu"));
        var plan = Some.Plan(terms: [Some.Term(minimum: minimum)], entitlements: [new Entitlement(new("gpu_hours"), null, false, [], null, rate, null)]);

        var bill = Bill.Of(plan, plan.Terms[0], 2, Some.Seats(1), [new(new("gpu_hours"), Some.Input("busy", 100, "hour"))], horizonMonths: horizon);

        Assert.That(bill.Charges.Sum(c => c.Amount.Exactly()), Is.EqualTo(expected));
        Assert.That(bill.Effective.Sum(c => c.Exactly()), Is.EqualTo(2920), "two months of one GPU");
    }

    private static decimal Subscription(decimal fee, int cycle, int minimum, int months, int? horizon)
    {
        var plan = Some.Plan(terms: [Some.Term(fee, cycle, minimum)], entitlements: []);
        return Bill.Of(plan, plan.Terms[0], months, Some.Seats(1), [], horizonMonths: horizon).Charges.Single().Amount.Exactly();
    }
}
