using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>The price book beside a public price map.</summary>
public class VerifyTests
{
    private static readonly string Excerpt = Path.Combine(Tcobench.Root, "tests", "TcoBench.Cli.Tests", "Fixtures", "price-map-excerpt.json");

    // Our prices: gpt-image-1 low 0.011, dall-e-2 0.020 at 1024 × 1024, FLUX1.1 pro 0.04, Stable Image Core 3 credits of 0.01.
    private const string Tiny = """
        {
          "sample_spec": { "litellm_provider": "one of the providers", "mode": "one of the modes", "output_cost_per_image": 1.0 },
          "low/1024-x-1024/gpt-image-1": { "litellm_provider": "openai", "mode": "image_generation", "input_cost_per_image": 0.011 },
          "1024-x-1024/dall-e-2": { "litellm_provider": "openai", "mode": "image_generation", "input_cost_per_pixel": 1.9e-08, "output_cost_per_pixel": 0.0 },
          "black_forest_labs/flux-pro-1.1": { "litellm_provider": "black_forest_labs", "mode": "image_generation", "output_cost_per_image": 0.4, "source": "https://example.org/flux" },
          "stability/stable-image-core": { "litellm_provider": "stability", "mode": "image_generation", "output_cost_per_image": 0.033 },
          "stability/erase": { "litellm_provider": "stability", "mode": "image_edit", "output_cost_per_image": 0.005 },
          "azure/low/1024-x-1024/gpt-image-1": { "litellm_provider": "azure", "mode": "image_generation", "input_cost_per_image": 0.011 },
          "gpt-image-1": { "litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image_token": 4e-05 },
          "gpt-5": { "litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1e-06 },
          "a remark": "not an entry"
        }
        """;

