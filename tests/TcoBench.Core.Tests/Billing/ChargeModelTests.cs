using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

/// <summary>What holds for every charge model, whatever its figures.</summary>
public class ChargeModelTests
{
    private const int Seed = 20_261_122;

    private static readonly string[] Kinds = ["unit", "package", "graduated", "volume", "topup", "expiring", "rented", "dedicated"];

    [TestCaseSource(nameof(Kinds))]
    public void SplittingARowOfUsageNeverChangesABill(string kind)
    {
        var random = Started(kind);
        for (var trial = 0; trial < 300; trial++)
        {
            var plan = RandomPlan(kind, random);
            var (quantity, share, months) = (Quantity(random), random.Next(0, 101) / 100m, random.Next(1, 5));

            var whole = Billed(plan, months, Some.Used(quantity));
            var split = Billed(plan, months, Some.Used(quantity * share), Some.Used(quantity - (quantity * share)));

            Assert.That(split, Is.EqualTo(whole), $"trial {trial}: {quantity} as {quantity * share} and the rest");
        }
    }

    // A volume rate may: that is its cliff, and the tests of the reporter of cliffs are about it. Discounts, maximum, minimum and goodwill are part of the plan.
    [TestCaseSource(nameof(Kinds))]
    public void MoreIsNeverCheaperWithoutACliff(string kind)
    {
        if (kind == "volume")
            return;
        var random = Started(kind);
        for (var trial = 0; trial < 300; trial++)
        {
            var plan = RandomPlan(kind, random);
            var (quantity, months) = (Quantity(random), random.Next(1, 5));
            var more = quantity + (random.Next(2) == 0 ? 0.01m : random.Next(1, 500));

            Assert.That(Sum(Billed(plan, months, Some.Used(more))), Is.GreaterThanOrEqualTo(Sum(Billed(plan, months, Some.Used(quantity)))), $"trial {trial}: {quantity} and {more}");
        }
    }

    // Below a cliff a volume rate rises, too, and it falls only at a bound.
    [Test]
    public void AVolumeRateFallsOnlyAtABound()
    {
        var random = Started("volume");
        for (var trial = 0; trial < 300; trial++)
        {
            var (tiers, bounds) = RandomTiers(random, withFlats: true);
            var (from, to) = (random.Next(0, 400), random.Next(1, 100));
            if (bounds.Any(b => b >= from && b < from + to))
                continue;

            Assert.That(Tiered.Amount(new VolumeRate(tiers), from + to), Is.GreaterThanOrEqualTo(Tiered.Amount(new VolumeRate(tiers), from + 0.01m)), $"trial {trial}");
        }
    }

    // Without flats the cost just above a bound is the cost at the bound and a hair.
    [Test]
    public void AGraduatedRateIsContinuousAtItsBounds()
    {
        var random = Started("graduated");
        for (var trial = 0; trial < 300; trial++)
        {
            var (tiers, bounds) = RandomTiers(random, withFlats: false);
            var rate = new GraduatedRate(tiers);
            foreach (var bound in bounds)
            {
                var at = Tiered.Amount(rate, bound);

                Assert.That(Tiered.Amount(rate, bound + 0.000001m) - at, Is.InRange(0m, 0.0001m), $"trial {trial}: {bound}");
                Assert.That(at - Tiered.Amount(rate, bound - 0.000001m), Is.InRange(0m, 0.0001m), $"trial {trial}: {bound}");
            }
        }
    }

    // Tier by tier by hand, in plain decimals.
    [Test]
    public void TiersAgreeWithASumOverTheUnits()
    {
        var random = Started("tiers");
        for (var trial = 0; trial < 1000; trial++)
        {
            var (tiers, bounds) = RandomTiers(random, withFlats: true);
            var quantity = random.Next(3) == 0 && bounds.Count > 0 ? bounds[random.Next(bounds.Count)] : Quantity(random);
            var (graduated, volume, below) = (0m, 0m, 0m);
            for (var k = 0; k < tiers.Count; k++)
            {
                var (price, flat) = (((Input?)tiers[k].Price)?.Value ?? 0, ((Input?)tiers[k].Flat)?.Value ?? 0);
                var above = k < bounds.Count ? bounds[k] : decimal.MaxValue;
                if (k == 0 || quantity > below)
                    graduated += ((Math.Min(quantity, above) - below) * price) + flat;
                if ((k == 0 || quantity > below) && quantity <= above)
                    volume = (quantity * price) + flat;
                below = above;
            }

            Assert.That(Tiered.Amount(new GraduatedRate(tiers), quantity), Is.EqualTo(graduated), $"trial {trial}: {quantity}");
            Assert.That(Tiered.Amount(new VolumeRate(tiers), quantity), Is.EqualTo(volume), $"trial {trial}: {quantity}");
        }
    }

