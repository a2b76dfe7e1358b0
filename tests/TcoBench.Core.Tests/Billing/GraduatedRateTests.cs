using TcoBench.Core.Billing;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class GraduatedRateTests
{
    // 2.00 each up to 100, 1.00 each up to 200, then 0.50 each. A bound belongs to the tier below it, a fraction above it to the tier above.
    [TestCase("0", "0")]
    [TestCase("1", "2")]
    [TestCase("99.5", "199")] // 99.5 × 2
    [TestCase("100", "200")]
    [TestCase("100.5", "200.5")] // 100 × 2 + 0.5 × 1
    [TestCase("101", "201")]
    [TestCase("200", "300")] // 100 × 2 + 100 × 1
    [TestCase("200.5", "300.25")] // 300 + 0.5 × 0.50
    [TestCase("1000", "700")] // 300 + 800 × 0.50
    [TestCase("1000000", "500200")] // 300 + 999,800 × 0.50
    public void EachTierPricesOnlyTheUnitsInsideIt(decimal credits, decimal expected) =>
        Assert.That(Tiered.Amount(new GraduatedRate(Tiered.Tiers((100, 2, null), (200, 1, null), (null, 0.5m, null))), credits), Is.EqualTo(expected));

    // 10 a month and 2.00 each up to 100, then 5 more and 1.00 each, above 200 another 7 and nothing per unit. The first flat is charged at 0 units.
    // Within one part in 1e12 (plus 1e-9 of a unit) of a bound it is still the tier below; a real hair above, the flat is due.
    [TestCase("0", "10")]
    [TestCase("1", "12")]
    [TestCase("99.99999", "209.99998")]
    [TestCase("100", "210")]
    [TestCase("100.0000000001", "210.0000000001")]
    [TestCase("100.00001", "215.00001")] // 210 + 5 + 0.00001 × 1
    [TestCase("101", "216")]
    [TestCase("200", "315")] // 210 + 5 + 100
    [TestCase("200.00001", "322")]
    [TestCase("9999", "322")]
    public void AFlatIsChargedInAMonthThatEntersItsTier(decimal credits, decimal expected) =>
        Assert.That(Tiered.Amount(new GraduatedRate(Tiered.Tiers((100, 2, 10), (200, 1, 5), (null, null, 7))), credits), Is.EqualTo(expected));

    // One tier without a bound is a price for every unit, here with 3 a month.
    [TestCase("0", "3")]
    [TestCase("7", "17")]
    public void ASingleTierIsABaseFeeAndAPrice(decimal credits, decimal expected) =>
        Assert.That(Tiered.Amount(new GraduatedRate(Tiered.Tiers((null, 2, 3))), credits), Is.EqualTo(expected));

    // 150 a month: 250 each, counted anew each month.
    [Test]
    public void TiersBeginAnewEachMonth()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: new GraduatedRate(Tiered.Tiers((100, 2, null), (null, 1, null))))]);

        var bill = Bill.Of(plan, plan.Terms[0], 3, Some.Seats(1), [Some.Used(150)]);

        Assert.That(bill.Charges.Select(c => (c.Amount.Exactly(), c.Category, c.Month)), Is.EqualTo(new[] { (250m, ChargeCategory.Usage, 1), (250m, ChargeCategory.Usage, 2), (250m, ChargeCategory.Usage, 3) }));
        Assert.That(bill.Effective.Sum(e => e.Exactly()), Is.EqualTo(750));
    }

    // A job that never touches the meter still pays the first tier's flat: 10 a month, and where one is bound for 12 months and uses 2, 12 × 10.
    [TestCase(1, "20")]
    [TestCase(12, "120")]
    public void TheFirstFlatIsDueInAMonthWithoutUsage(int minimum, decimal expected)
    {
        var plan = Some.Plan(terms: [Some.Term(minimum: minimum)], entitlements: [Some.Entitlement(overage: new GraduatedRate(Tiered.Tiers((100, 2, 10), (null, 1, null))))]);

        var bill = Bill.Of(plan, plan.Terms[0], 2, Some.Seats(1), []);

        Assert.That(bill.Charges.Sum(c => c.Amount.Exactly()), Is.EqualTo(expected));
    }

    // A what-if that lifts the first bound above the second leaves the second tier empty: no unit is priced twice or not at all. 250: 200 × 2 + 50 × 0.50.
    [Test]
    public void ABoundBelowTheOneBeforeItLeavesItsTierEmpty() =>
        Assert.That(Tiered.Amount(new GraduatedRate(Tiered.Tiers((200, 2, null), (150, 1, null), (null, 0.5m, null))), 250), Is.EqualTo(425));

    [Test]
    public void ATierWithoutABoundBeforeTheLastIsRefused() =>
        Assert.That(() => Tiered.Amount(new GraduatedRate(Tiered.Tiers((null, 2, null), (null, 1, null))), 1), Throws.ArgumentException);

    [Test]
    public void ALastTierWithABoundIsRefused() =>
        Assert.That(() => Tiered.Amount(new GraduatedRate([new Tier(Some.Input("bound", 100, "credit"), Some.Input("price", 1, "USD/credit"), null)]), 1), Throws.ArgumentException);

    [Test]
    public void TiersInTwoCurrenciesCannotBeAdded() =>
        Assert.That(
            () => new GraduatedRate([new Tier(Some.Input("bound", 100, "credit"), Some.Input("price", 1, "USD/credit"), null), new Tier(null, Some.Input("other", 1, "EUR/credit"), null)]).Bill("credits", [Some.Input("beyond", 1, "credit")]).ToList(),
            Throws.TypeOf<UnitMismatchException>());
}
