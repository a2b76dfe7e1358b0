using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class RateTests
{
    // 4 cents a credit: 1 × 0.04, 2.5 × 0.04, 1,000,000 × 0.04.
    [TestCase("0", "0")]
    [TestCase("1", "0.04")]
    [TestCase("2.5", "0.10")]
    [TestCase("1000000", "40000")]
    public void EveryUnitCostsTheSameAndAFractionIsChargedAsSuch(decimal credits, decimal expected) =>
        Assert.That(Amount(Some.PerCredit(0.04m), credits), Is.EqualTo(expected));

    // A pack of 1,000 for 12.50. Within one part in 1e12 (plus 1e-9 of a pack) of a whole pack it is that pack; a real hair over is another.
    [TestCase("0", "0")]
    [TestCase("1", "12.50")]
    [TestCase("999.9", "12.50")]
    [TestCase("1000", "12.50")]
    [TestCase("1000.0000001", "12.50")]
    [TestCase("1000.00001", "25.00")]
    [TestCase("1000.1", "25.00")]
    [TestCase("2000", "25.00")]
    [TestCase("2001", "37.50")]
    public void APackIsBoughtWhole(decimal credits, decimal expected) =>
        Assert.That(Amount(Packs(), credits), Is.EqualTo(expected));

    // Needs 400, 800, 1200, 1600 to date → 1, 1, 2, 2 packs to date → 1, 0, 1, 0 bought.
    [Test]
    public void TheRestOfAPackServesTheNextMonth()
    {
        var month = Some.Input("beyond", 400, "credit");

        var charges = Packs().Bill("credits", [month, month, month, month]).ToList();

        Assert.That(charges.Select(c => c.Amount.Exactly()), Is.EqualTo(new[] { 12.5m, 0, 12.5m, 0 }));
        Assert.That(charges.Select(c => c.Quantity.Exactly()), Is.EqualTo(new[] { 1m, 0, 1, 0 }));
        Assert.That(charges.Select(c => c.Category), Is.All.EqualTo(ChargeCategory.Purchase));
    }

    // Needs 0, 0, 2500: nothing is bought ahead; then ceil(2.5) = 3 packs.
    [Test]
    public void NoPackIsBoughtBeforeItIsNeeded()
    {
        var (none, much) = (Some.Input("beyond", 0, "credit"), Some.Input("beyond", 2500, "credit"));

        Assert.That(Packs().Bill("credits", [none, none, much]).Select(c => c.Amount.Exactly()), Is.EqualTo(new[] { 0m, 0, 37.5m }));
    }

    // 6 busy hours at 60 % utilisation are 10 rented hours: 10 × 2 USD.
    [TestCase("0", "0")]
    [TestCase("6", "20")]
    [TestCase("0.6", "2")]
    public void IdleTimeOfARentedGpuIsPaidToo(decimal busy, decimal expected)
    {
        var rate = new RentedRate(Some.Input("hour_price", 2, "USD/hour"), Some.Input("utilisation", 0.6m));

        Assert.That(rate.Bill("gpu_hours", [Some.Input("busy", busy, "hour")]).Single().Amount.Exactly(), Is.EqualTo(expected));
    }

    // A GPU can be busy 50 % of 700 h = 350 h; it is paid 730 h × 2 USD = 1,460.
    [TestCase("0", "0")]
    [TestCase("1", "1460")]
    [TestCase("350", "1460")]
    [TestCase("350.001", "2920")]
    [TestCase("700", "2920")]
    public void ADedicatedGpuIsPaidAllMonthHoweverBusy(decimal busy, decimal expected) =>
        Assert.That(Dedicated(Some.Input("hour_price", 2, "USD/hour")).Bill("gpu_hours", [Some.Input("busy", busy, "hour")]).Single().Amount.Exactly(), Is.EqualTo(expected));

    [Test]
    public void ABoughtGpuIsNotOnTheVendorsBill() =>
        Assert.That(Dedicated(null).Bill("gpu_hours", [Some.Input("busy", 350, "hour")]), Is.Empty);

    // 100 images at 0.04 and 50 at 0.08 = 4 + 4 = 8 USD, in each of 2 months.
    [Test]
    public void UsagePricedByItsRequestIsChargedAtEachRequestsOwnPrice()
    {
        var small = Some.Used(100) with { Price = Some.Input("small_price", 0.04m, "USD/credit") };
        var large = Some.Used(50) with { Price = Some.Input("large_price", 0.08m, "USD/credit") };

        var bill = Bill.Of(Some.Plan(entitlements: []), Some.Term(), 2, Some.Seats(1), [small, large]);

        Assert.That(bill.Charges.Select(c => c.Amount.Exactly()), Is.EqualTo(new[] { 8m, 8 }));
        Assert.That(bill.Charges.Select(c => c.Quantity.Exactly()), Is.EqualTo(new[] { 150m, 150 }));
        Assert.That(bill.Charges.Select(c => c.Month), Is.EqualTo(new int?[] { 1, 2 }));
    }

    // 100 images at 0.04 are 4 USD however they are divided into rows.
    [TestCase("0")]
    [TestCase("0.5")]
    [TestCase("40")]
    [TestCase("100")]
    public void SplittingUsagePricedByItsRequestNeverChangesTheBill(decimal first)
    {
        var price = Some.Input("image_price", 0.04m, "USD/credit");

        var bill = Bill.Of(Some.Plan(entitlements: []), Some.Term(), 1, Some.Seats(1), [Some.Used(first) with { Price = price }, Some.Used(100 - first) with { Price = price }]);

        Assert.That(bill.Charges.Select(c => (c.Quantity.Exactly(), c.Amount.Exactly())), Is.EqualTo(new[] { (100m, 4m) }));
    }

    [Test]
    public void AMeterThePlanDoesNotIncludeCannotBeBilled() =>
        Assert.That(
            () => Bill.Of(Some.Plan(entitlements: []), Some.Term(), 1, Some.Seats(1), [new Usage(new MeterId("tokens"), Some.Input("usage", 1, "token"))]),
            Throws.ArgumentException.With.Message.Contains("does not include meter \"tokens\""));

    private static TopUpRate Packs() => new(Some.Input("topup_size", 1000, "credit/pack"), Some.Input("topup_price", 12.50m, "USD/pack"));

    private static DedicatedRate Dedicated(Formulas.Formula? price) =>
        new(price, Some.Input("utilisation", 0.5m), Some.Input("available", 700, "hour/gpu"), Some.Input("paid", 730, "hour/gpu"));

    private static decimal Amount(Rate rate, decimal credits) => rate.Bill("credits", [Some.Input("beyond", credits, "credit")]).Single().Amount.Exactly();
}
