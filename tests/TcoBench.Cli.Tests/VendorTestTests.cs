namespace TcoBench.Cli.Tests;

/// <summary><c>vendors test</c>: published examples against the price book.</summary>
public class VendorTestTests
{
    private static readonly string[] Vendors = [.. Directory.GetDirectories(Path.Combine(Tcobench.Root, "vendors")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Test]
    public void EveryShippedVendorReproducesItsPublishedExamples()
    {
        var outcome = Tcobench.Run("vendors", "test");

        Assert.That(outcome.Code, Is.Zero, outcome.Out);
        Assert.That(outcome.Out, Does.Contain($" of {Vendors.Length} vendors, ").And.Contain(" 0 different").And.Not.Contain("has no examples"));
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void EveryShippedVendorHasEnoughExamples([ValueSource(nameof(Vendors))] string vendor)
    {
        var json = Tcobench.Run("vendors", "test", vendor, "--format", "json").Json();

        Assert.That(json.GetProperty("examples").GetArrayLength(), Is.GreaterThanOrEqualTo(vendor switch { "leonardo" => 15, "dall-e" => 10, _ => 3 }));
        Assert.That(json.GetProperty("different").GetInt32(), Is.Zero);
    }

    [Test]
    public void AWrongConsumptionIsShownWithBothFiguresAtItsPlace()
    {
        using var project = new Project();
        project.Change("vendors/leonardo/vendor.yaml", "expect: { api_credits: 137 }", "expect: { api_credits: 138 }");

        var outcome = project.Run("vendors", "test", "leonardo", "midjourney");

        Assert.That(outcome.Code, Is.EqualTo(ExitCode.ErrorsFound));
        Assert.That(outcome.Out, Does.Match(@"ultra\s+138 credit\s+137 credit\s+differs").And.Match(@"vendor\.yaml:\d+  published 138 credit, computed 137 credit\n").And.Contain("of 2 vendors").And.Contain(" 1 different"));
    }

    [TestCase("vendors/dall-e/vendor.yaml", "price: 0.167", "price: 0.168", "published USD 0.168, computed USD 0.167")]
    [TestCase("vendors/midjourney/vendor.yaml", "total: 34", "total: 34.01", "published USD 34.01, computed USD 34")]
    public void AWrongPriceOrTotalFails(string file, string old, string by, string shown)
    {
        using var project = new Project();
        project.Change(file, old, by);

        var outcome = project.Run("vendors", "test");

        Assert.That(outcome.Code, Is.EqualTo(ExitCode.ErrorsFound));
        Assert.That(outcome.Out, Does.Contain(shown).And.Contain(" 1 different"));
    }

    [Test]
    public void AChangedPriceOfTheFileIsSeenByItsExamples()
    {
        var outcome = Tcobench.Run("vendors", "test", "midjourney", "--set", "midjourney.standard_monthly=31", "--format", "json");

        Assert.That(outcome.Code, Is.EqualTo(ExitCode.ErrorsFound), outcome.Error);
        Assert.That(outcome.Out, Does.Contain("\"published\": 30").And.Contain("\"computed\": 31"));
    }

    [TestCase("0.1", 0)]
    [TestCase("0.01", 1)]
    public void APublishedRoundingIsGranted(string step, int code)
    {
        using var project = new Project();
        project.Change("vendors/dall-e/vendor.yaml", "price: 0.167", $"price: 0.2, rounded: {step}");

        Assert.That(project.Run("vendors", "test", "dall-e").Code, Is.EqualTo(code));
    }

    [Test]
    public void UsageNobodySellsIsADifferenceWithItsReason()
    {
        using var project = new Project();
        project.Change("vendors/leonardo/vendor.yaml", "usage: { tokens: 8500 }", "usage: { tokens: 8501 }");

        var outcome = project.Run("vendors", "test", "leonardo");

        Assert.That(outcome.Code, Is.EqualTo(ExitCode.ErrorsFound));
        Assert.That(outcome.Out, Does.Contain("no price for more is published"));
    }

    [Test]
    public void AnUnknownVendorIsAUsageError() => Tcobench.Run("vendors", "test", "leonrado").Refused(ExitCode.Usage, "leonrado", "leonardo");
}
