using TcoBench.Analysis.Crossings;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Time;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Reporting.Tests;

/// <summary>
/// A comparison small enough to check by hand. Every asset takes 2 rounds of 4 images, reviewed in 0.15 minutes each, at EUR 60 an hour:
/// 2 × 4 × 0.15 ÷ 60 × 60 = EUR 1.20. A dollar is EUR 0.90. Claims: 0.0001 × EUR 2,000 = EUR 0.20 an asset. Vendor management: 2 h × EUR 75 = EUR 150.
/// <code>
///                            100 assets   1,000 assets
/// Alpha  subscription            27.00          27.00    USD 30
///        review                 120.00       1,200.00
///        handling               100.00       1,000.00    1 minute
///        vendor management      150.00         150.00
///        claims                  20.00         200.00
///        total                  417.00       2,577.00    4.17 and 2.577 per asset
/// Beta   images                  36.00         360.00    8 images × USD 0.05
///        review                 120.00       1,200.00
///        handling                10.00         100.00    0.1 minutes
///        vendor management      150.00         150.00
///        integration            250.00         250.00    80 h × EUR 75 ÷ 24 months
///        claims                  20.00         200.00
///        total                  586.00       2,260.00    5.86 and 2.26 per asset
/// </code>
/// Raised by 1 %, Alpha's designer rate (220) and review minutes (120) are assumed, its fee and the dollar (27 each) are published: at 100 assets
/// 340 ÷ 394 = 86.3 % of what moves the total is assumed. Alpha takes 0.055 days an asset, Beta 0.0301. Gamma's model is retired, Delta's price is unknown, Epsilon is Alpha but late.
/// </summary>
internal static class Small
{
    internal static readonly DateOnly AsOf = new(2026, 11, 22);
    internal static readonly Unit Euro = Unit.Parse("EUR");

    internal static readonly Source Prices = new("alpha.pricing", "https://alpha.example/pricing", new DateOnly(2026, 8, 3), SourceKind.Primary);
    internal static readonly Source Directory = new("beta.directory", "https://directory.example/beta", new DateOnly(2025, 2, 1), SourceKind.Secondary, "prices as a directory repeats them");
    internal static readonly Source Bank = new("shared.bank", "https://bank.example/rates", new DateOnly(2026, 7, 21), SourceKind.NearPrimary);

    internal static readonly Input Assets = new("assets", 100, Unit.Parse("asset"), Evidence.Chosen("the volume asked for"));
    internal static readonly Input EuroPerDollar = new("eur_per_usd", 0.90m, Unit.Parse("EUR/USD"), Evidence.Published(Bank));
    internal static readonly Input DesignerRate = new("designer_rate", 60, Unit.Parse("EUR/hour"), Evidence.Assumed("an employed designer with on-costs"), new ThreePointSpread(45, 105));
    internal static readonly Input EngineerRate = new("engineer_rate", 75, Unit.Parse("EUR/hour"), Evidence.Chosen("the rate in our contract"));

    internal static readonly ReferenceJob Job = new(
        new JobId("packshots"),
        "Packshots",
        "One picture per product, on white.",
        [new Stage("draft", "Draft", OperationKind.Generate, new ImageSize(1024, 1024), "standard", "standard", [], 0, 1, 4, 1, StageFeed.Brief, null, "draft_acceptance", null, "prompting_weight")],
        [],
        ["commercial_rights"],
        [],
        90,
        null,
        1_000_000,
        "USD",
        IsCampaign: false);

    internal static CostModel Alpha { get; } = Modelled(Vendor("alpha", "Alpha Studio", Channel.Web, "Standard", ["Who owns the pictures?"]), "monthly", fee: true, 1m, 0.055m);

    internal static CostModel Beta { get; } = Modelled(Vendor("beta", "Beta.Ai", Channel.Api, "API pay-as-you-go", []), "usage", fee: false, 0.1m, 0.0301m);

