using TcoBench.Analysis.Crossings;
using TcoBench.Formulas;
using TcoBench.Testing;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Analysis.Tests.Crossings;

public class CrossingSearchTests
{
    private static readonly IReadOnlyDictionary<Input, decimal> Nothing = new Dictionary<Input, decimal>();
    private static readonly Input Pieces = Some.Input("pieces", 100);

    // A fee of 300 against 2 a piece: equal at 150.
    [Test]
    public void AFeeAndAPriceAPieceCostTheSameWhereFeeDividedByPriceSays()
    {
        var (fee, price) = (Of("fee", 300), Of("price", Pieces * Some.Input("piece_price", 2)));
        var search = Search(1, 1000, fee, price);

        var crossing = search.Between(fee, price).Single();

        Assert.That(crossing.Kind, Is.EqualTo(CrossingKind.Equality));
        Assert.That(crossing.First, Is.EqualTo(150m).Within(1e-12m));
        Assert.That((crossing.Before, crossing.After), Is.EqualTo((price, fee)));
        Assert.That(search.Leads(out var changes).Select(l => l.Contender), Is.EqualTo(new[] { price, fee }));
        Assert.That(changes.Single().First, Is.EqualTo(crossing.First), "the lead changes at the same value, to the last digit");
    }

    // x³ − 60x² + 1100x − 6000 = (x − 10)(x − 20)(x − 30).
    [Test]
    public void AllThreeCrossingsOfACubicTariffAreFound()
    {
        var cubic = Of("cubic", (Pieces * Pieces * Pieces) - (Structural(60, Unit.None) * Pieces * Pieces) + (Structural(1100, Unit.None) * Pieces));
        var flat = Of("flat", 6000);

        var found = Search(1, 100, cubic, flat).Between(cubic, flat);

        Assert.That(found.Select(c => c.Kind), Is.All.EqualTo(CrossingKind.Equality));
        Assert.That(found.Select(c => Math.Round(c.First, 12)), Is.EqualTo(new[] { 10m, 20m, 30m }));
        Assert.That(found.Select(c => c.After.Id), Is.EqualTo(new[] { "flat", "cubic", "flat" }));
    }

    // Packs of 100 for 90 against 1 a piece: 0.9 a piece just at whole packs, dearer just after. One pack costs 90 = 90 pieces; two 180 = 180 pieces.
    // The piece price is cheaper up to 90, the pack from 90 to 100, the pieces from above 100 (a jump to 180) to 180, the packs to 200, and so on.
    [Test]
    public void APackThatIsAddedIsAJumpWithTheLastValueBeforeAndTheFirstAfter()
    {
        var (packs, pieces) = (Of("packs", Packs(Pieces, Some.Input("pack", 100)) * Some.Input("pack_price", 90)), Of("pieces", Pieces));

        var found = Search(1, 250, packs, pieces).Between(packs, pieces);

        Assert.That(found.Select(c => (c.Kind, c.After.Id)), Is.EqualTo(new[]
        {
            (CrossingKind.Equality, "packs"), (CrossingKind.Jump, "pieces"), (CrossingKind.Equality, "packs"), (CrossingKind.Jump, "pieces"),
        }));
        Assert.That(found.Where(c => c.Kind == CrossingKind.Equality).Select(c => Math.Round(c.First, 12)), Is.EqualTo(new[] { 90m, 180m }));
        foreach (var (jump, at) in found.Where(c => c.Kind == CrossingKind.Jump).Zip(new[] { 100m, 200m }))
        {
            Assert.That(jump.Last, Is.LessThan(jump.First));
            Assert.That(jump.Last, Is.EqualTo(at).Within(at * 2e-9m), "a pack holds its size, to the tolerance of whole packs");
            Assert.That(jump.First, Is.EqualTo(jump.Last).Within(1e-20m));
            Assert.That((jump.CostBefore, Math.Round(jump.CostAfter, 5)), Is.EqualTo(((decimal?)((at / 100 * 90) + 90), at)));
        }
    }

    // 1,000 packs of 100 in the range, each dearer than 100 pieces just after it is opened: 90 a pack, so twice as many crossings as packs that are full.
    [Test]
    public void CrossingsWithinOneStepOfTheScanAreNotPassedOver()
    {
        var (packs, pieces) = (Of("packs", Packs(Pieces, Some.Input("pack", 0.5m)) * Some.Input("pack_price", 0.45m)), Of("pieces", Pieces));

        var found = Search(1, 250, packs, pieces).Between(packs, pieces);

        // Pack k holds up to 0.5k and costs 0.45k: from 0.45k to 0.5k packs are cheaper, if 0.5(k−1) < 0.45k, so below k = 10. From then on packs always are.
        // In the range from 1: k = 3 to 9 have both, k = 10 begins at 4.5 = 0.45·10 with both costing the same.
        Assert.That(found.Count(c => c.Kind == CrossingKind.Equality && c.First < 4.49m), Is.EqualTo(7));
        Assert.That(found.Count(c => c.Kind == CrossingKind.Jump && c.First < 4.49m), Is.EqualTo(7));
        Assert.That(found[^1].After.Id, Is.EqualTo("packs"));
    }

    [Test]
    public void WhereOneIsAlwaysCheaperThereIsNoCrossing()
    {
        var (one, other) = (Of("one", Pieces), Of("other", Pieces + 1));
        var search = Search(1, 1000, one, other);

        Assert.That(search.Between(one, other), Is.Empty);
        Assert.That(search.CheaperAtFirst(one, other), Is.SameAs(one));
        Assert.That(search.Leads(out _).Single().Contender, Is.SameAs(one));
    }

