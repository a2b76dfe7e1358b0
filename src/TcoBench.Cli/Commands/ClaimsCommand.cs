using System.CommandLine;
using TcoBench.Analysis.Claims;
using TcoBench.Formulas;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary><c>claims</c>: statements about the cost of generated images, tested on the reference jobs.</summary>
internal static class ClaimsCommand
{
    private static readonly Option<string[]> Asked = Options.Many("--claim", "ID", "claim, as 4b (default: all)");

    public static Command Create(Terminal console)
    {
        var command = new Command("claims", "Tests ten statements about the cost of generated images: verdict, figures, and where the verdict would change.")
        {
            Asked, Options.Assets, Options.Window, Options.NoBridges,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        using var work = new LongWork(console, "testing claims");
        var session = Session.Open(parsed, console, ["table", "json"]);
        var volumes = Values.Volumes((parsed.GetResult(Options.Assets) is null ? null : parsed.GetValue(Options.Assets)) ?? "100,1000,10000");
        var known = KnownClaims.For([.. session.Ranked.Select(v => v.Catalog.Id)]);
        var wanted = parsed.GetValue(Asked) is { Length: > 0 } ids
            ? ids.Distinct(StringComparer.Ordinal).Select(id => known.FirstOrDefault(c => c.Id == id) ?? throw Values.Unknown("--claim", id, known.Select(c => c.Id))).ToList()
            : known;
        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var answers = ReportBuilder.Claims(session, currency, volumes, wanted, work, work.Stop);
        work.Dispose();
        session.RefuseUnusedWhatIfs();
        Warnings.Tell(session, console);
        if (session.Format == "json")
            JsonResult.Write(console.Out, json => ClaimsJson.Write(json, session.AsOf, answers));
        else
            ClaimsTable.Print(session.AsOf, answers, console.Tables());
        return ExitCode.Ok;
    }
}
