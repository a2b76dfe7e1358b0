using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Core.Findings;
using TcoBench.Files.Format;
using TcoBench.Files.Tests.Loading;

namespace TcoBench.Files.Tests.Format;

/// <summary>The schema that editors use: it takes what the reader takes, and marks the mistakes that can be seen without reading the whole file.</summary>
public partial class JsonSchemaTests
{
    private static readonly Dictionary<FileKind, string> Committed = new()
    {
        [FileKind.Vendor] = "vendors/vendor.schema.json",
        [FileKind.Job] = "reference-jobs/job.schema.json",
        [FileKind.Assumptions] = "assumptions/assumptions.schema.json",
        [FileKind.Scenario] = "assumptions/scenario.schema.json",
        [FileKind.Requirements] = "requirements/requirements.schema.json",
    };

    /// <summary>TCOBENCH_ACCEPT=1 renews the committed schemas.</summary>
    [Test]
    public void TheCommittedSchemaIsWhatTheListGives([Values] FileKind kind)
    {
        var path = Path.Combine(Shipped.Root, Committed[kind]);
        if (Environment.GetEnvironmentVariable("TCOBENCH_ACCEPT") == "1")
            File.WriteAllText(path, JsonSchema.Of(kind));
        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(JsonSchema.Of(kind)));
    }

    [TestCaseSource(nameof(ShippedFiles))]
    public async Task EveryShippedFileIsValidAndNamesItsSchema(FileKind kind, string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Shipped.Root, file));
        var named = Named().Match(text).Groups["path"].Value;

        Assert.That(await Mistakes(kind, text), Is.Empty);
        Assert.That(Path.GetFullPath(Path.Combine(Shipped.Root, Path.GetDirectoryName(file)!, named)), Is.EqualTo(Path.Combine(Shipped.Root, Committed[kind])));
    }

    [Test]
    public async Task EveryStartingFileIsValid([Values("credits", "hours", "images", "seats", "gpu")] string like)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Shipped.Root, "src/TcoBench.Cli/Scaffolds", $"{like}.yaml"));
        Assert.That(await Mistakes(FileKind.Vendor, text.Replace("{day}", "2026-11-22", StringComparison.Ordinal).Replace("{id}", "example", StringComparison.Ordinal).Replace("{name}", "Example", StringComparison.Ordinal)), Is.Empty);
    }

    // an unknown key, on every level
    [TestCase("name: Example.Ai", "name: Example.Ai\ncolour: red")]
    [TestCase("kind: primary }", "kind: primary, colour: red }")]
    [TestCase("fee: { value: 30.00,", "fee: { value: 30.00, colour: red,")]
    [TestCase("title: Model Two,", "title: Model Two, colour: red,")]
    [TestCase("overage: { price: credit_price }", "overage: { price: credit_price, colour: red }")]
    [TestCase("terms: { usage: {} }", "terms: { usage: {}, yearly: {} }")]
    // a key that must be there is not
    [TestCase("currency: USD\n", "")]
    [TestCase("seen: 2026-08-03, ", "")]
    [TestCase("unit: USD/seat, source: page", "source: page")]
    [TestCase("value: 30.00, unit: USD/seat, source: page", "value: 30.00, unit: USD/seat")]
    [TestCase("why: \"time-outs\"", "channel: web")]
    [TestCase(", classes: [standard]", "")]
    [TestCase("consumes: { credits: base_credits + steps * step_credits }", "grid: no")]
    [TestCase("images: { quantity: images, price: image_price }", "images: { quantity: images }")]
    [TestCase("overage: { price: credit_price }", "overage: {}")]
    // a value of another form
    [TestCase("value: 30.00", "value: \"30.00\"")]
    [TestCase("value: 30.00", "value: [30.00]")]
    [TestCase("value: 30.00", "value: many")]
    [TestCase("value: 30.00", "value:")]
    [TestCase("seen: 2026-08-03", "seen: 3.8.2026")]
    [TestCase("kind: primary", "kind: first-hand")]
    [TestCase("currency: USD", "currency: CHF")]
    [TestCase("units: [credit]", "units: credit")]
    [TestCase("- operation: generate\n    model: model-two\n    channels: [web]", "- operation: draw\n    model: model-two\n    channels: [web]")]
    [TestCase("modules: [elements]", "images: 1001")]
    [TestCase("modules: [elements]", "grid: true")]
    [TestCase("sizes: [1024x1024, 1536x1024]", "sizes: [1024, 1536x1024]")]
    [TestCase("low: { 1024x1024: 0.006,", "low: { 1024x1024: cheap,")]
    [TestCase("vendor: example", "vendor: Example")]
    [TestCase("seats: { per: person }", "seats: { per: machine }")]
    public async Task AMistakeIsMarkedAndTheReaderRefusesItToo(string old, string changed)
    {
        using var folder = new Folder();
        var spoilt = Spoilt(Example.Vendor, old, changed);
        folder.Write(Folder.Vendor, spoilt);

        Assert.That(await Mistakes(FileKind.Vendor, Example.Vendor), Is.Empty);
        Assert.That(await Mistakes(FileKind.Vendor, spoilt), Is.Not.Empty);
        Assert.That(folder.Load().Findings.Where(finding => finding.Severity == Severity.Error), Is.Not.Empty);
    }

    [TestCase("steps: 30", "steps: thirty")]
    [TestCase("window: 30", "window: 0")]
    [TestCase("must_have: [commercial_rights]", "must_have: [cheap]")]
    [TestCase("title: Posters\n", "")]
    [TestCase("keep: 1", "kept: 1")]
    public async Task AMistakeOfAJobIsMarkedToo(string old, string changed)
    {
        using var folder = Folder.WithJob(old, changed);

        Assert.That(await Mistakes(FileKind.Job, Example.Job), Is.Empty);
        Assert.That(await Mistakes(FileKind.Job, Spoilt(Example.Job, old, changed)), Is.Not.Empty);
        Assert.That(folder.Load().Findings.Where(finding => finding.Severity == Severity.Error), Is.Not.Empty);
    }

    private static IEnumerable<TestCaseData> ShippedFiles()
    {
        foreach (var folder in Directory.GetDirectories(Shipped.Folders.Vendors).Order(StringComparer.Ordinal))
            yield return new TestCaseData(FileKind.Vendor, $"vendors/{Path.GetFileName(folder)}/vendor.yaml");
        foreach (var file in Directory.GetFiles(Shipped.Folders.Jobs, "*.yaml").Order(StringComparer.Ordinal))
            yield return new TestCaseData(FileKind.Job, $"reference-jobs/{Path.GetFileName(file)}");
        foreach (var file in Directory.GetFiles(Path.Combine(Shipped.Root, "requirements"), "*.yaml").Order(StringComparer.Ordinal))
            yield return new TestCaseData(FileKind.Requirements, $"requirements/{Path.GetFileName(file)}");
        foreach (var file in Directory.GetFiles(Shipped.Folders.Assumptions, "*.yaml").Order(StringComparer.Ordinal))
            yield return new TestCaseData(file.EndsWith("default.yaml", StringComparison.Ordinal) ? FileKind.Assumptions : FileKind.Scenario, $"assumptions/{Path.GetFileName(file)}");
        foreach (var file in Directory.GetFiles(Path.Combine(Shipped.Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal))
            yield return new TestCaseData(FileKind.Scenario, $"scenarios/{Path.GetFileName(file)}");
    }

    // The first place only.
    private static string Spoilt(string text, string old, string changed)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, $"the example no longer holds \"{old}\"");
        return text[..at] + changed + text[(at + old.Length)..];
    }

    private static async Task<IEnumerable<string>> Mistakes(FileKind kind, string yaml)
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(JsonSchema.Of(kind));
        return schema.Validate(YamlJson.Of(yaml).ToJsonString()).Select(error => string.Create(CultureInfo.InvariantCulture, $"{error.Path}: {error.Kind}"));
    }

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=(?<path>\S+)\n", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
