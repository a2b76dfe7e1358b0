using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Testing;

namespace TcoBench.Reporting.Tests.Charts;

public class CostCurveTests
{
    private static readonly int[] Asked = [100, 1000, 10_000];

    [Test]
    public void ACurveRunsFromHalfTheLeastToTwiceTheGreatestVolumeAndPassesThroughThoseAskedFor()
    {
        var volumes = CostCurve.Volumes(Asked);

        Assert.That((volumes[0], volumes[^1]), Is.EqualTo((50, 20_000)));
        Assert.That(Asked, Is.SubsetOf(volumes));
        Assert.That(volumes, Is.Ordered.And.Unique.And.Count.InRange(12, 20));
    }

    [TestCase(1, 1, 2)]
    [TestCase(int.MaxValue, int.MaxValue / 2, int.MaxValue)]
    public void TheVolumesOfACurveStayWhole(int asked, int first, int last)
    {
        var volumes = CostCurve.Volumes([asked]);

        Assert.That((volumes[0], volumes[^1]), Is.EqualTo((first, last)));
        Assert.That(volumes, Has.Member(asked));
    }

    [Test]
    public void ACurveAgreesWithTheComparison()
    {
        var loaded = ShippedData.Load();
        var models = new CostModels(loaded.Book, loaded.Vendors, ShippedData.ReferenceDay, ShippedData.Euro);
        var job = loaded.Jobs.Single(j => j.Id.Value == "campaign");
        var vendors = loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor).ToList();
        var comparison = new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [job], vendors, Asked);

        foreach (var vendor in vendors)
        {
            var curve = CostCurve.Of(models, job, vendor, CostCurve.Volumes(Asked))!;
            foreach (var result in comparison.Results.Where(r => ReferenceEquals(r.Option.Vendor, vendor)))
                Assert.That(curve.Points.Single(p => p.Assets == result.Assets).PerAsset, Is.EqualTo(result.Option.Status == ResultStatus.Ok ? result.Figures!.Kpis.Cpai : null), $"{vendor.Catalog.Id} {result.Assets}");
        }
    }
}
