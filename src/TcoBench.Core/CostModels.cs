using System.Globalization;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.People;
using TcoBench.Core.Platform;
using TcoBench.Core.Requirements;
using TcoBench.Core.Risk;
using TcoBench.Core.Time;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Core;

/// <summary>Builds cost models: for every plan of a vendor, every term and every number of production months the window allows.</summary>
/// <param name="book">All inputs.</param>
/// <param name="vendors">All vendors, helpers included.</param>
/// <param name="asOf">First day of production.</param>
/// <param name="currency">Currency of the report, as a unit.</param>
public sealed class CostModels(InputBook book, IReadOnlyList<IVendor> vendors, DateOnly asOf, Unit currency)
{
    private const int DaysPerMonth = 30;

    private static readonly Unit Seat = Unit.Parse("seat");
    private static readonly Unit SeatsPerPerson = Unit.Parse("seat/person");

    private readonly Exchange _exchange = new(new Scope(book));
    private readonly SupplyChoice _supplies = new(book, asOf, vendors);

    /// <summary>Approved assets wanted: the one input every volume sets.</summary>
    public Input Assets { get; } = new("assets", 100, Unit.Parse("asset"), Evidence.Chosen("the volume asked for"));

    /// <summary>The longest production a window allows, in whole billing months of 30 days, at least 1.</summary>
    public static int LongestProduction(int windowDays) => Math.Max(1, (windowDays + DaysPerMonth - 1) / DaysPerMonth);

    /// <summary>Every plan of a vendor that was or is sold as of the day, for a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">Only this plan; null for all.</param>
    public IReadOnlyList<PlanCase> For(ReferenceJob job, IVendor vendor, PlanId? plan = null)
    {
        var shared = new Dictionary<(Channel, object?), Production>();
        return [.. vendor.Catalog.Plans.Where(p => (plan is null || p.Id == plan) && (p.From is null || p.From <= asOf)).Select(p => Case(job, vendor, p, shared))];
    }

    /// <summary>One cost model, with the same choices as another but for a changed job.</summary>
    /// <param name="model">The other model.</param>
    /// <param name="job">The changed job.</param>
    /// <returns>The model, or null if the vendor cannot do the changed job.</returns>
    public CostModel? Alike(CostModel model, ReferenceJob job) =>
        Produced(job, model.Vendor, model.Plan, [], out _) is { } production ? Model(job, model.Vendor, model.Plan, model.Term, model.Months, production) : null;

    private PlanCase Case(ReferenceJob job, IVendor vendor, Plan plan, Dictionary<(Channel, object?), Production> shared)
    {
        if (plan.Until is { } until && until <= asOf)
            return new PlanCase(vendor, plan, [new Exclusion("retired_plan", $"no longer sold since {Day(until)}")], []);
        var exclusions = new List<Exclusion>();
        exclusions.AddRange(plan.Unknown.Select(u => new Exclusion("unknown_price", $"{u.Name}: {u.Why}")));
        exclusions.AddRange(Needed(job, vendor, plan).SelectMany(a => a.Unknown).Select(u => new Exclusion("unknown_price", $"{u.Name}: {u.Why}")));
        exclusions.AddRange(Unmet(job, vendor, plan));
        var production = Produced(job, vendor, plan, shared, out var reasons);
        exclusions.AddRange(reasons);
        var notSold = production is null ? [] : NotSold(plan, production).ToList();
        exclusions.AddRange(notSold);
        if (production is null || notSold.Count > 0 || plan.Unknown.Count > 0)
            return new PlanCase(vendor, plan, exclusions, []);

        var models =
            from months in Enumerable.Range(1, LongestProduction(job.WindowDays))
            from term in plan.Terms
            select Model(job, vendor, plan, term, months, production);
        return new PlanCase(vendor, plan, exclusions, [.. models]);
    }

