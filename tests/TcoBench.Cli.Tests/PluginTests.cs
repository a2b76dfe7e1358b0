using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>A compiled vendor on the command line, whole and broken.</summary>
public class PluginTests
{
    private const string Dll = "vendors/gpu-pool/bin/GpuPool.dll";

    private static readonly string[] Compare = ["compare", "--job", "upscale-2x", "--job", "draft-1024", "--assets", "100", "--format", "json"];

    [Test]
    public void ASampleIsNotRankedUnlessAskedFor()
    {
        var all = Tcobench.Run(Compare).Json();
        var asked = Tcobench.Run("compare", "--vendor", "gpu-pool", "--job", "draft-1024", "--assets", "100", "--format", "json").Json();

        Assert.That(Vendors(all), Does.Not.Contain("gpu-pool").And.Contain("self-hosted"));
        Assert.That(asked.GetProperty("results")[0].GetProperty("status").GetString(), Is.EqualTo("ok"));
    }

    // One 1024 x 1024 picture of 30 steps on an L4: 30 / (5.032 x 0.6) = 9.9364 s of work. Alone 20 + 9.94 + 60, begun seconds: 90.
    // Round of 8 on 4 workers: 20 + 19.87 + 60 -> 100 for two each, 50. Batch of 200, fifty each: 20 + 496.82 + 60 -> 577, 11.54. 0.2 x 90 + 0.5 x 50 + 0.3 x 11.54 = 46.462.
    [Test]
    public void ItsQuoteIsWhatOneWorksOutByHand()
    {
        var quote = Tcobench.Run("quote", "--vendor", "gpu-pool", "--plan", "l4", "--operation", "generate", "--width", "1024", "--height", "1024", "--steps", "30", "--format", "json").Json();

        var usage = quote.GetProperty("usage")[0];
        Assert.That((usage.GetProperty("meter").GetString(), usage.GetProperty("quantity").GetDecimal(), usage.GetProperty("unit").GetString()), Is.EqualTo(("gpu_seconds", 46.462m, "second")));
        Assert.That(quote.GetProperty("list_price").GetProperty("amount").GetDecimal(), Is.EqualTo(46.462m * 0.80m / 3600).Within(1e-12m));
    }

