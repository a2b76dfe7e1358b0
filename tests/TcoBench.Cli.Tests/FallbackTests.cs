using System.Globalization;
using System.Text.Json;

namespace TcoBench.Cli.Tests;

public class FallbackTests
{
    private static readonly string[] Campaign = ["--job", "campaign", "--vendor", "leonardo", "--format", "json"];

    [Test]
    public void ItIsToldInJson()
    {
        var json = Run([]).Json();
        var row = json.GetProperty("results")[0];
        var remedy = row.GetProperty("remedies")[0];

        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("schema").GetString(), Is.EqualTo("tcobench.fallback/1"));
            Assert.That(json.GetProperty("currency").GetString(), Is.EqualTo("EUR"));
            Assert.That(
                row.EnumerateObject().Select(p => p.Name),
                Is.EqualTo("job vendor plan assets status months outage_hours hours people production_hours stopped_assets speed_needed waiting keep_ready share_input cost_input remedies unable simpler".Split(' ')));
            Assert.That(row.GetProperty("waiting").EnumerateObject().Select(p => p.Name), Is.EqualTo("idle_people missed_days cost".Split(' ')));
            Assert.That(
                remedy.EnumerateObject().Select(p => p.Name),
                Is.EqualTo("vendor plan term readiness charges people platform claims spared cost per_hour saves pays_from fallback_cost".Split(' ')));
            Assert.That(row.GetProperty("unable").EnumerateArray().Select(u => u.GetProperty("vendor").GetString()), Does.Contain("recraft").And.Not.Contain("leonardo"));
            Assert.That(row.GetProperty("keep_ready").ValueKind, Is.EqualTo(JsonValueKind.Null), "with 2 hours a month waiting is cheaper");
        });
    }

    // 2 hours a month of 2 designers at 65; with 10,000 EUR a campaign day, 2 / 24 of a day more: 833.33.
    [TestCase(null, "260", "0", "260")]
    [TestCase("missed_day_cost=10000", "260", "833.333333333333", "1093.333333333333")]
    public void WaitingCostsIdlePeopleAndMissedDays(string? set, string idle, string missed, string cost)
    {
        var waiting = Run(set is null ? [] : ["--set", set]).Json().GetProperty("results")[0].GetProperty("waiting");

        Assert.That(waiting.EnumerateObject().Select(p => p.Value.GetRawText()), Is.EqualTo(new[] { idle, missed, cost }));
    }

    [Test]
    public void MissedDaysMakeAVendorWorthKeepingReady()
    {
        var row = Run(["--set", "missed_day_cost=10000"]).Json().GetProperty("results")[0];
        var chosen = row.GetProperty("remedies").EnumerateArray().First(r => r.GetProperty("readiness").GetString() == "kept_ready");

        Assert.That(row.GetProperty("keep_ready").GetString(), Is.EqualTo(chosen.GetProperty("vendor").GetString()));
        Assert.That(Number(chosen, "pays_from"), Is.LessThan(2m));
    }

    // Two designers are at work at Leonardo, so Midjourney's Pro has two seats of 60 USD at 0.8684 EUR. Both learn it, 2 x 4 hours x 65, and its terms are reviewed, 8 hours x 150, of
    // which 90 days carry an eighth: 65 and 150; a month of management and review, 3 hours x 75, is 225.
    [Test]
    public void EveryoneAtWorkIsPaidForAtTheSecondVendor()
    {
        var row = Run([]).Json().GetProperty("results")[0];
        var midjourney = row.GetProperty("remedies").EnumerateArray().Single(r => r.GetProperty("vendor").GetString() == "midjourney");

        Assert.That((Number(row, "people"), Number(row, "months"), midjourney.GetProperty("plan").GetString()), Is.EqualTo((2m, 1m, "pro")));
        Assert.That((Number(midjourney, "charges"), Number(midjourney, "platform")), Is.EqualTo((104.208m, 440m)));
    }

    // Total with the two inputs set = total as it is - what the remedy saves.
    [Test]
    public void TheInputsItNamesPutTheRemedyIntoTheComparison()
    {
        var row = Run([]).Json().GetProperty("results")[0];
        var ready = row.GetProperty("remedies").EnumerateArray().First(r => r.GetProperty("readiness").GetString() == "kept_ready");
        string[] set = ["--set", $"{row.GetProperty("share_input").GetString()}=1", "--set", $"{row.GetProperty("cost_input").GetString()}={ready.GetProperty("fallback_cost").GetRawText()}"];

        Assert.That(Total(set), Is.EqualTo(Total([]) - Number(ready, "saves")).Within(1e-9m));
    }

    [Test]
    public void WithoutOutagesThereIsNothingToBridge()
    {
        var row = Run(["--set", "outage_hours=0"]).Json().GetProperty("results")[0];
        var shown = Tcobench.Run("fallback", "--job", "campaign", "--vendor", "leonardo", "--set", "outage_hours=0");

        Assert.That((row.GetProperty("remedies").GetArrayLength(), row.GetProperty("waiting").GetProperty("cost").GetRawText()), Is.EqualTo((0, "0")));
        Assert.That(shown.Out, Does.Contain("0 hours a month without service").And.Not.Contain("kept ready ").And.Not.Contain("--set"));
    }

    [Test]
    public void SimplerSettingsLowerTheSpeedThatIsNeededAndBridgeNothing()
    {
        var (row, plain) = (Run(["--simpler", "four-variations"]).Json().GetProperty("results")[0], Run([]).Json().GetProperty("results")[0]);
        var simpler = row.GetProperty("simpler")[0];

        Assert.That(simpler.GetProperty("scenario").GetString(), Is.EqualTo("four-variations"));
        Assert.That(Number(simpler, "speed_needed"), Is.GreaterThan(0).And.LessThan(Number(row, "speed_needed")));
        Assert.That(row.GetProperty("remedies").GetRawText(), Is.EqualTo(plain.GetProperty("remedies").GetRawText()));
        Assert.That(
            Tcobench.Run("fallback", "--job", "campaign", "--vendor", "leonardo", "--simpler", "four-variations").Out,
            Does.Contain("Four variations in place of six: down to").And.Contain("bridge no outage"));
    }

    [Test]
    public void OneVendorIsShownWithEveryRemedySeveralWithTheCheapest()
    {
        var one = Tcobench.Run("fallback", "--job", "campaign", "--vendor", "leonardo");
        var several = Tcobench.Run("fallback", "--job", "campaign", "--vendor", "leonardo", "--vendor", "midjourney", "--vendor", "recraft", "--assets", "100,1000");

        foreach (var shown in new[] { one, several })
        {
            Assert.That(shown.Code, Is.Zero, shown.Error);
            Assert.That(shown.Out.Split('\n').Select(line => line.TrimEnd()), Has.All.Length.LessThanOrEqualTo(100));
        }

        Assert.That(one.Out, Does.Contain("Wait: for this job alone no vendor is worth keeping ready.").And.Contain("Recraft cannot stand in").And.Contain("leonardo.campaign.fallback_cost="));
        Assert.That(several.Out, Does.Contain("Campaign, 100 approved assets").And.Contain("Campaign, 1,000 approved assets").And.Contain("in use anyway").And.Contain("lacks operation").And.Contain("Waiting is cheapest"));
    }

    [TestCase("--assets", "0")]
    [TestCase("--assets", "many")]
    [TestCase("--vendor", "leonard")]
    [TestCase("--job", "campain")]
    [TestCase("--simpler", "four-variation")]
    [TestCase("--format", "csv")]
    [TestCase("--set", "leonardo.campaign.fallback_cost=-1")]
    public void WhatIsNotUnderstoodIsRefused(string option, string value) =>
        Tcobench.Run("fallback", option, value).Refused(2, option, value);

    [Test]
    public void AFaultySettingIsToldWithItsPlace()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("tcobench-fallback-").FullName, "faulty.yaml");
        File.WriteAllText(file, "scenario: faulty\ntitle: Faulty\nwhy: \"a test\"\njobs:\n  campaign:\n    stages:\n      - { id: draft, candidates: none }\n");

        Tcobench.Run("fallback", "--simpler", file).Refused(3, "faulty.yaml:7:", "candidates");
    }

    private static Outcome Run(string[] more) => Tcobench.Run(["fallback", .. Campaign, .. more]);

    private static decimal Total(string[] set) =>
        Number(Tcobench.Run(["compare", .. Campaign, "--assets", "1000", .. set]).Json().GetProperty("results")[0], "total");

    private static decimal Number(JsonElement element, string name) => decimal.Parse(element.GetProperty(name).GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