    [Test]
    public void TwoThatCostTheSameEverywhereDoNotCross()
    {
        var (one, other) = (Of("one", Pieces * Some.Input("third", 1) / 3 * 3), Of("other", Pieces));
        var search = Search(1, 1000, one, other);

        Assert.That(search.Between(one, other), Is.Empty);
        Assert.That(search.CheaperAtFirst(one, other), Is.Null);
        Assert.That(search.Leads(out _).Single().Contender, Is.SameAs(one), "of equal costs the first");
    }

    // Cheaper, but in time only up to 70.
    [Test]
    public void WhoNoLongerDeliversHasNoCostAndLosesTheLead()
    {
        var late = new Contender("late", "Late", [new Candidate(Pieces, Reaches(Some.Input("limit", 70), Pieces), [], null)]);
        var dear = Of("dear", Pieces * 5);
        var search = Search(1, 100, late, dear);

        var leads = search.Leads(out var changes);

        Assert.That(leads.Select(l => l.Contender), Is.EqualTo(new[] { late, dear }));
        Assert.That(changes.Single().Kind, Is.EqualTo(CrossingKind.Delivery));
        Assert.That(changes.Single().Last, Is.EqualTo(70m).Within(1e-8m));
        Assert.That(changes.Single().CostBefore, Is.Null);
        Assert.That(search.Between(late, dear), Is.Empty);
        Assert.That(search.Stretches(late).Select(s => s.Candidate is null), Is.EqualTo(new[] { false, true }));
    }

    // A month's plan at 10 + 2x and a year's at 100 + x: the year's is cheaper from 90. Against a flat 160 the best of both crosses at 60, on the year's line
    // 160 = 100 + x; the month's alone would at 75.
    [Test]
    public void TheBestPlanIsChosenAnewAtEachPoint()
    {
        var monthly = Candidate.Of(10 + (Pieces * 2));
        var yearly = Candidate.Of(100 + Pieces);
        var vendor = new Contender("vendor", "Vendor", [monthly, yearly]);
        var flat = Of("flat", 195);
        var search = Search(1, 200, vendor, flat);

        Assert.That(search.Stretches(vendor).Select(s => s.Candidate), Is.EqualTo(new[] { monthly, yearly }));
        Assert.That(search.Stretches(vendor)[0].To, Is.EqualTo(90m).Within(1e-8m));
        Assert.That(search.Between(vendor, flat).Single().First, Is.EqualTo(95m).Within(1e-12m));
    }

    // At 12.3 assets the price a piece passes the fee of 12.3: from 13 whole assets on the fee is cheaper.
    [Test]
    public void OverAssetsACrossingIsAlsoToldInWholeAssets()
    {
        var assets = Some.Input("assets", 100, "asset");
        var (fee, pieces) = (Of("fee", Some.Input("fee", 12.3m, "EUR")), Of("pieces", assets * Some.Input("price", 1, "EUR/asset")));

        var crossing = CrossingSearch.Of([fee, pieces], new CostAxis(assets, 1, 100), Nothing).Between(fee, pieces).Single();

        Assert.That(crossing.First, Is.EqualTo(12.3m).Within(1e-15m));
        Assert.That(crossing.FromAssets, Is.EqualTo(13));
    }

    // Tariffs of a fee, a price a piece and packs, at random; the same crossings are counted by reading 200,001 values in decimal, one after the other.
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void OnRandomTariffsEveryCrossingOfABruteForceScanIsFound(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3; round++)
        {
            var tariffs = Enumerable.Range(0, 2).Select(_ => (Fee: (decimal)random.Next(0, 400), Price: random.Next(50, 300) / 100m, Size: (decimal)random.Next(20, 200), PackPrice: (decimal)random.Next(5, 120))).ToList();
            var contenders = tariffs.Select((t, i) => Of($"t{i}", Some.Input("fee", t.Fee) + (Pieces * Some.Input("price", t.Price)) + (Packs(Pieces, Some.Input("size", t.Size)) * Some.Input("pack_price", t.PackPrice)))).ToList();

            var found = Search(1, 1001, [.. contenders]).Between(contenders[0], contenders[1]);

            var (expected, last) = (new List<decimal>(), 0);
            for (var x = 1m; x <= 1001m; x += 0.005m)
            {
                var sign = Math.Sign(By(tariffs[0], x) - By(tariffs[1], x));
                if (sign != 0 && last != 0 && sign != last)
                    expected.Add(x);
                last = sign == 0 ? last : sign;
            }

            Assert.That(found, Has.Count.EqualTo(expected.Count), $"seed {seed}, round {round}: {string.Join(", ", expected)}");
            foreach (var (crossing, at) in found.Zip(expected))
            {
                Assert.That(crossing.First, Is.EqualTo(at).Within(0.0051m), $"seed {seed}, round {round}");
                if (crossing.Kind == CrossingKind.Equality)
                    Assert.That(By(tariffs[0], crossing.First), Is.EqualTo(By(tariffs[1], crossing.First)).Within(1e-9m * By(tariffs[0], crossing.First)));
                else
                    Assert.That(Math.Sign(By(tariffs[0], crossing.Last - 1e-5m) - By(tariffs[1], crossing.Last - 1e-5m)), Is.Not.EqualTo(Math.Sign(By(tariffs[0], crossing.First + 1e-5m) - By(tariffs[1], crossing.First + 1e-5m))));
            }
        }

        static decimal By((decimal Fee, decimal Price, decimal Size, decimal PackPrice) t, decimal x) => t.Fee + (t.Price * x) + (decimal.Ceiling(x / t.Size) * t.PackPrice);
    }

    private static Contender Of(string id, Formula total) => new(id, id, [Candidate.Of(total)]);

    private static CrossingSearch Search(decimal from, decimal to, params IReadOnlyList<Contender> contenders) => CrossingSearch.Of(contenders, new CostAxis(Pieces, from, to), Nothing);
}
