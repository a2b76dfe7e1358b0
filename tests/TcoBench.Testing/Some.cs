using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Testing;

/// <summary>The uninteresting parts of a test; the test spells out only what it is about.</summary>
public static class Some
{
    // Everything that costs time or money is 0, every probability of success 1, every exchange rate 1; an hour of anybody costs 60, so a minute costs 1.
    private static readonly (string Name, decimal Value, string Unit)[] Neutral =
    [
        ("draft_acceptance", 1, "1"), ("final_acceptance", 1, "1"), ("upscale_acceptance", 1, "1"), ("seed_true_draft", 1, "1"),
        ("likeness", 0, "1"), ("viable_motifs", 1, "1"), ("sign_off_rate", 1, "1"), ("acceptance_offset", 0, "1"), ("acceptance_floor", 0, "1"),
        ("style_consistency", 1, "1"), ("seed_reproducibility", 0, "1"), ("foreign_seed_reproducibility", 0, "1"), ("consumes", 1, "image/item"),
        ("failure_rate", 0, "1"), ("failed_billed_share", 0, "1"), ("failed_but_run_share", 0, "1"), ("repeat_rate", 0, "1"), ("cache_share", 0, "1"),
        ("unplanned_use", 0, "1"), ("unplanned_cost", 1, "1"), ("unplanned_caught", 0, "1"),
        ("concept_minutes", 0, "minute/item"), ("prompting_minutes", 0, "minute/round"), ("web_prompting_factor", 1, "1"), ("review_minutes", 0, "minute/image"),
        ("handling_minutes_api", 0, "minute/image"), ("handling_minutes_web", 0, "minute/image"), ("handling_factor", 1, "1"), ("hand_over_factor", 1, "1"),
        ("reprompting_minutes", 0, "minute/request"), ("retouch_minutes", 0, "minute/asset"), ("sign_off_minutes", 0, "minute/image"), ("blocked_share", 0, "1"),
        ("seconds_per_request", 0, "second/request"), ("prompting_weight", 1, "1"), ("steps", 30, "step"),
        ("designer_rate", 60, "EUR/hour"), ("engineer_rate", 60, "EUR/hour"), ("approver_rate", 60, "EUR/hour"), ("legal_rate", 60, "EUR/hour"),
        ("productive_hours", 120, "hour/person*month"), ("designers_available", 10, "person"), ("days_per_month", 30, "day/month"), ("window", 90, "day"),
        ("staff_salary", 0, "EUR/person*year"), ("integration_hours", 0, "hour"), ("setup_hours", 0, "hour"), ("upkeep_hours", 0, "hour/month"),
        ("amortisation_months", 24, "month"), ("monitoring_cost", 0, "EUR/month"), ("vendor_management_hours", 0, "hour/month"),
        ("quarterly_review_hours", 0, "hour/month"), ("onboarding_hours", 0, "hour/person"), ("legal_review_hours", 0, "hour"),
        ("pseudonymisation_hours", 0, "hour"), ("style_training_hours", 0, "hour"), ("style_training_cost", 0, "EUR"), ("mlops_staff", 0, "person"),
        ("security_staff", 0, "person"), ("ops_min_months", 1, "month"), ("electricity_price", 0, "EUR/kWh"),
        ("claim_frequency", 0, "1/asset"), ("claim_cost", 0, "EUR"), ("indemnified_share", 0, "1"), ("outage_hours", 0, "hour/month"), ("service_credits", 0, "EUR"),
        ("lawsuit_frequency", 0, "1/asset"), ("lawsuit_cost", 0, "EUR"), ("replacement_frequency", 0, "1/asset"), ("replacement_cost", 0, "EUR"),
        ("fallback_share", 0, "1"), ("fallback_cost", 0, "EUR/month"), ("missed_day_cost", 0, "EUR/day"),
        ("sla_first_credit", 0.1m, "1"), ("sla_second_credit", 0.25m, "1"), ("sla_third_credit", 0.5m, "1"),
        ("sla_first_hours", 0.72m, "hour/month"), ("sla_second_hours", 7.2m, "hour/month"), ("sla_third_hours", 36, "hour/month"),
        ("tax_rate", 0, "1"), ("tie_margin", 0.02m, "1"), ("eur_per_usd", 1, "EUR/USD"), ("gbp_per_usd", 1, "GBP/USD"),
        ("credits_per_image", 1, "credit/image"), ("credits_per_request", 1, "credit/request"), ("gpu_seconds_per_image", 1, "second/image"),
    ];

