namespace TcoBench.Files.Tests.Loading;

public class HistoryTests
{
    // The first value ends on 2026-05-24; what begins later leaves days without a price.
    [TestCase("2026-05-24", "")]
    [TestCase("2026-05-25", "vendor.yaml:10:7 TCO351")]
    [TestCase("2026-06-01", "vendor.yaml:10:7 TCO351")]
    [TestCase("2026-05-23", "vendor.yaml:10:7 TCO311")]
    public void BetweenTwoValuesIsNeitherAGapNorAnOverlap(string from, string places)
    {
        using var folder = Prices(("20.00", "to: 2026-05-24"), ("30.00", $"from: {from}"));

        Assert.That(folder.Places(), Is.EqualTo(places));
    }

    [Test]
    public void AGapIsToldWithItsDays()
    {
        using var folder = Prices(("20.00", "to: 2026-05-24"), ("30.00", "from: 2026-06-01"));

        Assert.That(folder.Only().Message, Is.EqualTo("\"fee\" has no value from 2026-05-24 to 2026-05-31"));
    }

    // A price that was raised a hundredfold, or cut to a hundredth, is probably in another unit. 0 is free, and no jump.
    [TestCase("20.00", "1999.99", "")]
    [TestCase("20.00", "2000", "vendor.yaml:10:7 TCO352")]
    [TestCase("20.00", "20000", "vendor.yaml:10:7 TCO352")]
    [TestCase("20.00", "0.21", "")]
    [TestCase("20.00", "0.20", "vendor.yaml:10:7 TCO352")]
    [TestCase("20.00", "0, note: \"free since then\"", "")]
    public void AJumpFromOneValueToTheNextIsTold(string first, string then, string places)
    {
        using var folder = Prices((first, "to: 2026-05-24"), (then, "from: 2026-05-24"));

        Assert.That(folder.Places(), Is.EqualTo(places));
    }

    // The order in a file does not matter, and the plan stays priced.
    [Test]
    public void AWarningOfAHistoryLeavesThePriceInUse()
    {
        using var folder = Prices(("3000", "from: 2026-06-01"), ("20.00", "to: 2026-05-24"));

        var loaded = folder.Load();

        Assert.That(loaded.Findings.Select(f => f.Code), Is.EqualTo(new[] { "TCO351", "TCO352" }));
        Assert.That(loaded.Book.Find("example.fee")!.Value, Is.EqualTo(3000));
        Assert.That(loaded.Vendors, Has.Count.EqualTo(1));
    }

    [Test]
    public void RowsOfTablesHaveHistoriesToo()
    {
        using var folder = Folder.WithVendor("1024x1024: 0.006", "1024x1024: [{ value: 6, to: 2026-05-01 }, { value: 0.006, from: 2026-06-01 }]");

        var loaded = folder.Load();

        Assert.That(loaded.Findings.Select(f => f.Code), Is.EqualTo(new[] { "TCO351", "TCO352" }));
        Assert.That(loaded.Vendors.Single().Catalog.Offers[1].Consumes[0].PriceTable!.Rows["model-two/low/1024x1024"].Value, Is.EqualTo(0.006m));
    }

    private static Folder Prices(params (string Value, string Period)[] values) =>
        Folder.WithVendor("fee: { value: 30.00, unit: USD/seat, source: page }", "fee:\n" + string.Join('\n', values.Select(v => $"    - {{ value: {v.Value}, unit: USD/seat, source: page, {v.Period} }}")));
}
