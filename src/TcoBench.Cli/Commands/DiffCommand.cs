using System.CommandLine;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>vendors diff</c>: what changed in the price book between two days.</summary>
internal static class DiffCommand
{
    private const string NoValueThatDay = "TCO328";

    private static readonly Option<string> From = Options.One("--from", "DATE", "the earlier day", required: true);
    private static readonly Option<string> To = Options.One("--to", "DATE", "the later day", required: true);

    public static Command Create(Terminal console)
    {
        var command = new Command("diff", "Says what changed between two days: prices, plans, models, exchange rates.") { From, To, Options.Vendor };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var from = Values.Day("--from", parsed.GetRequiredValue(From));
        var to = Values.Day("--to", parsed.GetRequiredValue(To));
        if (from > to)
            throw new UsageException($"--from \"{Numbers.Day(from)}\" is after --to \"{Numbers.Day(to)}\"", "exchange them");
        if (parsed.GetValue(Options.AsOf) is { } asOf)
            throw new UsageException($"--as-of \"{asOf}\" has no effect: --from and --to are the days compared", "leave it out");
        var after = Opened(parsed, console, to);
        var before = Opened(parsed, console with { Error = TextWriter.Null }, from);
        var asked = parsed.GetValue(Options.Vendor)!.Distinct(StringComparer.Ordinal).Select(after.Vendor).ToList();
        after.RefuseUnusedWhatIfs();

        var vendors = asked.Count > 0 ? asked : after.Loaded.Vendors;
        var changes = vendors.Select(v => (v.Catalog.Id.Value, v.Catalog.Name, Changes: (IReadOnlyList<Change>)[.. Plans(v.Catalog, from, to), .. Models(v.Catalog, from, to), .. Prices(before, after, v.Catalog.Id.Segment)])).ToList();
        if (asked.Count == 0)
            changes.Add(("", "Shared figures", [.. Prices(before, after, null)]));
        changes.RemoveAll(c => c.Changes.Count == 0);
        if (after.Format == "json")
            Write(console, from, to, changes);
        else
            Print(console, from, to, changes);
        return ExitCode.Ok;
    }

    // A rate that is not known so early is a change to be told, not a reason to stop.
    private static Session Opened(ParseResult parsed, Terminal console, DateOnly day)
    {
        var session = Session.Open(parsed, console, ["table", "json"], strict: false, day: day);
        if (session.Loaded.Errors.Any(f => f.Code != NoValueThatDay))
            throw new InvalidInputException(session.Loaded.Findings);
        console.Error.Write(FindingText.Render(session.Loaded.Contained));
        return session;
    }

    private static IEnumerable<Change> Plans(Catalog catalog, DateOnly from, DateOnly to) =>
        catalog.Plans.SelectMany(p => Events("plan", p.Id.Value, p.Title, p.From, p.Until, from, to));

    private static IEnumerable<Change> Models(Catalog catalog, DateOnly from, DateOnly to) =>
        catalog.Models.SelectMany(m => Events("model", m.Id.Value, m.Title, m.From, m.Until, from, to));

    private static IEnumerable<Change> Events(string kind, string id, string title, DateOnly? begins, DateOnly? ends, DateOnly from, DateOnly to)
    {
        if (begins > from && begins <= to)
            yield return new Change(kind, id, title, "appeared", begins, null, null);
        if (ends > from && ends <= to)
            yield return new Change(kind, id, title, "ended", ends, null, null);
    }