    /// <summary>First day of production in tests.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 22);

    /// <summary>A meter that counts credits; a credit has no list price.</summary>
    public static Meter Credits { get; } = new(new MeterId("credits"), "Credits", Unit.Parse("credit"), null);

    /// <summary>A chosen figure, without spread.</summary>
    public static Input Input(string name, decimal value, string unit = "1") => new(name, value, Unit.Parse(unit), Evidence.Chosen("a test's figure"));

    /// <summary>A published figure.</summary>
    public static Input Published(string name, decimal value, string unit, DateOnly seen) =>
        new(name, value, Unit.Parse(unit), Evidence.Published(new Source($"{name}_page", "https://example.com", seen, SourceKind.Primary)));

    /// <summary>An assumed figure.</summary>
    public static Input Assumed(string name, decimal value, string unit = "1") =>
        new(name, value, Unit.Parse(unit), Evidence.Assumed("nobody publishes it"), new ThreePointSpread(value / 2, value * 2));

    /// <summary>
    /// A book in which nothing fails, takes time or costs money, with changes. A change to a scoped name, such as <c>acme.failure_rate</c>,
    /// has the unit of its last segment.
    /// </summary>
    public static InputBook Book(params (string Name, decimal Value)[] changes) => BookOf([], changes);

    /// <summary>As <see cref="Book"/>, with what-ifs.</summary>
    public static InputBook BookOf(IReadOnlyList<Override> whatIfs, params (string Name, decimal Value)[] changes)
    {
        var book = new InputBook(whatIfs);
        foreach (var (name, value, unit) in Neutral)
            book.Define(name, changes.Where(c => c.Name == name).Select(c => (decimal?)c.Value).LastOrDefault() ?? value, Unit.Parse(unit), Evidence.Chosen("a test's figure"));
        foreach (var (name, value) in changes.Where(c => Neutral.All(n => n.Name != c.Name)))
            book.Define(name, value, Unit.Parse(UnitOf(name)), Evidence.Chosen("a test's figure"));
        return book;
    }

    /// <summary>A stage of one candidate from a brief.</summary>
    public static Stage Stage(
        string id = "draft",
        int candidates = 1,
        int keep = 1,
        int? roundLimit = null,
        StageFeed feed = StageFeed.Brief,
        OperationKind operation = OperationKind.Generate,
        string acceptance = "draft_acceptance",
        string? seedTrue = null,
        ImageSize? size = null,
        string modelClass = "standard",
        string quality = "standard",
        int factor = 1,
        params IReadOnlyList<string> modules) =>
        new(id, id, operation, size ?? new ImageSize(1024, 1024), modelClass, quality, modules, 0, factor, candidates, keep, feed, roundLimit, acceptance, seedTrue, "prompting_weight");

    /// <summary>A job of some stages, 90 days, no requirements; one draft stage if none is given.</summary>
    public static ReferenceJob Job(params IReadOnlyList<Stage> stages) =>
        new(new JobId("job"), "Job", "", stages.Count == 0 ? [Stage()] : stages, [], [], [], 90, null, 0, "USD", false);

    /// <summary>A model of class <c>standard</c> that lives for ever.</summary>
    public static VendorModel Model(string id = "m1", DateOnly? from = null, DateOnly? until = null, params IReadOnlyList<string> classes) =>
        new(new ModelId(id), id.ToUpperInvariant(), classes.Count == 0 ? ["standard"] : classes, from, until);

    /// <summary>An offer of any size, on every channel, one credit an image.</summary>
    public static Offer Offer(
        VendorModel? model = null,
        OperationKind operation = OperationKind.Generate,
        int maxImages = 1,
        bool wholeGrid = false,
        string consumes = "images * credits_per_image",
        string? quality = null,
        string? feature = null,
        params IReadOnlyList<ImageSize> sizes) =>
        new(operation, model ?? Model(), quality, [], [Channel.Web, Channel.Api, Channel.SelfHosted], sizes, null, maxImages, wholeGrid, [], feature, 4, [Consumption(consumes)], null);

    /// <summary>Consumption on the credit meter, or another.</summary>
    public static Consumption Consumption(string formula, PriceTable? prices = null, string meter = "credits") =>
        new(new MeterId(meter), new FormulaText(formula, FileSpan.None), prices);

    /// <summary>A price table by size, in USD a credit.</summary>
    public static PriceTable PricesBySize(params (string Size, decimal Price)[] rows) =>
        new("price", ["size"], rows.ToDictionary(r => r.Size, r => Input($"price.s{r.Size}", r.Price, "USD/credit")));

