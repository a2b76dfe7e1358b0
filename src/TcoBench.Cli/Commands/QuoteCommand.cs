using System.CommandLine;
using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
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
        var request = new AskedRequest(session, vendor, plan, parsed);
        var answers = request.Answers();
        session.RefuseUnusedWhatIfs();

        var currency = session.AskedCurrency ?? vendor.Catalog.Currency;
        var requests = Formula.Structural(count, Unit.Parse("request"));
        var usages = (
            from answer in answers
            from consumed in answer.Consumed
            let meter = vendor.Catalog.Meters.First(m => m.Id == consumed.Meter)
            select (Meter: meter, Quantity: consumed.PerRequest * requests, Price: consumed.Price ?? PlanPrice(plan, meter) ?? meter.ListPrice)).ToList();
        var priced = usages.Where(u => u.Price is not null).Select(u => session.Exchange.To(u.Quantity * u.Price!, currency).Exactly()).ToList();
        decimal? list = priced.Count == 0 ? null : priced.Sum();
        foreach (var answer in answers)
            answer.Tell(console.Error, session.AsOf);

        if (session.Format == "json")
        {
            JsonResult.Write(console.Out, json =>
            {
                json.WriteString("vendor", vendor.Catalog.Id.Value);
                json.WriteString("model", answers[0].Offer.Model.Id.Value);
                json.WriteString("operation", request.Kind);
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

    // What a unit costs under the plan beyond its allowance; a rented GPU is paid for its idle time too.
    private static Formula? PlanPrice(Plan? plan, Meter meter) => plan?.Entitlements.FirstOrDefault(e => e.Meter == meter.Id)?.Overage switch
    {
        UnitRate unit => unit.Price,
        RentedRate rented => rented.Price / rented.Utilisation,
        _ => null,
    };

    private static string Unpriced(IVendor vendor, Plan? plan) =>
        plan is null && vendor.Catalog.Plans.Any(p => p.Entitlements.Any(e => e.Overage is RentedRate))
            ? "depends on the GPU: name one with --plan"
            : "none for a single request: it is paid within a plan's fee";
}
