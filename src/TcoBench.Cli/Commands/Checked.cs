using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Cli.Commands;

/// <summary>The result of a check: findings, a count, and the exit code.</summary>
internal static class Checked
{
    /// <summary>Prints every finding of the files; errors give exit code 1, warnings never change it.</summary>
    public static int Print(Session session, Terminal console, string what, Func<Session, int> count)
    {
        var findings = session.Loaded.Findings;
        console.Out.Write(FindingText.Render(findings));
        var errors = findings.Count(f => f.Severity == Severity.Error);
        console.Out.WriteLine($"{count(session)} {what}(s) read, {errors} error(s), {findings.Count(f => f.Severity == Severity.Warning)} warning(s)");
        return errors > 0 ? ExitCode.ErrorsFound : ExitCode.Ok;
    }
}
