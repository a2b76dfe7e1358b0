using TcoBench.Core.Billing;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

/// <summary>Packs that expire, and balances usage is paid from.</summary>
public class PrepaidTests
{
    // Packs of 1,000, 400 a month: needs to date 400, 800, 1200, 1600, 2000, 2400. Without expiry packs at 400, 1200, 2400.
    // K = 1: the rest of a pack is gone each month. K = 2: month 1's pack serves 800 and is gone, then month 3's serves 3 and 4, …
    [TestCase(null, "1 0 1 0 0 1")]
    [TestCase(1, "1 1 1 1 1 1")]
    [TestCase(2, "1 0 1 0 1 0")]
    [TestCase(3, "1 0 1 0 0 1")] // month 3 takes 200 of month 1's and 200 of month 3's pack, which has 800 for months 4 and 5
    [TestCase(6, "1 0 1 0 0 1")]
    public void AnExpiredPackIsBoughtAgain(int? expiresAfter, string expected)
    {
        var month = Some.Input("beyond", 400, "credit");

        var charges = Packs(expiresAfter).Bill("credits", [.. Enumerable.Repeat((Formula)month, 6)]).ToList();

        Assert.That(string.Join(' ', charges.Select(c => c.Quantity.Exactly())), Is.EqualTo(expected));
        Assert.That(charges.Select(c => c.Amount.Exactly()), Is.EqualTo(charges.Select(c => c.Quantity.Exactly() * 12.5m)));
    }

    // One month: as without expiry, boundaries included.
    [TestCase("0", "0")]
    [TestCase("1", "1")]
    [TestCase("1000", "1")]
    [TestCase("1000.0000001", "1")]
    [TestCase("1000.00001", "2")]
    [TestCase("2001", "3")]
    public void AnExpiringPackIsBoughtWhole(decimal credits, decimal expected) =>
        Assert.That(Packs(1).Bill("credits", [Some.Input("beyond", credits, "credit")]).Single().Quantity.Exactly(), Is.EqualTo(expected));

    [TestCase(20_261_122)]
    public void BuyingAgreesWithASimulationOfPacks(int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var trial = 0; trial < 5_000; trial++)
        {
            var needs = Enumerable.Range(0, random.Next(1, 13)).Select(_ => random.Next(3) == 0 ? 0m : random.Next(0, 60) / 2m).ToList();
            int? expiresAfter = random.Next(3) == 0 ? null : random.Next(1, 7);
            var size = random.Next(1, 20);

            var bought = Ledger.Bought("bank", [.. needs.Select(n => Formula.Structural(n, Unit.Parse("credit")))], Formula.Structural(size, Unit.Parse("credit/pack")), expiresAfter);

            Assert.That(bought.Select(b => b.Exactly()), Is.EqualTo(Simulated(needs, size, expiresAfter)), $"trial {trial}: {string.Join(' ', needs)}, packs of {size}, gone after {expiresAfter}");
        }
    }

    // Usage of 12 a month from a balance bought at 10 a time: needs to date 12, 24, 36 → 2, 3, 4 amounts. Cash 20, 10, 10; used 12 a month.
    [Test]
    public void ABalanceIsBoughtInWholeAmountsAndUsedAsUsageTakesIt()
    {
        var bill = Billed(new Balance(Some.Input("amount", 10, "USD"), null), 12, 3);

        Assert.That(bill.Charges.Select(c => (c.Id, c.Amount.Exactly(), c.Quantity.Exactly(), c.Category, c.Month)), Is.EqualTo(new[]
        {
            ("balance", 20m, 2m, ChargeCategory.Purchase, (int?)1), ("balance", 10, 1, ChargeCategory.Purchase, 2), ("balance", 10, 1, ChargeCategory.Purchase, 3),
        }));
        Assert.That(bill.Effective.Sum(e => e.Exactly()), Is.EqualTo(36));
    }

    [TestCase("0", "0")]
    [TestCase("0.01", "10")]
    [TestCase("10", "10")]
    [TestCase("10.0000000001", "10")]
    [TestCase("10.01", "20")]
    [TestCase("25", "30")]
    public void NoMoreIsBoughtThanUsageNeeds(decimal credits, decimal expected) =>
        Assert.That(Billed(new Balance(Some.Input("amount", 10, "USD"), null), credits, 1).Charges.Sum(c => c.Amount.Exactly()), Is.EqualTo(expected));

    // 4 a month from amounts of 10 that live one month: one each month. The fee is invoiced, not taken from the balance.
    [TestCase(null, "20")] // needs to date 4, 8, 12
    [TestCase(1, "30")]
    [TestCase(2, "20")]
    public void AnExpiredBalanceIsBoughtAgain(int? expiresAfter, decimal balance)
    {
        var bill = Billed(new Balance(Some.Input("amount", 10, "USD"), expiresAfter), 4, 3, 7);

        Assert.That(bill.Charges.Where(c => c.Id == "balance").Sum(c => c.Amount.Exactly()), Is.EqualTo(balance));
        Assert.That(bill.Charges.Single(c => c.Id == "subscription").Amount.Exactly(), Is.EqualTo(21));
    }

    // Usage priced by its request is paid from the balance, too.
    [Test]
    public void ABalancePaysForEveryMeter()
    {
        var plan = Some.Plan() with { Balance = new Balance(Some.Input("amount", 10, "USD"), null) };

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(6), Some.Used(100) with { Price = Some.Input("image_price", 0.05m, "USD/credit") }]);

        Assert.That(bill.Charges.Single().Amount.Exactly(), Is.EqualTo(20), "6 and 5 of two amounts");
        Assert.That(bill.Effective.Sum(e => e.Exactly()), Is.EqualTo(11));
    }

    private static List<decimal> Simulated(List<decimal> needs, int size, int? expiresAfter)
    {
        var packs = new List<(int Month, decimal Left)>();
        var bought = new List<decimal>();
        for (var month = 0; month < needs.Count; month++)
        {
            packs.RemoveAll(p => expiresAfter is { } k && month - p.Month >= k);
            var (need, count) = (needs[month], 0);
            while (need > 0)
            {
                if (packs.Count == 0)
                {
                    packs.Add((month, size));
                    count++;
                }

                var taken = Math.Min(need, packs[0].Left);
                need -= taken;
                packs[0] = packs[0] with { Left = packs[0].Left - taken };
                packs.RemoveAll(p => p.Left == 0);
            }

            bought.Add(count);
        }

        return bought;
    }

    private static Bill Billed(Balance balance, decimal credits, int months, decimal? fee = null)
    {
        var plan = Some.Plan(terms: [Some.Term(fee)]) with { Balance = balance };
        return Bill.Of(plan, plan.Terms[0], months, Some.Seats(1), [Some.Used(credits)]);
    }

    private static TopUpRate Packs(int? expiresAfter) => new(Some.Input("topup_size", 1000, "credit/pack"), Some.Input("topup_price", 12.50m, "USD/pack"), expiresAfter);
}
