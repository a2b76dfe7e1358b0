using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Examples;

/// <summary>How the engine is used from C#.</summary>
public class ApiTests
{
    [Test]
    public void LoadCompareAndReadTheRanking()
    {
        var day = new DateOnly(2026, 11, 22);
        var euro = Unit.Parse("EUR");
        var loaded = DataLoader.Load(Repository.Folders, day, Repository.PathOf("assumptions/default.yaml"), scenarioFile: null, overrides: []);
        var models = new CostModels(loaded.Book, loaded.Vendors, day, euro);
        var vendors = loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor).ToList();

        var comparison = new Comparer(models, new Scope(loaded.Book)).Compare(day, euro, loaded.Jobs, vendors, [100, 1000]);
        foreach (var result in comparison.Ranking("campaign", 1000).Where(r => r.Option.Status == ResultStatus.Ok))
            TestContext.Out.WriteLine($"{result.Option.Vendor.Catalog.Name}, {result.Option.Plan.Title}: {result.Figures!.Kpis.Cpai:0.00} EUR per approved asset");

        Assert.That(comparison.Results, Has.Count.EqualTo(loaded.Jobs.Count * vendors.Count * 2));
        Assert.That(comparison.Ranking("campaign", 1000)[0].Cheapest, Is.True);
    }

    [Test]
    public void ReadALineAndWhatItRestsOn()
    {
        var loaded = DataLoader.Load(Repository.Folders, Repository.ReferenceDay, Repository.PathOf("assumptions/default.yaml"), null, []);
        var models = new CostModels(loaded.Book, loaded.Vendors, Repository.ReferenceDay, Unit.Parse("EUR"));
        var job = loaded.Jobs.First(j => j.Id.Value == "upscale-2x");
        var leonardo = loaded.Vendors.First(v => v.Catalog.Id.Value == "leonardo");

        var model = models.For(job, leonardo, new PlanId("api-payg"))[0].Models[0];
        var tape = Tape.Of(model.Total);
        var reading = ExactReading.Of(tape, new Dictionary<Input, decimal> { [models.Assets] = 1000 });
        var credits = tape.Lines.First(l => l.Id == "upscale.api_credits");
        var evidence = EvidenceReading.Of(tape);

        Assert.That(reading[credits], Is.GreaterThan(15 * 1000), "15 credits for every approved picture, and failures on top");
        Assert.That(credits.Unit.ToString(), Is.EqualTo("credit"));
        Assert.That(evidence.InputsOf(credits).Select(i => i.Name), Does.Contain("leonardo.api_upscale").And.Contain("upscale_acceptance"));
        Assert.That(evidence.SourcesOf(credits).Select(s => s.Id), Is.EqualTo(new[] { "leonardo.api_costs" }));
    }

    [Test]
    public void BillUsage()
    {
        var loaded = DataLoader.Load(Repository.Folders, Repository.ReferenceDay, Repository.PathOf("assumptions/default.yaml"), null, []);
        var plan = loaded.Vendors.First(v => v.Catalog.Id.Value == "midjourney").Catalog.Plans.First(p => p.Id.Value == "standard");

        var usage = new Usage(new MeterId("fast_hours"), Formula.Structural(30, Unit.Parse("hour")));
        var bill = Bill.Of(plan, plan.Terms[0], months: 1, Formula.Structural(1, Unit.Parse("seat")), [usage]);

        Assert.That(bill.Charges.Select(c => c.Id), Is.EqualTo(new[] { "subscription", "fast_hours.overage" }));
        Assert.That(bill.Charges.Sum(c => c.Amount.Exactly()), Is.EqualTo(90), "USD 30, and 15 hours beyond the 15 included at USD 4");
    }
}
