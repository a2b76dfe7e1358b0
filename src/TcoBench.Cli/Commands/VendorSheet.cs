using System.Text.Json;
using Spectre.Console;
using TcoBench.Analysis.Quotes;
using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Cli.Commands;

/// <summary>What a buyer wants to read about a vendor: plans side by side, prices by request, what it answers, what nobody publishes, where it was read.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="session">Files and day.</param>
internal sealed class VendorSheet(IVendor vendor, Session session)
{
    private const string NotOffered = "–";

    private readonly Catalog _catalog = vendor.Catalog;
    private readonly PlanPrices _prices = new(vendor, session);

    /// <summary>True if a plan can be bought on a day.</summary>
    public static bool IsSold(Plan plan, DateOnly day) => (plan.From is null || plan.From <= day) && (plan.Until is null || plan.Until > day);

    /// <summary>Sources of a vendor's figures, by id.</summary>
    public static IEnumerable<Source> PriceSources(Session session, Catalog catalog) =>
        session.Loaded.Book.Names.Where(n => n.StartsWith(catalog.Id.Segment + ".", StringComparison.Ordinal))
            .SelectMany(n => session.Loaded.Book.Find(n)!.Evidence.Sources)
            .DistinctBy(s => s.Id)
            .OrderBy(s => s.Id, StringComparer.Ordinal);

    private IEnumerable<Source> Sources =>
        PriceSources(session, _catalog)
            .Concat(Contested.Select(c => c.Other.Source))
            .Concat(_catalog.Answers.Concat(_catalog.Plans.SelectMany(p => p.Answers)).Select(a => a.Source).OfType<Source>())
            .DistinctBy(s => s.Id)
            .OrderBy(s => s.Id, StringComparer.Ordinal);

    // Figures another source gives otherwise.
    private IEnumerable<(Input Figure, OtherFigure Other)> Contested =>
        session.Loaded.Book.Names.Where(n => n.StartsWith(_catalog.Id.Segment + ".", StringComparison.Ordinal))
            .Select(n => session.Loaded.Book.Find(n)!)
            .SelectMany(f => f.Evidence.Others.Where(o => o.Value != f.Value), (f, o) => (f, o));

    private IEnumerable<Core.Inputs.UnknownInput> Unknown => _catalog.Plans.SelectMany(p => p.Unknown.Concat(p.AddOns.SelectMany(a => a.Unknown))).DistinctBy(u => u.Name);

    // A plan's relaxed variant differs from it only above the allowance, so it shares the plan's line.
    private IReadOnlyList<Plan> Plans => [.. _catalog.Plans.Where(p => !_catalog.Plans.Any(other => p.Id.Value == $"{other.Id}-relaxed"))];

