using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Reporting.Text;

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
        var warnings = findings.Count(f => f.Severity == Severity.Warning);
        console.Out.WriteLine($"{Numbers.Counted(count(session), what)} read, {Numbers.Counted(errors, "error")}, {Numbers.Counted(warnings, "warning")}");
        return errors > 0 ? ExitCode.ErrorsFound : ExitCode.Ok;
    }
}
