using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>Published figures of single cases. What is asked must exist; whether the figures come out is a test of its own.</summary>
internal sealed class ExamplesSection(VendorContext vendor, IReadOnlyList<Plan> plans, OffersSection offers)
{
    private const decimal Most = 1_000_000_000_000m;

    private readonly Dictionary<string, Plan?> _plans = plans.ToDictionary(plan => plan.Id.Value, Plan? (plan) => plan, StringComparer.Ordinal);

    public IReadOnlyList<Example> Read(Field examples) =>
        [.. vendor.AtLeastOne(examples).Select(item => item.Section()).OfType<Section>().Select(One).OfType<Example>()];

    private Example? One(Section section)
    {
        var source = vendor.Sources.Find(section.Required("source"));
        var (requestField, billField) = (section.Optional("request"), section.Optional("bill"));
        if (!requestField.IsPresent && !billField.IsPresent)
            vendor.Findings.Error(YamlCodes.MissingKey, "the example asks for nothing", section.Where, "add \"request\", \"bill\" or both");
        var rounded = section.Optional("rounded").Number(0.000000000001m, Most);
        section.Optional("note").Text();
        Example? example = billField.IsPresent ? Bill(section, billField, requestField) : Quote(section, requestField);
        section.Done();
        return example is null || source is null ? null : example with { Source = source, Rounded = rounded };
    }

    private QuoteExample? Quote(Section section, Field requestField)
    {
        var (request, plan, count) = requestField.Section() is { } asked ? Request(asked, alone: true) : (null, null, null);
        var (expectField, priceField) = (section.Optional("expect"), section.Optional("price"));
        if (requestField.IsPresent && !expectField.IsPresent && !priceField.IsPresent)
            vendor.Findings.Error(DataCodes.ExampleRule, "the example expects nothing", section.Where, "add what is published: \"expect\" by meter, \"price\" or both");
        var consumes = Quantities(expectField);
        var price = priceField.Number(0, Most);
        return request is null ? null : new QuoteExample(plan?.Id, count ?? 1, consumes, price) { Source = Nowhere, Where = section.Where, Request = request };
    }

    private BillExample? Bill(Section section, Field billField, Field requestField)
    {
        var request = requestField.Section() is { } asked ? Request(asked, alone: false).Request : null;
        var total = section.Required("total").Number(0, Most);
        if (billField.Section() is not { } bill)
            return null;
        var plan = Plan(bill.Required("plan"));
        var (termField, seatsField) = (bill.Optional("term"), bill.Optional("seats"));
        var (term, months, seats) = (termField.Text(), bill.Optional("months").Integer(), seatsField.Integer());
        var usage = Quantities(bill.Required("usage"));
        bill.Done();
        if (plan is not null && term is not null && plan.Terms.All(t => t.Id != term))
            vendor.Findings.Error(DataCodes.UnknownReference, $"unknown term {Show.Quoted(term)}{Suggestion.DidYouMean(term, plan.Terms.Select(t => t.Id))}", termField.Where, $"plan \"{plan.Id}\" has: {string.Join(", ", plan.Terms.Select(t => t.Id))}");
        if (plan is not null && seats is { } n && (!plan.Seats.PerPerson || n < plan.Seats.Minimum || n > (plan.Seats.Maximum ?? n)))
            vendor.Findings.Error(DataCodes.ExampleRule, $"plan \"{plan.Id}\" is not sold with {n} seats", seatsField.Where, plan.Seats.PerPerson ? "keep to the plan's minimum and maximum" : "leave it out: the plan has no seats");
        return plan is null || total is null ? null : new BillExample(plan.Id, term, months ?? 1, seats, usage, total.Value) { Source = Nowhere, Where = section.Where, Request = request };
    }

    private (RequestDescription? Request, Plan? Plan, int? Count) Request(Section section, bool alone)
    {
        var findings = vendor.Findings;
        var operation = section.Optional("operation").Operation();
        var modelField = section.Optional("model");
        var model = vendor.Find(vendor.Models, "model", modelField.Text(), modelField.Where);
        var qualityField = section.Optional("quality");
        var quality = qualityField.OneOf([.. offers.Qualities, .. Words.Qualities.Except(offers.Qualities)]);
        var size = section.Optional("size").Size(findings);
        var (steps, images) = (section.Optional("steps").Integer(), section.Optional("images").Integer());
        var references = section.Optional("reference_images").Integer();
        var modules = vendor.AtLeastOne(section.Optional("modules")).Select(Module).OfType<string>().ToList();
        var plan = alone ? Plan(section.Optional("plan")) : null;
        var count = alone ? section.Optional("count").Integer() : null;
        section.Done();
        var plain = RequestDescription.Plain;
        return (new RequestDescription(operation, model?.Id, quality, size ?? plain.Size, steps ?? plain.Steps, images, references ?? 0, modules), plan, count);
    }

    private string? Module(Field item)
    {
        if (item.Id() is not { } module || offers.Modules.Contains(Names.Segment(module)))
            return item.Id();
        vendor.Findings.Error(DataCodes.UnknownReference, $"unknown module {Show.Quoted(module)}", item.Where, $"offers of this file have: {string.Join(", ", offers.Modules)}");
        return null;
    }

    private Plan? Plan(Field field) => vendor.Find(_plans, "plan", field.Text(), field.Where);

    private Dictionary<MeterId, decimal> Quantities(Field field)
    {
        var quantities = new Dictionary<MeterId, decimal>();
        var entries = field.IsPresent ? field.Entries() : [];
        if (field.Node() is YamlMap && entries.Count == 0)
            vendor.Findings.Error(DataCodes.NothingListed, $"{field.Key} is empty", field.Where, "name at least one meter");
        foreach (var entry in entries)
        {
            var meter = vendor.Find(vendor.Meters, "meter", entry.Key, entry.KeyWhere);
            if (entry.Number(0, Most) is { } quantity && meter is not null)
                quantities[meter.Id] = quantity;
        }

        return quantities;
    }

    // a stand-in until the source is known
    private static Source Nowhere { get; } = new("", "", default, SourceKind.Secondary, "");
}