    /// <summary>Prints the sheet.</summary>
    public void Print(Terminal console)
    {
        console.Out.WriteLine($"{_catalog.Name} ({_catalog.Id}), prices in {_catalog.Currency} before tax, as of {Numbers.Day(session.AsOf)}");
        var table = new Table().Border(TableBorder.Simple).AddColumns("plan", "fee", "allowance a month", "beyond it", "at once");
        foreach (var plan in Plans.Where(IsSoldNow))
        {
            table.AddRow(
                Markup.Escape(plan.Id.Value),
                Markup.Escape(Fees(plan)),
                Markup.Escape(Lines(plan.Entitlements, Allowance)),
                Markup.Escape(Lines(plan.Entitlements, e => Beyond(plan, e))),
                Markup.Escape(Limits(plan.Limits)));
        }

        console.Tables().Write(table);
        PrintRequests(console);
        var width = Math.Min(100, console.Width);
        Section("Plans", Plans.Where(IsSoldNow).Select(p => $"{p.Id}: {p.Title}, {Words.Of(p.Channel)}. {Conditions(p)}{p.Note}"));
        Section("No longer sold, or not yet", Plans.Where(p => !IsSoldNow(p)).Select(p => $"{p.Id}: {p.Title}, {Words.Of(p.Channel)}, {Sold(p)}; {Fees(p).Replace('\n', ';')}; {Lines(p.Entitlements, Allowance).Replace('\n', ';')}. {p.Note}"));
        foreach (var prices in _catalog.Offers.SelectMany(o => o.Consumes).Where(c => c.PriceTable is not null).DistinctBy(c => c.PriceTable!.Name))
        {
            var title = $"{_catalog.Meters.First(m => m.Id == prices.Meter).Title}, priced by {string.Join(", ", prices.PriceTable!.Keys)}";
            Section(title, Rows(prices.PriceTable, gone: false));
            Section($"{title}: last prices of models that are gone", Rows(prices.PriceTable, gone: true));
        }

        Section("Models", _catalog.Models.Where(m => !m.IsRetired(session.AsOf)).Select(Model));
        Section("Models that are gone", _catalog.Models.Where(m => m.IsRetired(session.AsOf)).Select(Model));
        Section("Answers to requirements", Answers());
        Section("Not published", Unknown.Select(u => $"{InputTitles.Plain(u.Name.Split('.')[^1])}: {u.Why}"));
        Section("Ask before signing", _catalog.Questions.Concat(Unknown.Select(u => u.Question)).Concat(_catalog.Answers.Where(a => a.Kind == AnswerKind.Unknown).Select(a => a.Text)).Distinct());
        Section("Sources disagree", Contested.Select(c => $"{c.Figure.Name}: {Numbers.Stated(c.Figure.Value, c.Figure.Unit)}; not used: {Numbers.Stated(c.Other.Value, c.Figure.Unit)} by {c.Other.Source.Id.Split('.')[^1]}, seen {Numbers.Day(c.Other.Source.Seen)}"));
        Section("Sources", Sources.Select(s => $"{s.Id.Split('.')[^1]}, seen {Numbers.Day(s.Seen)}{Words.Age(s, session.AsOf)}, {Words.Of(s.Kind)}: {s.Url}"));

        void Section(string title, IEnumerable<string> items)
        {
            var lines = items.ToList();
            if (lines.Count == 0)
                return;
            console.Out.WriteLine(title);
            foreach (var line in lines.SelectMany(i => Wrapped.Lines(i, width, "  - ", "    ")))
                console.Out.WriteLine(line);
        }
    }

    /// <summary>Writes the sheet as JSON.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("id", _catalog.Id.Value);
        json.WriteString("name", _catalog.Name);
        json.WriteString("role", _catalog.Role.ToString().ToLowerInvariant());
        json.WriteString("currency", _catalog.Currency.ToString());
        json.WriteString("as_of", Numbers.Day(session.AsOf));
        Array("plans", _catalog.Plans, p =>
        {
            json.WriteString("id", p.Id.Value);
            json.WriteString("title", p.Title);
            json.WriteString("channel", Words.Of(p.Channel));
            json.WriteBoolean("sold", IsSold(p, session.AsOf));
            Array("terms", p.Terms, t =>
            {
                json.WriteString("id", t.Id);
                Amount("fee", p.Unknown.Count > 0 ? null : t.Fee);
                json.WriteNumber("months_per_invoice", t.CycleMonths);
                json.WriteNumber("minimum_months", t.MinimumMonths);
            });
            Array("allowances", p.Entitlements, e =>
            {
                json.WriteString("meter", e.Meter.Value);
                Amount("quota", e.Quota);
                json.WriteString("beyond", Beyond(p, e));
            });
            json.WriteString("note", p.Note);
            Array("at_full_use", p.Entitlements.SelectMany(e => PlanPrices.AtFullUse(p, e).Select(price => (e.Meter, price.Term, price.Price, price.Unit))), price =>
            {
                json.WriteString("meter", price.Meter.Value);
                json.WriteString("term", price.Term.Id);
                json.WriteDecimal("amount", price.Price);
                json.WriteString("unit", price.Unit.ToString());
            });
            Array("reference_requests", ReferenceRequest.All.Select(r => (Asked: r, Price: _prices.Of(p, r))).Where(r => r.Price is not null), r =>
            {
                json.WriteString("id", r.Asked.Id);
                json.WriteString("model", r.Price!.Quoted.Offer.Model.Id.Value);
                json.WriteString("quality", r.Price.Quoted.Offer.Quality);
                json.WriteString("size", r.Price.Quoted.Size.ToString());
                json.WriteNumber("images", r.Price.Images);
                json.WriteBoolean("unlimited", r.Price.IsUnlimited);
                json.WriteDecimal("within", r.Price.Within);
                json.WriteDecimal("beyond", r.Price.Beyond);
            });
        });
        Array("models", _catalog.Models, m =>
        {
            json.WriteString("id", m.Id.Value);
            json.WriteString("title", m.Title);
            json.WriteString("from", m.From is { } from ? Numbers.Day(from) : null);
            json.WriteString("until", m.Until is { } until ? Numbers.Day(until) : null);
        });
        Array("unknown", Unknown, u =>
        {
            json.WriteString("name", u.Name);
            json.WriteString("why", u.Why);
            json.WriteString("question", u.Question);
        });
        json.WriteStartArray("questions");
        foreach (var question in _catalog.Questions)
            json.WriteStringValue(question);
        json.WriteEndArray();
        Array("disagreements", Contested, c =>
        {
            json.WriteString("name", c.Figure.Name);
            json.WriteDecimal("used", c.Figure.Value);
            json.WriteDecimal("other", c.Other.Value);
            json.WriteString("unit", c.Figure.Unit.ToString());
            json.WriteString("source", c.Other.Source.Id);
            json.WriteString("note", c.Other.Note);
        });
        Array("sources", Sources, s =>
        {
            json.WriteString("id", s.Id);
            json.WriteString("url", s.Url);
            json.WriteString("seen", Numbers.Day(s.Seen));
            json.WriteString("kind", Words.Of(s.Kind));
            json.WriteString("note", s.Note);
            json.WriteBoolean("stale", s.IsPast(session.AsOf));
        });

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

