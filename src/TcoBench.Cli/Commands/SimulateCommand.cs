using System.CommandLine;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Csv;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary><c>simulate</c>: how sure the figures and the ranking are.</summary>
internal static class SimulateCommand
{
    private const int DefaultTrials = 10_000;

    public static Command Create(Terminal console)
    {
        var command = new Command("simulate", "Lets every uncertain input vary: where costs lie, how often each vendor is the cheapest that delivers, what a wrong choice costs.")
        {
            Options.Job, Options.Vendor, Options.Plan, Options.AllPlans, Options.Assets, Options.Window, Options.NoBridges, Options.Trials, Options.Seed, Options.Sampler,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var plan = SamplingOptions.Of(parsed, DefaultTrials);
        using var work = new LongWork(console, "simulating");
        var session = Session.Open(parsed, console, ["table", "json", "csv"]);
        var (comparison, models) = ReportBuilder.Compare(session, Selection.Of(parsed, session));
        session.RefuseUnusedWhatIfs();
        var simulated = ReportBuilder.Simulate(session, comparison, models, plan, work);
        Warnings.Tell(session, console);
        work.Stop.ThrowIfCancellationRequested();

        switch (session.Format)
        {
            case "json":
                JsonResult.Write(console.Out, json => SimulationJson.Write(json, simulated));
                break;
            case "csv":
                console.Out.Write(SimulationCsv.Of(simulated));
                break;
            default:
                SimulationTable.Print(simulated, console.Tables());
                break;
        }

        return ExitCode.Ok;
    }
}