    // Figures of a vendor, or those that belong to none: a vendor's names start with its own segment.
    private static IEnumerable<Change> Prices(Session before, Session after, string? segment)
    {
        var vendors = after.Loaded.Vendors.Select(v => v.Catalog.Id.Segment).ToHashSet(StringComparer.Ordinal);
        foreach (var name in before.Loaded.Book.Names.Concat(after.Loaded.Book.Names).Distinct().Order(StringComparer.Ordinal))
        {
            var first = name.Split('.')[0];
            var (old, now) = (before.Loaded.Book.Find(name), after.Loaded.Book.Find(name));
            if ((segment is null ? vendors.Contains(first) : first != segment) || (old?.Value == now?.Value && old?.Unit == now?.Unit))
                continue;
            yield return new Change(name is "eur_per_usd" or "gbp_per_usd" ? "exchange_rate" : "price", name, name, old is null ? "became_known" : now is null ? "no_longer_known" : "changed", null, old, now);
        }
    }

    private static void Print(Terminal console, DateOnly from, DateOnly to, IReadOnlyList<(string Id, string Name, IReadOnlyList<Change> Changes)> vendors)
    {
        var days = $"from {Numbers.Day(from)} to {Numbers.Day(to)}";
        console.Out.WriteLine(vendors.Count == 0 ? $"Nothing changed {days}." : $"What changed {days}");
        foreach (var (_, name, changes) in vendors)
        {
            console.Out.WriteLine(name);
            foreach (var line in changes.SelectMany(c => Wrapped.Lines(c.ToString(), Math.Min(100, console.Width), "  - ", "    ")))
                console.Out.WriteLine(line);
        }
    }

    private static void Write(Terminal console, DateOnly from, DateOnly to, IReadOnlyList<(string Id, string Name, IReadOnlyList<Change> Changes)> vendors) =>
        JsonResult.Write(console.Out, json =>
        {
            json.WriteString("from", Numbers.Day(from));
            json.WriteString("to", Numbers.Day(to));
            json.WriteStartArray("changes");
            foreach (var (vendor, change) in vendors.SelectMany(v => v.Changes.Select(c => (v.Id, c))))
            {
                json.WriteStartObject();
                json.WriteString("vendor", vendor.Length > 0 ? vendor : null);
                json.WriteString("kind", change.Kind);
                json.WriteString("id", change.Id);
                json.WriteString("change", change.What);
                json.WriteString("day", change.Day is { } day ? Numbers.Day(day) : null);
                json.WriteDecimal("old", change.Old?.Value);
                json.WriteDecimal("new", change.New?.Value);
                json.WriteString("unit", (change.New ?? change.Old)?.Unit.ToString());
                json.WriteDecimal("ratio", change.Ratio);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>One change.</summary>
    /// <param name="Kind">plan, model, price or exchange_rate.</param>
    /// <param name="Id">Id of the plan or model, or full name of the figure.</param>
    /// <param name="Title">Name for readers.</param>
    /// <param name="What">appeared, ended, changed, became_known or no_longer_known.</param>
    /// <param name="Day">When, for plans and models.</param>
    /// <param name="Old">The figure before; null if it was not known.</param>
    /// <param name="New">The figure after; null if it is not known.</param>
    private sealed record Change(string Kind, string Id, string Title, string What, DateOnly? Day, Input? Old, Input? New)
    {
        public decimal? Ratio => Old is { Value: not 0 } && New is not null ? New.Value / Old.Value : null;

        public override string ToString() => (Kind, What) switch
        {
            ("plan", "appeared") => $"plan {Id}, {Title}: sold since {Numbers.Day(Day!.Value)}",
            ("plan", _) => $"plan {Id}, {Title}: no longer sold since {Numbers.Day(Day!.Value)}",
            ("model", "appeared") => $"model {Id}, {Title}: since {Numbers.Day(Day!.Value)}",
            ("model", _) => $"model {Id}, {Title}: shut down on {Numbers.Day(Day!.Value)}",
            _ => $"{Id}: {Text(Old)} → {Text(New)}{(Ratio is { } ratio ? $", {(ratio < 1 ? "-" : "+")}{Numbers.Percent(Math.Abs(ratio - 1))}" : "")}",
        };

        private static string Text(Input? figure) => figure is null ? "not known" : Numbers.Stated(figure.Value, figure.Unit);
    }
}