    // Every line of bills of every model, at and around every boundary, in decimals and in doubles.
    [TestCaseSource(nameof(Kinds))]
    public void EveryLineReadsTheSameExactlyAndInBatches(string kind)
    {
        var random = Started(kind);
        decimal[] quantities = [0, 1, 9.99m, 10, 10.01m, 50, 99.99999m, 100, 100.00001m, 101, 150, 200, 999, 1000, 1000.5m, 12_345.678m, 1_000_000];
        for (var trial = 0; trial < 40; trial++)
        {
            var usage = Some.Input("usage", 0, "credit");
            var plan = RandomPlan(kind, random);
            var bill = Bill.Of(plan, plan.Terms[0], random.Next(1, 5), Some.Seats(2), [new Usage(Some.Credits.Id, usage)], horizonMonths: random.Next(2) == 0 ? null : 6);
            var tape = Tape.Of([.. bill.Charges.Select(c => c.Amount), .. bill.Charges.Select(c => c.Quantity), .. bill.Effective, .. bill.Unserved]);

            var batch = BatchReading.Of(tape, quantities.Length, new Dictionary<Input, double[]> { [usage] = [.. quantities.Select(q => (double)q)] }, tape.Lines);

            for (var lane = 0; lane < quantities.Length; lane++)
            {
                var exact = ExactReading.Of(tape, new Dictionary<Input, decimal> { [usage] = quantities[lane] });
                for (var i = 0; i < tape.Lines.Count; i++)
                {
                    var value = (double)exact[tape.Lines[i]];
                    Assert.That(batch[i][lane], Is.EqualTo(value).Within(1e-9 * Math.Max(1, Math.Abs(value))), $"trial {trial}: {tape.Lines[i]} at {quantities[lane]}");
                }
            }
        }
    }

    [Test]
    public void IdsAreUniqueInABill([ValueSource(nameof(Kinds))] string kind)
    {
        var random = Started(kind);
        for (var trial = 0; trial < 50; trial++)
        {
            var plan = RandomPlan(kind, random);
            var bill = Bill.Of(plan, plan.Terms[0], 3, Some.Seats(2), [Some.Used(700)], addOns: [new AddOn("sso", "SSO", [], Some.Input("sso_fee", 5, "USD/seat"), [])]);

            Assert.That(bill.Charges.Select(c => (c.Id, c.Month)), Is.Unique);
            Assert.That(Tape.Of([.. bill.Charges.Select(c => c.Amount), .. bill.Effective]).Lines.Select(l => (l.Id, l.Month)), Is.Unique);
        }
    }

    private static Random Started(string kind)
    {
        TestContext.Out.WriteLine($"seed {Seed}, {kind}");
        return new Random(Seed);
    }

    private static Plan RandomPlan(string kind, Random random)
    {
        var rollOver = random.Next(2) == 0 ? null : new RollOver(null, random.Next(1, 4), random.Next(2) == 0);
        var quota = random.Next(2) == 0 ? (decimal?)null : random.Next(1, 200);
        var entitlement = Some.Entitlement(quota, overage: Rate(kind, random), rollOver: quota is null ? null : rollOver);
        var minimum = random.Next(2) == 0 ? 1 : 12;
        return Some.Plan(terms: [Some.Term(random.Next(2) == 0 ? 30 : null, minimum == 12 && random.Next(2) == 0 ? 12 : 1, minimum)], entitlements: [entitlement with { Free = random.Next(2) == 0 ? null : Some.Input("free", random.Next(0, 50), "credit") }]) with
        {
            Spend = random.Next(3) == 0 ? null : new SpendRules(Maybe("minimum", 100), Maybe("maximum", 900), random.Next(2) == 0 ? null : new Discount(Some.Input("share", 0.15m), Maybe("above", 200)), Maybe("goodwill", 7)),
            Balance = random.Next(3) == 0 ? new Balance(Some.Input("amount", 10, "USD"), random.Next(2) == 0 ? null : random.Next(1, 4)) : null,
        };

        Input? Maybe(string name, decimal amount) => random.Next(2) == 0 ? null : Some.Input(name, amount, "USD");
    }

    private static Rate Rate(string kind, Random random) => kind switch
    {
        "unit" => Some.PerCredit(random.Next(1, 9) / 4m),
        "package" => new PackageRate(Some.Input("size", random.Next(1, 120), "credit/pack"), Some.Input("price", random.Next(1, 40), "USD/pack")),
        "graduated" => new GraduatedRate(RandomTiers(random, withFlats: true).Tiers),
        "volume" => new VolumeRate(RandomTiers(random, withFlats: true).Tiers),
        "topup" => new TopUpRate(Some.Input("size", random.Next(1, 120), "credit/pack"), Some.Input("price", random.Next(1, 40), "USD/pack")),
        "expiring" => new TopUpRate(Some.Input("size", random.Next(1, 120), "credit/pack"), Some.Input("price", random.Next(1, 40), "USD/pack"), random.Next(1, 4)),
        "rented" => new RentedRate(Some.Input("price", 2, "USD/credit"), Some.Input("utilisation", 0.5m)),
        "dedicated" => new DedicatedRate(Some.Input("price", 2, "USD/credit"), Some.Input("utilisation", 0.5m), Some.Input("available", 700, "credit/gpu"), Some.Input("paid", 730, "credit/gpu")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    private static (IReadOnlyList<Tier> Tiers, IReadOnlyList<decimal> Bounds) RandomTiers(Random random, bool withFlats)
    {
        var bounds = Enumerable.Range(0, random.Next(0, 4)).Select(_ => (decimal)random.Next(1, 300)).Distinct().Order().ToList();
        return (Tiered.Tiers([.. bounds.Select(b => (decimal?)b).Append(null).Select(b => (b, (decimal?)(random.Next(0, 12) / 4m), withFlats && random.Next(2) == 0 ? random.Next(0, 30) : (decimal?)null))]), bounds);
    }

    private static decimal Quantity(Random random) => random.Next(4) == 0 ? 0 : random.Next(0, 4000) / 8m;

    private static List<(string, int?, decimal)> Billed(Plan plan, int months, params Usage[] usages) =>
        [.. Bill.Of(plan, plan.Terms[0], months, Some.Seats(2), usages).Charges.Select(c => (c.Id, c.Month, c.Amount.Exactly()))];

    private static decimal Sum(List<(string, int?, decimal Amount)> rows) => rows.Sum(r => r.Amount);
}
