using System.CommandLine;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary><c>compare</c>, and the main job that runs without a command.</summary>
internal static class CompareCommand
{
    private static readonly string[] Formats = ["table", "json", "csv", "md"];
    private static readonly Option<string> Out = Options.One("--out", "DIR", "write the report set into a folder");

    public static Command Create(Terminal console)
    {
        var command = new Command("compare", "Compares vendors: the total cost per approved asset for each job and volume.")
        {
            Options.Job, Options.Vendor, Options.Plan, Options.AllPlans, Options.Assets, Options.Window, Options.NoBridges, Out,
        };
        command.SetAction(parsed => Run(parsed, console, parsed.GetValue(Out)));
        return command;
    }

    /// <summary>All vendors, all jobs, the default volumes, and the report set in <c>reports/latest</c>.</summary>
    public static int MainJob(ParseResult parsed, Terminal console)
    {
        var location = DataLocation.Find(Environment.CurrentDirectory);
        return Run(parsed, console, Path.Combine(location.IsProject ? location.Root : Environment.CurrentDirectory, "reports", "latest"));
    }

    private static int Run(ParseResult parsed, Terminal console, string? folder)
    {
        if (folder is not null)
            ReportSet.Check(folder);
        using var work = new LongWork(console, "simulating");
        var session = Session.Open(parsed, console, Formats, translated: folder is null ? ["table"] : Formats);
        var selection = Selection.Of(parsed, session);
        var report = ReportBuilder.Build(session, selection, OtherScenarios(parsed, console, session, folder is not null), curves: folder is not null, work);
        Warnings.Tell(session, console);
        if (folder is not null)
        {
            ReportSet.Write(folder, report, ReportWriters.All(report, session.Language), work.Stop);
            console.Error.WriteLine($"report set: {folder}{(session.Language == Language.English ? "" : $"; page, workbook and pictures are in {session.Language.Name}, the other files in English")}");
        }

        ReportWriters.Print(report, session.Format, session.Language, console);
        return ExitCode.Ok;
    }

    // A report set shows the ranking under every scenario that lies beside the assumptions file, unless one was asked for.
    private static IEnumerable<Session> OtherScenarios(ParseResult parsed, Terminal console, Session session, bool wanted) =>
        wanted && parsed.GetValue(Options.Scenario) is []
            ? session.Location.Scenarios.OfBeliefs.Select(file => Session.Open(parsed, console with { Error = TextWriter.Null }, Formats, scenario: file, translated: Formats))
            : [];
}
