using Spectre.Console;
using TcoBench.Analysis.Quotes;
using TcoBench.Core.Vendors;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>vendors test</c>: runs the published examples of vendors and shows what was expected and what came out.</summary>
internal static class VendorTests
{
    public static int Run(Session session, string[] ids, Terminal console)
    {
        var vendors = ids.Length == 0 ? session.Loaded.Vendors : [.. ids.Distinct().Select(session.Vendor)];
        var outcomes = vendors.SelectMany(v => v.Catalog.Examples.Select(e => ExampleCheck.Run(session.Desk, v, e))).ToList();
        session.RefuseUnusedWhatIfs();
        var failed = outcomes.Count(o => !o.Passed);
        if (session.Format == "json")
            JsonResult.Write(console.Out, json => Write(json, outcomes));
        else
            Print(outcomes, vendors, console);
        return failed > 0 ? ExitCode.ErrorsFound : ExitCode.Ok;
    }

    private static void Print(List<ExampleOutcome> outcomes, IReadOnlyList<IVendor> vendors, Terminal console)
    {
        if (outcomes.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("vendor", "example").AddColumn("published", c => c.RightAligned()).AddColumn("computed", c => c.RightAligned()).AddColumn("");
            foreach (var outcome in outcomes)
            {
                table.AddRow(
                    outcome.Vendor.Catalog.Id.Value,
                    Markup.Escape(Asks(outcome.Example)),
                    Markup.Escape(outcome.Problem.Length > 0 ? Published(outcome.Example) : string.Join("\n", outcome.Figures.Select(f => Shown(f, f.Expected)))),
                    Markup.Escape(outcome.Problem.Length > 0 ? "none" : string.Join("\n", outcome.Figures.Select(f => Shown(f, f.Got)))),
                    outcome.Passed ? "ok" : "differs");
            }

            console.Tables().Write(table);
        }

        foreach (var outcome in outcomes.Where(o => !o.Passed))
        {
            var what = outcome.Problem.Length > 0
                ? outcome.Problem
                : string.Join("; ", outcome.Figures.Where(f => !f.Agrees).Select(f => $"published {Shown(f, f.Expected)}, computed {Shown(f, f.Got)}"));
            console.Out.WriteLine($"{outcome.Example.Where.File}:{outcome.Example.Where.Line}  {what}");
        }

        foreach (var vendor in vendors.Where(v => v.Catalog.Examples.Count == 0))
            console.Out.WriteLine($"{vendor.Catalog.Id} has no examples");
        console.Out.WriteLine($"{Numbers.Counted(outcomes.Count, "example")} of {Numbers.Counted(vendors.Count, "vendor")}, {outcomes.Count(o => o.Passed)} as published, {outcomes.Count(o => !o.Passed)} different");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, List<ExampleOutcome> outcomes)
    {
        json.WriteStartArray("examples");
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("vendor", outcome.Vendor.Catalog.Id.Value);
            json.WriteString("example", Asks(outcome.Example));
            json.WriteString("file", outcome.Example.Where.File);
            json.WriteNumber("line", outcome.Example.Where.Line);
            json.WriteString("source", outcome.Example.Source.Id);
            json.WriteStartArray("figures");
            foreach (var figure in outcome.Figures)
            {
                json.WriteStartObject();
                json.WriteString("what", figure.What);
                json.WriteString("unit", figure.Unit.ToString());
                json.WriteDecimal("published", figure.Expected);
                if (figure.Got is { } got)
                    json.WriteDecimal("computed", got);
                else
                    json.WriteNull("computed");
                json.WriteBoolean("agrees", figure.Agrees);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (outcome.Problem.Length > 0)
                json.WriteString("problem", outcome.Problem);
            json.WriteBoolean("passed", outcome.Passed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("passed", outcomes.Count(o => o.Passed));
        json.WriteNumber("different", outcomes.Count(o => !o.Passed));
    }

    // What an example asks, as short as it can be said.
    private static string Asks(Example example)
    {
        var parts = new List<string>();
        if (example is BillExample bill)
        {
            parts.Add($"{bill.Plan}{(bill.Term is { } term ? $" {term}" : "")}");
            if (bill.Seats is { } seats)
                parts.Add(Numbers.Counted(seats, "seat"));
            if (bill.Months != 1)
                parts.Add(Numbers.Counted(bill.Months, "month"));
            parts.AddRange(bill.Usage.Select(u => $"{Number(u.Value)} {u.Key}"));
        }

        if (example is QuoteExample { Count: > 1 } many)
            parts.Add($"{Numbers.Count(many.Count)} x");
        if (example.Request is not { } request)
            return string.Join(", ", parts);
        var first = new[] { request.Operation is { } operation ? OperationWords.Of(operation) : null, request.Model?.Value, request.Quality };
        parts.Add(string.Join(' ', first.OfType<string>()));
        if (request.Size != RequestDescription.Plain.Size)
            parts.Add($"{request.Size}");
        if (request.Steps != RequestDescription.Plain.Steps)
            parts.Add(Numbers.Counted(request.Steps, "step"));
        if (request.Images is { } images)
            parts.Add(Numbers.Counted(images, "image"));
        if (request.ReferenceImages > 0)
            parts.Add(Numbers.Counted(request.ReferenceImages, "reference"));
        parts.AddRange(request.Modules);
        if (example is QuoteExample { Plan: { } plan })
            parts.Add($"{plan}");
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static string Published(Example example) => example switch
    {
        BillExample bill => Number(bill.Total),
        QuoteExample quote => string.Join("\n", quote.Consumes.Select(c => $"{c.Key} {Number(c.Value)}").Concat(quote.Price is { } price ? [Number(price)] : [])),
        _ => "",
    };

    private static string Shown(ExampleFigure figure, decimal? value) =>
        value is not { } known ? "no price"
        : figure.What is "price" or "total" ? $"{figure.Unit} {Number(known)}"
        : $"{Number(known)} {figure.Unit}";

    private static string Number(decimal value) => value.ToString("#,0.############", System.Globalization.CultureInfo.InvariantCulture);
}
