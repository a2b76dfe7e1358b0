using TcoBench.Analysis.Fallbacks;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Fallbacks;

public class ShippedFallbackTests
{
    private static readonly Loaded Shipped = ShippedData.Load();

    [Test]
    public void EveryRankedVendorHasARemedyAndEveryOtherVendorIsOneOrSaysWhyNot()
    {
        var (rows, plans) = Plans(Shipped, 1000);

        Assert.That(plans, Has.Count.EqualTo(rows.Count(r => r.Option.Status == ResultStatus.Ok)).And.Count.GreaterThanOrEqualTo(4 * 5));
        foreach (var plan in plans)
        {
            var own = plan.Row.Option.Vendor.Catalog.Id;
            Assert.That(plan.Remedies, Is.Not.Empty, $"{own} {plan.Row.Job.Id}");
            Assert.That(
                plan.Remedies.Select(r => r.Model.Vendor.Catalog.Id).Concat(plan.Unable.Select(u => u.Vendor.Catalog.Id)).Distinct(),
                Is.EquivalentTo(ShippedData.Ranked(Shipped).Select(v => v.Catalog.Id).Where(v => v != own)));
            Assert.That(plan.Remedies, Is.Ordered.By(nameof(FallbackRemedy.Cost)));
        }
    }

    // With one person at work at both vendors, the second vendor's model needs no help to have everyone in it: it is read as it is, at the assets that fall into outages.
    [Test]
    public void TheCostOfARemedyIsThatOfTheSecondVendorsOwnModel()
    {
        var models = ShippedData.Models(Shipped);
        var compared = 0;
        foreach (var plan in Plans(Shipped, 100, "campaign").Plans.Where(p => p.People == 1))
        {
            foreach (var remedy in plan.Remedies.Where(r => r.Readiness == Readiness.KeptReady))
            {
                var own = models.For(plan.Row.Job, remedy.Model.Vendor, remedy.Model.Plan.Id).Single().Models.Single(m => m.Months == remedy.Model.Months && m.Term.Id == remedy.Model.Term.Id);
                var reading = ExactReading.Of(Tape.Of([.. own.Blocks, own.Delivery.People]), new Dictionary<Input, decimal> { [models.Assets] = plan.StoppedAssets });
                Assert.That(reading[own.Delivery.People], Is.EqualTo(1m));
                Assert.That(
                    new[] { remedy.Charges, remedy.People, remedy.Platform },
                    Is.EqualTo(own.Blocks.Take(3).Select(b => reading[b])).Within(1e-12m),
                    $"{plan.Row.Option.Vendor.Catalog.Id} {plan.Row.Job.Id} {remedy.Model.Vendor.Catalog.Id}");
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(30));
    }

    // Only where the first vendor keeps its plan, months and people under these hours, and the second its plan.
    [Test]
    public void HoursPutBackMakeARemedyAsDearAsWaiting()
    {
        var compared = 0;
        foreach (var (plan, remedy) in Plans(Shipped, 1000, "draft-1024").Plans.SelectMany(p => p.Remedies.Where(r => r.PaysFrom > 0).Take(1).Select(r => (p, r))).Take(5))
        {
            var own = plan.Row.Option;
            var there = Plans(ShippedData.Load(overrides: new Override("outage_hours", remedy.PaysFrom!.Value, "test")), 1000, "draft-1024", own.Vendor.Catalog.Id.Value).Plans.Single();
            var same = there.Remedies.FirstOrDefault(r => r.Readiness == remedy.Readiness && r.Model.Vendor.Catalog.Id == remedy.Model.Vendor.Catalog.Id);
            if ((there.Row.Option.Plan.Id, there.Row.Option.Model!.Months, there.People) != (own.Plan.Id, own.Model!.Months, plan.People) || same?.Model.Plan.Id != remedy.Model.Plan.Id)
                continue;
            Assert.That(same.Saves, Is.EqualTo(0m).Within(1e-9m), $"{own.Vendor.Catalog.Id}, {remedy.Model.Vendor.Catalog.Id}, {remedy.PaysFrom} hours");
            compared++;
        }

        Assert.That(compared, Is.GreaterThanOrEqualTo(3));
    }

    private static (IReadOnlyList<Result> Rows, IReadOnlyList<FallbackPlan> Plans) Plans(Loaded loaded, int assets, string? job = null, string? vendor = null)
    {
        var models = ShippedData.Models(loaded);
        var vendors = ShippedData.Ranked(loaded);
        var rows = new Comparer(models, new Scope(loaded.Book)).Compare(
            ShippedData.ReferenceDay,
            ShippedData.Euro,
            [.. loaded.Jobs.Where(j => job is null || j.Id.Value == job)],
            [.. vendors.Where(v => vendor is null || v.Catalog.Id.Value == vendor)],
            [assets]).Results;
        var search = new FallbackSearch(models, vendors);
        return (rows, [.. rows.Select(search.Of).OfType<FallbackPlan>()]);
    }
}
