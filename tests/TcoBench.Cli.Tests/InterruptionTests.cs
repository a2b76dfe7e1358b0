using System.Diagnostics;

namespace TcoBench.Cli.Tests;

/// <summary>A run is stopped at any time, and nothing is torn.</summary>
public class InterruptionTests
{
    private const string Done = "report set: ";

    [Test]
    public void AStoppedRunSaysSoPrintsNothingAndLeavesAnOlderReportSetAsItWas()
    {
        using var project = new Project();
        Assert.That(project.Run("compare", "--job", "campaign", "--assets", "100", "--out", "set").Code, Is.Zero);
        var before = project.Files();
        using var stopped = Interruption.OnRequest();
        stopped.Request();

        var outcome = Tcobench.In(project.Folder, stopped, "compare", "--job", "upscale-2x", "--assets", "100", "--out", "set");

        outcome.Refused(ExitCode.Stopped, "tcobench: stopped; nothing was written");
        Assert.That(outcome.Error, Does.Not.Contain(Done));
        Assert.That(project.Files(), Is.EquivalentTo(before));
    }

    [Test]
    public void AStoppedWorkbookLeavesNoFile()
    {
        using var project = new Project();
        var before = project.Files();
        using var stopped = Interruption.OnRequest();
        stopped.Request();

        Tcobench.In(project.Folder, stopped, "workbook", "--job", "campaign", "--assets", "100", "-o", "x.xlsx").Refused(ExitCode.Stopped, "stopped");

        Assert.That(project.Files(), Is.EquivalentTo(before));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [Platform(Include = "Unix", Reason = "sends signals")]
    public void ASignalStopsTheProcessCleanly(string signal)
    {
        using var project = new Project();
        var before = project.Files();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "tcobench.dll"), "--as-of", "2026-11-22"])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.That(process.StandardError.ReadLine(), Does.StartWith("data: ")); // from here on it listens
        Thread.Sleep(400);
        using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(ExitCode.Stopped), error);
        Assert.That(output.Result, Is.Empty);
        Assert.That(error, Does.Contain("tcobench: stopped; nothing was written"));
        Assert.That(project.Files(), Is.EquivalentTo(before));
    }
}
