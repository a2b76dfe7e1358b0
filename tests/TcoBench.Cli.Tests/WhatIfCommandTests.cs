using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary><c>whatif</c>, and several scenarios at once, as users run them.</summary>
public class WhatIfCommandTests
{
    [Test]
    public void JobsAndVolumesAreThoseTheScenariosName()
    {
        var json = Tcobench.Run("whatif", "--scenario", "ten-motifs", "--vendor", "leonardo", "--format", "json").Json();

        Assert.That(json.GetProperty("schema").GetString(), Is.EqualTo("tcobench.whatif/1"));
        Assert.That(Rows(json).Select(r => (r.GetProperty("job").GetString(), r.GetProperty("assets").GetInt32(), r.GetProperty("vendor").GetString())), Is.EqualTo(new[] { ("campaign", 20, null), ("campaign", 20, "leonardo") }));
    }

    // What it says without the changes is what compare says, and with them what compare says under them; parts sum to the difference to the last digit.
    [Test]
    public void FiguresAreThoseOfCompareAndPartsSumExactly()
    {
        string[] selection = ["--job", "campaign", "--vendor", "leonardo", "--assets", "1000", "--format", "json"];
        string[] changes = ["--scenario", "four-variations", "--scenario", "finals-28-steps", "--set", "retouch_minutes=3"];
        var row = Rows(Tcobench.Run(["whatif", .. changes, .. selection]).Json())[1];

        Assert.That(Total(row, "base"), Is.EqualTo(Compared(selection)).Within(1e-9m));
        Assert.That(Total(row, "together"), Is.EqualTo(Compared([.. changes, .. selection])).Within(1e-9m));
        foreach (var amount in new[] { "charges", "total" })
        {
            var change = row.GetProperty("change").GetProperty(amount).GetDecimal();
            Assert.That(row.GetProperty("parts").EnumerateArray().Sum(p => p.GetProperty("together").GetProperty(amount).GetDecimal()), Is.EqualTo(change));
            Assert.That(row.GetProperty("together").GetProperty(amount).GetDecimal() - row.GetProperty("base").GetProperty(amount).GetDecimal(), Is.EqualTo(change));
        }

        Assert.That(row.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("cause").GetString()), Is.EqualTo(new[] { "four-variations", "finals-28-steps", "retouch_minutes=3" }));
    }

    [Test]
    public void TheTableFitsAndSaysWhatEachChangeDoes()
    {
        var outcome = Tcobench.Run("whatif", "--scenario", "four-variations", "--scenario", "upscale-4x", "--job", "campaign", "--assets", "100");

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("Four variations in place of six + 4x upscales").And.Contain("cheapest: leonardo, then self-hosted").And.Contain("plan kept").And.Contain("together"));
        Assert.That(outcome.Out, Does.Contain("leonardo: cannot do it with the changes"));
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void SeveralScenariosAreUsedTogetherByCompareWhateverTheirOrder()
    {
        string[] selection = ["--job", "campaign", "--vendor", "leonardo", "--assets", "100", "--format", "json"];

        var there = Tcobench.Run(["compare", "--scenario", "four-variations", "--scenario", "yields-by-reputation", .. selection]);
        var back = Tcobench.Run(["compare", "--scenario", "yields-by-reputation", "--scenario", "four-variations", .. selection]);

        Assert.That(there.Code, Is.Zero, there.Error);
        Assert.That(Total(there), Is.EqualTo(Total(back)).And.Not.EqualTo(Total(Tcobench.Run(["compare", .. selection]))));
    }

    [Test]
    public void ScenariosThatContradictEachOtherAreRefusedWithBothPlaces() =>
        Tcobench.Run("whatif", "--scenario", "channel-targets", "--scenario", "upscale-4x").Refused(
            ExitCode.InvalidInput, "TCO332", "scenarios/upscale-4x.yaml:9:", "size of stage \"upscale\" of job \"campaign\": scenario \"upscale-4x\" says otherwise than \"channel-targets\"", "scenarios/channel-targets.yaml:10:");

    [TestCase(new string[0], "whatif needs a change")]
    [TestCase(new[] { "--scenario", "four-variation" }, "--scenario \"four-variation\" is not known; did you mean \"four-variations\"?")]
    [TestCase(new[] { "--set", "retouch_minutes=3", "--set", "retouch_minutes=4" }, "--set \"retouch_minutes\" is given twice")]
    [TestCase(new[] { "--set", "retouch_minute=3", "--job", "draft-1024", "--vendor", "leonardo" }, "no input of that name is used here; did you mean \"retouch_minutes\"?")]
    [TestCase(new[] { "--set", "window=3" }, "set it with --window")]
    [TestCase(new[] { "--scenario", "four-variations", "--assets", "0" }, "--assets \"0\"")]
    public void WhatMeansNothingIsAUsageError(string[] args, string message) => Tcobench.Run(["whatif", .. args]).Refused(ExitCode.Usage, message);

    [Test]
    public void ElevenChangesAreTooMany() =>
        Tcobench.Run(["whatif", .. "retouch review concept prompting reprompting sign_off handling_web handling_api x y z".Split(' ').SelectMany(n => new[] { "--set", $"{n}_minutes=1" })])
            .Refused(ExitCode.Usage, "11 changes are too many");

    private static List<JsonElement> Rows(JsonElement json) => [.. json.GetProperty("results").EnumerateArray()];

    private static decimal Total(JsonElement row, string outcome) => row.GetProperty(outcome).GetProperty("total").GetDecimal();

    private static decimal Total(Outcome outcome) => Rows(outcome.Json())[0].GetProperty("total").GetDecimal();

    private static decimal Compared(string[] args) => Total(Tcobench.Run(["compare", .. args]));
}
