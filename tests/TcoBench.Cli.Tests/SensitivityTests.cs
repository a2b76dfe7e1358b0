using System.Globalization;
using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>What drives a total, as users ask for it.</summary>
public class SensitivityTests
{
    private static readonly string[] Campaign = ["sensitivity", "--job", "campaign", "--vendor", "leonardo", "--plan", "api-payg"];

    private Outcome _table = null!;
    private JsonElement _json;

    [OneTimeSetUp]
    public void AskOnce()
    {
        _table = Tcobench.Run([.. Campaign, "--trials", "512"]);
        _json = Tcobench.Run([.. Campaign, "--trials", "512", "--format", "json", "--method", "tornado", "--method", "spider", "--method", "morris", "--method", "sobol", "--method", "shapley"]).Json();
    }

    [Test]
    public void TheUsualAnswerIsATornadoAndSharesInWords()
    {
        Assert.That(_table.Code, Is.Zero, _table.Error);
        Assert.Multiple(() =>
        {
            Assert.That(_table.Out, Does.Contain("Campaign, 1,000 approved assets: Leonardo.Ai, API pay-as-you-go, costs EUR").And.Contain("per asset"));
            Assert.That(_table.Out, Does.Contain("Designer rate").And.Contain("swing").And.Contain("Share of the variance (Sobol)").And.Contain("95 % interval"));
            Assert.That(_table.Out, Does.Contain("other inputs taken together").And.Contain("passed the screening"), "what was screened out is said");
            Assert.That(_table.Out, Does.Not.Contain("Shapley").And.Not.Contain("Elementary effects (Morris)").And.Not.Contain("NaN"));
            Assert.That(_table.Out, Does.Not.Contain("designer_rate"), "titles rather than ids");
            Assert.That(_table.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
        });
    }

    [Test]
    public void TheJsonHasItsShape()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_json.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[]
            {
                "schema", "currency", "job", "assets", "option", "versus", "base", "base_per_approved_asset", "trials", "seed", "sampler", "inputs", "tornado", "spider", "morris", "sobol", "shapley", "notes",
            }));
            Assert.That(_json.GetProperty("schema").GetString(), Is.EqualTo("tcobench.sensitivity/1"));
            Assert.That(_json.GetProperty("sampler").GetString(), Is.EqualTo("sobol"));
            Assert.That(_json.GetProperty("shapley").GetProperty("orders").GetString(), Is.EqualTo("all"));
            Assert.That(_json.GetProperty("shapley").GetProperty("effects").EnumerateArray().Sum(e => Number(e.GetProperty("share"), "value")), Is.EqualTo(1m).Within(1e-9m), "100 % of the variance");
            Assert.That(Shared("sobol", "indices"), Is.EquivalentTo(Names(_json.GetProperty("inputs"))), "each input once");
            Assert.That(Shared("shapley", "effects"), Is.EquivalentTo(Names(_json.GetProperty("inputs"))));
        });

        IEnumerable<string?> Shared(string method, string list) => _json.GetProperty(method).GetProperty(list).EnumerateArray().SelectMany(i => i.GetProperty("inputs").EnumerateArray()).Select(n => n.GetString());
    }

    // An end of a bar is what compare says with that one input set.
    [TestCase("designer_rate", "105")]
    [TestCase("retouch_minutes", "10")]
    public void AnEndOfABarIsTheComparedTotalWithThatInput(string input, string high)
    {
        var bar = _json.GetProperty("tornado").GetProperty("bars").EnumerateArray().Single(b => b.GetProperty("input").GetString() == input);

        Assert.That(Number(bar, "high"), Is.EqualTo(decimal.Parse(high, CultureInfo.InvariantCulture)));
        Assert.That(Number(bar, "at_high"), Is.EqualTo(Total("leonardo", "--plan", "api-payg", "--set", $"{input}={high}")));
        Assert.That(Number(bar, "swing"), Is.EqualTo(Number(bar, "at_high") - Number(bar, "at_low")));
    }

    [Test]
    public void TheDifferenceOfTwoVendorsIsThatOfTheirTotals()
    {
        var json = Tcobench.Run("sensitivity", "--job", "campaign", "--vendor", "leonardo", "--versus", "midjourney", "--method", "tornado", "--format", "json").Json();

        Assert.That(Number(json, "base"), Is.EqualTo(Total("leonardo") - Total("midjourney")));
        Assert.That(json.GetProperty("versus").GetProperty("vendor").GetString(), Is.EqualTo("midjourney"));
        Assert.That(Names(json.GetProperty("inputs")), Does.Contain("midjourney.acceptance_offset").And.Contain("leonardo.acceptance_offset"));
        Assert.That(json.GetProperty("sobol").ValueKind, Is.EqualTo(JsonValueKind.Null), "only what was asked for");
    }

    [Test]
    public void AVendorDoesNotDifferFromItself()
    {
        var outcome = Tcobench.Run("sensitivity", "--job", "upscale-2x", "--vendor", "leonardo", "--versus", "leonardo", "--trials", "64");

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("The result does not vary").And.Not.Contain("NaN"));
    }

    [Test]
    public void TheSameSeedGivesTheSameBytesAndAnotherSeedOthers()
    {
        string Out(string seed) => Tcobench.Run([.. Campaign, "--trials", "128", "--method", "sobol", "--seed", seed]).Out;

        var (first, again, other) = (Out("1"), Out("1"), Out("2"));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void CorrelatedInputsAreSharedOutByShapley()
    {
        using var project = new Project();
        File.AppendAllText(project.At("assumptions", "default.yaml"), "\ncorrelations:\n  - { between: [concept_minutes, retouch_minutes], rank: 0.6, why: \"a careful team takes longer over both\" }\n");

        var usual = project.Run([.. Campaign, "--trials", "64"]);
        var sobol = project.Run([.. Campaign, "--trials", "64", "--method", "sobol"]);

        Assert.That(usual.Code, Is.Zero, usual.Error);
        Assert.That(usual.Out, Does.Contain("Fair share of the variance (Shapley)").And.Not.Contain("(Sobol)"));
        Assert.That(sobol.Out, Does.Contain("as independent, though 1 pair of them hangs together"));
    }

    [Test]
    public void MistakesAreRefusedWithAHint()
    {
        Tcobench.Run("sensitivity", "--vendor", "leonardo").Refused(ExitCode.Usage, "one --job and one --vendor");
        Tcobench.Run("sensitivity", "--job", "campaign", "--vendor", "leonardo", "--vendor", "dall-e").Refused(ExitCode.Usage, "one --job and one --vendor");
        Tcobench.Run([.. Campaign, "--method", "sobel"]).Refused(ExitCode.Usage, "--method \"sobel\"", "sobol");
        Tcobench.Run([.. Campaign, "--versus", "leonard"]).Refused(ExitCode.Usage, "leonardo");
        Tcobench.Run([.. Campaign, "--trials", "0"]).Refused(ExitCode.Usage, "--trials");
        Tcobench.Run([.. Campaign, "--assets", "0"]).Refused(ExitCode.Usage, "--assets");
        Tcobench.Run("sensitivity", "--job", "campaign", "--vendor", "ideogram").Refused(ExitCode.CannotCompute, "Ideogram has no total");
    }

    private static decimal Total(string vendor, params string[] more) =>
        Number(Tcobench.Run(["compare", "--job", "campaign", "--vendor", vendor, "--assets", "1000", "--format", "json", .. more]).Json().GetProperty("results")[0], "total");

    private static decimal Number(JsonElement of, string name) => of.GetProperty(name).GetDecimal();

    private static IEnumerable<string?> Names(JsonElement list) => list.EnumerateArray().Select(i => i.GetProperty("input").GetString());
}
