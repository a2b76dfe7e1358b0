using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Crossings;

public class ShippedCrossingsTests
{
    private static readonly Loaded Shipped = ShippedData.Load();

    // Put back means: all plans, terms and months of both vendors anew at the value, by the comparison's own way of choosing.
    [TestCase("campaign", "assets")]
    [TestCase("draft-1024", "assets")]
    [TestCase("final-1536", "designer_rate")]
    [TestCase("campaign", "leonardo.acceptance_offset")]
    public void EveryCrossingPutBackGivesEqualCosts(string job, string over)
    {
        var models = ShippedData.Models(Shipped);
        var contenders = Contenders(models, job);
        var input = over == "assets" ? models.Assets : Shipped.Book.Find(over)!;
        var values = new Dictionary<Input, decimal> { [models.Assets] = 1000 };

        var found = BreakEvens.Of(contenders, CostAxis.Of(input, models.Assets)!, models.Assets, values, [], new SamplingPlan(SamplingMethod.PseudoRandom, 20, 1));

        var crossings = found.Changes.Concat(found.Duels.SelectMany(d => d.Crossings)).ToList();
        TestContext.Out.WriteLine($"{crossings.Count} crossings, {found.Search.Scanned} points, resolution {found.Search.Resolution}");
        foreach (var crossing in crossings)
        {
            TestContext.Out.WriteLine($"{crossing.Kind} {crossing.Before} -> {crossing.After} at {crossing.First:0.######} from {crossing.FromAssets}");
            var (before, after) = (Cost(crossing.Before, crossing.First), Cost(crossing.After, crossing.First));
            if (crossing.Kind == CrossingKind.Equality)
                Assert.That(before, Is.EqualTo(after).Within(1e-9m * after!.Value), $"{crossing.Before} and {crossing.After} at {crossing.First}");
            else if (crossing.Kind == CrossingKind.Jump)
                Assert.That((after < before, Cost(crossing.Before, crossing.Last) < Cost(crossing.After, crossing.Last)), Is.EqualTo((true, true)), $"{crossing.Before} and {crossing.After} at {crossing.First}");
            else
                Assert.That(before is null || Cost(crossing.After, crossing.Last) is null, Is.True, $"{crossing.Before} and {crossing.After} at {crossing.First}");
        }

        Assert.That(crossings, Is.Not.Empty);

        decimal? Cost(Contender contender, decimal at)
        {
            var tape = Tape.Of(contender.Cases.SelectMany(c => c.Models).SelectMany(m => m.Headlines));
            var best = CheapestPlan.Options(contender.Cases, ExactReading.Of(tape, new Dictionary<Input, decimal>(values) { [input] = at }))[0];
            return best.Status == ResultStatus.Ok ? best.Total : null;
        }
    }

    // Who leads at a volume is who the comparison names there.
    [Test]
    public void LeadsAgreeWithTheComparisonAtEveryVolumeOfAReport()
    {
        var models = ShippedData.Models(Shipped);
        var job = Shipped.Jobs.First(j => j.Id.Value == "campaign");
        var leads = CrossingSearch.Of(Contenders(models, "campaign"), new CostAxis(models.Assets, 10, 100_000), new Dictionary<Input, decimal>()).Leads(out _);
        foreach (var assets in new[] { 25, 100, 300, 1000, 3000, 10_000 })
        {
            var winner = new Comparer(models, new Core.Inputs.Scope(Shipped.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [job], ShippedData.Ranked(Shipped), [assets]).Results.FirstOrDefault(r => r.Cheapest);
            Assert.That(leads.First(l => l.From <= assets && assets <= l.To).Contender?.Vendor, Is.EqualTo(winner?.Option.Vendor.Catalog.Id.Value), $"{assets}");
        }
    }

    private static List<Contender> Contenders(CostModels models, string job) =>
        [.. ShippedData.Ranked(Shipped).Select(v => Contender.Of(models, Shipped.Jobs.First(j => j.Id.Value == job), v)).OfType<Contender>()];
}