    internal static Comparison Comparison(params int[] volumes)
    {
        var late = Modelled(Vendor("epsilon", "Epsilon", Channel.Web, "Solo", []), "monthly", fee: true, 1m, 1.322m);
        return new Comparison(AsOf, Euro, [.. volumes.SelectMany(n => new[]
        {
            Ranked(Alpha, n, cheapest: n < 1000) with { Interval = n == 100 ? new Interval(350, 430, 612.5m, 1000, 1) : null },
            Ranked(Beta, n, cheapest: n >= 1000),
            Unranked("gamma", "Gamma", "Basic", n, ResultStatus.Retired, new Exclusion("retired_model", "Gamma 3 was shut down on 2026-05-12")),
            Unranked("delta", "Delta", "Growth", n, ResultStatus.UnknownPrice, new Exclusion("unknown_price", "delta.growth_pool: not published")),
            Ranked(late, n, cheapest: false, new Exclusion("late", $"done only after {decimal.Ceiling(n * 1.322m):0} days")),
        })]);
    }

    internal static Report Report() => new(
        Comparison(100, 1000),
        [("vendors' yields by reputation", Comparison(100, 1000))],
        [new Flip("packshots", 100, "alpha", "beta", "beta.handling_minutes", 0.1m, null), new Flip("packshots", 1000, "beta", "alpha", "designer_rate", 60, 38.86m)],
        [new Finding("TCO402", Severity.Warning, "price \"image_price\" was last seen 659 days ago", new FileSpan("vendors/beta/vendor.yaml", 6, 5, 1, ""), "look it up again")],
        "0.1.0");

    internal static DeclaredVendor Vendor(string id, string name, Channel channel, string plan, IReadOnlyList<string> questions)
    {
        var term = channel == Channel.Web ? new Term("monthly", 30, 1, 1) : new Term("usage", null, 1, 1);
        IReadOnlyList<UnknownInput> unknown = id == "delta" ? [new UnknownInput("delta.growth_pool", "not published", "How many tokens does a seat bring?")] : [];
        return new DeclaredVendor(new Catalog(
            new VendorId(id),
            name,
            VendorRole.Vendor,
            Unit.Parse("USD"),
            [new Meter(new MeterId("images"), "Images", Unit.Parse("image"), null)],
            [],
            [],
            [new Plan(new PlanId(plan.ToLowerInvariant().Replace(' ', '-')), plan, channel, [term], SeatPolicy.None, [], Limits.None, null, null, [], null, new Dictionary<string, Formula>(), null, unknown, "")],
            [],
            questions));
    }

    internal static Result Ranked(CostModel model, int assets, bool cheapest, params IReadOnlyList<Exclusion> reasons)
    {
        var tape = Tape.Of(model.Headlines);
        var reading = ExactReading.Of(tape, new Dictionary<Input, decimal> { [Assets] = assets });
        var evidence = EvidenceReading.Of(tape);
        var lines = tape.Lines.Select(l => new LineFigure(l, reading.Try(l), [.. evidence.SourcesOf(l)], evidence.RestsOnAssumptions(l))).ToList();
        var costs = model.CostLines.Select(c => lines.First(l => ReferenceEquals(l.Line, c))).ToList();
        var inputs = evidence.InputsOf(model.Total).ToList();
        var total = reading[model.Total];
        var figures = new Figures(
            total,
            model.Blocks.ToDictionary(b => b.Id, b => reading[b]),
            costs,
            lines,
            reading[model.Blocks[0]],
            reading[model.Effective],
            reading[model.Tax],
            reading[model.Wasted],
            reading[model.Delivery.People],
            new Kpis(reading[model.Blocks[0]] / reading[model.ImagesMade], total / assets, null, null),
            inputs.SelectMany(i => i.Evidence.Sources.Select(s => (i, s))).OrderBy(x => x.s.Seen).First(),
            AssumptionShare.Of(model.Total, new Dictionary<Input, decimal> { [Assets] = assets }),
            inputs);
        var option = new Option(model.Vendor, model.Plan, reasons.Count == 0 ? ResultStatus.Ok : ResultStatus.Infeasible, reasons, model, total, reading[model.Days]);
        return new Result(Job, assets, option, figures, [option], cheapest, Tied: false);
    }

    private static Result Unranked(string id, string name, string plan, int assets, ResultStatus status, Exclusion reason)
    {
        var vendor = Vendor(id, name, Channel.Web, plan, ["Which model replaces it?"]);
        var option = new Option(vendor, vendor.Catalog.Plans[0], status, [reason], null, null, null);
        return new Result(Job, assets, option, null, [option], false, false);
    }

