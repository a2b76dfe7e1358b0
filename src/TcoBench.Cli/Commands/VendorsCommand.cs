using System.CommandLine;
using Spectre.Console;
using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary><c>vendors list|show|check</c>: the price book.</summary>
internal static class VendorsCommand
{
    private static readonly Argument<string> Id = new("VENDOR") { Description = "id of the vendor" };

    public static Command Create(Terminal console)
    {
        var list = new Command("list", "Lists the vendors.");
        list.SetAction(parsed => List(Session.Open(parsed, console, ["table", "json"]), console));
        var show = new Command("show", "Shows what a vendor sells: plans side by side, models, what is unknown, sources.") { Id };
        show.SetAction(parsed => Show(Session.Open(parsed, console, ["table"]), parsed.GetRequiredValue(Id), console));
        var check = new Command("check", "Checks the vendor files: every mistake, with its place.");
        check.SetAction(parsed => Checked.Print(Session.Open(parsed, console, ["table"], strict: false), console, "vendor", s => s.Loaded.Vendors.Count));
        return new Command("vendors", "The price book.") { list, show, check };
    }

    private static int List(Session session, Terminal console)
    {
        var rows = session.Loaded.Vendors.Select(v => (v.Catalog, Plans: v.Catalog.Plans.Count(p => Sold(p, session.AsOf)), Models: v.Catalog.Models.Count(m => m.Lives(session.AsOf, session.AsOf)), Oldest: Oldest(session, v.Catalog))).ToList();
        if (session.Format == "json")
        {
            JsonResult.Write(console.Out, json =>
            {
                json.WriteStartArray("vendors");
                foreach (var (catalog, plans, models, oldest) in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("id", catalog.Id.Value);
                    json.WriteString("name", catalog.Name);
                    json.WriteString("role", catalog.Role.ToString().ToLowerInvariant());
                    json.WriteNumber("plans", plans);
                    json.WriteNumber("models", models);
                    json.WriteString("oldest_price", oldest);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("id", "vendor", "plans sold", "models living", "oldest price");
        foreach (var (catalog, plans, models, oldest) in rows)
            table.AddRow(catalog.Id.Value, Markup.Escape(catalog.Name) + (catalog.Role == VendorRole.Helper ? " (helper)" : ""), $"{plans}", $"{models}", oldest);
        console.Tables().Write(table);
        return ExitCode.Ok;
    }

    private static int Show(Session session, string id, Terminal console)
    {
        var catalog = session.Vendor(id).Catalog;
        console.Out.WriteLine($"{catalog.Name}, prices in {catalog.Currency} before tax, as of {session.AsOf:yyyy-MM-dd}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("plan", "channel", "fee", "allowance a month", "beyond it");
        foreach (var plan in catalog.Plans)
        {
            table.AddRow(
                Markup.Escape($"{plan.Title} ({plan.Id})") + (Sold(plan, session.AsOf) ? "" : " [dim]no longer sold[/]"),
                Words.Of(plan.Channel),
                Markup.Escape(plan.Unknown.Count > 0 ? "not published" : string.Join("; ", plan.Terms.Select(t => Fee(t)))),
                Markup.Escape(string.Join("; ", plan.Entitlements.Select(e => e.Quota is null ? "–" : Amount(e.Quota)))),
                Markup.Escape(string.Join("; ", plan.Entitlements.Select(Beyond))));
        }

        console.Tables().Write(table);
        console.Out.WriteLine("Models:");
        foreach (var model in catalog.Models)
            console.Out.WriteLine($"  {model.Id.Value,-26} {model.Title}{(model.Classes.Count > 0 ? $", class {string.Join(", ", model.Classes)}" : "")}{(model.Until is { } until ? $", shut down {until:yyyy-MM-dd}" : "")}");
        foreach (var unknown in catalog.Plans.SelectMany(p => p.Unknown).DistinctBy(u => u.Name))
            console.Out.WriteLine($"Unknown: {unknown.Name} {unknown.Why}. Ask: {unknown.Question}");
        foreach (var question in catalog.Questions)
            console.Out.WriteLine($"Ask: {question}");
        console.Out.WriteLine("Sources:");
        foreach (var source in SourcesOf(session, catalog))
            console.Out.WriteLine($"  {source.Id,-30} {source.Seen:yyyy-MM-dd} {Words.Of(source.Kind),-12} {source.Url}");
        return ExitCode.Ok;
    }

    private static bool Sold(Plan plan, DateOnly day) => (plan.From is null || plan.From <= day) && (plan.Until is null || plan.Until > day);

    private static string Fee(Term term) => term.Fee is null ? "no fee" : $"{Amount(term.Fee)} {(term.CycleMonths == 1 ? "a month" : $"per {term.CycleMonths} months")}{(term.MinimumMonths > 1 ? $", bound for {term.MinimumMonths}" : "")}";

    private static string Beyond(Entitlement entitlement) => entitlement switch
    {
        { Overage: UnitRate unit } => Amount(unit.Price),
        { Overage: TopUpRate topUp } => $"{Amount(topUp.Price)} for {Amount(topUp.Size)}",
        { Overage: RentedRate rented } => $"{Amount(rented.Price)}, rented",
        { Overage: DedicatedRate { Price: { } price } } => $"{Amount(price)}, kept running",
        { Overage: DedicatedRate } => "bought",
        { Relaxed: not null } => "slow mode, no charge",
        _ => "not sold",
    };

    private static string Amount(Formula formula) => FormattableString.Invariant($"{formula.Exactly():#,0.######} {formula.Unit}");

    private static IEnumerable<Source> SourcesOf(Session session, Catalog catalog) =>
        session.Loaded.Book.Names.Where(n => n.StartsWith(catalog.Id.Segment + ".", StringComparison.Ordinal))
            .SelectMany(n => session.Loaded.Book.Find(n)!.Evidence.Sources)
            .DistinctBy(s => s.Id)
            .OrderBy(s => s.Id, StringComparer.Ordinal);

    private static string Oldest(Session session, Catalog catalog) =>
        SourcesOf(session, catalog).Select(s => s.Seen).DefaultIfEmpty().Min() is var day && day == default ? "–" : day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