    [Test]
    public void EachPriceOfAMapAgreesDiffersIsAGapOrIsLeftOutWithAReason()
    {
        using var map = new MapFile(Tiny);
        var json = Tcobench.Run("vendors", "verify", "--against", map.Path, "--format", "json").Json();
        var differ = json.GetProperty("differ").EnumerateArray().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Keys(json, "agree"), Is.EqualTo(new[] { "low/1024-x-1024/gpt-image-1", "1024-x-1024/dall-e-2" }));
            // 1024 × 1024 × 0.000000019
            Assert.That(json.GetProperty("agree")[1].GetProperty("there").GetDecimal(), Is.EqualTo(0.019922944m));
            Assert.That(json.GetProperty("agree")[1].GetProperty("per_pixel").GetBoolean(), Is.True);
            Assert.That(Keys(json, "differ"), Is.EqualTo(new[] { "black_forest_labs/flux-pro-1.1", "stability/stable-image-core" }));
            Assert.That(differ[0].GetProperty("ratio").GetDecimal(), Is.EqualTo(10m));
            Assert.That(differ[0].GetProperty("factor").GetString(), Is.EqualTo("about a factor of 10"));
            Assert.That(differ[0].GetProperty("their_source").GetString(), Is.EqualTo("https://example.org/flux"));
            Assert.That(differ[0].GetProperty("our_sources")[0].GetProperty("seen").GetString(), Is.EqualTo("2026-09-26"));
            Assert.That(differ[1].GetProperty("here").GetDecimal(), Is.EqualTo(0.03m));
            Assert.That(differ[1].GetProperty("factor").GetString(), Is.Empty);
            Assert.That(Keys(json, "only_there"), Is.EqualTo(new[] { "stability/erase" }));
            Assert.That(Keys(json, "ignored"), Is.EqualTo(new[] { "sample_spec", "azure/low/1024-x-1024/gpt-image-1", "gpt-image-1", "gpt-5" }));
            Assert.That(json.GetProperty("ignored")[2].GetProperty("reason").GetString(), Does.StartWith("priced by tokens only"));
            Assert.That(json.GetProperty("only_here").EnumerateArray().Select(p => p.GetProperty("model").GetString()), Does.Contain("gpt-image-2").And.Contain("flux-2-pro").And.Not.Contain("flux-1.1-pro"));
            Assert.That(json.GetProperty("map").GetProperty("day").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public void TheTableNamesBothFiguresTheirSourcesAndTheFactor()
    {
        using var map = new MapFile(Tiny);
        var outcome = Tcobench.Run("vendors", "verify", "--against", map.Path);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("Differs: flux-1.1-pro: 0.04 here, 0.4 there, ratio 10").And.Contain("about a factor of 10").And.Match(@"copy no\. 68486021179,\s+seen\s+2026-09-26").And.Contain("https://example.org/flux"));
        // 0.07 at Bedrock is 14 times 0.005
        Assert.That(outcome.Out, Does.Contain("stability/erase 0.005; Amazon Bedrock sells this for 0.07, 14 times that: suspected of").And.Contain("Not in the map: ").And.Contain("0.019923 there from a price per pixel"));
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void OnlyTheVendorsAskedForAreCompared()
    {
        using var map = new MapFile(Tiny);
        var json = Tcobench.Run("vendors", "verify", "--against", map.Path, "--vendor", "stability-ai", "--format", "json").Json();

        Assert.That(Keys(json, "differ"), Is.EqualTo(new[] { "stability/stable-image-core" }));
        Assert.That(Keys(json, "ignored"), Is.Empty);
        Tcobench.Run("vendors", "verify", "--against", map.Path, "--vendor", "stabilty-ai").Refused(ExitCode.Usage, "\"stabilty-ai\" is not known");
    }

    [Test]
    public void TheShippedPriceBookBesideRealEntries()
    {
        var json = Tcobench.Run("vendors", "verify", "--against", Excerpt, "--format", "json").Json();
        var differ = json.GetProperty("differ").EnumerateArray().Single();

        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("map").GetProperty("day").GetString(), Is.EqualTo("2026-05-18"));
            // 22 agreeing keys; Titan's four price classes are four prices
            Assert.That(Keys(json, "agree"), Has.Count.EqualTo(25).And.Contain("hd/1024-x-1792/dall-e-3").And.Contain("us.amazon.nova-canvas-v1:0").And.Contain("fal_ai/fal-ai/recraft/v3/text-to-image"));
            Assert.That(Keys(json, "agree").Count(k => k!.Contains("titan", StringComparison.Ordinal)), Is.EqualTo(4));
            Assert.That(differ.GetProperty("key").GetString(), Is.EqualTo("gemini/gemini-3.1-flash-image-preview"));
            Assert.That(differ.GetProperty("here").GetDecimal(), Is.EqualTo(0.067m));
            Assert.That(differ.GetProperty("there").GetDecimal(), Is.EqualTo(0.045m));
            Assert.That(differ.GetProperty("notes")[0].GetString(), Is.EqualTo("the map's key names no size; its price is ours at 512x512"));
            Assert.That(Keys(json, "only_there"), Is.EqualTo(new[] { "gemini/imagen-3.0-fast-generate-001", "black_forest_labs/flux-pro", "stability/conservative", "stability/sketch" }));
            Assert.That(json.GetProperty("only_there")[2].GetProperty("note").GetString(), Does.Contain("0.4, 10 times that: suspected of a factor of 10"));
            Assert.That(Keys(json, "ignored"), Is.EqualTo(new[] { "1024-x-1024/gpt-image-1.5", "gpt-image-1", "azure/hd/1024-x-1792/dall-e-3", "vertex_ai/imagen-4.0-generate-001", "gemini/lyria-3-clip-preview" }));
        });
        // a price that was read from the map itself is no confirmation
        Assert.That(json.GetProperty("agree").EnumerateArray().First(p => p.GetProperty("vendor").GetString() == "bedrock").GetProperty("same_origin").GetBoolean(), Is.True);
    }

    [Test]
    public void NothingIsWritten()
    {
        using var project = new Project();
        var before = project.Files();

        Assert.That(project.Run("vendors", "verify", "--against", Excerpt).Code, Is.Zero);
        Assert.That(project.Files(), Is.EqualTo(before));
    }

    [TestCase("{\n  \"a\": {,}\n}", "TCO391", ":2:9")]
    [TestCase("{\n  \"ä\": {,}\n}", "TCO391", ":2:9")]
    [TestCase("{ \"a\": 1", "TCO391", "not JSON")]
    [TestCase("", "TCO391", "not JSON")]
    [TestCase("vendor: x", "TCO391", ":1:1")]
    [TestCase("{ \"a\": \"\\ud800\", \"b\": { \"litellm_provider\": \"\\ud800\" } }", "TCO391", "Unicode")]
    [TestCase("{ \"\\ud800\": { \"litellm_provider\": \"openai\" } }", "TCO391", "Unicode")]
    [TestCase("[]", "TCO392", "no prices by model")]
    [TestCase("{}", "TCO392", "no prices by model")]
    [TestCase("{ \"a\": { \"b\": 1 } }", "TCO392", "no prices by model")]
    public void AMapThatCannotBeReadIsRefusedWithItsPlace(string text, string code, string place)
    {
        using var map = new MapFile(text);
        Tcobench.Run("vendors", "verify", "--against", map.Path).Refused(ExitCode.InvalidInput, code, place);
    }

    [Test]
    public void AnEntryOfTheWrongShapeIsLeftOut()
    {
        using var map = new MapFile("""
            {
              "hd/1024-x-1024/dall-e-3\u001b[2J": { "litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 1 },
              "256-x-256/dall-e-2": { "litellm_provider": "openai", "mode": "image_generation", "input_cost_per_pixel": "much" },
              "512-x-512/dall-e-2": { "litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 1e400 },
              "99999-x-99999/dall-e-2": { "litellm_provider": "openai", "mode": "image_generation", "input_cost_per_pixel": 999999 },
              "dall-e-2": { "litellm_provider": "openai", "mode": ["image_generation"], "output_cost_per_image": -1 },
              "dall-e-3": { "litellm_provider": 5 }
            }
            """);
        var outcome = Tcobench.Run("vendors", "verify", "--against", map.Path);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Not.Contain("\u001b").And.Contain("Left out: 3 entries"));
    }

    [Test]
    public void AFileThatIsMissingAFolderOrTooLargeIsRefused()
    {
        using var large = new MapFile("");
        using (var stream = File.OpenWrite(large.Path))
            stream.SetLength((16 << 20) + 1);

        Tcobench.Run("vendors", "verify", "--against", "no-such-map.json").Refused(ExitCode.InvalidInput, "TCO101", "no-such-map.json");
        Tcobench.Run("vendors", "verify", "--against", ".").Refused(ExitCode.InvalidInput, "TCO102");
        Tcobench.Run("vendors", "verify", "--against", "").Refused(ExitCode.InvalidInput, "TCO102");
        Tcobench.Run("vendors", "verify", "--against", large.Path).Refused(ExitCode.InvalidInput, "TCO393", "16 MiB");
        Tcobench.Run("vendors", "verify").Refused(ExitCode.Usage, "--against");
    }

    private static List<string?> Keys(JsonElement json, string list) => [.. json.GetProperty(list).EnumerateArray().Select(e => e.GetProperty("key").GetString())];

    private sealed class MapFile : IDisposable
    {
        public MapFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"price-map-{Guid.NewGuid():N}.json");

        public void Dispose() => File.Delete(Path);
    }
}