    private IEnumerable<Exclusion> Unmet(ReferenceJob job, IVendor vendor, Plan plan)
    {
        if (plan.MaxCompanyRevenue is { } limit)
        {
            var revenue = _exchange.To(Structural(job.CompanyRevenue, Unit.Parse(job.RevenueCurrency)), limit.Unit).Exactly();
            if (revenue > limit.Exactly())
                yield return new Exclusion("company_too_large", string.Create(CultureInfo.InvariantCulture, $"not for companies above {limit.Exactly():#,0} {limit.Unit} revenue a year"));
        }

        foreach (var criterion in job.MustHave.Where(c => c != Criteria.LivingModel))
        {
            var standing = Standing.Of(criterion, vendor.Catalog, plan);
            var words = criterion.Replace('_', ' ');
            if (standing.Fulfilment == Fulfilment.Unknown)
                yield return new Exclusion("requirement_unknown", $"must-have \"{words}\" is not answered{(standing.Answer is { } open ? $": {open.Text}" : "")}");
            else if (standing.Fulfilment == Fulfilment.Contract)
                yield return new Exclusion("requirement_by_contract", $"must-have \"{words}\" only by individual contract: {standing.Answer!.Text}");
            else if (standing.Fulfilment == Fulfilment.NotMet)
                yield return new Exclusion("requirement_not_met", $"must-have \"{words}\" is not met: {standing.Answer!.Text}");
        }
    }

    // Add-ons without which a must-have is not met, each once. What one that is bought anyway brings too needs no other.
    private static List<AddOn> Needed(ReferenceJob job, IVendor vendor, Plan plan)
    {
        var needed = new List<AddOn>();
        foreach (var standing in job.MustHave.Select(c => Standing.Of(c, vendor.Catalog, plan)).Where(s => s.AddOn is not null))
        {
            if (!needed.Exists(a => a.Answers.Any(x => x.Criterion == standing.Criterion && x.Kind == AnswerKind.Yes)))
                needed.Add(standing.AddOn!);
        }

        return needed;
    }

    private static bool Promises(string criterion, IVendor vendor, Plan plan, IReadOnlyList<AddOn> bought) =>
        Standing.Of(criterion, vendor.Catalog, plan) is var standing && (standing.Fulfilment == Fulfilment.Met || (standing.AddOn is { } addOn && bought.Contains(addOn)));

    // Meters the job's requests count on and the plan, or the helper's, has no right to.
    private static IEnumerable<Exclusion> NotSold(Plan plan, Production production) =>
        production.Usages
            .Where(u => u.Total.Price is null)
            .Select(u => (Plan: u.Operation.Supply.Bridged ? u.Operation.Supply.Plan : plan, u.Total.Meter))
            .Where(u => u.Plan.Entitlements.All(e => e.Meter != u.Meter))
            .Distinct()
            .Select(u => new Exclusion("lacks_meter", $"{u.Plan.Title} does not include {u.Meter}"));

    // Demand, effort and usage do not depend on the plan but for its channel and the names it decides: plans share them.
    private Production? Produced(ReferenceJob job, IVendor vendor, Plan plan, Dictionary<(Channel, object?), Production> shared, out IReadOnlyList<Exclusion> reasons)
    {
        reasons = [];
        var key = (plan.Channel, plan.Aliases.Count == 0 ? null : (object)plan);
        if (shared.TryGetValue(key, out var known))
            return known;
        if (_supplies.For(job, vendor, plan, asOf.AddDays(job.WindowDays), out reasons) is not { } supplies)
            return null;
        var scope = new Scope(book, vendor.Catalog.Id.Segment, job.Id.Segment);
        var demand = JobDemand.Of(job, Assets, vendor.Catalog.Id.Segment, book, supplies);
        var usages =
            from operation in demand.Operations
            from consumed in operation.Supply.Consumed
            let quantity = (operation.Billed * consumed.PerRequest).Named($"{operation.Supply.Stage.Id}.{consumed.Meter}")
            select (operation, new Usage(consumed.Meter, quantity, consumed.Price, operation.Supply.Offer.Feature, operation.Supply.Offer.Operation));
        return shared[key] = Production.Of(demand, Effort.Of(demand, plan.Channel, scope), [.. usages], scope, Money);
    }

