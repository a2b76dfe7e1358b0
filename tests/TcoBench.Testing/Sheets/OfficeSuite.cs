using System.Diagnostics;

namespace TcoBench.Testing.Sheets;

/// <summary>Recalculates workbooks with LibreOffice, all in one process.</summary>
public static class OfficeSuite
{
    private const string Program = "soffice";

    /// <summary>Why a test that needs it is to be ignored; null if it is there, and in CI, where it has to be.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("CI") is null && !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, Program)))
            ? $"{Program} is not installed" : null;

    /// <summary>Opens workbooks and saves them again as workbooks.</summary>
    /// <param name="files">The workbooks; names differ.</param>
    /// <param name="folder">Where they are saved, under the same names; not where they are. The program's own settings go there too.</param>
    /// <param name="forced">
    /// True to compute every formula anew. Otherwise the values in the file are believed, as the program does by default: then a comparison proves nothing.
    /// </param>
    /// <exception cref="InvalidOperationException">The program failed, took longer than ten minutes or left out a file.</exception>
    public static void Recalculate(IReadOnlyList<string> files, string folder, bool forced = true)
    {
        var profile = Path.Combine(folder, "profile", "user");
        Directory.CreateDirectory(profile);
        File.WriteAllText(Path.Combine(profile, "registrymodifications.xcu"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{(forced ? 0 : 1)}</value></prop></item>
            </oor:items>
            """);
        var start = new ProcessStartInfo(Program, ["--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.GetDirectoryName(profile)!).AbsoluteUri}", "--convert-to", "xlsx", "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(10)))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        var missing = files.Where(f => !File.Exists(Path.Combine(folder, Path.GetFileName(f)))).ToList();
        if (process.ExitCode != 0 || missing.Count > 0)
            throw new InvalidOperationException($"{Program} ended with {process.ExitCode} and without {missing.Count} of {files.Count} workbooks: {output.Result} {error.Result}");
    }
}
