using System.Text.Json.Nodes;

namespace TcoBench.Cli.Tests;

public class RisksTests
{
    // 1,000 assets: 0.015 letters × 2,320, 0.001 lawsuits × 8,000, 0.02 replacements × 360
    [Test]
    public void TheRegisterShowsWhatIsExpectedAndWhatABadCaseCosts()
    {
        var risks = Json("risks", "--vendor", "leonardo", "--job", "draft-1024", "--format", "json")["results"]![0]!["risks"]!.AsArray();

        Assert.That(risks.Select(r => r!["id"]!.GetValue<string>()), Is.EqualTo(new[] { "claims_settled", "claims_in_court", "assets_replaced", "risk.outages" }));
        Assert.That(risks.Take(3).Select(r => r!["expected"]!.GetValue<decimal>()), Is.EqualTo(new[] { 34.8m, 8m, 7.2m }));
        Assert.That(risks.Take(3).Select(r => r!["worst_case"]!.GetValue<decimal>()), Is.EqualTo(new[] { 5513.5m, 25000m, 1500m }), "the high values of the shared assumptions");
    }

    [Test]
    public void AnIndemnityLeavesOnlyOurOwnWork()
    {
        var risks = Json("risks", "--vendor", "leonardo", "--job", "draft-1024", "--set", "indemnified_share=100%", "--format", "json")["results"]![0]!["risks"]!.AsArray();

        Assert.That(risks.Take(3).Select(r => r!["expected"]!.GetValue<decimal>()), Is.EqualTo(new[] { 0m, 0m, 7.2m }));
    }

    [Test]
    public void TheTableFitsTheConsole()
    {
        var shown = Tcobench.Run("risks", "--vendor", "leonardo", "--vendor", "midjourney", "--job", "draft-1024");

        Assert.That(shown.Code, Is.Zero);
        Assert.That(shown.Out.Split('\n').Select(line => line.TrimEnd()), Has.All.Length.LessThanOrEqualTo(100));
        Assert.That(shown.Out, Does.Contain("EUR 25,000.00").And.Contain("chance of one"));
    }

    private static JsonNode Json(params string[] args)
    {
        var outcome = Tcobench.Run(args);
        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        return JsonNode.Parse(outcome.Out)!;
    }
}
