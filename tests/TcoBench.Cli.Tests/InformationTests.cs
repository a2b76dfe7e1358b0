using System.Text.Json;

namespace TcoBench.Cli.Tests;

public class InformationTests
{
    private static readonly string[] Campaign = ["information", "--job", "campaign", "--vendor", "leonardo", "--vendor", "self-hosted", "--vendor", "black-forest-labs", "--trials", "1000"];

    [Test]
    public void TheJsonTellsWhatIsWorthKnowing()
    {
        var outcome = Tcobench.Run([.. Campaign, "--group", "designer_rate,review_minutes", "--pilot", "draft_acceptance", "--format", "json"]);
        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        var root = JsonDocument.Parse(outcome.Out).RootElement;

        Assert.That(root.GetProperty("schema").GetString(), Is.EqualTo("tcobench.information/1"));
        Assert.That(root.GetProperty("options").EnumerateArray().Count(o => o.GetProperty("chosen").GetBoolean()), Is.EqualTo(1));
        Assert.That(root.GetProperty("topics").EnumerateArray().Select(t => t.GetProperty("id").GetString()), Does.Contain("designer_rate, review_minutes"));
        Assert.That(root.GetProperty("pilot").GetProperty("measures").GetString(), Is.EqualTo("draft_acceptance"));
        Assert.That(root.GetProperty("pilot").GetProperty("base").GetDecimal(), Is.EqualTo(0.25m));
        Assert.That(root.GetProperty("pilot").GetProperty("sizes").EnumerateArray().Select(s => s.GetProperty("images").GetInt32()), Is.EqualTo(new[] { 10, 25, 50, 100, 200, 400 }));
    }

    [Test]
    public void TheTableFitsAHundredColumnsAndNamesNoIds()
    {
        var outcome = Tcobench.Run(Campaign);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out.Split('\n').Max(l => l.Length), Is.LessThanOrEqualTo(100));
        Assert.That(outcome.Out, Does.Contain("what it is worth to know more before signing").And.Contain("A pilot that measures").And.Not.Contain("_acceptance"));
    }

    [TestCase("--pilot", "designer_rate", "no probability")]
    [TestCase("--pilot", "nonsense", "no uncertain input")]
    [TestCase("--group", "nonsense", "no uncertain input")]
    [TestCase("--trials", "50", "--trials")]
    [TestCase("--sampler", "dice", "--sampler")]
    public void AnOptionThatMeansNothingIsAUsageError(string option, string value, string message)
    {
        var outcome = Tcobench.Run(["information", "--job", "campaign", "--vendor", "leonardo", "--trials", "100", .. (string[])[option, value]]);

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.Error);
        Assert.That(outcome.Error, Does.Contain(message));
    }
}
