using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary>The result of a check: findings, a count, and the exit code.</summary>
internal static class Checked
{
    /// <summary>Prints every finding of the files; errors give exit code 1, warnings never change it.</summary>
    /// <param name="session">Files and day.</param>
    /// <param name="console">Where it is printed.</param>
    /// <param name="what">What was read, for the count.</param>
    /// <param name="count">How many of them could be read.</param>
    /// <param name="more">What was found out about them beyond their files.</param>
    public static int Print(Session session, Terminal console, string what, Func<Session, int> count, params IReadOnlyList<Finding> more)
    {
        IReadOnlyList<Finding> findings = [.. session.Loaded.Findings.Concat(more).OrderBy(f => f.Where.File, StringComparer.Ordinal).ThenBy(f => f.Where.Line).ThenBy(f => f.Where.Column)];
        console.Out.Write(FindingText.Render(findings));
        var errors = findings.Count(f => f.Severity == Severity.Error);
        var warnings = findings.Count(f => f.Severity == Severity.Warning);
        console.Out.WriteLine($"{Numbers.Counted(count(session), what)} read, {Numbers.Counted(errors, "error")}, {Numbers.Counted(warnings, "warning")}");
        return errors > 0 ? ExitCode.ErrorsFound : ExitCode.Ok;
    }
}
