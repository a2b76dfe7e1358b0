using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>The cheapest plan and mix as users ask for them.</summary>
public class OptimiseTests
{
    private static readonly string[] Asked = ["optimise", "--job", "campaign", "--assets", "100", "--vendor", "leonardo", "--vendor", "fal", "--vendor", "recraft", "--trials", "100"];

    // Three vendors over four stages are 3 to the power of 4.
    [Test]
    public void TheJsonHasWinnerProofAndBreakdown()
    {
        var outcome = Tcobench.Run([.. Asked, "--format", "json"]);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("tcobench.optimise/1"));
        var result = json.RootElement.GetProperty("results").EnumerateArray().Single();
        var (single, mix, coverage) = (result.GetProperty("single"), result.GetProperty("mix"), result.GetProperty("coverage"));
        Assert.That(Number(result, "saving"), Is.EqualTo(Number(single, "total") - Number(mix, "total")));
        Assert.That(single.GetProperty("breakdown").EnumerateObject().Sum(b => b.Value.GetDecimal()), Is.EqualTo(Number(single, "total")).Within(1e-9m));
        Assert.That(single.GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("stage").GetString()), Is.EqualTo(new[] { "draft", "variation", "final", "upscale" }));
        Assert.That(mix.GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("vendor").GetString()).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(result.GetProperty("best").EnumerateArray().Select(b => Number(b, "total")), Is.Ordered);
        Assert.That(Number(coverage, "assignments"), Is.EqualTo(81));
        Assert.That(new[] { "feasible", "without_plan", "only_helped", "helper_takes_part", "allowance_exceeded", "late" }.Sum(n => Number(coverage, n)), Is.EqualTo(81));
        Assert.That(Number(result.GetProperty("mix_cheaper"), "trials"), Is.EqualTo(100));
    }

    [Test]
    public void TheCheapestSingleVendorIsThatOfTheComparison()
    {
        using var optimum = JsonDocument.Parse(Tcobench.Run([.. Asked, "--format", "json"]).Out);
        using var comparison = JsonDocument.Parse(Tcobench.Run("compare", "--job", "campaign", "--assets", "100", "--vendor", "leonardo", "--vendor", "fal", "--vendor", "recraft", "--format", "json").Out);

        var cheapest = comparison.RootElement.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("cheapest").GetBoolean());
        var single = optimum.RootElement.GetProperty("results")[0].GetProperty("single");
        Assert.That(Number(single, "total"), Is.EqualTo(Number(cheapest, "total")));
        Assert.That(single.GetProperty("stages")[0].GetProperty("vendor").GetString(), Is.EqualTo(cheapest.GetProperty("vendor").GetString()));
    }

    [Test]
    public void TheTableSaysWhatWasTriedAndFitsAHundredColumns()
    {
        var outcome = Tcobench.Run(Asked);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("all 81 assignments of 3 vendors to 4 stages were tried").And.Contain("no mix pays").And.Contain("hand_over_factor"));
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void TheSameRunGivesTheSameBytes()
    {
        var first = Tcobench.Run(Asked).Out;

        Assert.That(Tcobench.Run(Asked).Out, Is.EqualTo(first));
    }

    [TestCase("--trials", "9", "--trials")]
    [TestCase("--seed", "x", "--seed")]
    [TestCase("--assets", "0", "--assets")]
    public void ABadValueIsAUsageError(string option, string value, string named) =>
        Tcobench.Run("optimise", "--job", "campaign", option, value).Refused(ExitCode.Usage, named);

    [Test]
    public void AStoppedSearchSaysSoAndPrintsNothing()
    {
        using var stopped = Interruption.OnRequest();
        stopped.Request();

        Tcobench.In(Tcobench.Root, stopped, Asked).Refused(ExitCode.Stopped, "stopped; nothing was written");
    }

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();
}
