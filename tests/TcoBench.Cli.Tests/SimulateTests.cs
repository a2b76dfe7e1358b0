using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary><c>simulate</c> as users run it.</summary>
public class SimulateTests
{
    private static readonly string[] Campaign = ["simulate", "--job", "campaign", "--assets", "100,10000", "--trials", "500"];

    [Test]
    public void TheTableSaysWhoIsCheapestHowOftenInAHundredColumns()
    {
        var outcome = Tcobench.Run(Campaign);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("Campaign, 100 approved assets, EUR per asset").And.Contain("Leonardo.Ai is cheapest in "));
        Assert.That(outcome.Out, Does.Contain("Not simulated: Amazon Bedrock (size not offered)").And.Contain("500 trials by Latin hypercube, seed 1"));
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void TheJsonHasItsShape()
    {
        var json = Tcobench.Run([.. Campaign, "--format", "json"]).Json();

        Assert.That(json.GetProperty("schema").GetString(), Is.EqualTo("tcobench.simulate/1"));
        Assert.That((json.GetProperty("trials").GetInt32(), json.GetProperty("seed").GetInt32(), json.GetProperty("sampler").GetString()), Is.EqualTo((500, 1, "lhs")));
        Assert.That(json.GetProperty("inputs").EnumerateArray().Select(i => i.GetString()), Is.Ordered.And.Contains("designer_rate"));
        var rows = json.GetProperty("results").EnumerateArray().ToList();
        Assert.That(rows, Has.Count.EqualTo(12 * 2));
        foreach (var row in rows.Where(r => r.GetProperty("p50").ValueKind != JsonValueKind.Null))
        {
            var quantiles = new[] { "p5", "p10", "p50", "p90", "p95", "cvar" }.Select(name => Value(row, name)).ToList();
            var percentiles = row.GetProperty("percentiles").EnumerateArray().Select(p => p.GetDecimal()).ToList();

            Assert.That(quantiles[..5], Is.Ordered);
            Assert.That(quantiles[5], Is.GreaterThan(quantiles[3]), "the dearest tenth lies above P90");
            Assert.That(percentiles, Has.Count.EqualTo(99).And.Ordered);
            Assert.That((percentiles[4], percentiles[49], percentiles[94]), Is.EqualTo((quantiles[0], quantiles[2], quantiles[4])));
            Assert.That(row.GetProperty("mean").GetProperty("error").GetDecimal(), Is.GreaterThan(0));
            Assert.That(row.GetProperty("not_computed").GetInt32(), Is.Zero);
        }
    }

    // In each trial one vendor is cheapest, or nobody delivers.
    [Test]
    public void ChancesOfBeingCheapestAndOfNobodyDeliveringAddUpToOne()
    {
        var json = Tcobench.Run([.. Campaign, "--format", "json"]).Json();

        foreach (var contest in json.GetProperty("contests").EnumerateArray())
        {
            var rows = json.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("assets").GetInt32() == contest.GetProperty("assets").GetInt32());
            var cheapest = rows.Where(r => r.GetProperty("probability_cheapest").ValueKind != JsonValueKind.Null).Sum(r => Value(r, "probability_cheapest"));

            Assert.That(cheapest + (contest.GetProperty("nobody_delivers").GetInt32() / 500m), Is.EqualTo(1m));
        }
    }

    [Test]
    public void TheSameSeedGivesTheSameBytesAndAnotherSeedOrSamplerOthers()
    {
        var first = Tcobench.Run([.. Campaign, "--format", "csv"]).Out;

        Assert.That(Tcobench.Run([.. Campaign, "--format", "csv"]).Out, Is.EqualTo(first));
        Assert.That(first.Split("\r\n"), Has.Length.EqualTo(1 + 24 + 1));
        Assert.That(first, Does.StartWith("as_of,currency,trials,seed,sampler,job,assets,vendor,"));
        Assert.That(Tcobench.Run([.. Campaign, "--format", "csv", "--seed", "2"]).Out, Is.Not.EqualTo(first));
        Assert.That(Tcobench.Run([.. Campaign, "--format", "csv", "--sampler", "sobol"]).Out, Is.Not.EqualTo(first));
    }

    [Test]
    public void TheIntervalOfCompareIsThatOfTheSimulationWithItsDefaults()
    {
        string[] selection = ["--job", "campaign", "--vendor", "leonardo", "--assets", "100", "--format", "json"];
        var compared = Tcobench.Run(["compare", .. selection]).Json().GetProperty("results")[0].GetProperty("interval");
        var simulated = Tcobench.Run(["simulate", .. selection]).Json().GetProperty("results")[0];

        foreach (var name in new[] { "p10", "p50", "p90" })
            Assert.That(compared.GetProperty(name).GetDecimal(), Is.EqualTo(Math.Round(Value(simulated, name), 6)));
        Assert.That(compared.GetProperty("trials").GetInt32(), Is.EqualTo(10_000));
    }

    // A what-if is certain: it is not drawn.
    [Test]
    public void AWhatIfIsNotDrawn()
    {
        var json = Tcobench.Run([.. Campaign, "--set", "designer_rate=70", "--format", "json"]).Json();

        Assert.That(json.GetProperty("inputs").EnumerateArray().Select(i => i.GetString()), Has.No.Member("designer_rate"));
    }

    [TestCase("--trials", "9")]
    [TestCase("--trials", "10000001")]
    [TestCase("--trials", "many")]
    [TestCase("--seed", "-1")]
    [TestCase("--sampler", "halton")]
    [TestCase("--format", "md")]
    [TestCase("--lang", "de")]
    public void AValueThatMeansNothingIsRefused(string option, string value) => Tcobench.Run("simulate", option, value).Refused(ExitCode.Usage, option, value);

    [Test]
    public void AStoppedSimulationPrintsNothing()
    {
        using var stopped = Interruption.OnRequest();
        stopped.Request();

        Tcobench.In(Tcobench.Root, stopped, [.. Campaign, "--format", "json"]).Refused(ExitCode.Stopped, "stopped");
    }

    private static decimal Value(JsonElement row, string name) => row.GetProperty(name).GetProperty("value").GetDecimal();
}
