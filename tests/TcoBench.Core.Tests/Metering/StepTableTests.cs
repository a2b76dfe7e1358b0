using TcoBench.Core.Inputs;
using TcoBench.Core.Metering;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Metering;

public class StepTableTests
{
    // 0.04 up to 50 steps, 0.08 above. A fraction above the bound is above; without a third band there is no end.
    [TestCase("1", "0.04")]
    [TestCase("49", "0.04")]
    [TestCase("50", "0.04")]
    [TestCase("50.5", "0.08")]
    [TestCase("51", "0.08")]
    [TestCase("1000", "0.08")]
    public void ABandHoldsUpToItsBound(decimal steps, decimal expected) =>
        Assert.That(Price([("up-to-50", 0.04m), ("above-50", 0.08m)], steps), Is.EqualTo(expected));

    [TestCase("10", "0.01")]
    [TestCase("11", "0.02")]
    [TestCase("25", "0.02")]
    [TestCase("26", "0.03")]
    [TestCase("100", "0.03")]
    [TestCase("101", null)] // not offered: never the price of another band
    public void TheLowestBandThatHoldsTheStepsCounts(decimal steps, decimal? expected) =>
        Assert.That(Price([("up-to-100", 0.03m), ("up-to-10", 0.01m), ("up-to-25", 0.02m)], steps), Is.EqualTo(expected));

    [TestCase("30", "0.04")]
    [TestCase("40", null)]
    [TestCase("50", "0.06")]
    public void ExactStepsAreNoBand(decimal steps, decimal? expected) =>
        Assert.That(Price([("30", 0.04m), ("50", 0.06m)], steps), Is.EqualTo(expected));

    [TestCase("30", true)]
    [TestCase("up-to-50", true)]
    [TestCase("above-50", true)]
    [TestCase("", false)]
    [TestCase("0", false)]
    [TestCase("030", false)]
    [TestCase("-5", false)]
    [TestCase("3.5", false)]
    [TestCase("<=50", false)]
    [TestCase("up-to-", false)]
    [TestCase("above-100000", false)]
    public void ABandIsWrittenInOneWay(string text, bool isBand)
    {
        Assert.That(StepBand.TryParse(text, out var band), Is.EqualTo(isBand));
        if (isBand)
            Assert.That(band.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void StepsStandBesideOtherKeys()
    {
        var table = new PriceTable("price", ["model", "steps", "size"], new Dictionary<string, Input> { ["sdxl/up-to-50/1024x1024"] = Some.Input("cheap", 0.04m, "USD/image"), ["sdxl/above-50/1024x1024"] = Some.Input("dear", 0.08m, "USD/image") });

        Assert.That(table.Price("sdxl", "standard", "1024x1024", 51)!.Name, Is.EqualTo("dear"));
        Assert.That(table.Price("sdxl", "standard", "512x512", 51), Is.Null);
        Assert.That(table.Price("core", "standard", "1024x1024", 51), Is.Null);
    }

    // The job asks for 30 steps: 100 images at 0.04. A what-if of 60 takes the other row.
    [TestCase(null, "4")]
    [TestCase(50, "4")]
    [TestCase(51, "8")]
    public void AWhatIfOfTheStepsChoosesTheRow(int? whatIf, decimal expected)
    {
        var table = new PriceTable("price", ["steps"], new Dictionary<string, Input> { ["up-to-50"] = Some.Input("cheap", 0.04m, "USD/credit"), ["above-50"] = Some.Input("dear", 0.08m, "USD/credit") });
        var offer = Some.Offer() with { Consumes = [Some.Consumption("images * credits_per_image", table)] };
        var vendor = Some.VendorOf("acme", [offer], Some.Plan());
        var book = Some.BookOf(whatIf is { } steps ? [new Override("job.draft.steps", steps, "what-if")] : []);

        Assert.That(Some.CostModel(Some.Models(book, vendor), vendor, Some.Job()).Blocks[0].Exactly(), Is.EqualTo(expected));
    }

    [Test]
    public void StepsNoRowHoldsAreNotOffered()
    {
        var table = new PriceTable("price", ["steps"], new Dictionary<string, Input> { ["up-to-20"] = Some.Input("cheap", 0.04m, "USD/credit") });
        var vendor = Some.VendorOf("acme", [Some.Offer() with { Consumes = [Some.Consumption("images * credits_per_image", table)] }], Some.Plan());

        var plan = Some.Models(Some.Book(), vendor).For(Some.Job(), vendor).Single();

        Assert.That(plan.Exclusions.Single().Code, Is.EqualTo("size_not_offered"));
        Assert.That(plan.Exclusions.Single().Reason, Does.EndWith("at the steps asked for"));
    }

    private static decimal? Price((string Band, decimal Price)[] rows, decimal steps) =>
        new PriceTable("price", ["steps"], rows.ToDictionary(r => r.Band, r => Some.Input($"price.s{r.Band.Replace('-', '_')}", r.Price, "USD/image"))).Price("m1", "standard", "1024x1024", steps)?.Value;
}
