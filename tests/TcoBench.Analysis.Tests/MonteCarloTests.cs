using TcoBench.Core;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests;

public class MonteCarloTests
{
    [Test]
    public void TheSameSeedGivesTheSameIntervalAndAnotherSeedAnother()
    {
        var (models, model) = Campaign();

        var first = new MonteCarlo(models.Assets, 500, 1).Total(model, 1000)!;
        var again = new MonteCarlo(models.Assets, 500, 1).Total(model, 1000)!;
        var other = new MonteCarlo(models.Assets, 500, 2).Total(model, 1000)!;

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other.P50, Is.Not.EqualTo(first.P50));
    }

    // Minutes, rates and frequencies are skewed to the right, so sums of them lie above the sum of their medians.
    [Test]
    public void TheMedianOfTheTotalLiesAboveTheTotalAtBaseInputs()
    {
        var (models, model) = Campaign();
        var interval = new MonteCarlo(models.Assets, 2000, 1).Total(model, 1000)!;
        var atBase = Formulas.Readings.ExactReading.Of(Formulas.Tape.Of(model.Total), new Dictionary<Formulas.Input, decimal> { [models.Assets] = 1000 })[model.Total];

        Assert.That(interval.P10, Is.LessThan(atBase));
        Assert.That(interval.P50, Is.GreaterThan(atBase));
        Assert.That(interval.P90, Is.GreaterThan(interval.P50));
    }

    private static (CostModels Models, CostModel Model) Campaign()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var job = loaded.Jobs.First(j => j.Id.Value == "campaign");
        return (models, models.For(job, ShippedData.Ranked(loaded).First(v => v.Catalog.Id.Value == "leonardo")).First(c => c.Plan.Id.Value == "api-payg").Models[0]);
    }
}
