using System.CommandLine;
using System.Globalization;
using TcoBench.Analysis.WhatIfs;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary><c>whatif</c>: what scenarios and set inputs change, together, each alone, and each as its part of the whole.</summary>
internal static class WhatIfCommand
{
    public static Command Create(Terminal console)
    {
        var command = new Command("whatif", "What scenarios and --set change, and which part of it each causes. Jobs and volumes default to those the scenarios name.")
        {
            Options.Job, Options.Vendor, Options.Plan, Options.Assets, Options.Window, Options.NoBridges,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        using var work = new LongWork(console, "combining changes");
        var session = Session.Open(parsed, console, ["table", "json"]);
        var changes = Changes(session);
        var scenarios = session.Loaded.Scenarios;
        var volumes = scenarios.Select(s => s.Assets).OfType<int>().Distinct().ToList();
        var asked = parsed.GetResult(Options.Assets) is null ? null : parsed.GetValue(Options.Assets);
        var selection = Selection.Of(parsed, session, asked ?? (volumes.Count == 0 ? null : string.Join(',', volumes)), allPlans: false);
        if (parsed.GetValue(Options.Job) is [] && scenarios.SelectMany(s => s.Jobs).ToHashSet() is { Count: > 0 } named)
            selection = selection with { Jobs = [.. selection.Jobs.Where(named.Contains)] };

        var currency = session.AskedCurrency ?? Unit.Parse("EUR");
        var whatIf = new WhatIf([.. changes.Select(c => c.Cause)], set => World(session, currency, [.. changes.Where((_, i) => (set & (1 << i)) != 0)]));
        var rows = whatIf.Compare(selection.Jobs, selection.Vendors, selection.Volumes, selection.Plan, work, work.Stop);
        work.Dispose();
        RefuseUnused(session, currency, selection);
        Warnings.Tell(session, console);
        var comparison = new WhatIfComparison(session.AsOf, currency, [.. changes.Select(c => c.Cause)], rows);
        if (session.Format == "json")
            JsonResult.Write(console.Out, json => WhatIfJson.Write(json, comparison));
        else
            WhatIfTable.Print(comparison, console.Tables());
        return ExitCode.Ok;
    }

    private static List<Change> Changes(Session session)
    {
        if (session.WhatIfs.GroupBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UsageException($"--set \"{twice.Key}\" is given twice", "a cause has one value");
        List<Change> changes =
        [
            .. session.ScenarioPaths.Zip(session.Loaded.Scenarios, (path, s) => new Change(new WhatIfCause(s.Id, s.Title, s.Why), path, null)),
            .. session.WhatIfs.Select(o => new Change(new WhatIfCause(Written(o), Written(o), "set on the command line"), null, o)),
        ];
        if (changes.Count == 0)
            throw new UsageException("whatif needs a change", $"name a --scenario ({string.Join(", ", session.Location.Scenarios.All.Select(Path.GetFileNameWithoutExtension).Take(6))}, ...) or --set an input");
        if (changes.Count > Attribution.MostCauses)
            throw new UsageException($"{changes.Count} changes are too many: every combination of them is computed", $"at most {Attribution.MostCauses}");
        return changes.GroupBy(c => c.Cause.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } alike
            ? throw new UsageException($"two scenarios are called \"{alike.Key}\"", "give each its own id")
            : changes;
    }

    private static string Written(Override whatIf) => string.Create(CultureInfo.InvariantCulture, $"{whatIf.Name}={whatIf.Value}");

    // All changes together were read already, and without errors; some of them may not stand alone.
    private static WhatIfWorld World(Session session, Unit currency, IReadOnlyList<Change> changes)
    {
        var loaded = session.Files.Load([.. changes.Select(c => c.Scenario).OfType<string>()], [.. changes.Select(c => c.WhatIf).OfType<Override>()]);
        var under = session with { Loaded = loaded };
        return new WhatIfWorld(under.Models(currency), loaded.Jobs, under.Ranked, loaded.Errors.FirstOrDefault()?.Message);
    }

    // Narrower names are made when models look them up.
    private static void RefuseUnused(Session session, Unit currency, Selection selection)
    {
        var models = session.Models(currency);
        foreach (var job in selection.Jobs)
        {
            foreach (var vendor in selection.Vendors)
                models.For(session.Job(job.Value), session.Vendor(vendor.Value), selection.Plan);
        }

        session.RefuseUnusedWhatIfs();
    }

    private sealed record Change(WhatIfCause Cause, string? Scenario, Override? WhatIf);
}
