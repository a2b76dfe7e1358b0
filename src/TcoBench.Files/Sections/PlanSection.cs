using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>One plan of a vendor. A figure of it nobody knows is noted, and keeps it from being priced.</summary>
internal sealed class PlanSection(VendorContext vendor, Section section)
{
    private readonly List<UnknownFigure> _unknown = [];

    public FileSpan Where { get; private set; } = section.Where;

    /// <summary>Rules over all of the plan's spend.</summary>
    public SpendSection Spend { get; private set; } = new(vendor, []);

    /// <summary>Where each name the plan decides is.</summary>
    public Dictionary<string, Field> LetFields { get; } = new(StringComparer.Ordinal);

    /// <summary>The plan; null if it lacks an id or a channel.</summary>
    public Plan? Read()
    {
        var idField = section.Required("id");
        Where = idField.Where;
        var (id, title) = (idField.Id(), section.Required("title").Text());
        var channel = section.Required("channel").Channel();
        var period = Period.Read(section.Optional("from"), section.Optional("until"), vendor.Findings);
        var seatsField = section.Optional("seats");
        var seats = seatsField.IsPresent ? Seats(seatsField) : SeatPolicy.None;
        var terms = new TermsSection(vendor, _unknown).Read(section.Required("terms"), seatsField.IsPresent);
        var includesField = section.Required("includes");
        var includes = Includes(includesField);
        var limits = Limits(section.Optional("limits"), includes);
        var answers = new AnswersSection(vendor.Sources, vendor.Findings).Read(section.Optional("answers"));
        var revenue = Formula(section.Optional("max_company_revenue"), "currency");
        var lets = Lets(section.Optional("let"));
        Spend = new SpendSection(vendor, _unknown);
        var rules = Spend.Rules(section.Optional("minimum_spend"), section.Optional("maximum_spend"), section.Optional("discount"), section.Optional("goodwill"));
        var balance = Spend.Balance(section.Optional("balance"));
        var addOns = new AddOnsSection(vendor).Read(section.Optional("addons"), seatsField.IsPresent);
        var ownedField = section.Optional("owned");
        var owned = ownedField.IsPresent ? Owned(ownedField) : null;
        var note = section.Optional("note").Text() ?? "";
        section.Done();

        if (!ownedField.IsPresent && includes.Any(e => e.Overage is DedicatedRate { Price: null }))
            vendor.Findings.Error(DataCodes.RateMissing, "the GPUs are neither rented nor bought", includesField.KeyWhere, "add \"price\" to \"dedicated\", or \"owned\" to the plan");
        if (id is null || title is null || channel is null)
            return null;
        var unknown = _unknown.Select(figure => figure.Input).DistinctBy(input => input.Name).ToList();
        return new Plan(new PlanId(id), title, channel.Value, terms, seats, includes, limits, period.From, period.To, answers, revenue, lets, owned, unknown, note)
        {
            Spend = rules,
            Balance = balance,
            AddOns = addOns,
        };
    }

    private List<Entitlement> Includes(Field includes)
    {
        var read = new List<Entitlement>();
        foreach (var item in includes.IsPresent ? includes.Items() : [])
        {
            if (item.Section() is not { } entitlement || new EntitlementSection(vendor, _unknown).Read(entitlement) is not { } right)
                continue;
            if (read.Exists(other => other.Meter == right.Meter))
                vendor.Findings.Error(DataCodes.Twice, $"meter \"{right.Meter}\" is included twice", item.Where, "put both rights into one item");
            else
                read.Add(right);
        }

        return read;
    }

    private SeatPolicy Seats(Field field)
    {
        if (field.Section() is not { } seats)
            return SeatPolicy.None;
        seats.Required("per").OneOf();
        var minimum = seats.Optional("minimum").Integer() ?? 1;
        var maximumField = seats.Optional("maximum");
        var maximum = maximumField.Integer();
        var extra = seats.Optional("extra_for_allowance").YesNo() ?? false;
        seats.Done();
        if (maximum < minimum)
            vendor.Findings.Error(YamlCodes.OutOfRange, $"maximum is {maximum}, less than the minimum of {minimum}", maximumField.Where, "swap them");
        return new SeatPolicy(true, minimum, maximum, extra);
    }

    private Limits Limits(Field field, List<Entitlement> includes)
    {
        if (!field.IsPresent || field.Section() is not { } limits)
            return Core.Billing.Limits.None;
        var concurrencyField = limits.Optional("concurrency");
        var concurrency = Formula(concurrencyField, "1 or request or request/seat");
        var perSeat = limits.Optional("concurrency_per").OneOf() is not null;
        var images = Formula(limits.Optional("images_per_minute"), "image/minute");
        var requests = Formula(limits.Optional("requests_per_minute"), "request/minute");
        limits.Done();
        if (concurrency is not null && !perSeat && concurrency.Unit.Symbols.Contains("seat"))
            vendor.Findings.Error(DataCodes.WrongUnit, $"concurrency is in {concurrency.Unit}", concurrencyField.Where, "add \"concurrency_per: seat\", or give it in request");
        if (perSeat && concurrency is null && !concurrencyField.IsPresent && includes.TrueForAll(e => e.Relaxed is null))
            vendor.Findings.Error(DataCodes.RateMissing, "concurrency_per stands without concurrency", field.KeyWhere, "add \"concurrency\"");
        return new Limits(concurrency, perSeat, images, requests);
    }

    private Dictionary<string, Formula> Lets(Field field)
    {
        var lets = new Dictionary<string, Formula>(StringComparer.Ordinal);
        foreach (var entry in field.IsPresent ? field.Entries() : [])
        {
            if (entry.KeyAsName() is not { } name)
                continue;
            LetFields[name] = entry;
            if (vendor.Formulas.Read(entry, null, _unknown) is { } formula)
                lets[name] = formula;
            else
                vendor.Names.AddBroken(name);
        }

        return lets;
    }

    private OwnedHardware? Owned(Field field)
    {
        if (field.Section() is not { } owned)
            return null;
        var price = Formula(owned.Required("price"), "currency/gpu");
        var host = Formula(owned.Required("host_price"), "currency/gpu");
        var life = Formula(owned.Required("life"), "month");
        var watts = Formula(owned.Required("watts"), "W or W/gpu");
        owned.Done();
        return price is null || host is null || life is null || watts is null ? null : new OwnedHardware(price, host, life, watts);
    }

    private Formula? Formula(Field field, string wanted) => vendor.Formulas.Read(field, Wanted.Of(wanted), _unknown);
}
