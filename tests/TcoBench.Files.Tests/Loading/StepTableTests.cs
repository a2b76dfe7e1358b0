using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Loading;

/// <summary>Price tables by steps.</summary>
public class StepTableTests
{
    private const string Keys = "[model, quality, size]";
    private const string Rows = "low: { 1024x1024: 0.006, 1536x1024: 0.005 }";

    [Test]
    public void BandsAreRead()
    {
        using var folder = With("up-to-50: 0.006, above-50: 0.012");

        var loaded = folder.Load();

        Assert.That(FindingText.Render(loaded.Findings), Is.Empty);
        var table = loaded.Vendors[0].Catalog.Offers[1].Consumes[0].PriceTable!;
        Assert.That(table.Price("model-two", "low", "1024x1024", 50)!.Name, Is.EqualTo("example.image_price.model_two.low.up_to_50"));
        Assert.That(table.Price("model-two", "low", "1024x1024", 51)!.Value, Is.EqualTo(0.012m));
    }

    // Until July two bands met at 30, since then at 50: each day's bands are checked among themselves.
    [Test]
    public void BandsMayChangeWithTheDay()
    {
        using var folder = With("up-to-30: { value: 0.006, to: 2026-07-01 }, above-30: { value: 0.012, to: 2026-07-01 }, up-to-50: { value: 0.005, from: 2026-07-01 }, above-50: { value: 0.010, from: 2026-07-01 }");

        var loaded = folder.Load();

        Assert.That(FindingText.Render(loaded.Findings), Is.Empty);
        Assert.That(loaded.Vendors[0].Catalog.Offers[1].Consumes[0].PriceTable!.Price("model-two", "low", "1024x1024", 31)!.Value, Is.EqualTo(0.005m));
    }

    [TestCase("30: 0.006, 50: 0.012", null, "")]
    [TestCase("up-to-50: 0.006", null, "")]
    [TestCase("up-to-50: 0.006, above-60: 0.012", "0.012", "above-60 does not begin where up-to-50 ends")]
    [TestCase("up-to-50: 0.006, above-40: 0.012", "0.012", "above-40 does not begin where up-to-50 ends")]
    [TestCase("above-50: 0.012", "0.012", "above-50 has no band below it")]
    [TestCase("30: 0.006, above-50: 0.012", "0.006", "above-50 has no band below it")]
    [TestCase("30: 0.006, up-to-50: 0.012", "0.006", "30 steps stand beside bands")]
    [TestCase("\"<=50\": 0.006", "\"<=50\"", "\"<=50\" is no number of steps")]
    [TestCase("up-to-5o: 0.006", "up-to-5o", "\"up-to-5o\" is no number of steps")]
    [TestCase("0: 0.006", "0: 0.006", "\"0\" is no number of steps")]
    public void BandsHoldEveryNumberOfStepsOnce(string bands, string? under, string message)
    {
        using var folder = With(bands);

        var findings = folder.Load().Findings.Where(f => f.Code == "TCO329").ToList();

        Assert.That(findings.Select(f => f.Message), under is null ? Is.Empty : Has.Some.EqualTo(message));
        if (under is not null)
            Assert.That(findings[0].Where.LineText[(findings[0].Where.Column - 1)..], Does.StartWith(under));
    }

    [Test]
    public void AnOfferWithoutAnyRowIsAnError()
    {
        using var folder = With("up-to-50: 0.006", "medium");

        Assert.That(folder.Load().Findings.Select(f => f.Message), Has.Some.EqualTo("table \"image_price\" has no row for model-two/low/any steps"));
    }

    private static Folder With(string bands, string quality = "low") =>
        Folder.WithVendor(Keys, "[model, quality, steps]").Change(Folder.Vendor, Rows, $"{quality}: {{ {bands} }}");
}
