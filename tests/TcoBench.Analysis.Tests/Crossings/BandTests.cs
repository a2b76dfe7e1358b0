using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Crossings;

public class BandTests
{
    // A fee against a price a piece: level at fee ÷ price. With a price of 2 whose spread is P10 1, P90 4 and a fee of 300 that is 150, from 75 to 300.
    [Test]
    public void TheBandOfACrossingIsThatOfTheInputItRestsOn()
    {
        var (assets, price) = (Some.Input("assets", 100, "asset"), Some.Assumed("price", 2, "EUR/asset"));
        var found = Found(assets, price, 10, 100_000);
        var band = found.Duels.Single().Crossings.Single().Band!;

        Assert.That((double)band.P10!.Value, Is.EqualTo(75).Within(2.5));
        Assert.That((double)band.P50!.Value, Is.EqualTo(150).Within(2.5));
        Assert.That((double)band.P90!.Value, Is.EqualTo(300).Within(8));
        Assert.That((band.Crossed, band.Trials), Is.EqualTo((2000, 2000)));
        Assert.That(found.Changes.Single().Band, Is.EqualTo(band), "the change of the lead is that crossing");
    }

    // Up to 150 only trials with a price of 2 or more cross: half of them.
    [Test]
    public void TrialsThatDoNotCrossInTheRangeAreCounted()
    {
        var (assets, price) = (Some.Input("assets", 100, "asset"), Some.Assumed("price", 2, "EUR/asset"));
        var band = Found(assets, price, 10, 150.5m).Duels.Single().Crossings.Single().Band!;

        Assert.That(band.Crossed, Is.EqualTo(1000).Within(40));
        Assert.That(band.P90, Is.LessThan(150.5m));
    }

    // Per asset the price is 2, from 1 to 4 in 8 of 10 cases, at any volume; the fee 300 ÷ assets, and certain.
    [Test]
    public void CurvesArePerAssetWithTheirBands()
    {
        var (assets, price) = (Some.Input("assets", 100, "asset"), Some.Assumed("price", 2, "EUR/asset"));
        var (fee, pieces) = (Found(assets, price, 10, 1000).Curves[0], Found(assets, price, 10, 1000).Curves[1]);

        foreach (var point in pieces.Points)
        {
            Assert.That(point.PerAsset, Is.EqualTo(2m));
            Assert.That((double)point.P10!.Value, Is.EqualTo(1).Within(0.03));
            Assert.That((double)point.P90!.Value, Is.EqualTo(4).Within(0.12));
        }

        Assert.That(fee.Points.Select(p => p.PerAsset), Is.EqualTo(fee.Points.Select(p => 300 / p.At)));
        Assert.That(fee.Points.Select(p => Math.Round(p.P90!.Value, 9)), Is.EqualTo(fee.Points.Select(p => Math.Round(p.PerAsset!.Value, 9))));
    }

    private static BreakEvens Found(Input assets, Input price, decimal from, decimal to)
    {
        var (fee, pieces) = (Of("fee", Some.Input("fee", 300, "EUR")), Of("pieces", assets * price));
        return BreakEvens.Of([fee, pieces], new CostAxis(assets, from, to), assets, new Dictionary<Input, decimal>(), [], new SamplingPlan(SamplingMethod.LatinHypercube, 2000, 1));
    }

    private static Contender Of(string id, Formula total) => new(id, id, [Candidate.Of(total)]);
}
