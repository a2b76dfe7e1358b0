using TcoBench.Core.Billing;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class VolumeRateTests
{
    // Up to 100: 2.00 each and 10 flat. Above: 1.00 each. The cliff: 100 cost 100 × 2 + 10 = 210, 101 cost 101.
    [TestCase("0", "10")]
    [TestCase("1", "12")]
    [TestCase("99.99999", "209.99998")]
    [TestCase("100", "210")]
    [TestCase("100.0000000001", "210.0000000002")] // a hair inside the tolerance: still the tier below
    [TestCase("100.00001", "100.00001")]
    [TestCase("100.5", "100.5")] // a fraction above the bound belongs to the next tier, never to none
    [TestCase("101", "101")]
    [TestCase("210", "210")] // from here on an order costs what 100 did
    [TestCase("1000000", "1000000")]
    public void TheTierThatHoldsTheTotalPricesAllOfIt(decimal credits, decimal expected) =>
        Assert.That(Tiered.Amount(new VolumeRate(Tiered.Tiers((100, 2, 10), (null, 1, null))), credits), Is.EqualTo(expected));

    // Four tiers, the second flat only, the third with both.
    [TestCase("10", "20")]
    [TestCase("10.5", "15")]
    [TestCase("20", "15")]
    [TestCase("20.5", "25.5")] // 20.5 × 1 + 5
    [TestCase("30", "35")]
    [TestCase("31", "15.5")] // 31 × 0.50
    public void TiersMayHaveAPriceAFlatOrBoth(decimal credits, decimal expected) =>
        Assert.That(Tiered.Amount(new VolumeRate(Tiered.Tiers((10, 2, null), (20, null, 15), (30, 1, 5), (null, 0.5m, null))), credits), Is.EqualTo(expected));

    [Test]
    public void EveryQuantityLiesInExactlyOneTier([Values("0", "0.1", "9.9", "10", "10.0000000001", "10.1", "20", "20.1", "30", "30.1", "1000")] decimal credits, [Values("10", "25", "40")] decimal first)
    {
        var one = new VolumeRate(Tiered.Tiers((first, null, 1), (20, null, 1), (30, null, 1), (null, null, 1)));

        Assert.That(Tiered.Amount(one, credits), Is.EqualTo(1), "whatever the order of the bounds");
    }

    // 60 a month are in the first tier each month, not 180 in the second.
    [Test]
    public void TheTierIsChosenEachMonth()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: new VolumeRate(Tiered.Tiers((100, 2, null), (null, 1, null))))]);

        Assert.That(Bill.Of(plan, plan.Terms[0], 3, Some.Seats(1), [Some.Used(60)]).Charges.Select(c => c.Amount.Exactly()), Is.EqualTo(new[] { 120m, 120, 120 }));
    }
}
