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
    private static readonly Option<string[]> Usages = Options.Many("--usage", "METER=QTY", "usage per month, in the meter's unit");
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
        if (!plan.Seats.PerPerson && parsed.GetValue(Seats) is { } none)
            throw new UsageException($"--seats \"{none}\" has no effect: {plan.Title} is not sold by the seat", "leave it out");
        var seats = Values.Whole("--seats", parsed.GetValue(Seats) ?? $"{plan.Seats.Minimum}", plan.Seats.Minimum, plan.Seats.Maximum ?? 1_000_000);
        if (plan.Unknown.Count > 0)
            throw new NoFigureException($"{plan.Title} cannot be priced: {string.Join("; ", plan.Unknown.Select(u => $"{u.Name} {u.Why}"))}");

        if (plan.Owned is not null)
            throw new NoFigureException($"{plan.Title}: nobody sends a bill for GPUs that are bought; compare and explain show their depreciation and power");
        var usages = parsed.GetValue(Usages) is { Length: > 0 } given
            ? given.Select(text => Used(session, vendor, plan, text, parsed, console)).ToList()
            : throw new UsageException("--usage is missing", $"meters: {string.Join(", ", plan.Entitlements.Select(e => e.Meter.Value))}; write --usage {plan.Entitlements[0].Meter}=0 for a month without usage");
        if (usages.All(u => u.Price is null) && AskedRequest.Given(parsed).FirstOrDefault() is { } option)
            throw new UsageException($"{option} has no effect: {plan.Title} prices {string.Join(", ", usages.Select(u => u.Meter.Value).Distinct())} whatever the request", "leave it out");
        var bill = Bill.Of(plan, term, months, Formula.Structural(seats, Unit.Parse("seat")), usages);
        session.RefuseUnusedWhatIfs();
        if (plan.Until is { } until && until <= session.AsOf)
            console.Error.WriteLine($"note: {plan.Title} is no longer sold since {Numbers.Day(until)}");
        var invoices = term.Fee is null ? 0 : term.Invoices(months);
        if (invoices * term.CycleMonths > months)
            console.Error.WriteLine($"note: the {Words.Of(term)} term is paid for {Numbers.Counted(invoices * term.CycleMonths, "month")}");
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

        var seatsText = plan.Seats.PerPerson ? $", {Numbers.Counted(seats, "seat")}" : "";
        console.Out.WriteLine($"{vendor.Catalog.Name}, {plan.Title}, {Words.Of(term)}{seatsText}, {Numbers.Counted(months, "month")}, before tax");
        var table = new Table().Border(TableBorder.Simple).AddColumns("month", "charge").AddColumn("quantity", c => c.RightAligned()).AddColumn($"{currency}", c => c.RightAligned());
        foreach (var alike in Alike(rows))
        {
            var (charge, quantity, _) = alike[0];
            var times = charge.Month is null ? invoices : alike.Count;
            var each = Numbers.Quantity(charge.Month is null ? quantity / times : quantity, charge.Quantity.Unit);
            table.AddRow(
                charge.Month is null ? "" : alike.Count == 1 ? $"{charge.Month}" : $"{charge.Month} to {alike[^1].Charge.Month}",
                Markup.Escape(Title(charge, session, vendor, plan)),
                Markup.Escape(times == 1 ? each : $"{times} × {each}"),
                Numbers.Amount(alike.Sum(r => r.Amount)));
        }

        table.AddRow("", "Total", "", Numbers.Amount(total));
        console.Tables().Write(table);
        return ExitCode.Ok;
    }

    // Rows of consecutive months that do not differ are one row of the table.
    private static List<List<(Charge Charge, decimal Quantity, decimal Amount)>> Alike(IEnumerable<(Charge Charge, decimal Quantity, decimal Amount)> rows)
    {
        var alike = new List<List<(Charge Charge, decimal Quantity, decimal Amount)>>();
        foreach (var row in rows)
        {
            if (alike.Count > 0 && alike[^1][^1] is var last && last.Charge.Id == row.Charge.Id && last.Quantity == row.Quantity && last.Amount == row.Amount)
                alike[^1].Add(row);
            else
                alike.Add([row]);
        }

        return alike;
    }

    private static string Title(Charge charge, Session session, IVendor vendor, Plan plan) =>
        session.Loaded.Jobs is [var job, ..] ? new LineTitles(job, vendor.Catalog, plan, []).Of(charge.Amount.Definition.Named($"charges.{charge.Id}")) : charge.Id;

    private static Usage Used(Session session, IVendor vendor, Plan plan, string text, ParseResult parsed, Terminal console)
    {
        var (name, quantity) = Values.Usage(text);
        var meter = vendor.Catalog.Meters.FirstOrDefault(m => m.Id.Value == name) ?? throw Values.Unknown("--usage", name, vendor.Catalog.Meters.Select(m => m.Id.Value));
        var used = Formula.Structural(quantity, meter.Unit);
        var byRequest = vendor.Catalog.Offers.Any(o => o.Channels.Contains(plan.Channel) && o.Consumes.Any(c => c.Meter == meter.Id && c.PriceTable is not null));
        if (!byRequest && plan.Entitlements.Any(e => e.Meter == meter.Id))
            return new Usage(meter.Id, used);
        if (plan.Entitlements.All(e => e.Meter != meter.Id))
            throw new NoFigureException($"{plan.Title} does not include {meter.Title}; it counts {string.Join(", ", plan.Entitlements.Select(e => e.Meter.Value))}");
        var answer = new AskedRequest(session, vendor, plan, parsed, meter.Id).Answers()[0];
        var price = answer.Consumed.FirstOrDefault(c => c.Meter == meter.Id)?.Price ?? throw new NoFigureException($"{plan.Title} has no price for {meter.Title} of this operation");
        answer.Tell(console.Error, session.AsOf);
        return new Usage(meter.Id, used, price);
    }
}
