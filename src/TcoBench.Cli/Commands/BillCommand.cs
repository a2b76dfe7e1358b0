using System.CommandLine;
using Spectre.Console;
using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary><c>bill</c>: prices raw usage under a plan, line by line.</summary>
internal static class BillCommand
{
    private static readonly Option<string> Vendor = Options.One("--vendor", "VENDOR", "the vendor", required: true);
    private static readonly Option<string> Plan = Options.One("--plan", "PLAN", "its plan", required: true);
    private static readonly Option<string[]> Usages = Options.Many("--usage", "METER=QTY", "usage per month, in the meter's unit", required: true);
    private static readonly Option<string> Seats = Options.One("--seats", "N", "seats (default: the fewest the plan sells)");
    private static readonly Option<string> Months = Options.One("--months", "M", "months (default 1)");
    private static readonly Option<string> TermId = Options.One("--term", "monthly|annual", "way to pay (default: the plan's first)");

    public static Command Create(Terminal console)
    {
        var command = new Command("bill", "Prices raw usage under a plan, line by line. A meter priced by its request takes --model, --quality and a size.")
        {
            Vendor, Plan, Usages, Seats, Months, TermId,
        };
        foreach (var option in AskedRequest.All)
            command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, console));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal console)
    {
        var session = Session.Open(parsed, console, ["table", "json"]);
        var vendor = session.Vendor(parsed.GetRequiredValue(Vendor));
        var plan = Session.Plan(vendor, parsed.GetRequiredValue(Plan));
        var months = Values.Whole("--months", parsed.GetValue(Months) ?? "1", 1, 120);
        var term = parsed.GetValue(TermId) is { } id
            ? plan.Terms.FirstOrDefault(t => t.Id == id) ?? throw Values.Unknown("--term", id, plan.Terms.Select(t => t.Id))
            : plan.Terms[0];
        var seats = Values.Whole("--seats", parsed.GetValue(Seats) ?? $"{plan.Seats.Minimum}", plan.Seats.Minimum, plan.Seats.Maximum ?? 1_000_000);
        if (plan.Unknown.Count > 0)
            throw new NoFigureException($"{plan.Title} cannot be priced: {string.Join("; ", plan.Unknown.Select(u => $"{u.Name} {u.Why}"))}");

        var usages = parsed.GetValue(Usages)!.Select(text => Used(session, vendor, plan, text, parsed)).ToList();
        var bill = Bill.Of(plan, term, months, Formula.Structural(seats, Unit.Parse("seat")), usages);
        session.RefuseUnusedWhatIfs();
        if (plan.Until is { } until && until <= session.AsOf)
            console.Error.WriteLine($"note: {plan.Title} is no longer sold since {until:yyyy-MM-dd}");
        if (bill.Unserved.FirstOrDefault(u => u.Exactly() > 0) is { } short_)
            throw new NoFigureException($"{plan.Title} does not cover this: {Numbers.Quantity(short_.Exactly(), short_.Unit)} a month above the allowance, and no price for more is published");

        var currency = session.AskedCurrency ?? vendor.Catalog.Currency;
        var rows = bill.Charges.Select(c => (Charge: c, Quantity: c.Quantity.Exactly(), Amount: session.Exchange.To(c.Amount, currency).Exactly())).ToList();
        var total = rows.Sum(r => r.Amount);
        if (session.Format == "json")
        {
            JsonResult.Write(console.Out, json =>
            {
                json.WriteString("vendor", vendor.Catalog.Id.Value);
                json.WriteString("plan", plan.Id.Value);
                json.WriteNumber("months", months);
                json.WriteStartArray("charges");
                foreach (var (charge, quantity, amount) in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("id", charge.Id);
                    json.WriteString("category", charge.Category.ToString().ToLowerInvariant());
                    json.WriteDecimal("quantity", quantity);
                    json.WriteString("unit", charge.Quantity.Unit.ToString());
                    json.WriteDecimal("amount", amount);
                    if (charge.Month is { } month)
                        json.WriteNumber("month", month);
                    else
                        json.WriteNull("month");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteDecimal("total", total);
                json.WriteString("currency", currency.ToString());
                json.WriteString("term", term.Id);
                json.WriteNumber("seats", seats);
            });
            return ExitCode.Ok;
        }

        var titles = new LineTitles(session.Loaded.Jobs[0], vendor.Catalog, plan, []);
        console.Out.WriteLine($"{vendor.Catalog.Name}, {plan.Title}, {term.Id}, {seats} seat(s), {months} month(s), before tax");
        var table = new Table().Border(TableBorder.Simple).AddColumns("month", "charge").AddColumn("quantity", c => c.RightAligned()).AddColumn($"{currency}", c => c.RightAligned());
        foreach (var (charge, quantity, amount) in rows)
            table.AddRow(charge.Month is { } month ? $"{month}" : "term", Markup.Escape(titles.Of(charge.Amount)), Markup.Escape(Numbers.Quantity(quantity, charge.Quantity.Unit)), Numbers.Amount(amount));
        table.AddRow("", "Total", "", Numbers.Amount(total));
        console.Tables().Write(table);
        return ExitCode.Ok;
    }

    private static Usage Used(Session session, IVendor vendor, Plan plan, string text, ParseResult parsed)
    {
        var (name, quantity) = Values.Pair("--usage", text);
        var meter = vendor.Catalog.Meters.FirstOrDefault(m => m.Id.Value == name) ?? throw Values.Unknown("--usage", name, vendor.Catalog.Meters.Select(m => m.Id.Value));
        var used = Formula.Structural(Values.Quantity("--usage", quantity), meter.Unit);
        var byRequest = vendor.Catalog.Offers.Any(o => o.Channels.Contains(plan.Channel) && o.Consumes.Any(c => c.Meter == meter.Id && c.PriceTable is not null));
        if (!byRequest && plan.Entitlements.Any(e => e.Meter == meter.Id))
            return new Usage(meter.Id, used);
        var answers = new AskedRequest(session, vendor, plan, parsed).Answers();
        var price = answers.SelectMany(a => a.Consumed).FirstOrDefault(c => c.Meter == meter.Id)?.Price
            ?? throw new NoFigureException($"{plan.Title} has no price for {meter.Title}");
        return new Usage(meter.Id, used, price);
    }
}
