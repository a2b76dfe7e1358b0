using System.CommandLine;
using System.Text.Json;
using TcoBench.Analysis;
using TcoBench.Analysis.Schedules;
using TcoBench.Reporting.Console;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary><c>schedule</c>: when each vendor delivers, what holds it up, and what it takes to make the window.</summary>
internal static class ScheduleCommand
{
    private static readonly Option<string> Assets = Options.One("--assets", "N", "approved assets (default 1000)");

    public static Command Create(Terminal console)
    {
        var command = new Command("schedule", "When each vendor delivers, what holds it up, and what it takes to make the window.")
        {
            Options.Job, Options.Vendor, Options.Plan, Assets, Options.Window, Options.NoBridges,
        };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table", "json"]);
        var volume = Values.Whole("--assets", parsed.GetValue(Assets) ?? "1000", 1, 10_000_000);
        var selection = Selection.Of(parsed, session, $"{volume}", allPlans: false);
        var (comparison, models) = ReportBuilder.Compare(session, selection);
        session.RefuseUnusedWhatIfs();
        var schedules = comparison.Results.Select(r => (Row: r, Schedule: Schedule.Of(models, r))).ToList();
        if (session.Format == "json")
            Json(console, comparison, schedules);
        else
            ScheduleTable.Print(comparison, schedules, console.Tables());
        return ExitCode.Ok;
    }

    private static void Json(Terminal console, Comparison comparison, IReadOnlyList<(Result Row, Schedule? Schedule)> schedules) => JsonResult.Write(console.Out, json =>
    {
        json.WriteString("schema", "tcobench.schedule/1");
        json.WriteString("currency", comparison.Currency.ToString());
        json.WriteStartArray("results");
        foreach (var (row, schedule) in schedules)
        {
            json.WriteStartObject();
            json.WriteString("job", row.Job.Id.Value);
            json.WriteString("vendor", row.Option.Vendor.Catalog.Id.Value);
            json.WriteString("plan", row.Option.Plan.Id.Value);
            json.WriteNumber("assets", row.Assets);
            json.WriteNumber("window", row.Job.WindowDays);
            json.WriteDecimal("days", schedule?.Days);
            json.WriteDecimal("vendor_days", schedule?.VendorDays);
            json.WriteDecimal("people_days", schedule?.PeopleDays);
            json.WriteDecimal("people", schedule?.People);
            json.WriteDecimal("people_needed", schedule?.PeopleNeeded);
            json.WriteStartArray("stages");
            foreach (var stage in schedule?.Stages ?? [])
            {
                json.WriteStartObject();
                json.WriteString("stage", stage.Stage.Id);
                json.WriteString("vendor", stage.Vendor.Catalog.Id.Value);
                json.WriteDecimal("requests", stage.Requests);
                json.WriteDecimal("busy_hours", stage.BusyHours);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Remedy(json, row, schedule?.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Remedy(Utf8JsonWriter json, Result row, WindowRemedy? remedy)
    {
        if (remedy is null)
        {
            json.WriteNull("remedy");
            return;
        }

        json.WriteStartObject("remedy");
        json.WriteNumber("people_available", remedy.PeopleAvailable);
        json.WriteDecimal("people_at_work", remedy.PeopleAtWork);
        json.WriteString("plan", remedy.Option.Plan.Id.Value);
        json.WriteDecimal("days", remedy.Option.Days);
        json.WriteDecimal("total", remedy.Option.Total);
        json.WriteDecimal("per_approved_asset", remedy.Option.Total / row.Assets);
        json.WriteEndObject();
    }
}
