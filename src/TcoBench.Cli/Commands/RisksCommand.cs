using System.CommandLine;
using Spectre.Console;
using TcoBench.Analysis;
using TcoBench.Analysis.Risks;
using TcoBench.Core;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary><c>risks</c>: the register of what may go wrong with each vendor's best plan, expected and in a bad case.</summary>
internal static class RisksCommand
{
    private static readonly Option<string> Assets = Options.One("--assets", "N", "approved assets (default 1000)");

    public static Command Create(Terminal console)
    {
        var command = new Command("risks", "What may go wrong with each vendor's best plan: how often, what it costs, and what stays with the buyer.")
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
        var (comparison, models) = ReportBuilder.Compare(session, Selection.Of(parsed, session, $"{volume}", allPlans: false));
        session.RefuseUnusedWhatIfs();
        var registers = comparison.Results
            .Where(r => r.Figures is not null)
            .Select(r => (Row: r, Model: r.Option.Model!, Entries: RiskRegister.Of(r.Option.Model!, models.Assets, r.Assets)))
            .ToList();
        if (session.Format == "json")
            Json(console, registers);
        else
            Table(console, registers);
        return ExitCode.Ok;
    }

    // Vendors whose registers are alike share a table.
    private static void Table(Terminal console, IReadOnlyList<(Result Row, CostModel Model, IReadOnlyList<RiskEntry> Entries)> registers)
    {
        foreach (var alike in registers.GroupBy(r => (r.Row.Job.Id, string.Join(' ', r.Entries.Select(e => $"{Shown(e.Events)} {Shown(e.Expected)} {Shown(e.WorstCase)}")))))
        {
            var (row, model, entries) = alike.First();
            var titles = LineTitles.For(model);
            foreach (var line in Wrapped.Lines($"{row.Job.Title}, {Numbers.Counted(row.Assets, "asset")}: {Verdict.And([.. alike.Select(r => Verdict.VendorName(r.Row))])}", Math.Min(100, console.Width)))
                console.Out.WriteLine(line);
            var table = new Table().Border(TableBorder.Simple).AddColumn("risk");
            foreach (var title in new[] { "expected", "chance of one", "cost of one", "expected loss", "a bad case" })
                table.AddColumn(title, c => c.RightAligned());
            foreach (var entry in entries)
            {
                table.AddRow(
                    Markup.Escape(titles.Of(entry.Line)),
                    entry.Events is { } events ? Numbers.Plain(events) : "",
                    entry.Chance is { } chance ? Numbers.Percent((decimal)Math.Round(chance, 9)) : "",
                    entry.CostOfOne is { } cost ? Numbers.Money(cost, entry.Line.Unit) : "",
                    Numbers.Money(entry.Expected, entry.Line.Unit),
                    Numbers.Money(entry.WorstCase, entry.Line.Unit));
            }

            console.Tables().Write(table);
        }

        foreach (var line in Wrapped.Lines("Expected losses are in the totals; a bad case is one event, or a month's outages, at a cost that nine in ten stay below.", Math.Min(100, console.Width)))
            console.Out.WriteLine(line);

        static string Shown(decimal? figure) => figure is { } value ? Numbers.Plain(value) : "";
    }

    private static void Json(Terminal console, IReadOnlyList<(Result Row, CostModel Model, IReadOnlyList<RiskEntry> Entries)> registers) => JsonResult.Write(console.Out, json =>
    {
        json.WriteString("schema", "tcobench.risks/1");
        json.WriteStartArray("results");
        foreach (var (row, model, entries) in registers)
        {
            var titles = LineTitles.For(model);
            json.WriteStartObject();
            json.WriteString("job", row.Job.Id.Value);
            json.WriteString("vendor", row.Option.Vendor.Catalog.Id.Value);
            json.WriteString("plan", row.Option.Plan.Id.Value);
            json.WriteNumber("assets", row.Assets);
            json.WriteString("status", Words.IdOf(row.Option.Status));
            json.WriteStartArray("risks");
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Line.Id);
                json.WriteString("title", titles.Of(entry.Line));
                json.WriteString("unit", entry.Line.Unit.ToString());
                json.WriteDecimal("events", entry.Events);
                if (entry.Chance is { } chance)
                    json.WriteNumber("chance", Math.Round(chance, 12));
                else
                    json.WriteNull("chance");
                json.WriteDecimal("cost_of_one", entry.CostOfOne);
                json.WriteDecimal("expected", entry.Expected);
                json.WriteDecimal("worst_case", entry.WorstCase);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
