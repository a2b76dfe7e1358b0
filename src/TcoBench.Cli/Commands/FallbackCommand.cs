using System.CommandLine;
using TcoBench.Analysis.Fallbacks;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Formulas;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary><c>fallback</c>: what outages of each vendor cost, and whether it pays to keep another vendor ready.</summary>
internal static class FallbackCommand
{
    private static readonly Option<string> Assets = Options.One("--assets", "1000,10000", "approved assets (default 1000)");
    private static readonly Option<string[]> Simpler = Options.Many("--simpler", "NAME|FILE", "scenario with simpler settings: what it does while a vendor is slow");

    public static Command Create(Terminal console)
    {
        var command = new Command("fallback", "What outages of each vendor cost, and whether it pays to keep another vendor ready; all vendors may stand in.")
        {
            Options.Job, Options.Vendor, Options.Plan, Assets, Simpler, Options.Window, Options.NoBridges,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table", "json"]);
        var selection = Selection.Of(parsed, session, parsed.GetValue(Assets) ?? "1000", allPlans: false);
        var settings = parsed.GetValue(Simpler)!.Select(s => session.Location.Scenarios.Find(s, Simpler.Name)).Distinct(StringComparer.Ordinal).ToList();
        var (comparison, models) = ReportBuilder.Compare(session, selection);
        var search = new FallbackSearch(models, session.Ranked, [.. settings.Select(s => Under(session, comparison.Currency, s))]);
        var plans = comparison.Results.Select(r => (Row: r, Plan: search.Of(r))).ToList();
        session.RefuseUnusedWhatIfs();
        if (session.Format == "json")
            JsonResult.Write(console.Out, json => FallbackJson.Write(json, comparison.Currency, plans));
        else
            FallbackTable.Print(plans, comparison.Currency, console.Tables());
        return ExitCode.Ok;
    }

    private static (WhatIfCause Cause, WhatIfWorld World) Under(Session session, Unit currency, string settings)
    {
        var loaded = session.Files.Load([.. session.ScenarioPaths, settings], session.WhatIfs);
        if (loaded.Errors.Any())
            throw new InvalidInputException(loaded.Findings);
        var (scenario, under) = (loaded.Scenarios[^1], session with { Loaded = loaded });
        return (new WhatIfCause(scenario.Id, scenario.Title, scenario.Why), new WhatIfWorld(under.Models(currency), loaded.Jobs, under.Ranked));
    }
}
