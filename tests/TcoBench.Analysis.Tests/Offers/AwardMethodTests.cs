using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;

namespace TcoBench.Analysis.Tests.Offers;

/// <summary>Every expected value is worked out by hand beside it.</summary>
public class AwardMethodTests
{
    // 900 / 100,000 = 0.0090; 950 / 108,000 = 0.0087963; 700 / 90,000 = 0.0077778
    private static readonly Bid A = Bids.Of("a", 100_000, 900);
    private static readonly Bid B = Bids.Of("b", 108_000, 950);
    private static readonly Bid C = Bids.Of("c", 90_000, 700);

    [Test]
    public void TheSimpleMethodTakesTheMostPointsForTheMoney()
    {
        var ranking = new SimpleGuideValue().Rank([A, B, C]);

        Assert.That(Bids.Names(ranking), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(ranking.Select(s => decimal.Round(s.Score, 6)), Is.EqualTo(new[] { 0.009m, 0.008796m, 0.007778m }));
    }

    // 5 % below 0.0090 is 0.00855: b is in the band, c is not; b has more points
    [Test]
    public void WithinABandOfFivePercentTheBestPerformanceWins()
    {
        var ranking = new ExtendedGuideValue(0.05m, Decider.Performance).Rank([A, B, C]);

        Assert.That(Bids.Names(ranking), Is.EqualTo(new[] { "b", "a", "c" }));
        Assert.That(ranking.Select(s => s.InBand), Is.EqualTo(new[] { true, true, false }));
    }

    [Test]
    public void WithinTheBandTheLowestPriceWinsIfThatIsAnnounced() =>
        Assert.That(Bids.Names(new ExtendedGuideValue(0.05m, Decider.Price).Rank([A, B, C])), Is.EqualTo(new[] { "a", "b", "c" }));

    // b lies 2.263 % below a: 1 - 0.0087963 / 0.0090
    [TestCase("0", "a")]
    [TestCase("0.0226", "a")]
    [TestCase("0.0227", "b")]
    public void TheWidthOfTheBandDecides(decimal band, string winner) =>
        Assert.That(Bids.Names(new ExtendedGuideValue(band, Decider.Performance).Rank([A, B, C])).First(), Is.EqualTo(winner));

    // 950 / 3,000 is exactly 5 % below 1,000 / 3,000, and both quotients are rounded
    [Test]
    public void ABidExactlyOnTheBoundIsInTheBand() =>
        Assert.That(new ExtendedGuideValue(0.05m, Decider.Performance).Rank([Bids.Of("best", 3000, 1000), Bids.Of("bound", 3000, 950), Bids.Of("below", 3000, 949)]).Select(s => s.InBand), Is.EqualTo(new[] { true, true, false }));

    [Test]
    public void OfEqualGuideValuesTheLowerPriceComesFirst() =>
        Assert.That(Bids.Names(new SimpleGuideValue().Rank([Bids.Of("dear", 200, 20), Bids.Of("cheap", 100, 10)])), Is.EqualTo(new[] { "cheap", "dear" }));

    // two-sided between 90,000 and 108,000: a 100 × 8 / 18 = 44.444, b 0, c 100; performance of 1,000: 90, 95, 70
    // half and half: a 67.222, b 47.5, c 85
    [Test]
    public void TwoSidedInterpolationGivesTheLowestPriceAllAndTheHighestNone()
    {
        var ranking = new WeightedScore(0.5m, PriceFormula.TwoSided, 1000).Rank([A, B, C]);

        Assert.That(Bids.Names(ranking), Is.EqualTo(new[] { "c", "a", "b" }));
        Assert.That(ranking.Select(s => decimal.Round(s.Score, 3)), Is.EqualTo(new[] { 85m, 67.222m, 47.5m }));
    }

    // 100 × 90 / price: a 90, b 83.333, c 100; half and half with 90, 95, 70: a 90, b 89.167, c 85
    [Test]
    public void TheLowestPriceRatioKeepsDearBidsInTheRace()
    {
        var ranking = new WeightedScore(0.5m, PriceFormula.LowestRatio, 1000).Rank([A, B, C]);

        Assert.That(Bids.Names(ranking), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(ranking.Select(s => decimal.Round(s.Score, 3)), Is.EqualTo(new[] { 90m, 89.167m, 85m }));
    }

    [Test]
    public void EqualPricesLeaveTheDecisionToPerformance([Values] PriceFormula formula) =>
        Assert.That(new WeightedScore(0.9m, formula, 100).Rank([Bids.Of("less", 50, 60), Bids.Of("more", 50, 80)]).Select(s => (s.Bid.Vendor.Id.Value, s.Score)), Is.EqualTo(new[] { ("more", 98m), ("less", 96m) }));

    // With far: between 100 and 200, cheap 100, good 90, far 0; half and half with 60, 75, 10: cheap 80, good 82.5, far 5.
    // Without far: between 100 and 110, cheap 100, good 0: cheap 80, good 37.5.
    [Test]
    public void ALosingBidThatDecidesWhoWinsIsReported()
    {
        Bid[] bids = [Bids.Of("cheap", 100, 60), Bids.Of("good", 110, 75), Bids.Of("far", 200, 10)];
        var method = new WeightedScore(0.5m, PriceFormula.TwoSided, 100);

        Assert.That(Bids.Names(method.Rank(bids)), Is.EqualTo(new[] { "good", "cheap", "far" }));
        var flip = method.Flips(bids).Single();
        Assert.That((flip.Without.Vendor.Id.Value, flip.Winner.Vendor.Id.Value), Is.EqualTo(("far", "cheap")));
    }

    // The same bids by lowest price ÷ price: cheap 100, good 90.909, far 50; half and half: 80, 82.955, 30. Without far nothing changes.
    [Test]
    public void NoBidThatIsNotTheCheapestDecidesByTheLowestPriceRatio() =>
        Assert.That(new WeightedScore(0.5m, PriceFormula.LowestRatio, 100).Flips([Bids.Of("cheap", 100, 60), Bids.Of("good", 110, 75), Bids.Of("far", 200, 10)]), Is.Empty);

    // Price points 100, 50 and 38.462 at weight 0.4, performance 0, 40 and 52 at 0.6: low 40, mid 20 + 24 = 44, dear 15.385 + 31.2 = 46.585.
    // Without low, price points 100 and 76.923: mid 40 + 24 = 64, dear 30.769 + 31.2 = 61.969.
    [Test]
    public void TheCheapestBidMayDecideByTheLowestPriceRatioThoughItLoses()
    {
        Bid[] bids = [Bids.Of("low", 100, 0), Bids.Of("mid", 200, 40), Bids.Of("dear", 260, 52)];
        var method = new WeightedScore(0.4m, PriceFormula.LowestRatio, 100);

        Assert.That(Bids.Names(method.Rank(bids)).First(), Is.EqualTo("dear"));
        Assert.That(method.Flips(bids).Select(f => (f.Without.Vendor.Id.Value, f.Winner.Vendor.Id.Value)), Is.EqualTo(new[] { ("low", "mid") }));
    }

    // Guide values 0.100, 0.096, 0.0925: band from 0.095 holds a and b, b has more points. Without a the band reaches down to 0.0912 and takes in c, which has most.
    [Test]
    public void TheLeaderOfTheBandMayDecideThoughItLoses()
    {
        Bid[] bids = [Bids.Of("a", 1000, 100), Bids.Of("b", 1250, 120), Bids.Of("c", 2000, 185)];
        var method = new ExtendedGuideValue(0.05m, Decider.Performance);

        Assert.That(Bids.Names(method.Rank(bids)).First(), Is.EqualTo("b"));
        Assert.That(method.Flips(bids).Select(f => (f.Without.Vendor.Id.Value, f.Winner.Vendor.Id.Value)), Is.EqualTo(new[] { ("a", "c") }));
    }

    [Test]
    public void ByTheSimpleMethodNoLosingBidEverDecides()
    {
        var seed = TestContext.CurrentContext.Random.Next();
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var bids = Enumerable.Range(0, random.Next(2, 8)).Select(n => Bids.Of($"v{n}", random.Next(1, 1000), random.Next(0, 1000))).ToList();
            Assert.That(new SimpleGuideValue().Flips(bids), Is.Empty);
        }
    }

    [Test]
    public void TwoBidsCannotFlip() => Assert.That(new WeightedScore(0.5m, PriceFormula.TwoSided, 100).Flips([A, B]), Is.Empty);

    // Lowest ratio: price points a 90, b 83.333, c 100; performance 90, 95, 70; a wins at 0.5.
    // Against b: (90 - 95)(1 - w) + 6.667 w >= 0 from w = 5 / 11.667 = 0.428571. Against c: 20 (1 - w) - 10 w >= 0 up to w = 2/3.
    [Test]
    public void TheWinnerStaysBetweenTwoWeightsOfThePrice()
    {
        var interval = new WeightedScore(0.5m, PriceFormula.LowestRatio, 1000).WinningPriceWeights([A, B, C])!;

        Assert.That(decimal.Round(interval.From, 6), Is.EqualTo(0.428571m));
        Assert.That(decimal.Round(interval.To!.Value, 6), Is.EqualTo(0.666667m));
    }

    [TestCase("0.43", "a")]
    [TestCase("0.42", "b")]
    [TestCase("0.66", "a")]
    [TestCase("0.67", "c")]
    public void OutsideTheIntervalAnotherWins(decimal weight, string winner) =>
        Assert.That(Bids.Names(new WeightedScore(weight, PriceFormula.LowestRatio, 1000).Rank([A, B, C])).First(), Is.EqualTo(winner));

    [Test]
    public void ABidThatIsBestInBothStaysTheWinnerAtEveryWeight() =>
        Assert.That(new WeightedScore(0.5m, PriceFormula.TwoSided, 100).WinningPriceWeights([Bids.Of("best", 10, 90), Bids.Of("other", 20, 80)]), Is.EqualTo(new WinningInterval(0, 1)));

    // Prices 100 and 120, 600 basic points; dear earns 150 for api: 6 against 6.25, dear wins. It needs (600 + p) / 120 >= 600 / 100, p >= 120; more is never too much.
    [Test]
    public void TheWinnerStaysFromACertainNumberOfPointsOn()
    {
        var api = new NiceToHave("api", 150, "growth");
        var interval = PointsInterval.Of([Bids.Of("cheap", 100, 600), Bids.Of("dear", 120, 750, api)], [api]).Single();

        Assert.That((interval.Criterion, decimal.Round(interval.Points.From, 9), interval.Points.To), Is.EqualTo((api, 120m, (decimal?)null)));
    }

    // The same at 100 points: cheap wins, 6 against 5.833, and does so up to 120.
    [Test]
    public void TheWinnerStaysUpToACertainNumberOfPointsOfAnothers()
    {
        var api = new NiceToHave("api", 100, "growth");
        var points = PointsInterval.Of([Bids.Of("cheap", 100, 600), Bids.Of("dear", 120, 700, api)], [api]).Single().Points;

        Assert.That((points.From, decimal.Round(points.To!.Value, 9)), Is.EqualTo((0m, 120m)));
    }
}