    private CostModel Model(ReferenceJob job, IVendor vendor, Plan plan, Term term, int months, Production production)
    {
        var scope = new Scope(book, vendor.Catalog.Id.Segment, job.Id.Segment);
        var (demand, effort, usages) = (production.Demand, production.Effort, production.Usages);
        var (delivery, risk) = production.InMonths(months, plan.Seats.PerPerson ? plan.Seats.Maximum : null, scope, Money);
        var monthly = usages.Where(u => !u.Operation.Supply.Bridged).Select(u => u.Total with { Quantity = u.Total.Quantity / months }).ToList();
        var seats = Seats(plan, delivery, monthly, scope);
        var addOns = Needed(job, vendor, plan);
        var bill = Bill.Of(plan, term, months, seats, monthly, horizonMonths: job.HorizonMonths, addOns: addOns);
        var bills = Bridged(job, usages, months, delivery, scope).Prepend(bill).ToList();
        bill = bill with { Unserved = [.. bills.SelectMany(b => b.Unserved)] };
        var charges = bills.SelectMany(b => b.Charges).GroupBy(c => c.Id).Select(c => Money($"charges.{c.Key}", c.Select(row => (Formula)row.Amount))).ToList();
        var platform = PlatformCost.Of(plan, term, months, delivery.People, bill, production.BusyHours, scope, job.HorizonMonths).Select(l => Money(l.Id, [l.Definition])).ToList();
        var chargesBlock = Block("charges", charges);
        if (Promises("sla_credits", vendor, plan, addOns))
            risk = [.. risk, Money("risk.service_credits", [RiskCost.ServiceCredits(chargesBlock, scope).Definition])];
        var blocks = new[] { chargesBlock, production.PeopleBlock, Block("platform", platform), Block("risk", risk) };
        var days = delivery.Days(demand, effort, plan, bill, scope);
        return new CostModel(
            job,
            vendor,
            plan,
            term,
            months,
            demand,
            bill,
            delivery,
            [.. charges, .. production.PeopleLines, .. platform, .. risk],
            blocks,
            Sum(blocks, currency).Named("total"),
            Money("effective_charges", bills.SelectMany(b => b.Effective)),
            (blocks[0] * scope["tax_rate"]).Named("tax"),
            (blocks[0] * production.WastedShare).Named("wasted_charges"),
            production.ImagesMade,
            days,
            Delivery.InTime(days, months, scope)) { AddOns = addOns, LeftOut = [.. addOns.SelectMany(a => a.Unknown)] };
    }

    private static IEnumerable<Bill> Bridged(ReferenceJob job, IReadOnlyList<(OperationDemand Operation, Usage Total)> usages, int months, Delivery delivery, Scope scope) =>
        from usage in usages
        where usage.Operation.Supply.Bridged
        group usage by usage.Operation.Supply.Vendor.Catalog.Id into helper
        let plan = helper.First().Operation.Supply.Plan
        let prefix = $"{helper.Key.Segment}."
        let monthly = helper.Select(u => u.Total with { Quantity = u.Total.Quantity / months }).ToList()
        select Bill.Of(plan, plan.Terms[0], months, Seats(plan, delivery, monthly, scope, prefix), monthly, prefix, job.HorizonMonths);

    private Line Block(string id, IEnumerable<Line> lines) => Sum(lines, currency).Named(id);

    private static Formula Seats(Plan plan, Delivery delivery, IReadOnlyList<Usage> monthly, Scope scope, string prefix = "")
    {
        var perPerson = Structural(1, SeatsPerPerson);
        if (!plan.Seats.PerPerson)
            return Structural(1, Seat);
        var seats = delivery.People * perPerson;
        if (plan.Seats.ExtraForAllowance)
        {
            foreach (var entitlement in plan.Entitlements.Where(e => e is { QuotaPerSeat: true, Quota: not null, Overage: null, Relaxed: null }))
            {
                var usage = monthly.Where(u => u.Meter == entitlement.Meter && u.Price is null && (u.Feature is null || !entitlement.Unlimited.Contains(u.Feature))).ToList();
                if (usage.Count > 0)
                {
                    var used = Sum(usage.Select(u => u.Quantity), Unit.None);
                    seats = Max(seats, Min(Packs(entitlement.Free is { } free ? used - free : used, entitlement.Quota!), scope["designers_available"] * perPerson));
                }
            }
        }

        if (plan.Seats.Maximum is { } most)
            seats = seats.AtMost(Structural(most, Seat));
        return seats.AtLeast(Structural(plan.Seats.Minimum, Seat)).Named($"{prefix}seats");
    }

    private Line Money(string id, IEnumerable<Formula> amounts) => Sum(amounts.Select(a => _exchange.To(a, currency)), currency).Named(id);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
