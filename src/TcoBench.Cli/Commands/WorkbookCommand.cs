using System.CommandLine;
using TcoBench.Reporting.Excel;

namespace TcoBench.Cli.Commands;

/// <summary><c>workbook</c>: writes the finance workbook of a selection.</summary>
internal static class WorkbookCommand
{
    private static readonly Option<string> Output = new("--output", "-o") { HelpName = "FILE.xlsx", Description = "file to write", Required = true };

    public static Command Create(Terminal console)
    {
        var command = new Command("workbook", "Writes the comparison as a workbook of live formulas, for a chosen selection.")
        {
            Options.Job, Options.Vendor, Options.Plan, Options.AllPlans, Options.Assets, Options.Window, Options.NoBridges, Output,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var file = new OutputFile(parsed.GetValue(Output)!, ".xlsx");
        using var work = new LongWork(console, "simulating");
        var session = Session.Open(parsed, console, ["xlsx"], translated: ["xlsx"]);
        var report = ReportBuilder.Build(session, Selection.Of(parsed, session), [], curves: true, work);
        Warnings.Tell(session, console);
        file.Write(stream =>
        {
            new WorkbookWriter(session.Language).Write(report, stream);
            work.Stop.ThrowIfCancellationRequested();
        });
        console.Error.WriteLine($"workbook: {file.Path}");
        return ExitCode.Ok;
    }
}