        void Amount(string name, Formula? formula)
        {
            if (Value(formula) is not { } value)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteDecimal("amount", value);
            json.WriteString("unit", formula!.Unit.ToString());
            json.WriteEndObject();
        }
    }

    private IEnumerable<string> Answers() =>
        from answer in _catalog.Answers.Select(a => (Answer: a, Plan: "")).Concat(Plans.SelectMany(p => p.Answers.Select(a => (Answer: a, Plan: p.Title))))
        group answer.Plan by (Criterion: answer.Answer.Criterion.Replace('_', ' '), Said: Said(answer.Answer)) into alike
        let plans = string.Join(", ", alike.Where(p => p.Length > 0))
        select $"{alike.Key.Criterion}{(plans.Length > 0 ? $" with {plans}" : "")}: {alike.Key.Said}";

    private static string Fees(Plan plan) =>
        plan.Unknown.Any(u => u.Name.EndsWith("_fee", StringComparison.Ordinal)) ? "not published" : string.Join('\n', plan.Terms.Select(Fee));

    private static string Fee(Term term)
    {
        if (term.Fee is null)
            return "none";
        var every = term.CycleMonths switch { 1 => "a month", 12 => "a year", var months => $"per {months} months" };
        var bound = term.MinimumMonths > term.CycleMonths ? $", {term.MinimumMonths} months at least" : "";
        return $"{Text(term.Fee)}, {every}{bound}";
    }

    private static string Allowance(Entitlement entitlement) => entitlement switch
    {
        { Quota: { } quota, RollOver.Cap: { } cap } when Value(cap) is not null => $"{Text(quota)}, unused up to {Numbers.Plain(cap.Exactly())} kept",
        { Quota: { } quota } => Text(quota),
        _ => "none",
    };

    private static string AtFullUse(Plan plan)
    {
        var prices = plan.Entitlements.SelectMany(e => PlanPrices.AtFullUse(plan, e)).ToList();
        return string.Join('\n', prices.Select(p => $"{Numbers.Quantity(p.Price, p.Unit)}{(prices.Count > 1 ? $", {p.Term.Id}" : "")}"));
    }

    private string Beyond(Plan plan, Entitlement entitlement)
    {
        var sold = entitlement switch
        {
            { Overage: UnitRate unit } => Text(unit.Price),
            { Overage: TopUpRate topUp } => $"{Text(topUp.Price)} of {Text(topUp.Size)}",
            { Overage: PackageRate package } => $"{Text(package.Price)} for each {Text(package.Size)} begun",
            { Overage: GraduatedRate graduated } => $"in {graduated.Tiers.Count} tiers, each for the units inside it",
            { Overage: VolumeRate volume } => $"in {volume.Tiers.Count} tiers, by the month's total",
            { Overage: PercentageRate percentage } => $"{percentage.Share.Exactly() * 100:0.##} % of it",
            { Overage: RentedRate rented } when Value(rented.Price) is null => Text(rented.Price),
            { Overage: RentedRate rented } => $"{Text(rented.Price)} rented, idle time too",
            { Overage: DedicatedRate { Price: { } price } } => $"{Text(price)}, all month",
            { Overage: DedicatedRate } => "bought: depreciation and power",
            _ when ByRequest(plan, entitlement.Meter) => $"{entitlement.Meter} by request, below",
            _ => "not sold",
        };
        return _catalog.Plans.Any(p => p.Id.Value == $"{plan.Id}-relaxed" || p.Id == plan.Id && entitlement.Relaxed is not null) ? $"{sold}, or slow mode without charge" : sold;
    }

    private bool ByRequest(Plan plan, MeterId meter) =>
        _catalog.Offers.Any(o => o.Channels.Contains(plan.Channel) && o.Consumes.Any(c => c.Meter == meter && c.PriceTable is not null));

    private static string Limits(Limits limits) => string.Join('\n', new[]
    {
        Value(limits.Concurrency) is { } jobs ? $"{Numbers.Counted(jobs, "job")}{(limits.ConcurrencyPerSeat ? " a seat" : "")}{Assumed(limits.Concurrency!)}" : "",
        limits.ImagesPerMinute is { } images ? Text(images) : "",
        limits.RequestsPerMinute is { } requests ? Text(requests) : "",
    }.Where(t => t.Length > 0));

    // Plans that cost the same are one line.
    private void PrintRequests(Terminal console)
    {
        var rows = Plans.Where(IsSoldNow).Where(p => p.Owned is null)
            .Select(p => (p.Id, Unit: AtFullUse(p), Prices: ReferenceRequest.All.Select(r => _prices.Of(p, r)).ToList()))
            .GroupBy(r => string.Join('|', r.Prices.Select(Cost).Append(r.Unit)))
            .Select(same => (Plans: string.Join(", ", same.Select(r => r.Id)), same.First().Unit, same.First().Prices))
            .ToList();
        var hasAllowance = rows.Exists(r => r.Unit.Length > 0);
        if (!hasAllowance && rows.TrueForAll(r => r.Prices.TrueForAll(p => p is null)))
            return;
        console.Out.WriteLine($"One request of the standard model, in {_catalog.Currency}{(hasAllowance ? ": its share of the cheapest fee if the whole allowance\nis used (within), and its price outside any allowance" : "")}");
        var table = new Table().Border(TableBorder.Simple).AddColumn("plan");
        if (hasAllowance)
            table.AddColumn("a unit, if all is used");
        foreach (var request in ReferenceRequest.All)
            table.AddColumn(Markup.Escape($"{request}"));
        foreach (var (plans, unit, prices) in rows)
            table.AddRow([Markup.Escape(plans), .. hasAllowance ? [Markup.Escape(unit)] : Array.Empty<string>(), .. prices.Select(p => Markup.Escape(Cost(p)))]);
        console.Tables().Write(table);
        var asked = ReferenceRequest.All.Select((r, i) => (r.Id, By: rows.Select(row => row.Prices[i]?.Quoted).OfType<Quoted>().Select(q => $"{q.Offer.Model.Title}{(q.Offer.Quality is { } quality ? $", {quality}" : "")}, at {q.Size}").Distinct().ToList()));
        foreach (var line in asked.Where(r => r.By.Count > 0).SelectMany(r => Wrapped.Lines($"{r.Id}: {string.Join("; ", r.By)}", Math.Min(100, console.Width), "  - ", "    ")))
            console.Out.WriteLine(line);
    }

    private static string Cost(RequestPrice? price)
    {
        if (price is null)
            return NotOffered;
        var parts = price switch
        {
            { IsUnlimited: true } => ["without limit"],
            { IsListed: true, Beyond: { } listed } => [Numbers.Plain(listed)],
            _ => new[] { price.Within is { } within ? $"{Numbers.Plain(within)} within" : "", price.Beyond is { } beyond ? price.Within is null ? Numbers.Plain(beyond) : $"{Numbers.Plain(beyond)} beyond" : "" },
        };
        var said = string.Join('\n', parts.Where(p => p.Length > 0));
        return said.Length == 0 ? "not known" : price.Images == 1 ? said : $"{said}\nfor {price.Images} images";
    }

    private bool IsSoldNow(Plan plan) => IsSold(plan, session.AsOf);

    private string Sold(Plan plan) => plan.Until is { } until && until <= session.AsOf ? $"until {Numbers.Day(until)}" : $"from {Numbers.Day(plan.From!.Value)}";

    // What a fee does not say: who may buy, how many, and what can be added.
    private static string Conditions(Plan plan) => string.Concat(new[]
    {
        plan.Seats.Minimum > 1 ? $"At least {Numbers.Counted(plan.Seats.Minimum, "seat")}" : "",
        plan.Seats.Maximum is { } most ? $"At most {Numbers.Counted(most, "seat")}" : "",
        plan.Spend?.Minimum is { } minimum ? $"At least {Text(minimum)} a month" : "",
        plan.Spend?.Maximum is { } maximum ? $"At most {Text(maximum)} a month" : "",
        plan.Balance is { } balance ? $"Paid from a balance bought in steps of {Text(balance.Amount)}" : "",
        plan.AddOns.Count > 0 ? $"Add-ons: {string.Join(", ", plan.AddOns.Select(a => $"{a.Title} ({(a.Fee is { } fee ? $"{Text(fee)} a month" : "price on request")})"))}" : "",
        plan.Until is { } until ? $"Sold until {Numbers.Day(until)}" : "",
    }.Where(c => c.Length > 0).Select(c => c + ". "));

    // One line per key but the last, which is what prices are listed by: "gpt-image-2, low: 0.006 at 1024x1024, ...".
    private IEnumerable<string> Rows(PriceTable table, bool gone) =>
        from row in table.Rows
        let keys = row.Key.Split('/')
        where gone == (table.ValueOf(row.Key, "model") is { } model && _catalog.Models.Any(m => m.Id.Value == model && m.IsRetired(session.AsOf)))
        group (Last: keys[^1], Price: row.Value.Value) by string.Join(", ", keys[..^1]) into line
        let prices = line.GroupBy(p => p.Price).Select(p => $"{p.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)} at {string.Join(", ", p.Select(x => x.Last))}")
        select $"{line.Key}: {string.Join("; ", prices)}";

    private string Model(VendorModel model) => string.Concat(
        $"{model.Id}: {model.Title}",
        model.Classes.Count > 0 ? $", class {string.Join(", ", model.Classes)}" : "",
        model.From is { } from ? $", from {Numbers.Day(from)}" : "",
        model.Until is { } until ? $", {(model.IsRetired(session.AsOf) ? "was shut down" : "will be shut down")} {Numbers.Day(until)}" : "");

    private static string Said(Answer answer) => answer.Kind switch
    {
        AnswerKind.Yes => $"yes, {answer.Text}",
        AnswerKind.No => $"no, {answer.Text}",
        AnswerKind.Contract => $"only by contract, {answer.Text}",
        AnswerKind.Unknown => "not known",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Kind, "unknown answer"),
    };

    private static string Lines(IEnumerable<Entitlement> entitlements, Func<Entitlement, string> text) => string.Join('\n', entitlements.Select(text).Distinct());

    // A figure that is not published stops every reading: it is said, never guessed.
    private static decimal? Value(Formula? formula) => formula is null ? null : ExactReading.Of(Tape.Of(formula)).Try(formula);

    private static string Text(Formula formula) => Value(formula) is { } value ? Numbers.Quantity(value, formula.Unit) + Assumed(formula) : "not published";

    private static string Assumed(Formula formula) => formula is Input { Evidence.Kind: EvidenceKind.Assumed } ? " (assumed)" : "";
}
