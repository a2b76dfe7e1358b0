using System.CommandLine;
using TcoBench.Analysis.Quotes;
using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Cli.Commands;

/// <summary><c>quote</c>: what some requests consume on each meter, and at list price.</summary>
internal static class QuoteCommand
{
    private static readonly Option<string> Vendor = Options.One("--vendor", "VENDOR", "the vendor", required: true);
    private static readonly Option<string> Count = Options.One("--count", "N", "number of requests (default 1)");

    public static Command Create(Terminal console)
    {
        var command = new Command("quote", "What N requests of B images consume on each meter, and at list price.") { Vendor, Count, Options.Plan };
        foreach (var option in AskedRequest.All)
            command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table", "json"]);
        var vendor = session.Vendor(parsed.GetRequiredValue(Vendor));
        var plan = parsed.GetValue(Options.Plan) is { } id ? Session.Plan(vendor, id) : null;
        var count = Values.Whole("--count", parsed.GetValue(Count) ?? "1", 1, 1_000_000_000);
        var desk = session.Desk;
        var request = AskedRequest.Of(parsed);
        var answers = AskedRequest.Answered(vendor, () => desk.Quote(vendor, plan, request));
        session.RefuseUnusedWhatIfs();

        var currency = session.AskedCurrency ?? vendor.Catalog.Currency;
        var usages = PriceDesk.Usages(vendor, plan, answers, count);
        var list = desk.ListPrice(usages, currency);
        foreach (var answer in answers)
            AskedRequest.Tell(answer, console.Error, session.AsOf);

        if (session.Format == "json")
        {
            JsonResult.Write(console.Out, json =>
            {
                json.WriteString("vendor", vendor.Catalog.Id.Value);
                json.WriteString("model", answers[0].Offer.Model.Id.Value);
                json.WriteString("operation", OperationWords.Of(request.Operation ?? OperationKind.Generate));
                json.WriteStartArray("usage");
                foreach (var u in usages)
                {
                    json.WriteStartObject();
                    json.WriteString("meter", u.Meter.Id.Value);
                    json.WriteDecimal("quantity", u.Quantity.Exactly());
                    json.WriteString("unit", u.Meter.Unit.ToString());
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                if (list is { } amount)
                {
                    json.WriteStartObject("list_price");
                    json.WriteDecimal("amount", amount);
                    json.WriteString("currency", currency.ToString());
                    json.WriteEndObject();
                }
                else
                {
                    json.WriteNull("list_price");
                }
            });
            return ExitCode.Ok;
        }

        foreach (var u in usages)
            console.Out.WriteLine($"{u.Meter.Title,-24} {Numbers.Quantity(u.Quantity.Exactly(), u.Meter.Unit)}");
        console.Out.WriteLine($"{"At list price",-24} {(list is { } price ? FormattableString.Invariant($"{currency} {price:#,0.00####}") : Unpriced(vendor, plan))}");
        return ExitCode.Ok;
    }

    private static string Unpriced(IVendor vendor, Plan? plan) =>
        plan is null && vendor.Catalog.Plans.Any(p => p.Unknown.Count == 0 && p.Entitlements.Any(e => e.Overage is RentedRate))
            ? "depends on the GPU: name one with --plan"
            : (plan is null ? vendor.Catalog.Plans : [plan]).All(p => p.Unknown.Count > 0)
            ? $"not known: vendors show {vendor.Catalog.Id} says what to ask"
            : "none for a single request: it is paid within a plan's fee";
}
