using System.CommandLine;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

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
        var usages = answers
            .SelectMany(a => a.Consumed)
            .Select(c => (Meter: vendor.Catalog.Meters.First(m => m.Id == c.Meter), c.Price, Quantity: c.PerRequest.Exactly() * count, c.PerRequest))
            .ToList();
        var priced = usages.Where(u => (u.Price ?? u.Meter.ListPrice) is not null).ToList();
        decimal? list = priced.Count == 0 ? null : priced.Sum(u => session.Exchange.To(u.PerRequest * Formula.Structural(count, Unit.Parse("request")) * (u.Price ?? u.Meter.ListPrice!), currency).Exactly());
        foreach (var (offer, size, _) in answers)
        {
            console.Error.WriteLine($"{offer.Model.Title}{(offer.Quality is null ? "" : $", {offer.Quality}")} at {size}, {string.Join(", ", offer.Channels.Select(Words.Of))}");
            if (offer.Model.IsRetired(session.AsOf))
                console.Error.WriteLine($"note: {offer.Model.Title} was shut down on {offer.Model.Until:yyyy-MM-dd}; this is its last price");
        }

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
                    json.WriteDecimal("quantity", u.Quantity);
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
            console.Out.WriteLine($"{u.Meter.Title,-24} {Numbers.Quantity(u.Quantity, u.Meter.Unit)}");
        console.Out.WriteLine(list is { } price ? FormattableString.Invariant($"{"At list price",-24} {price:#,0.00####} {currency}") : "At list price            not published outside an allowance");
        return ExitCode.Ok;
    }
}
