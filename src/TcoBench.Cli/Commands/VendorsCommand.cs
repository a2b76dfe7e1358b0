using System.CommandLine;
using Spectre.Console;
using TcoBench.Analysis.Checks;
using TcoBench.Core.Vendors;
using TcoBench.Files.Format;
using TcoBench.Files.Plugins;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>vendors list|show|check|test|new|schema|freeze|verify|diff</c>: the price book.</summary>
internal static class VendorsCommand
{
    private static readonly Argument<string> Id = new("VENDOR") { Description = "id of the vendor" };

    private static readonly Argument<string[]> Some = new("VENDOR") { Description = "ids of vendors (default: all)", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };

    public static Command Create(Terminal console)
    {
        var list = new Command("list", "Lists the vendors.");
        list.SetAction(parsed => List(Session.Open(parsed, console, ["table", "json"]), console));
        var show = new Command("show", "Shows what a vendor sells: plans side by side, models, what is unknown, sources.") { Id };
        show.SetAction(parsed => Show(Session.Open(parsed, console, ["table", "json"]), parsed.GetRequiredValue(Id), console));
        var check = new Command("check", "Checks the vendor files: every mistake, with its place; old sources, figures far off, cliffs, plans that are never cheaper.");
        check.SetAction(parsed => Check(Session.Open(parsed, console, ["table"], strict: false), console));
        var test = new Command("test", "Runs the published examples of vendors: what they publish, and what the price book gives.") { Some };
        test.SetAction(parsed => VendorTests.Run(Session.Open(parsed, console, ["table", "json"]), parsed.GetValue(Some)!, console));
        var freeze = new Command("freeze", "Prints the formulas by which a vendor's meters count, as its plugin or its file gives them.") { Id };
        freeze.SetAction(parsed => Freeze(Session.Open(parsed, console, ["table"]).Vendor(parsed.GetRequiredValue(Id)), console));
        return new Command("vendors", "The price book.") { list, show, check, test, NewCommand.Create(console), SchemaCommand.Create(console, FileKind.Vendor), freeze, VerifyCommand.Create(console), DiffCommand.Create(console) };
    }

    private static int Check(Session session, Terminal console) =>
        Checked.Print(session, console, "vendor", s => s.Loaded.Vendors.Count, PriceBookCheck.Of(session.Loaded.Book, session.Loaded.Vendors, session.AsOf, session.Loaded.Places));

    private static int List(Session session, Terminal console)
    {
        var rows = session.Loaded.Vendors.Select(v => (v.Catalog, Plans: v.Catalog.Plans.Count(p => VendorSheet.IsSold(p, session.AsOf)), Models: v.Catalog.Models.Count(m => m.Lives(session.AsOf, session.AsOf)), Oldest: Oldest(session, v.Catalog))).ToList();
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
                    json.WriteString("role", Role(catalog));
                    json.WriteNumber("plans", plans);
                    json.WriteNumber("models", models);
                    json.WriteString("oldest_price", oldest);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("failed");
                foreach (var failed in session.Loaded.Failed)
                    json.WriteStringValue(failed.Id.Value);
                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("id", "vendor", "plans sold", "models living", "oldest price");
        foreach (var (catalog, plans, models, oldest) in rows)
            table.AddRow(catalog.Id.Value, Markup.Escape(catalog.Name) + (catalog.Role == VendorRole.Vendor ? "" : $" ({Role(catalog)})"), $"{plans}", $"{models}", oldest);
        foreach (var failed in session.Loaded.Failed)
            table.AddRow(failed.Id.Value, "failed: its plugin gives no formulas", "–", "–", "–");
        console.Tables().Write(table);
        return ExitCode.Ok;
    }

    private static int Show(Session session, string id, Terminal console)
    {
        var sheet = new VendorSheet(session.Vendor(id), session);
        if (session.Format == "json")
            JsonResult.Write(console.Out, sheet.Write);
        else
            sheet.Print(console);
        return ExitCode.Ok;
    }

    private static int Freeze(IVendor vendor, Terminal console)
    {
        console.Out.Write(FrozenFormulas.Of(vendor.Catalog));
        return ExitCode.Ok;
    }

    private static string Role(Catalog catalog) => catalog.Role.ToString().ToLowerInvariant();

    private static string Oldest(Session session, Catalog catalog) =>
        VendorSheet.PriceSources(session, catalog).Select(s => s.Seen).DefaultIfEmpty().Min() is var day && day == default ? "–" : Numbers.Day(day);
}
