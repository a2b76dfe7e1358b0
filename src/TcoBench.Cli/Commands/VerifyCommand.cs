using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>vendors verify</c>: the price book beside a public price map. It informs; nothing is changed.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string> Against = Options.One("--against", "FILE", "a price map in LiteLLM's form (JSON)", required: true);

    public static Command Create(Terminal console)
    {
        var command = new Command("verify", "Compares list prices with a public price map: agreement, differences, gaps. Changes nothing.") { Against, Options.Vendor };
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table", "json"]);
        var path = parsed.GetRequiredValue(Against);
        var asked = parsed.GetValue(Options.Vendor)!.Distinct(StringComparer.Ordinal).Select(session.Vendor).ToList();
        if (PriceMap.Read(path, out var findings) is not { } map)
            throw new InvalidInputException(findings);
        var comparison = new PriceMapComparison(session, map, asked.Count > 0 ? asked : session.Loaded.Vendors);
        session.RefuseUnusedWhatIfs();
        var ignored = comparison.Ignored.Where(i => asked.Count == 0 || asked.Any(v => v.Catalog.Id.Value == i.Key.Vendor)).ToList();
        if (session.Format == "json")
            JsonResult.Write(console.Out, json => Write(json, session, Path.GetFileName(path), map, comparison, ignored));
        else
            Print(console, session, Path.GetFileName(path), map, comparison, ignored);
        return ExitCode.Ok;
    }

    private static void Print(Terminal console, Session session, string file, PriceMap map, PriceMapComparison comparison, List<(PriceMapEntry Entry, PriceMapKey Key)> ignored)
    {
        var width = Math.Min(100, console.Width);
        Lines($"List prices of one image in US dollars as of {Numbers.Day(session.AsOf)}, beside {file} ({Day(map)}). Nothing is changed.", "", "");
        var covered = comparison.Vendors.Where(v => Counts(comparison, v) is not (0, 0, 0, 0)).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("vendor");
        foreach (var title in new[] { "agree", "differ", "only here", "only there" })
            table.AddColumn(title, c => c.RightAligned());
        foreach (var vendor in covered)
        {
            var (agree, differ, here, there) = Counts(comparison, vendor);
            table.AddRow(Markup.Escape(vendor.Catalog.Name), $"{agree}", $"{differ}", $"{here}", $"{there}");
        }

        var all = covered.Select(v => Counts(comparison, v)).ToList();
        table.AddRow("All", $"{all.Sum(c => c.Agree)}", $"{all.Sum(c => c.Differ)}", $"{all.Sum(c => c.Here)}", $"{all.Sum(c => c.There)}");
        console.Tables().Write(table);
        foreach (var vendor in covered)
            Print(vendor);
        if (comparison.Vendors.Except(covered).Select(v => v.Catalog.Name).ToList() is { Count: > 0 } absent)
            Lines($"Not in the map: {string.Join(", ", absent)}", "", "  ");
        if (ignored.Count > 0)
            console.Out.WriteLine($"Left out: {Entries(ignored.Count)}");
        foreach (var alike in ignored.GroupBy(i => i.Key.Ignored))
            Lines($"{alike.Key}: {Entries(alike.Count())}{(alike.First().Key.Vendor is null ? "" : ", " + string.Join(", ", alike.Select(i => i.Entry.Key)))}", "  - ", "    ");

        void Print(IVendor vendor)
        {
            console.Out.WriteLine();
            console.Out.WriteLine(vendor.Catalog.Name);
            var pairs = comparison.Compared.Where(c => c.Vendor == vendor).ToList();
            if (pairs.Where(p => p.Agrees).ToList() is { Count: > 0 } agree)
                Lines($"Agree: {string.Join(", ", agree.GroupBy(p => p.Ours.Offer.Model.Id).Select(g => $"{g.Key} ({g.Count()})"))}", "  ", "    ");
            if (pairs.Count(p => p.Agrees && p.SameOrigin) is > 0 and var copied)
                Lines($"{copied} of these were read from such a map: that they agree says nothing new", "    - ", "      ");
            foreach (var p in pairs.Where(p => p.Agrees && p.Key.Price != p.Ours.Dollars))
                Lines($"{What(p)}: {Amount(p.Ours.Dollars)} here, {Amount(p.Key.Price)} there{(p.Key.PerPixel ? " from a price per pixel" : "")}, equal when rounded", "    - ", "      ");
            foreach (var p in pairs.Where(p => !p.Agrees))
            {
                Lines($"Differs: {What(p)}: {Amount(p.Ours.Dollars)} here, {Amount(p.Key.Price)} there, ratio {Numbers.Plain(p.Ratio)}", "  ", "    ");
                Lines($"here: {string.Join("; ", p.Ours.Sources.Select(s => $"{s.Url}, seen {Numbers.Day(s.Seen)}"))}", "    - ", "      ");
                Lines($"there: {p.Entry.Key}{(p.Key.PerPixel ? " per pixel" : "")}, {(p.Entry.Source.Length > 0 ? p.Entry.Source : "no source stated")}, {(map.Day is { } day ? $"map of {Numbers.Day(day)}" : "day not stated")}", "    - ", "      ");
                foreach (var note in p.Notes)
                    Lines(note, "    - ", "      ");
            }

            var here = comparison.OnlyHere.Where(p => p.Vendor == vendor).GroupBy(p => p.Offer.Model.Id).Select(g => $"{g.Key} ({g.Count()})").ToList();
            if (here.Count > 0)
                Lines($"Only here: {string.Join(", ", here)}", "  ", "    ");
            var gaps = comparison.OnlyThere.Where(t => t.Vendor == vendor).ToList();
            if (gaps.Where(g => g.Note.Length == 0).Select(g => $"{g.Entry.Key} {Amount(g.Key.Price)}").ToList() is { Count: > 0 } plain)
                Lines($"Only there: {string.Join(", ", plain)}", "  ", "    ");
            foreach (var gap in gaps.Where(g => g.Note.Length > 0))
                Lines($"Only there: {gap.Entry.Key} {Amount(gap.Key.Price)}; {gap.Note}", "  ", "    ");
            foreach (var remark in comparison.Remarks(vendor))
                Lines($"Our source {remark}", "  ", "    ");
        }

        void Lines(string text, string first, string rest)
        {
            foreach (var line in Wrapped.Lines(text, width, first, rest))
                console.Out.WriteLine(line);
        }
    }

    private static void Write(Utf8JsonWriter json, Session session, string file, PriceMap map, PriceMapComparison comparison, List<(PriceMapEntry Entry, PriceMapKey Key)> ignored)
    {
        json.WriteString("as_of", Numbers.Day(session.AsOf));
        json.WriteStartObject("map");
        json.WriteString("file", file);
        json.WriteString("origin", map.Origin);
        json.WriteString("day", map.Day is { } day ? Numbers.Day(day) : null);
        json.WriteEndObject();
        json.WriteString("currency", "USD");
        json.WriteStartObject("counts");
        json.WriteNumber("agree", comparison.Compared.Count(c => c.Agrees));
        json.WriteNumber("differ", comparison.Compared.Count(c => !c.Agrees));
        json.WriteNumber("only_here", comparison.OnlyHere.Count);
        json.WriteNumber("only_there", comparison.OnlyThere.Count);
        json.WriteNumber("ignored", ignored.Count);
        json.WriteEndObject();
        Pairs("agree", comparison.Compared.Where(c => c.Agrees));
        Pairs("differ", comparison.Compared.Where(c => !c.Agrees));
        Array("only_here", comparison.OnlyHere, p =>
        {
            Ours(p);
            json.WriteDecimal("here", p.Dollars);
        });
        Array("only_there", comparison.OnlyThere, g =>
        {
            json.WriteString("vendor", g.Vendor.Catalog.Id.Value);
            json.WriteString("key", g.Entry.Key);
            json.WriteDecimal("there", g.Key.Price);
            json.WriteString("note", g.Note);
        });
        Array("ignored", ignored, i =>
        {
            json.WriteString("key", i.Entry.Key);
            json.WriteString("reason", i.Key.Ignored);
        });

        void Pairs(string name, IEnumerable<PriceMapComparison.Pair> pairs) => Array(name, pairs, p =>
        {
            Ours(p.Ours);
            json.WriteString("key", p.Entry.Key);
            json.WriteDecimal("here", p.Ours.Dollars);
            json.WriteDecimal("there", p.Key.Price);
            json.WriteBoolean("per_pixel", p.Key.PerPixel);
            json.WriteDecimal("ratio", p.Ratio);
            json.WriteBoolean("same_origin", p.SameOrigin);
            json.WriteString("factor", PriceMapComparison.Factor(p.Ratio));
            json.WriteString("their_source", p.Entry.Source);
            Array("our_sources", p.Ours.Sources, WriteSource);
            json.WriteStartArray("notes");
            foreach (var note in p.Notes)
                json.WriteStringValue(note);
            json.WriteEndArray();
        });

        void WriteSource(Source source)
        {
            json.WriteString("id", source.Id);
            json.WriteString("url", source.Url);
            json.WriteString("seen", Numbers.Day(source.Seen));
        }

        void Ours(PriceMapComparison.Listed price)
        {
            json.WriteString("vendor", price.Vendor.Catalog.Id.Value);
            json.WriteString("model", price.Offer.Model.Id.Value);
            json.WriteString("operation", OperationWords.Of(price.Offer.Operation));
            json.WriteString("quality", price.Offer.Quality);
            json.WriteString("size", price.Size.ToString());
        }

        void Array<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static (int Agree, int Differ, int Here, int There) Counts(PriceMapComparison comparison, IVendor vendor) => (
        comparison.Compared.Count(c => c.Vendor == vendor && c.Agrees),
        comparison.Compared.Count(c => c.Vendor == vendor && !c.Agrees),
        comparison.OnlyHere.Count(c => c.Vendor == vendor),
        comparison.OnlyThere.Count(c => c.Vendor == vendor));

    private static string What(PriceMapComparison.Pair pair) =>
        $"{pair.Ours.Offer.Model.Id}{(pair.Ours.Offer.Quality is { } quality ? $", {quality}" : "")}{(pair.Key.Size is null && pair.Ours.Offer.Sizes.Count == 0 ? "" : $", {pair.Ours.Size}")}";

    private static string Amount(decimal value) => PriceMapComparison.JsonAmount(value);

    private static string Day(PriceMap map) => map.Day is { } day ? $"of {Numbers.Day(day)}" : "which names no day";

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{Numbers.Count(count)} entries";
}
