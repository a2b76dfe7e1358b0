using TcoBench.Analysis.Checks;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Checks;

public class CliffsTests
{
    private const int Seed = 20_261_122;

    // 2.00 each and 10 flat up to 100, then 1.00 each: 100 cost 210, 101 cost 101.
    [Test]
    public void AHundredAndOneCostLessThanAHundred()
    {
        var cliff = Of(new VolumeRate(Tiers((100, 2, 10), (null, 1, null)))).Single();

        Assert.That((cliff.Quantity, cliff.Amount, cliff.Next, cliff.NextAmount), Is.EqualTo((100m, 210m, 101m, 101m)));
    }

    // An allowance of 50 comes first, and a fee of 30 is paid anyway: the cliff is at 150 a month, from 240 to 131.
    [Test]
    public void TheAllowanceAndTheFeeArePartOfIt()
    {
        var plan = Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(50, overage: new VolumeRate(Tiers((100, 2, 10), (null, 1, null))))]);

        var cliff = Of(plan).Single();

        Assert.That((cliff.Quantity, cliff.Amount, cliff.Next, cliff.NextAmount), Is.EqualTo((150m, 240m, 151m, 131m)));
    }

    [Test]
    public void TheSameTiersGraduatedHaveNone() => Assert.That(Of(new GraduatedRate(Tiers((100, 2, 10), (null, 1, null)))), Is.Empty);

    // 1.00 each, then 1.00 each and 5 flat: dearer above, no cliff. Equal on both sides: none either.
    [TestCase("1", 5)]
    [TestCase("1", 0)]
    [TestCase("2", 0)]
    public void WhatRisesOrStaysIsNoCliff(decimal price, int flat) =>
        Assert.That(Of(new VolumeRate(Tiers((100, 1, null), (null, price, flat)))), Is.Empty);

    // A minimum spend above both sides hides the fall: the month costs the same.
    [Test]
    public void ACommitmentCanHideACliff()
    {
        var plan = Some.Plan(entitlements: [Some.Entitlement(overage: new VolumeRate(Tiers((100, 2, 10), (null, 1, null))))]) with { Spend = new SpendRules(Some.Input("minimum", 500, "USD"), null, null, null) };

        Assert.That(Of(plan), Is.Empty);
    }

    // For random tiers a cliff is reported exactly where the bill falls, by a sum in plain decimals.
    [Test]
    public void ACliffIsReportedExactlyWhereTheBillFalls()
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var (with, without) = (0, 0);
        for (var trial = 0; trial < 1000; trial++)
        {
            var bounds = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (decimal)random.Next(1, 300)).Distinct().Order().ToList();
            var tiers = bounds.Select(b => (UpTo: (decimal?)b, Price: (decimal?)(random.Next(0, 12) / 4m), Flat: random.Next(2) == 0 ? random.Next(0, 30) : (decimal?)null))
                .Append((null, random.Next(0, 12) / 4m, random.Next(2) == 0 ? random.Next(0, 30) : null)).ToList();
            var falls = bounds.Where((b, k) => At(tiers[k + 1], b) < At(tiers[k], b)).ToList();

            Assert.That(Of(new VolumeRate(Tiers([.. tiers]))).Select(c => c.Quantity), Is.EqualTo(falls), $"trial {trial}: {string.Join(", ", tiers)}");
            Assert.That(Of(new GraduatedRate(Tiers([.. tiers]))), Is.Empty, $"trial {trial}");
            (with, without) = falls.Count > 0 ? (with + 1, without) : (with, without + 1);
        }

        Assert.That(Math.Min(with, without), Is.GreaterThan(100));

        static decimal At((decimal?, decimal? Price, decimal? Flat) tier, decimal quantity) => (quantity * (tier.Price ?? 0)) + (tier.Flat ?? 0);
    }

    // Where none is reported, more is never cheaper, at any two quantities.
    [Test]
    public void WithoutACliffMoreIsNeverCheaper()
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var checkedPairs = 0;
        while (checkedPairs < 2000)
        {
            var bounds = Enumerable.Range(0, random.Next(0, 4)).Select(_ => (decimal)random.Next(1, 300)).Distinct().Order().ToList();
            var rate = new VolumeRate(Tiers([.. bounds.Select(b => (decimal?)b).Append(null).Select(b => (b, (decimal?)(random.Next(0, 12) / 4m), random.Next(2) == 0 ? random.Next(0, 30) : (decimal?)null))]));
            if (Of(rate).Count > 0)
                continue;
            for (var i = 0; i < 20; i++, checkedPairs++)
            {
                var (few, more) = (random.Next(0, 4000) / 10m, random.Next(1, 2000) / 10m);
                Assert.That(Amount(rate, few + more), Is.GreaterThanOrEqualTo(Amount(rate, few)), $"{few} and {few + more}");
            }
        }
    }

    // 1536x1024 covers 1024x1024 and costs less; 1024x1536 as much, so the first in order is named.
    [Test]
    public void ALargerSizeThatCostsLessIsACliff()
    {
        var table = Some.PricesBySize(("1024x1024", 0.053m), ("1536x1024", 0.041m), ("2048x2048", 0.1m), ("512x512", 0.041m));
        var vendor = Some.VendorOf("acme", [Some.Offer() with { Consumes = [Some.Consumption("images", table)] }]);

        Assert.That(Cliffs.OfSizes(vendor.Catalog).Select(c => (c.Row, c.LargerRow)), Is.EqualTo(new[] { ("1024x1024", "1536x1024") }));
    }

    private static IReadOnlyList<Tier> Tiers(params IReadOnlyList<(decimal? UpTo, decimal? Price, decimal? Flat)> tiers) =>
    [
        .. tiers.Select((t, k) => new Tier(
            t.UpTo is { } bound ? Some.Input($"bound_{k}", bound, "credit") : null,
            t.Price is { } price ? Some.Input($"price_{k}", price, "USD/credit") : null,
            t.Flat is { } flat ? Some.Input($"flat_{k}", flat, "USD") : null)),
    ];

    private static IReadOnlyList<Cliff> Of(Rate rate) => Of(Some.Plan(entitlements: [Some.Entitlement(overage: rate)]));

    private static IReadOnlyList<Cliff> Of(Plan plan) => [.. Cliffs.Of(new InputBook(), Some.Vendor("acme", plan).Catalog)];

    private static decimal Amount(Rate rate, decimal quantity) => rate.Bill("credits", [Some.Input("beyond", quantity, "credit")]).Single().Amount.Exactly();
}
