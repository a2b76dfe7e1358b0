using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary><c>vendors new</c>: a starting file that is valid, holds no invented price, and becomes a vendor by filling it in.</summary>
public class NewVendorTests
{
    private static readonly string[] Kinds = ["credits", "hours", "images", "seats", "gpu"];

    [Test]
    public void AStartingFileIsValidAsItIs([ValueSource(nameof(Kinds))] string kind)
    {
        using var project = new Project();

        var created = project.Run("vendors", "new", "new-vendor", "--like", kind);

        Assert.That(created.Code, Is.Zero, created.Error);
        Assert.That(created.Out, Does.Contain("wrote vendors/new-vendor/vendor.yaml and vendors/new-vendor/README.md").And.Contain("tcobench vendors check\n"));
        Assert.That(project.Run("vendors", "check"), Has.Property("Code").Zero.And.Property("Out").Contains("14 vendors read, 0 errors").And.Property("Out").Not.Contains("new-vendor"));
        Assert.That(project.Run("vendors", "test", "new-vendor"), Has.Property("Code").Zero.And.Property("Out").Contains("new-vendor has no examples"));
        Assert.That(project.Run("quote", "--vendor", "new-vendor", "--operation", "generate"), Has.Property("Code").Zero.And.Property("Out").Contains("not known: vendors show new-vendor says what to ask"));
        var sheet = project.Run("vendors", "show", "new-vendor");
        Assert.That(sheet.Code, Is.Zero, sheet.Error);
        Assert.That(sheet.Out, Does.Contain("not filled in").And.Contain("May results be used commercially?").Or.Contain("Does the licence of the model allow commercial use?"));
        Assert.That(sheet.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void AVendorNobodyHasFinishedIsNeverRanked([ValueSource(nameof(Kinds))] string kind)
    {
        using var project = new Project();
        project.Run("vendors", "new", "new-vendor", "--like", kind);

        var results = project.Run("compare", "--job", "draft-1024", "--vendor", "new-vendor", "--vendor", "midjourney", "--assets", "100", "--format", "json").Json().GetProperty("results").EnumerateArray().ToList();

        var fresh = results.Single(r => r.GetProperty("vendor").GetString() == "new-vendor");
        Assert.That(fresh.GetProperty("status").GetString(), Is.Not.EqualTo("ok"));
        Assert.That(fresh.GetProperty("total").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(fresh.GetProperty("cheapest").GetBoolean(), Is.False);
    }

    // Prices filled in, but the model in no class yet: what it consumes is still a placeholder.
    [Test]
    public void PricesAloneDoNotRankAVendorWhoseConsumptionIsAPlaceholder()
    {
        using var project = new Project();
        project.Run("vendors", "new", "new-vendor", "--like", "credits");
        Fill(project, "plan_fee", "0.01", "USD");
        Fill(project, "plan_credits", "1000000", "credit");
        Fill(project, "credit_price", "0.000001", "USD/credit");
        project.Change("vendors/new-vendor/vendor.yaml", "commercial_rights: { answer: unknown", "commercial_rights: { answer: yes");

        var results = project.Run("compare", "--job", "draft-1024", "--vendor", "new-vendor", "--assets", "100", "--format", "json").Json().GetProperty("results");

        Assert.That(results[0].GetProperty("status").GetString(), Is.EqualTo("excluded"));
    }

    [Test]
    public void AStartingFileStatesNoPrice([ValueSource(nameof(Kinds))] string kind)
    {
        var lines = File.ReadAllLines(Path.Combine(Tcobench.Root, "src/TcoBench.Cli/Scaffolds", $"{kind}.yaml"));
        var prices = lines.SkipWhile(l => l != "prices:").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).ToList();
        var assumed = lines.SkipWhile(l => l != "assumptions:").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).ToList();

        Assert.That(prices, Is.Not.Empty.And.All.Contains("{ unknown: \"not filled in\""));
        Assert.That(assumed, Is.All.Contains("why: \"PLACEHOLDER"));
    }

    // What the known vendor's own file says; the same request must cost and consume the same.
    [TestCase("credits", "stability-ai", "plan_fee=5 USD;plan_credits=500 credit;credit_price=0.01 USD/credit;image_credits=3 credit/image", "--operation generate", "--model stable-image-core", "payg", "payg", "credits=1000", "credits=1000")]
    [TestCase("hours", "midjourney", "plan_monthly=30 USD/seat;plan_annual=288 USD/seat;plan_hours=15 hour/seat;hour_price=4 USD/hour;request_minutes=0.8 minute/request", "--operation generate", "--model v8 --quality sd", "standard", "standard", "hours=30", "fast_hours=30")]
    [TestCase("images", "ideogram", "image_price=0.06 USD/image", "--operation generate --images 1", "--quality default", "payg", "", "images=250", "")]
    [TestCase("seats", "firefly", "seat_monthly=9.99 USD/seat;seat_annual=99.99 USD/seat;seat_credits=2000 credit/seat;request_credits=1 credit/request", "--operation generate", "--plan standard", "team", "standard", "credits=2000", "credits=2000")]
    [TestCase("gpu", "self-hosted", "gpu_price=0.91 USD/hour;gpu_speed=8.2812 image*step/second", "--operation generate --width 1536", "--plan l40s-hourly", "hourly", "l40s-hourly", "gpu_hours=10", "gpu_hours=10")]
    public void AFileFilledInWithAKnownVendorsFiguresGivesThatVendorsQuoteAndBill(string kind, string known, string figures, string request, string theirs, string plan, string theirPlan, string usage, string theirUsage)
    {
        using var project = new Project();
        project.Run("vendors", "new", "new-vendor", "--like", kind);
        foreach (var figure in figures.Split(';').Select(f => f.Split('=', 2)))
            Fill(project, figure[0], figure[1].Split(' ')[0], figure[1].Split(' ')[1]);
        Assert.That(project.Run("vendors", "check").Out, Does.Contain("14 vendors read, 0 errors"));

        var ours = theirs.StartsWith("--plan", StringComparison.Ordinal) ? $" --plan {plan}" : "";
        var mine = Quote(project, $"--vendor new-vendor {request}{ours}");
        var reference = Quote(project, $"--vendor {known} {request} {theirs}");
        Assert.That(mine, Is.EqualTo(reference).And.Not.Empty);
        if (theirPlan.Length == 0)
            return;
        var bill = project.Run("bill", "--vendor", "new-vendor", "--plan", plan, "--usage", usage, "--format", "json").Json().GetProperty("total").GetDecimal();
        var other = project.Run("bill", "--vendor", known, "--plan", theirPlan, "--usage", theirUsage, "--format", "json").Json().GetProperty("total").GetDecimal();
        Assert.That(bill, Is.EqualTo(other).And.GreaterThan(0m));
    }

    [TestCase("Runway")]
    [TestCase("9lives")]
    [TestCase("a_b")]
    [TestCase("../escape")]
    [TestCase("a/b")]
    [TestCase("")]
    [TestCase("abcdefghijklmnopqrstuvwxyz-abcdefghijklmn")]    // 41 characters
    public void ANameThatIsNoIdIsRefused(string name)
    {
        using var project = new Project();
        var before = project.Files();

        project.Run("vendors", "new", name, "--like", "credits").Refused(ExitCode.Usage, "is not an id", "as in example-cloud");

        Assert.That(project.Files(), Is.EqualTo(before));
    }

    [Test]
    public void NothingIsOverwritten()
    {
        using var project = new Project();
        Directory.CreateDirectory(project.At("vendors", "half-done"));
        var before = project.Files();

        project.Run("vendors", "new", "leonardo", "--like", "credits").Refused(ExitCode.Usage, "exists already");
        project.Run("vendors", "new", "half-done", "--like", "credits").Refused(ExitCode.Usage, "exists already");

        Assert.That(project.Files(), Is.EqualTo(before));
    }

    [Test]
    public void ANameThatJobsOrInputsHaveIsRefused()
    {
        using var project = new Project();
        project.Run("vendors", "new", "campaign", "--like", "credits").Refused(ExitCode.Usage, "a reference job");
        project.Run("vendors", "new", "designer-rate", "--like", "credits").Refused(ExitCode.Usage, "a shared input");
        Assert.That(Directory.Exists(project.At("vendors", "campaign")), Is.False);
    }

    [Test]
    public void AnotherFolderGetsTheSchemaBesideItsVendors()
    {
        using var project = new Project();
        project.Run("vendors", "new", "own-cloud", "--like", "gpu", "--vendors", "our/vendors");
        Directory.CreateDirectory(project.At("our", "vendors", "recraft"));    // the helper that the jobs bridge to
        File.Copy(project.At("vendors", "recraft", "vendor.yaml"), project.At("our", "vendors", "recraft", "vendor.yaml"));

        Assert.That(File.ReadLines(project.At("our", "vendors", "own-cloud", "vendor.yaml")).First(), Is.EqualTo("# yaml-language-server: $schema=../vendor.schema.json"));
        Assert.That(File.ReadAllText(project.At("our", "vendors", "vendor.schema.json")), Is.EqualTo(File.ReadAllText(Path.Combine(Tcobench.Root, "vendors/vendor.schema.json"))));
        Assert.That(project.Run("vendors", "list", "--vendors", "our/vendors").Out, Does.Contain("own-cloud").And.Contain("Own Cloud"));
    }

    [Test]
    public void WhatCannotBeWrittenIsSaid()
    {
        using var project = new Project();
        File.WriteAllText(project.At("taken"), "");
        project.Run("vendors", "new", "own-cloud", "--like", "gpu", "--vendors", "taken/vendors").Refused(ExitCode.InputOutput, "writing failed");
        project.Run("vendors", "new", "own-cloud").Refused(ExitCode.Usage, "--like");
        project.Run("vendors", "new", "own-cloud", "--like", "credit").Refused(ExitCode.Usage, "\"credit\"", "credits");
        using var elsewhere = new Project();
        File.Delete(elsewhere.At("tcobench.yaml"));
        elsewhere.Run("vendors", "new", "own-cloud", "--like", "gpu").Refused(ExitCode.Usage, "--vendors DIR");
    }

    [Test]
    public void TheKeysArePrintedForEditorsAndForReaders()
    {
        var schema = Tcobench.Run("vendors", "schema").Json();
        Assert.That(schema.GetProperty("required").EnumerateArray().Select(k => k.GetString()), Is.EqualTo(new[] { "vendor", "name", "currency", "models", "meters", "offers", "plans" }));
        Assert.That(schema.GetProperty("properties").GetProperty("currency").GetProperty("enum").EnumerateArray().Select(k => k.GetString()), Is.EqualTo(new[] { "EUR", "USD", "GBP" }));
        Assert.That(Tcobench.Run("jobs", "schema").Json().GetProperty("properties").GetProperty("window").GetProperty("maximum").GetInt32(), Is.EqualTo(3650));
        Assert.That(Tcobench.Run("jobs", "schema", "scenario").Json().GetProperty("required").GetArrayLength(), Is.EqualTo(3));
        Assert.That(Tcobench.Run("vendors", "schema", "--format", "md").Out, Does.StartWith("| key | takes | what it says |").And.Contain("| `currency` | `EUR`, `USD`, `GBP` |"));
        Tcobench.Run("vendors", "schema", "--format", "csv").Refused(ExitCode.Usage, "--format");
        Tcobench.Run("jobs", "schema", "vendors").Refused(ExitCode.Usage, "KIND");
    }

    // Usage and list price, without the names that differ.
    private static string Quote(Project project, string arguments)
    {
        var json = project.Run(["quote", .. arguments.Split(' '), "--format", "json"]).Json();
        var usage = json.GetProperty("usage").EnumerateArray().Select(u => $"{u.GetProperty("quantity").GetDecimal()} {u.GetProperty("unit").GetString()}");
        return $"{string.Join(", ", usage)}: {json.GetProperty("list_price").GetRawText()}";
    }

    // A figure as a buyer fills it in: an unknown one gets a value and a source, a placeholder moves to the prices.
    private static void Fill(Project project, string name, string value, string unit)
    {
        const string file = "vendors/new-vendor/vendor.yaml";
        var lines = File.ReadAllLines(project.At(file)).ToList();
        var at = lines.FindIndex(l => l.StartsWith($"  {name}: {{", StringComparison.Ordinal));
        Assert.That(at, Is.Not.Negative, name);
        lines.RemoveAt(at);
        if (lines[at - 1] == "assumptions:" && (at == lines.Count || !lines[at].StartsWith("  ", StringComparison.Ordinal)))
            lines.RemoveAt(at - 1);
        lines.Insert(lines.IndexOf("prices:") + 1, $"  {name}: {{ value: {value}, unit: {unit}, source: pricing }}");
        File.WriteAllLines(project.At(file), lines);
    }
}
