using TcoBench.Core.Billing;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class SpendRulesTests
{
    // 1 USD a credit and at least 100 a month: what is missing is a true-up.
    [TestCase("0", "100", "100")]
    [TestCase("1", "99", "100")]
    [TestCase("99.99", "0.01", "100")]
    [TestCase("100", "0", "100")]
    [TestCase("100.01", "0", "100.01")]
    [TestCase("250", "0", "250")]
    public void ACommitmentIsOwedWhetherUsedOrNot(decimal credits, decimal trueUp, decimal total)
    {
        var bill = Billed(new SpendRules(Minimum: Usd(100)), credits);

        Assert.That(Row(bill, "true_up"), Is.EqualTo((trueUp, ChargeCategory.Adjustment)));
        Assert.That(Total(bill), Is.EqualTo(total));
        Assert.That(bill.Effective.Sum(e => e.Exactly()), Is.EqualTo(credits), "a true-up buys nothing");
    }

    // At most 100 a month.
    [TestCase("0", "0", "0")]
    [TestCase("100", "0", "100")]
    [TestCase("100.01", "-0.01", "100")]
    [TestCase("5000", "-4900", "100")]
    public void AMaximumTakesOffWhatExceedsIt(decimal credits, decimal off, decimal total)
    {
        var bill = Billed(new SpendRules(Maximum: Usd(100)), credits);

        Assert.That(Row(bill, "maximum_spend"), Is.EqualTo((off, ChargeCategory.Adjustment)));
        Assert.That(Total(bill), Is.EqualTo(total));
    }

    // 20 % off the part above 100: no step there.
    [TestCase("0", "0", "0")]
    [TestCase("100", "0", "100")]
    [TestCase("101", "-0.2", "100.8")]
    [TestCase("200", "-20", "180")]
    public void ADiscountAboveASpendIsOnThePartAboveIt(decimal credits, decimal off, decimal total)
    {
        var bill = Billed(new SpendRules(Discount: new Discount(Some.Input("share", 0.2m), Usd(100))), credits);

        Assert.That(Row(bill, "discount"), Is.EqualTo((off, ChargeCategory.Adjustment)));
        Assert.That(Total(bill), Is.EqualTo(total));
    }

    [TestCase("0", "0")]
    [TestCase("1", "0.9")]
    [TestCase("200", "180")]
    public void ADiscountIsOnAllOfTheSpend(decimal credits, decimal total) =>
        Assert.That(Total(Billed(new SpendRules(Discount: new Discount(Some.Input("share", 0.1m), null)), credits)), Is.EqualTo(total));

    // 30 a month are granted, never more than is due.
    [TestCase("0", "0", "0")]
    [TestCase("20", "-20", "0")]
    [TestCase("30", "-30", "0")]
    [TestCase("31", "-30", "1")]
    public void GoodwillIsNeverMoreThanIsDue(decimal credits, decimal granted, decimal total)
    {
        var bill = Billed(new SpendRules(Goodwill: Usd(30)), credits);

        Assert.That(Row(bill, "goodwill"), Is.EqualTo((granted, ChargeCategory.Credit)));
        Assert.That(Total(bill), Is.EqualTo(total));
    }

    // Usage 40 and at least 100: true-up 60 before the discount of 10 %: 100 − 10 − 5 of goodwill = 85. Usage 900 and at most 500: 500 − 50 − 5 = 445.
    [TestCase("40", "85")]
    [TestCase("100", "85")]
    [TestCase("200", "175")]
    [TestCase("500", "445")]
    [TestCase("900", "445")]
    public void EachRuleAppliesToWhatTheOneBeforeItLeft(decimal credits, decimal total) =>
        Assert.That(Total(Billed(Everything(), credits)), Is.EqualTo(total));

    // In months 1 and 2 alike: 85 each. Rules look at one month at a time: 40 twice is not 80.
    [Test]
    public void RulesApplyMonthByMonth()
    {
        var bill = Billed(Everything(), 40, months: 2);

        Assert.That(bill.Charges.GroupBy(c => c.Month).Select(g => (g.Key, g.Sum(c => c.Amount.Exactly()))), Is.EqualTo(new[] { ((int?)1, 85m), (2, 85) }));
    }

    // The fee counts: 30 a month and 40 of usage are 70 of 100. Of a year's 288 a month's share is 24: true-up 100 − 24 − 40 = 36.
    [TestCase(1, "30", "30")]
    [TestCase(12, "288", "36")]
    public void TheMonthsShareOfTheFeeCounts(int cycle, decimal fee, decimal trueUp)
    {
        var bill = Billed(new SpendRules(Minimum: Usd(100)), 40, term: Some.Term(fee, cycle, cycle));

        Assert.That(bill.Charges.First(c => c.Id == "true_up").Amount.Exactly(), Is.EqualTo(trueUp));
    }

    // Bound for 12 months and used for 2 with 40 each: 12 × 100 in all; true-ups 2 × 60 and 10 × 100. Over a horizon of 12 months the job carries 2/12 of those: 200.
    [TestCase(12, null, "1200")]
    [TestCase(12, 12, "200")]
    [TestCase(12, 6, "400")] // 12 × 100 × 2/6
    [TestCase(1, null, "200")]
    [TestCase(3, null, "300")]
    public void ACommitmentIsOwedForTheWholeTerm(int minimum, int? horizon, decimal total) =>
        Assert.That(Total(Billed(new SpendRules(Minimum: Usd(100)), 40, 2, Some.Term(minimum: minimum), horizon)), Is.EqualTo(total).Within(1e-20m));

    // 12 invoices of 30 for 2 months of use, 10 % off each: 12 × 27.
    [Test]
    public void ADiscountHoldsForTheWholeTerm() =>
        Assert.That(Total(Billed(new SpendRules(Discount: new Discount(Some.Input("share", 0.1m), null)), 0, 2, Some.Term(30, minimum: 12))), Is.EqualTo(324));

    // No usage, no fee: the commitment is owed all the same.
    [Test]
    public void ACommitmentIsOwedWithoutAnyCharge()
    {
        var plan = Some.Plan(entitlements: []) with { Spend = new SpendRules(Minimum: Usd(100)) };

        Assert.That(Total(Bill.Of(plan, plan.Terms[0], 3, Some.Seats(1), [])), Is.EqualTo(300));
    }

    [Test]
    public void EffectiveCostNeverExceedsTheInvoice([Values(0, 40, 400, 4000)] int credits, [Values(1, 3)] int months, [Values(1, 12)] int minimum, [Values(true, false)] bool packs)
    {
        var entitlement = Some.Entitlement(100, overage: packs ? new TopUpRate(Some.Input("size", 1000, "credit/pack"), Some.Input("price", 90, "USD/pack")) : Some.PerCredit(1));
        foreach (var rules in new[] { Everything(), new SpendRules(Goodwill: Usd(50)), new SpendRules(Maximum: Usd(20)), new SpendRules(Minimum: Usd(50), Maximum: Usd(60)) })
        {
            var plan = Some.Plan(terms: [Some.Term(30, minimum: minimum)], entitlements: [entitlement]) with { Spend = rules };
            var bill = Bill.Of(plan, plan.Terms[0], months, Some.Seats(1), [Some.Used(credits)]);

            Assert.That(bill.Effective.Sum(e => e.Exactly()), Is.LessThanOrEqualTo(Total(bill)).And.GreaterThanOrEqualTo(0));
        }
    }

    [Test]
    public void ARuleInAnotherCurrencyThanTheChargesCannotBeBuilt() =>
        Assert.That(() => Billed(new SpendRules(Minimum: Some.Input("minimum", 100, "EUR")), 40), Throws.TypeOf<UnitMismatchException>());

    private static SpendRules Everything() => new(Usd(100), Usd(500), new Discount(Some.Input("share", 0.1m), null), Usd(5));

    private static Bill Billed(SpendRules rules, decimal credits, int months = 1, Term? term = null, int? horizon = null)
    {
        var plan = Some.Plan(terms: [term ?? Some.Term()]) with { Spend = rules };
        return Bill.Of(plan, plan.Terms[0], months, Some.Seats(1), [Some.Used(credits)], horizonMonths: horizon);
    }

    private static (decimal, ChargeCategory) Row(Bill bill, string id) =>
        bill.Charges.Where(c => c.Id == id).Select(c => (c.Amount.Exactly(), c.Category)).Single();

    private static decimal Total(Bill bill) => bill.Charges.Sum(c => c.Amount.Exactly());

    private static Input Usd(decimal amount) => Some.Input("amount", amount, "USD");
}
