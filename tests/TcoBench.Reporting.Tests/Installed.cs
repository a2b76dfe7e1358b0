using System.ComponentModel;
using System.Diagnostics;

namespace TcoBench.Reporting.Tests;

/// <summary>Programs people open files with. A test that needs one is ignored where it is not installed, but never in CI.</summary>
internal static class Installed
{
    internal static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            var ended = process.WaitForExit(120_000);
            if (!ended)
                process.Kill(entireProcessTree: true);
            Assert.That(ended && process.ExitCode == 0, $"{program}: {output.Result} {error.Result}");
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is null)
        {
            Assert.Ignore($"{program} is not installed");
        }
    }
}
