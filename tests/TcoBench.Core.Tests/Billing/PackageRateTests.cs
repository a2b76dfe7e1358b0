using TcoBench.Core.Billing;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class PackageRateTests
{
    // Blocks of 100 for 5, whole or begun.
    [TestCase("0", "0")]
    [TestCase("1", "5")]
    [TestCase("99.9", "5")]
    [TestCase("100", "5")]
    [TestCase("100.00000001", "5")] // inside the tolerance of 1e-9 of a block
    [TestCase("100.000001", "10")]
    [TestCase("101", "10")]
    [TestCase("200", "10")]
    [TestCase("950", "50")]
    public void ABlockIsChargedWhole(decimal credits, decimal expected) =>
        Assert.That(Tiered.Amount(Blocks(), credits), Is.EqualTo(expected));

    // 250 units, 50 of them free each month: ceil((250 − 50) / 100) = 2 blocks.
    [TestCase("0", "0")]
    [TestCase("50", "0")]
    [TestCase("51", "5")]
    [TestCase("150", "5")]
    [TestCase("151", "10")]
    [TestCase("250", "10")]
    public void FreeUnitsComeBeforeTheFirstBlock(decimal credits, decimal expected)
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: Blocks()) with { Free = Some.Input("free", 50, "credit") }]);

        Assert.That(Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(credits)]).Charges.Single().Amount.Exactly(), Is.EqualTo(expected));
    }

    // 40 a month: a block each month, since what it leaves over is lost. Of 3 × 5 the work used 3 × 2.
    [Test]
    public void TheRestOfABlockDoesNotServeTheNextMonth()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: Blocks())]);

        var bill = Bill.Of(plan, plan.Terms[0], 3, Some.Seats(1), [Some.Used(40)]);

        Assert.That(bill.Charges.Select(c => (c.Amount.Exactly(), c.Quantity.Exactly(), c.Category)), Is.All.EqualTo((5m, 1m, ChargeCategory.Usage)).And.Exactly(3).Items);
        Assert.That(bill.Effective.Sum(e => e.Exactly()), Is.EqualTo(6));
    }

    private static PackageRate Blocks() => new(Some.Input("block_size", 100, "credit/pack"), Some.Input("block_price", 5, "USD/pack"));
}
