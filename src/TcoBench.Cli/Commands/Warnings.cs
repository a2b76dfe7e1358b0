using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary>Warnings beside a result.</summary>
internal static class Warnings
{
    /// <summary>Tells the first warning of each kind, and how many more there are: reports list them all.</summary>
    public static void Tell(Session session, Terminal console)
    {
        foreach (var alike in session.Loaded.Findings.Where(f => f.Severity == Severity.Warning).GroupBy(f => f.Code))
        {
            console.Error.WriteLine(FindingText.Render(alike.First()));
            if (alike.Count() > 1)
                console.Error.WriteLine($"{alike.Key}: {Numbers.Counted(alike.Count() - 1, "more warning")} of this kind; vendors check shows them");
        }
    }
}