    private static CostModel Modelled(DeclaredVendor vendor, string term, bool fee, decimal handling, decimal daysPerAsset)
    {
        var id = vendor.Catalog.Id.Value;
        var plan = vendor.Catalog.Plans[0];
        var rounds = (Assets * Structural(2, Unit.Parse("round/asset"))).Named("draft.rounds");
        var images = (rounds * Structural(4, Unit.Parse("image/round"))).Named("draft.images_reviewed");
        var price = fee
            ? new Input($"{id}.standard_monthly", 30, Unit.Parse("USD/seat"), Evidence.Published(Prices))
            : new Input($"{id}.image_price", 0.05m, Unit.Parse("USD/image"), Evidence.Published(Directory, "list price"));
        var charge = fee
            ? Charge.Of("subscription", ChargeCategory.Purchase, Structural(1, Unit.Parse("seat")), Structural(1, Unit.Parse("seat")) * price)
            : Charge.Of("images.overage", ChargeCategory.Usage, images, images * price, 1);
        var minutesPerImage = new Input("review_minutes", 0.15m, Unit.Parse("minute/image"), Evidence.Assumed("5 to 18 seconds to look at a picture and decide"), new ThreePointSpread(0.08m, 0.30m));
        var minutesPerAsset = new Input($"{id}.handling_minutes", handling, Unit.Parse("minute/asset"), Evidence.Chosen("timed in a trial"));
        var review = (images * minutesPerImage).Named("minutes.review");
        var perMonth = new Input("vendor_management_hours", 2, Unit.Parse("hour/month"), Evidence.Chosen("timed in a trial"));
        var lines = new List<Line> { (charge.Amount * EuroPerDollar).Named($"charges.{charge.Id}"), (review / Conversions.MinutesPerHour * DesignerRate).Named("people.review") };
        lines.Add((Assets * minutesPerAsset / Conversions.MinutesPerHour * DesignerRate).Named("people.handling"));
        lines.Add((perMonth * Structural(1, Unit.Parse("month")) * EngineerRate).Named("platform.vendor_management"));
        if (!fee)
        {
            var share = (Structural(1, Unit.Parse("month")) / new Input("amortisation_months", 24, Unit.Parse("month"), Evidence.Chosen("two years"))).Named("amortised_share");
            lines.Add((new Input("integration_hours", 80, Unit.Parse("hour"), Evidence.Chosen("our own estimate of the work")) * EngineerRate * share).Named("platform.integration"));
        }

        var frequency = new Input("claim_frequency", 0.0001m, Unit.Parse("1/asset"), Evidence.Chosen("one in ten thousand"));
        lines.Add((Assets * frequency * new Input("claim_cost", 2000, Euro, Evidence.Chosen("court figures"))).Named("risk.claims"));
        var blocks = CostModel.BlockIds.Select(b => Sum(lines.Where(l => l.Id.StartsWith(b + ".", StringComparison.Ordinal)), Euro).Named(b)).ToList();
        var person = Structural(1, Unit.Parse("person"));
        var days = (Assets * new Input($"{id}.days_per_asset", daysPerAsset, Unit.Parse("day/asset"), Evidence.Chosen("timed in a trial"))).Named("days");
        return new CostModel(
            Job,
            vendor,
            plan,
            new Term(term, null, 1, 1),
            1,
            new JobDemand(Assets, (Assets * Structural(1, Unit.Parse("image/asset"))).Named("submitted"), []),
            new Bill([charge], [charge.Amount], [], null, null, null),
            new Delivery(person.Named("people_needed"), person.Named("people_working"), Structural(1, Unit.Parse("month"))),
            lines,
            blocks,
            Sum(blocks, Euro).Named("total"),
            (charge.Amount * EuroPerDollar).Named("effective_charges"),
            (blocks[0] * new Input("tax_rate", 0.19m, Unit.None, Evidence.Chosen("standard rate"))).Named("tax"),
            (blocks[0] * (decimal)0.875m).Named("wasted_charges"),
            images.Definition.Named("images_made"),
            days,
            Reaches(Structural(90, Unit.Parse("day")), days).Named("in_time"));
    }
}
