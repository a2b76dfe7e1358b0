namespace TcoBench.Files.Tests.Loading;

public class ShelfLifeTests
{
    private const string Seen = "seen: 2026-08-03,";

    // 2026-05-26 is 180 days before 2026-11-22, the day of these tests.
    [TestCase("seen: 2026-05-26,", "")]
    [TestCase("seen: 2026-05-25,", "vendor.yaml:6:44 TCO350")]
    [TestCase("seen: 2026-05-25, shelf_life: 181,", "")]
    [TestCase("seen: 2026-05-25, shelf_life: 180,", "vendor.yaml:6:44 TCO350")]
    [TestCase("seen: 2026-11-20, shelf_life: 1,", "vendor.yaml:6:44 TCO350")]
    [TestCase("seen: 2026-12-24,", "")]
    public void ASourceOlderThanItsShelfLifeIsAWarning(string seen, string places)
    {
        using var folder = Folder.WithVendor(Seen, seen);

        Assert.That(folder.Places(), Is.EqualTo(places));
    }

    [Test]
    public void TheWarningCountsTheFiguresThatRestOnIt()
    {
        using var folder = Folder.WithVendor(Seen, "seen: 2026-01-01,");

        var finding = folder.Only();

        // five prices and two rows of a table
        Assert.That(finding.Message, Is.EqualTo("7 figures rest on \"page\", seen 325 days before 2026-11-22; the shelf life is 180 days"));
        Assert.That(finding.Severity, Is.EqualTo(Core.Findings.Severity.Warning));
        Assert.That(finding.Hint, Does.Contain("shelf_life"));
    }

    [Test]
    public void AVendorMaySayItForAllItsSources()
    {
        using var folder = Folder.WithVendor(Seen, "seen: 2026-01-01,").Change(Folder.Vendor, "currency: USD", "currency: USD\nshelf_life: 325");

        Assert.That(folder.Places(), Is.Empty);
    }

    [Test]
    public void TheSharedFileSaysItForAllVendors()
    {
        using var folder = Folder.WithVendor(Seen, "seen: 2026-11-01,").Change("assumptions/default.yaml", "shelf_life: 180", "shelf_life: 20");

        Assert.That(folder.Places(), Is.EqualTo("vendor.yaml:6:44 TCO350"));
    }

    // What nobody reads any more does not age.
    [Test]
    public void ASourceNoFigureOfTheDayRestsOnIsNotWarnedOf()
    {
        using var folder = Folder.WithVendor("  page: {", "  old: { url: \"example.ai/2024\", seen: 2024-01-01, kind: primary }\n  page: {")
            .Change(Folder.Vendor, "credit_price: { value: 0.0015, unit: USD/credit, source: page }", "credit_price:\n    - { value: 0.0020, unit: USD/credit, source: old, to: 2026-01-01 }\n    - { value: 0.0015, unit: USD/credit, source: page, from: 2026-01-01 }");

        Assert.That(folder.Places(), Is.Empty);
    }

    [TestCase("shelf_life: 0,", "TCO208")]
    [TestCase("shelf_life: -1,", "TCO208")]
    [TestCase("shelf_life: 1.5,", "TCO205")]
    [TestCase("shelf_life: long,", "TCO205")]
    [TestCase("shelf_life: ,", "TCO203")]
    [TestCase("shelf_lif: 90,", "TCO202")]
    public void AShelfLifeIsAWholeNumberOfDays(string written, string code)
    {
        using var folder = Folder.WithVendor(Seen, $"{Seen} {written}");

        Assert.That(folder.Load().Findings.Select(f => f.Code), Does.Contain(code));
    }
}
