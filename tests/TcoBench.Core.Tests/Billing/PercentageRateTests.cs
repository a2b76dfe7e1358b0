using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class PercentageRateTests
{
    // 5.5 % of an amount.
    [TestCase("0", "0")]
    [TestCase("1", "0.055")]
    [TestCase("100", "5.5")]
    [TestCase("1234.5", "67.8975")]
    public void AShareOfTheAmountIsCharged(decimal spent, decimal expected) =>
        Assert.That(Tiered.Amount(new PercentageRate(Some.Input("share", 0.055m)), spent, "USD"), Is.EqualTo(expected));

    // 3 % and 0.35 for every payment of at most 100: nothing at 0, one payment up to 100, another for a real hair more.
    [TestCase("0", "0")]
    [TestCase("1", "0.38")]
    [TestCase("100", "3.35")]
    [TestCase("100.00000001", "3.3500000003")]
    [TestCase("100.001", "3.70003")] // 3.00003 + 2 × 0.35
    [TestCase("250", "8.55")] // 7.50 + 3 × 0.35
    public void SomethingFixedIsChargedForEveryTransaction(decimal spent, decimal expected) =>
        Assert.That(Tiered.Amount(new PercentageRate(Some.Input("share", 0.03m), Some.Input("fixed", 0.35m, "USD/pack"), Some.Input("most", 100, "USD/pack")), spent, "USD"), Is.EqualTo(expected));

    // 250 as one row, or as 99.5 and 150.5: the transactions are those of the sum, three of at most 100, not one and two.
    [TestCase("0")]
    [TestCase("0.01")]
    [TestCase("99.5")]
    [TestCase("100")]
    [TestCase("250")]
    public void SplittingTheAmountNeverChangesTheBill(decimal first)
    {
        var meter = new MeterId("spend");
        var plan = Some.Plan(entitlements: [new Entitlement(meter, null, false, [], null, new PercentageRate(Some.Input("share", 0.03m), Some.Input("fixed", 0.35m, "USD/pack"), Some.Input("most", 100, "USD/pack")), null)]);

        var charge = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [new Usage(meter, Some.Input("first", first, "USD")), new Usage(meter, Some.Input("rest", 250 - first, "USD"))]).Charges.Single();

        Assert.That(charge.Amount.Exactly(), Is.EqualTo(8.55m)); // 7.50 + 3 × 0.35
    }

    // The first 50 are free: 10 % of what is above.
    [TestCase("0", "0")]
    [TestCase("50", "0")]
    [TestCase("51", "0.1")]
    [TestCase("150", "10")]
    public void AFreeAmountComesFirst(decimal spent, decimal expected)
    {
        var meter = new MeterId("markup");
        var plan = Some.Plan(entitlements: [new Entitlement(meter, null, false, [], null, new PercentageRate(Some.Input("share", 0.1m)), null) { Free = Some.Input("free", 50, "USD") }]);

        Assert.That(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [new Usage(meter, Some.Input("spent", spent, "USD"))]).Charges.Single().Amount.Exactly(), Is.EqualTo(expected));
    }
}
