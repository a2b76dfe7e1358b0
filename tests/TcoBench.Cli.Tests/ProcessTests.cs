using System.Diagnostics;

namespace TcoBench.Cli.Tests;

/// <summary>The executable as a shell starts it.</summary>
public class ProcessTests
{
    private static readonly string Executable = Path.Combine(TestContext.CurrentContext.TestDirectory, "tcobench.dll");

    [Test]
    public void ExitCodesAndStreamsAreThoseOfTheCommandLine()
    {
        var ok = Start(Tcobench.Root, "bill", "--vendor", "midjourney", "--plan", "standard", "--usage", "fast_hours=30", "--as-of", "2026-11-22", "--format", "json");
        var usage = Start(Tcobench.Root, "compare", "--assets", "0");
        var cannot = Start(Tcobench.Root, "bill", "--vendor", "leonardo", "--plan", "essential", "--usage", "tokens=8501");

        Assert.That(ok.Json().GetProperty("total").GetDecimal(), Is.EqualTo(90m));
        Assert.That(ok.Error, Does.StartWith("data: "));
        usage.Refused(ExitCode.Usage, "--assets \"0\"");
        cannot.Refused(ExitCode.CannotCompute);
    }

    [Test]
    public void OutsideAProjectTheDataBesideTheExecutableAreUsed()
    {
        var folder = Directory.CreateTempSubdirectory("tcobench-empty-").FullName;
        try
        {
            var outcome = Start(folder, "--as-of", "2026-11-22");

            Assert.That(outcome.Code, Is.Zero, outcome.Error);
            Assert.That(outcome.Error, Does.Contain("data"));
            Assert.That(outcome.Out, Does.Contain("Campaign").And.Contain("lowest"));
            Assert.That(File.Exists(Path.Combine(folder, "reports", "latest", "comparison.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void TheDataBesideTheExecutableAreThoseOfTheRepository()
    {
        foreach (var folder in new[] { "vendors", "reference-jobs", "assumptions" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Tcobench.Root, folder), "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(Path.GetDirectoryName(Executable)!, "data", Path.GetRelativePath(Tcobench.Root, file));
                Assert.That(File.ReadAllText(copy), Is.EqualTo(File.ReadAllText(file)), copy);
            }
        }
    }

    [TestCase(">&-", 6)]
    [TestCase("2>&-", 2)]
    [TestCase(">&- 2>&-", 6)]
    [Platform(Include = "Unix", Reason = "closes streams in a shell")]
    public void AClosedStreamIsNoCrash(string redirection, int code)
    {
        var arguments = redirection == "2>&-" ? "compare --assets 0" : "vendors list";
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{Executable}' {arguments} {redirection}"]) { WorkingDirectory = Tcobench.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(code), error);
        Assert.That(error, Does.Not.Contain("Unhandled").And.Not.Contain("   at "));
    }

    private static Outcome Start(string folder, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Executable, .. args]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["NO_COLOR"] = "1" } })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