    /// <summary>A way to pay; monthly, if not said otherwise.</summary>
    public static Term Term(decimal? fee = null, int cycle = 1, int minimum = 1, string unit = "USD", string id = "monthly") =>
        new(id, fee is { } f ? Input($"{id}_fee", f, unit) : null, cycle, minimum);

    /// <summary>Right to use the credit meter.</summary>
    public static Entitlement Entitlement(decimal? quota = null, bool perSeat = false, Rate? overage = null, RelaxedMode? relaxed = null, RollOver? rollOver = null, params IReadOnlyList<string> unlimited) =>
        new(Credits.Id, quota is { } q ? Input("quota", q, perSeat ? "credit/seat" : "credit") : null, perSeat, unlimited, rollOver, overage, relaxed);

    /// <summary>A price for every credit.</summary>
    public static UnitRate PerCredit(decimal price, string currency = "USD") => new(Input("credit_price", price, $"{currency}/credit"));

    /// <summary>An API plan at 1 USD a credit and no fee, if not said otherwise.</summary>
    public static Plan Plan(
        string id = "payg",
        IReadOnlyList<Term>? terms = null,
        IReadOnlyList<Entitlement>? entitlements = null,
        Channel channel = Channel.Api,
        SeatPolicy? seats = null,
        Limits? limits = null) =>
        new(new PlanId(id), id, channel, terms ?? [Term(id: "usage")], seats ?? SeatPolicy.None, entitlements ?? [Entitlement(overage: PerCredit(1))], limits ?? Limits.None, null, null, [], null, new Dictionary<string, Formula>(), null, [], "");

    /// <summary>Every person needs a seat.</summary>
    public static SeatPolicy PerPerson(int minimum = 1, int? maximum = null, bool extraForAllowance = false) => new(true, minimum, maximum, extraForAllowance);

    /// <summary>A vendor that counts credits and has one offer; one plan if none is given.</summary>
    public static DeclaredVendor Vendor(string id = "acme", params IReadOnlyList<Plan> plans) => VendorOf(id, [Offer()], plans);

    /// <summary>A vendor of some offers; its models in the order the offers name them.</summary>
    public static DeclaredVendor VendorOf(string id, IReadOnlyList<Offer> offers, params IReadOnlyList<Plan> plans) =>
        new(new Catalog(new VendorId(id), id, VendorRole.Vendor, Unit.Parse("USD"), [Credits], [.. offers.Select(o => o.Model).Distinct()], offers, plans.Count == 0 ? [Plan()] : plans, [], []));

    /// <summary>Who does a stage, chosen by hand.</summary>
    public static Supply Supply(Stage stage, int requestsPerRound = 1, int imagesPerRequest = 1, IVendor? vendor = null, bool bridged = false, decimal seconds = 0, Plan? plan = null) =>
        new(stage, vendor ?? Vendor(), plan ?? Plan(), bridged, Offer(maxImages: imagesPerRequest), stage.MinimumSize, requestsPerRound, imagesPerRequest, [], Input("seconds", seconds, "second/request"));

    /// <summary>Demand of a job with a vendor <c>acme</c> that returns one image a request.</summary>
    public static JobDemand Demand(ReferenceJob job, InputBook book, decimal assets) =>
        JobDemand.Of(job, Input("assets", assets, "asset"), "acme", book, [.. job.Stages.Select(s => Supply(s, s.Candidates))]);

    /// <summary>Builds cost models in EUR for vendors, from <see cref="Day"/>.</summary>
    public static CostModels Models(InputBook book, params IReadOnlyList<IVendor> vendors) => new(book, vendors, Day, Unit.Parse("EUR"));

    /// <summary>The only plan, first term, of some months.</summary>
    public static CostModel CostModel(CostModels models, IVendor vendor, ReferenceJob job, int months = 1, string? term = null) =>
        models.For(job, vendor).Single().Models.First(m => m.Months == months && (term is null || m.Term.Id == term));

    /// <summary>Usage of credits in one month.</summary>
    public static Usage Used(decimal credits, string? feature = null, OperationKind? operation = null) =>
        new(Credits.Id, Input("usage", credits, "credit"), null, feature, operation);

    /// <summary>A number of seats.</summary>
    public static Formula Seats(int count) => Input("seats", count, "seat");

    private static string UnitOf(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return Neutral.Where(n => n.Name == last).Select(n => n.Unit).FirstOrDefault() ?? "1";
    }
}
