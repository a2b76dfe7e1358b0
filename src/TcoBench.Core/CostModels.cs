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
        Produced(job, model.Vendor, model.Plan, [], out _) is { } production ? Model(job, model.Contracts, model.Months, production) : null;

    /// <summary>The cost model of a mix: every stage given to a vendor under a contract. Given to one vendor alone it is that vendor's model.</summary>
    /// <param name="job">The job.</param>
    /// <param name="byStage">Who does each stage, in order; a vendor has the same contract in all of its stages.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="reasons">Why there is no such model; empty on success. Whether plans meet requirements is not asked here: see <see cref="Unsuited"/>.</param>
    /// <exception cref="ArgumentException">There is not one contract per stage, or a vendor has several.</exception>
    public CostModel? Mixed(ReferenceJob job, IReadOnlyList<Contract> byStage, int months, out IReadOnlyList<Exclusion> reasons)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(byStage);
        var contracts = byStage.Distinct().ToList();
        if (byStage.Count != job.Stages.Count || contracts.DistinctBy(c => c.Vendor.Catalog.Id).Count() < contracts.Count)
            throw new ArgumentException("a mix has one contract per stage and one per vendor", nameof(byStage));
        var (supplies, problems) = (new List<Supply>(), new List<Exclusion>());
        for (var i = 0; i < byStage.Count; i++)
        {
            if (Supplied(job, i, byStage[i].Vendor, byStage[i].Plan, out var problem) is { } supply)
                supplies.Add(supply);
            else
                problems.Add(problem!);
        }

        reasons = problems;
        if (problems.Count > 0)
            return null;
        var production = Produced(job, [.. contracts.Select(c => (c.Vendor, c.Plan))], supplies);
        reasons = [.. contracts.SelectMany(c => NotSold(c.Plan, production.Usages.Where(u => u.Operation.Supply.Assigned.Catalog.Id == c.Vendor.Catalog.Id)))];
        return reasons.Count > 0 ? null : Model(job, contracts, months, production);
    }

    /// <summary>Why a plan may not be used for a job, whichever stages it is to do; empty if it may.</summary>
    /// <param name="job">The job.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">One of its plans.</param>
    public IReadOnlyList<Exclusion> Unsuited(ReferenceJob job, IVendor vendor, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.From > asOf)
            return [new Exclusion("retired_plan", $"not sold before {Day(plan.From.Value)}")];
        if (plan.Until is { } until && until <= asOf)
            return [new Exclusion("retired_plan", $"no longer sold since {Day(until)}")];
        return
        [
            .. plan.Unknown.Select(u => new Exclusion("unknown_price", $"{u.Name}: {u.Why}")),
            .. Needed(job, vendor, plan).SelectMany(a => a.Unknown).Select(u => new Exclusion("unknown_price", $"{u.Name}: {u.Why}")),
            .. Unmet(job, vendor, plan),
        ];
    }

    private PlanCase Case(ReferenceJob job, IVendor vendor, Plan plan, Dictionary<(Channel, object?), Production> shared)
    {
        var exclusions = Unsuited(job, vendor, plan).ToList();
        if (exclusions.Exists(e => e.Code == "retired_plan"))
            return new PlanCase(vendor, plan, exclusions, []);
        var production = Produced(job, vendor, plan, shared, out var reasons);
        exclusions.AddRange(reasons);
        var notSold = production is null ? [] : NotSold(plan, production.Usages).ToList();
        exclusions.AddRange(notSold);
        if (production is null || notSold.Count > 0 || plan.Unknown.Count > 0)
            return new PlanCase(vendor, plan, exclusions, []);

        var models =
            from months in Enumerable.Range(1, LongestProduction(job.WindowDays))
            from term in plan.Terms
            select Model(job, [new Contract(vendor, plan, term)], months, production);
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

    /// <summary>Service credits a contract pays back, negative; null if it promises none.</summary>
    internal Line? ServiceCredits(ReferenceJob job, ContractPart part, Formula charges, string prefix) =>
        Promises("sla_credits", part.Contract.Vendor, part.Contract.Plan, part.AddOns) ? RiskCost.ServiceCredits(charges, ScopeOf(job, part.Contract.Vendor), prefix) : null;

    // Meters the job's requests count on and the plan, or the helper's, has no right to.
    internal static IEnumerable<Exclusion> NotSold(Plan plan, IEnumerable<(OperationDemand Operation, Usage Total)> usages) =>
        usages
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
        return shared[key] = Produced(job, [(vendor, plan)], supplies);
    }

    private Production Produced(ReferenceJob job, IReadOnlyList<(IVendor Vendor, Plan Plan)> vendors, IReadOnlyList<Supply> supplies)
    {
        var demand = JobDemand.Of(job, Assets, supplies[^1].Assigned.Catalog.Id.Segment, book, supplies);
        var places = vendors.Select(v => PlaceOf(job, v.Vendor, v.Plan, demand.Operations.Where(o => o.Supply.Assigned.Catalog.Id == v.Vendor.Catalog.Id))).ToList();
        return Production.Of(demand, places, Usages(demand.Operations), Shared(job, [.. vendors.Select(v => v.Vendor)]), Money);
    }

    /// <summary>A vendor as people meet it under a plan.</summary>
    internal Workplace PlaceOf(ReferenceJob job, IVendor vendor, Plan plan, IEnumerable<OperationDemand> operations) => new([.. operations], plan.Channel, ScopeOf(job, vendor));

    /// <summary>The supply of a stage given to a vendor under a plan.</summary>
    internal Supply? Supplied(ReferenceJob job, int stage, IVendor vendor, Plan plan, out Exclusion? problem) =>
        _supplies.For(job, job.Stages[stage], vendor, plan, asOf.AddDays(job.WindowDays), out problem);

    /// <summary>What operations consume over the whole production, by meter.</summary>
    internal static IReadOnlyList<(OperationDemand Operation, Usage Total)> Usages(IEnumerable<OperationDemand> operations) =>
    [
        .. from operation in operations
           from consumed in operation.Supply.Consumed
           let quantity = (operation.Billed * consumed.PerRequest).Named($"{operation.Supply.Stage.Id}.{consumed.Meter}")
           select (operation, new Usage(consumed.Meter, quantity, consumed.Price, operation.Supply.Offer.Feature, operation.Supply.Offer.Operation)),
    ];

    /// <summary>The scope of a vendor in a job.</summary>
    internal Scope ScopeOf(ReferenceJob job, IVendor vendor) => new(book, vendor.Catalog.Id.Segment, job.Id.Segment);

    /// <summary>The scope people work in: a vendor's if it is the only one, else the job's.</summary>
    internal Scope Shared(ReferenceJob job, IReadOnlyList<IVendor> vendors) => new(book, vendors is [var only] ? only.Catalog.Id.Segment : null, job.Id.Segment);

    private CostModel Model(ReferenceJob job, IReadOnlyList<Contract> contracts, int months, Production production)
    {
        var scope = Shared(job, [.. contracts.Select(c => c.Vendor)]);
        var (delivery, risk) = production.InMonths(months, contracts.Min(c => c.SeatLimit), scope, Money);
        var parts = contracts
            .Zip(production.Places, (c, place) => Part(job, c, months, place.Operations, production.Usages, delivery.People, Prefix(c)))
            .ToList();
        var bills = parts.SelectMany(p => p.Bills).ToList();
        var (charges, platform) = (parts.SelectMany(p => p.Charges).ToList(), parts.SelectMany(p => p.Platform).ToList());
        var chargesBlock = Block("charges", charges);
        var credits = parts.Select(p => ServiceCredits(job, p, parts.Count == 1 ? chargesBlock : Sum(p.Charges, currency), Prefix(p.Contract))).OfType<Line>().ToList();
        if (credits.Count > 0)
            risk = [.. risk, Money("risk.service_credits", credits.Select(c => c.Definition))];
        var blocks = new[] { chargesBlock, production.PeopleBlock, Block("platform", platform), Block("risk", risk) };
        var days = delivery.Days(parts.SelectMany(p => p.Days), production.Effort, scope);
        var bill = parts is [var only] ? only.Bills[0] : new Bill([.. parts.SelectMany(p => p.Bills[0].Charges)], [.. parts.SelectMany(p => p.Bills[0].Effective)], [], null, null, null);
        var addOns = parts.SelectMany(p => p.AddOns).ToList();
        return new CostModel(
            job,
            contracts[0].Vendor,
            contracts[0].Plan,
            contracts[0].Term,
            months,
            production.Demand,
            bill with { Unserved = [.. bills.SelectMany(b => b.Unserved)] },
            delivery,
            [.. charges, .. production.PeopleLines, .. platform, .. risk],
            blocks,
            Sum(blocks, currency).Named("total"),
            Money("effective_charges", bills.SelectMany(b => b.Effective)),
            (blocks[0] * scope["tax_rate"]).Named("tax"),
            (blocks[0] * production.WastedShare).Named("wasted_charges"),
            production.ImagesMade,
            days,
            Delivery.InTime(days, months, scope)) { Contracts = contracts, AddOns = addOns, LeftOut = [.. addOns.SelectMany(a => a.Unknown)] };

        string Prefix(Contract contract) => contracts.Count == 1 ? "" : $"{contract.Vendor.Catalog.Id.Segment}.";
    }

    /// <summary>What a contract costs for the operations it is used for.</summary>
    /// <param name="job">The job.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="months">Production months, at least 1.</param>
    /// <param name="operations">The vendor's operations, bridged ones included.</param>
    /// <param name="usages">Usage over the whole production; that of other vendors' operations is left aside.</param>
    /// <param name="people">People at work, in person.</param>
    /// <param name="prefix">Prefix of lines, so that two vendors fit into one model.</param>
    internal ContractPart Part(
        ReferenceJob job, Contract contract, int months, IReadOnlyList<OperationDemand> operations, IReadOnlyList<(OperationDemand Operation, Usage Total)> usages, Formula people, string prefix)
    {
        var (vendor, plan, term) = contract;
        var scope = ScopeOf(job, vendor);
        var used = usages.Where(u => operations.Contains(u.Operation)).ToList();
        var own = used.Where(u => !u.Operation.Supply.Bridged).Select(u => u.Total).ToList();
        var monthly = own.Select(u => u with { Quantity = u.Quantity / months }).ToList();
        var addOns = Needed(job, vendor, plan);
        var bill = Bill.Of(plan, term, months, Seats(plan, people, monthly, scope, prefix), monthly, prefix, job.HorizonMonths, addOns);
        var bills = Bridged(job, used, months, people, scope, prefix).Prepend(bill).ToList();
        var charges = bills.SelectMany(b => b.Charges).GroupBy(c => c.Id).Select(c => Money($"charges.{c.Key}", c.Select(row => (Formula)row.Amount))).ToList();
        var busy = own.Where(u => u.Quantity.Unit.ToString() == "hour").Select(u => u.Quantity).ToList();
        var platform = PlatformCost.Of(plan, term, months, people, bill, busy.Count == 0 ? null : Sum(busy, Unit.None), scope, job.HorizonMonths, prefix).Select(l => Money(l.Id, [l.Definition])).ToList();
        return new ContractPart(contract, bills, charges, platform, [.. Delivery.VendorDays(operations, plan, bill, scope, prefix)], addOns);
    }

    private static IEnumerable<Bill> Bridged(ReferenceJob job, IReadOnlyList<(OperationDemand Operation, Usage Total)> usages, int months, Formula people, Scope scope, string outer) =>
        from usage in usages
        where usage.Operation.Supply.Bridged
        group usage by usage.Operation.Supply.Vendor.Catalog.Id into helper
        let plan = helper.First().Operation.Supply.Plan
        let prefix = $"{outer}{helper.Key.Segment}."
        let monthly = helper.Select(u => u.Total with { Quantity = u.Total.Quantity / months }).ToList()
        select Bill.Of(plan, plan.Terms[0], months, Seats(plan, people, monthly, scope, prefix), monthly, prefix, job.HorizonMonths);

    private Line Block(string id, IEnumerable<Line> lines) => Sum(lines, currency).Named(id);

    private static Formula Seats(Plan plan, Formula people, IReadOnlyList<Usage> monthly, Scope scope, string prefix)
    {
        var perPerson = Structural(1, SeatsPerPerson);
        if (!plan.Seats.PerPerson)
            return Structural(1, Seat);
        var seats = people * perPerson;
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

    internal Line Money(string id, IEnumerable<Formula> amounts) => Sum(amounts.Select(a => _exchange.To(a, currency)), currency).Named(id);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
