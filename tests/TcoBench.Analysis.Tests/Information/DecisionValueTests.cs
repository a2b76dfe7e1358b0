using TcoBench.Analysis.Information;
using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Information;

public class DecisionValueTests
{
    private static readonly Loaded Shipped = ShippedData.Load();
    private static readonly DecisionValue Campaign = Of(4000);

    [Test]
    public void KnowingAnInputIsNeverWorthMoreThanKnowingEverything()
    {
        var all = Campaign.Value.All;
        Assert.That(all.Value, Is.GreaterThan(0));
        foreach (var known in Campaign.Inputs.Concat(Campaign.Topics))
            Assert.That(known.Worth.Value, Is.InRange(0m, all.Value + (4 * (all.Error + known.Worth.Error))), known.Id);
    }

    [Test]
    public void EveryUncertainInputIsInOneTopic()
    {
        var names = Campaign.Topics.SelectMany(t => t.Inputs).Select(i => i.Name).ToList();
        Assert.That(names, Is.Unique);
        Assert.That(names, Is.EquivalentTo(Campaign.Inputs.Select(k => k.Id)));
        Assert.That(Campaign.Topics.Select(t => t.Id), Does.Contain("acceptance").And.Contain("rates").And.Contain("minutes").And.Contain("risk"));
    }

    [Test]
    public void APilotIsWorthAtMostWhatKnowingIsAndCostsItsImages()
    {
        var pilot = Campaign.Pilot!;
        foreach (var size in pilot.Sizes)
        {
            Assert.That(size.Sample.Worth.Value, Is.InRange(0m, pilot.Perfect.Value + (4 * (pilot.Perfect.Error + size.Sample.Worth.Error))), $"{size.Sample.Images}");
            Assert.That(size.Cost, Is.EqualTo(size.Sample.Images * pilot.CostPerImage));
            Assert.That(size.Sample.HalfWidth, Is.LessThan(pilot.HalfWidthBefore));
        }

        Assert.That(pilot.Sizes.Select(s => s.Sample.HalfWidth), Is.Ordered.Descending, "more images tell more");
    }

    // 0.15 minutes at 65 an hour to look at one image; charges come on top.
    [Test]
    public void AnImageOfAPilotCostsAtLeastTheLookAtIt() => Assert.That(Campaign.Pilot!.CostPerImage, Is.InRange(0.15m / 60 * 65, 1m));

    [Test]
    public void TheSameSeedGivesTheSameValues()
    {
        var (one, other) = (Of(500), Of(500));
        Assert.That(other.Inputs.Select(k => k.Worth), Is.EqualTo(one.Inputs.Select(k => k.Worth)));
        Assert.That(other.Value.All, Is.EqualTo(one.Value.All));
    }

    [Test]
    public void ANameOfNoUncertainInputIsRefused() =>
        Assert.That(() => Of(100, pilot: "drafts"), Throws.ArgumentException.With.Message.Contains("\"drafts\" is no uncertain input"));

    private static DecisionValue Of(int trials, string? pilot = null)
    {
        var models = ShippedData.Models(Shipped);
        var comparison = new Comparer(models, new Scope(Shipped.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [Shipped.Jobs.First(j => j.Id.Value == "campaign")], ShippedData.Ranked(Shipped), [1000]);
        return DecisionValue.Of(comparison, models.Assets, Shipped.Book.Correlations, new SamplingPlan(SamplingMethod.LatinHypercube, trials, 1), [], pilot);
    }
}
