using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Files.Yaml;

namespace TcoBench.Files.Sections;

/// <summary>The vendor's plans. One with a relaxed mode is two: as it is, and with usage above the allowance served slowly.</summary>
internal sealed class PlansSection(VendorContext vendor)
{
    private readonly List<(Plan Plan, PlanSection Section)> _plans = [];

    /// <summary>Names that plans decide, by name: what the first plan that decides it gives.</summary>
    public Dictionary<string, Formula> Lets { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that plans decide, readable or not, with the place of the first.</summary>
    public Dictionary<string, FileSpan> LetPlaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each plan stands; a relaxed one where the plan it is made of does.</summary>
    public Dictionary<PlanId, FileSpan> Places { get; } = [];

    public IReadOnlyList<Plan> Read(Field plans)
    {
        var ids = new Dictionary<string, Plan?>(StringComparer.Ordinal);
        var read = new List<Plan>();
        foreach (var item in vendor.AtLeastOne(plans))
        {
            if (item.Section() is not { } section)
                continue;
            var reader = new PlanSection(vendor, section);
            var plan = reader.Read();
            CheckLets(reader, plan);
            if (plan is null || !vendor.Add(ids, "plan", plan.Id.Value, plan, reader.Where))
                continue;
            _plans.Add((plan, reader));
            foreach (var variant in Variants(plan))
            {
                Places[variant.Id] = reader.Where;
                if (variant.Id == plan.Id || vendor.Add(ids, "plan", variant.Id.Value, variant, reader.Where))
                    read.Add(variant);
            }
        }

        return read;
    }

    /// <summary>Reports plans that lack a meter or a name an offer of their channel needs.</summary>
    public void CheckAgainst(IReadOnlyList<Offer> offers, IReadOnlyDictionary<Offer, IReadOnlyCollection<string>> letsUsed, IReadOnlyCollection<string> allUsed)
    {
        foreach (var (plan, section) in _plans)
        {
            var here = offers.Where(offer => offer.Channels.Contains(plan.Channel)).ToList();
            section.Spend.CheckCurrency(plan, here);
            var needed = here.SelectMany(offer => offer.Consumes).Where(c => c.PriceTable is null).Select(c => c.Meter).Distinct();
            foreach (var meter in needed.Where(meter => plan.Entitlements.All(e => e.Meter != meter)))
                vendor.Findings.Error(DataCodes.MeterNotIncluded, $"plan \"{plan.Id}\" does not include meter \"{meter}\"", section.Where, $"offers on channel {plan.Channel.Word()} consume it: add it under \"includes\"");
            foreach (var name in here.SelectMany(offer => letsUsed[offer]).Distinct().Where(name => !section.LetFields.ContainsKey(name)))
                vendor.Findings.Error(DataCodes.LetMissing, $"plan \"{plan.Id}\" does not say what \"{name}\" is", section.Where, $"offers on channel {plan.Channel.Word()} use it: add it under \"let\"");
        }

        foreach (var (name, where) in LetPlaces.Where(let => !allUsed.Contains(let.Key)))
            vendor.Findings.Error(DataCodes.Unused, $"no offer uses \"{name}\"{Suggestion.DidYouMean(name, allUsed)}", where, "correct the name, or leave it out");
    }

    private void CheckLets(PlanSection section, Plan? plan)
    {
        foreach (var (name, field) in section.LetFields)
        {
            LetPlaces.TryAdd(name, field.KeyWhere);
            if (RequestNames.Common.ContainsKey(name))
                vendor.Findings.Error(DataCodes.Shadows, $"\"{name}\" is the request's own", field.KeyWhere, "choose another name");
            else if (vendor.Register.Entries.ContainsKey($"{vendor.Segment}.{name}"))
                vendor.Findings.Warning(DataCodes.Shadows, $"\"{name}\" hides an input of this file", field.KeyWhere, "choose another name for one of them");
            if (plan is null || !plan.Aliases.TryGetValue(name, out var formula) || Lets.TryAdd(name, formula) || ReferenceEquals(Lets[name].Unit, formula.Unit))
                continue;
            vendor.Findings.Error(DataCodes.WrongUnit, $"\"{name}\" is in {formula.Unit} here and in {Lets[name].Unit} in another plan", field.Where, "a name has the same unit in all plans");
        }
    }

    private static IEnumerable<Plan> Variants(Plan plan)
    {
        if (plan.Entitlements.All(e => e.Relaxed is null))
            return [plan];
        var fast = plan with { Entitlements = [.. plan.Entitlements.Select(e => e with { Relaxed = null })] };
        var relaxed = plan with
        {
            Id = new PlanId(plan.Id.Value + "-relaxed"),
            Title = plan.Title + ", relaxed above the allowance",
            Entitlements = [.. plan.Entitlements.Select(e => e.Relaxed is null ? e : e with { Overage = null })],
        };
        return [fast, relaxed];
    }
}