    [Test]
    public void FreezePrintsWhatThePluginHandedOver()
    {
        var outcome = Tcobench.Run("vendors", "freeze", "gpu-pool");

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Is.EqualTo(Frozen));
    }

    [Test]
    public void FreezePrintsTheFormulasOfAFileToo() =>
        Assert.That(Tcobench.Run("vendors", "freeze", "self-hosted").Out, Does.Contain("upscale open-upscaler, self-hosted: any size\n  gpu_hours = upscale_seconds / seconds_per_hour\n"));

    [Test]
    public void AFailedPluginLeavesTheOthersAsTheyAre()
    {
        using var broken = new Project();
        broken.Change("vendors/gpu-pool/vendor.yaml", "role: sample\n", "");
        File.WriteAllText(broken.At(Dll), "no assembly");
        using var without = new Project();
        Directory.Delete(without.At("vendors", "gpu-pool"), recursive: true);

        var (failed, whole) = (broken.Run(Compare), without.Run(Compare));

        Assert.That(failed.Code, Is.Zero);
        Assert.That(failed.Error, Does.Contain("vendors/gpu-pool/vendor.yaml:6:9  TCO374 error").And.Contain("bin/GpuPool.dll is not an assembly of .NET").And.Contain("hint: "));
        Assert.That(failed.Json().GetProperty("results").GetRawText(), Is.EqualTo(whole.Json().GetProperty("results").GetRawText()));
        Assert.That(failed.Json().GetProperty("sources").GetRawText(), Is.EqualTo(whole.Json().GetProperty("sources").GetRawText()));
        Assert.That(failed.Json().GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()), Does.Contain("TCO374"));
        Assert.That(whole.Json().GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()), Does.Not.Contain("TCO374"));
    }

    [Test]
    public void AFailedVendorIsListedAsFailedAndTheCheckFails()
    {
        using var project = new Project();
        File.Delete(project.At(Dll));

        var (table, json, check) = (project.Run("vendors", "list"), project.Run("vendors", "list", "--format", "json").Json(), project.Run("vendors", "check"));

        Assert.That(table.Out, Does.Match(@"gpu-pool\s+failed"));
        Assert.That(json.GetProperty("failed").EnumerateArray().Select(f => f.GetString()), Is.EqualTo(new[] { "gpu-pool" }));
        Assert.That(check.Code, Is.EqualTo(ExitCode.ErrorsFound));
        Assert.That(check.Out, Does.Contain("TCO372").And.Contain("12 vendors read, 1 error, "));
    }

    [TestCase("compare --vendor gpu-pool", 5)]
    [TestCase("explain --job draft-1024 --vendor gpu-pool", 5)]
    [TestCase("quote --vendor gpu-pool --operation generate --width 1024 --height 1024", 5)]
    [TestCase("bill --vendor gpu-pool --plan l4 --usage gpu_seconds=60", 5)]
    [TestCase("vendors show gpu-pool", 5)]
    [TestCase("vendors freeze gpu-pool", 5)]
    [TestCase("vendors test gpu-pool", 5)]
    [TestCase("compare --vendor gpu-pool --vendor self-hosted --job draft-1024 --assets 100", 0)]
    [TestCase("vendors diff --from 2026-05-01 --to 2026-11-22", 0)]
    [TestCase("vendors diff --from 2026-05-01 --to 2026-11-22 --vendor gpu-pool", 5)]
    [TestCase("bill --vendor midjourney --plan standard --usage fast_hours=30", 0)]
    public void TheExitCodeIsFiveOnlyIfNothingElseIsLeft(string command, int code)
    {
        using var project = new Project();
        File.Delete(project.At(Dll));

        var outcome = project.Run(command.Split(' '));

        Assert.That(outcome.Error, Does.Contain("TCO372"));
        if (code > 0)
            outcome.Refused(code, "1 plugin failed, and nothing else is left");
        else
            Assert.That(outcome.Code, Is.Zero, outcome.Error);
    }

    [Test]
    public void AFolderOfVendorsIsWholeByItself()
    {
        using var project = new Project();
        project.Change("vendors/recraft/vendor.yaml", "name: Recraft\n", "name: Recraft\nrole: helper\n");
        foreach (var other in Directory.EnumerateDirectories(project.At("vendors")).Where(f => Path.GetFileName(f) is not ("gpu-pool" or "recraft")))
            Directory.Delete(other, recursive: true);
        Directory.Move(project.At("vendors"), project.At("elsewhere"));

        var outcome = Tcobench.Run("compare", "--vendors", project.At("elsewhere"), "--vendor", "gpu-pool", "--job", "draft-1024", "--assets", "100", "--format", "json");
        File.Delete(project.At("elsewhere", "gpu-pool", "bin", "GpuPool.dll"));
        var broken = Tcobench.Run("compare", "--vendors", project.At("elsewhere"), "--job", "draft-1024");

        Assert.That(Vendors(outcome.Json()), Is.EqualTo(new[] { "gpu-pool" }));
        broken.Refused(ExitCode.PluginFailed, "TCO372");
    }

    [Test]
    public void TheDataBesideTheExecutableHoldThePlugin() =>
        Assert.That(
            Tcobench.Run("vendors", "freeze", "gpu-pool", "--vendors", Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "vendors")).Out,
            Is.EqualTo(Frozen));

    private static string Frozen => File.ReadAllText(Path.Combine(Tcobench.Root, "vendors", "gpu-pool", "tests", "formulas.verified.txt"));

    private static IEnumerable<string?> Vendors(JsonElement report) => report.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("vendor").GetString()).Distinct();
}
