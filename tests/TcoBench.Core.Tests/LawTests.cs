using TcoBench.Core.Billing;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests;

/// <summary>What must hold whatever the prices: random jobs, plans and inputs. The seed is printed; a failure names its case.</summary>
public class LawTests
{
    private const int Seed = 20_261_122;
    private const int Cases = 1_000;

    // Shares of success, shares of trouble, and minutes or hours; each case draws them all.
    private static readonly (string Name, double Least, double Most)[] Drawn =
    [
        ("draft_acceptance", 0.05, 1), ("likeness", 0, 1), ("viable_motifs", 0.2, 1), ("sign_off_rate", 0.5, 1), ("failure_rate", 0, 0.5),
        ("failed_billed_share", 0, 1), ("failed_but_run_share", 0, 1), ("repeat_rate", 0, 0.5), ("cache_share", 0, 1), ("unplanned_use", 0, 1),
        ("unplanned_cost", 0, 3), ("unplanned_caught", 0, 1), ("concept_minutes", 0, 10), ("prompting_minutes", 0, 3), ("review_minutes", 0, 1),
        ("handling_minutes_web", 0, 2), ("handling_minutes_api", 0, 1), ("retouch_minutes", 0, 10), ("sign_off_minutes", 0, 3), ("seconds_per_request", 0, 90),
        ("blocked_share", 0, 1), ("integration_hours", 0, 100), ("monitoring_cost", 0, 100), ("onboarding_hours", 0, 8), ("legal_review_hours", 0, 9),
        ("claim_frequency", 0, 0.001), ("claim_cost", 0, 5000), ("outage_hours", 0, 5), ("tax_rate", 0, 0.25), ("credits_per_image", 0, 20),
    ];

    // More of these is never cheaper.
    private static readonly string[] Worse =
    [
        "failure_rate", "failed_billed_share", "failed_but_run_share", "repeat_rate", "unplanned_use", "unplanned_cost", "concept_minutes", "prompting_minutes",
        "review_minutes", "handling_minutes_web", "handling_minutes_api", "retouch_minutes", "sign_off_minutes", "seconds_per_request", "blocked_share",
        "integration_hours", "monitoring_cost", "onboarding_hours", "claim_frequency", "claim_cost", "outage_hours", "credits_per_image",
    ];

    // Less of these is never cheaper.
    private static readonly string[] Better = ["draft_acceptance", "viable_motifs", "sign_off_rate", "cache_share", "unplanned_caught"];

    [Test]
    public void TheTotalIsTheSumOfThePrintedLinesInTheirOrder() => ForAll((random, at) =>
    {
        var (model, assets) = Built(random);
        var reading = Read(model, assets);

        Near(model.CostLines.Aggregate(0m, (sum, line) => sum + reading[line]), reading[model.Total], at);
        Assert.That(model.CostLines.Select(l => l.Id), Is.Unique);
    });

    [Test]
    public void ExactAndBatchReadingsOfEveryLineAgree() => ForAll((random, at) =>
    {
        var (model, assets) = Built(random);
        var tape = Tape.Of(model.Headlines);
        var exact = Read(model, assets);
        var batch = BatchReading.Of(tape, 1, new Dictionary<Input, double[]> { [model.Demand.Assets] = [assets] }, tape.Lines);
        for (var i = 0; i < tape.Lines.Count; i++)
            Assert.That(batch[i][0], Is.EqualTo((double)exact[tape.Lines[i]]).Within(1e-9 * Math.Max(1, Math.Abs((double)exact[tape.Lines[i]]))), $"{tape.Lines[i]}, {at}");
    });

    [Test]
    public void AnExchangeRateOfOneChangesNothing() => ForAll((random, at) =>
    {
        var (setting, assets) = (new Setting(random), random.Next(1, 2000));
        var (inUsd, inEur) = (setting.Model("USD"), setting.Model("EUR"));

        Near(Read(inUsd, assets)[inUsd.Total], Read(inEur, assets)[inEur.Total], at);
    });

    [Test]
    public void WithoutUsageOnlyTheFixedFeeIsCharged() => ForAll((random, at) =>
    {
        var setting = new Setting(random) { PerPerson = false, Horizon = null };
        setting.Inputs["credits_per_image"] = 0;
        var model = setting.Model();
        var (few, many) = (Read(model, 1), Read(model, 5000));
        var invoices = setting.Cycle == 12 ? 1 : Math.Max(setting.Months, setting.Minimum);

        Near(setting.Fee * invoices, few[model.Blocks[0]], at);
        Near(few[model.Blocks[0]], many[model.Blocks[0]], at);
    });

    [Test]
    public void AHigherPriceIsNeverCheaper() => ForAll((random, at) =>
    {
        var setting = new Setting(random);
        var assets = random.Next(1, 2000);
        var cheap = Total(setting, assets);
        if (random.Next(2) == 0)
            setting.Fee += random.Next(1, 50);
        else
            setting.Price += random.Next(1, 50) / 100m;

        Assert.That(Total(setting, assets), Is.GreaterThanOrEqualTo(cheap), at);
    });

    // One seat for all: with a seat per person more work may mean more seats, more allowance, and less overage.
    [Test]
    public void MoreTroubleIsNeverCheaper() => ForAll((random, at) =>
    {
        var setting = new Setting(random) { PerPerson = false };
        var assets = random.Next(1, 500);
        var before = Total(setting, assets);
        var rises = random.Next(Worse.Length + Better.Length) is var i && i < Worse.Length;
        var name = rises ? Worse[i] : Better[i - Worse.Length];
        var (_, least, most) = Drawn.Single(d => d.Name == name);
        var (from, to) = (setting.Inputs[name], (decimal)(rises ? most : least));
        setting.Inputs[name] = from + ((to - from) * random.Next(1, 11) / 10);

        Assert.That(Total(setting, assets), Is.GreaterThanOrEqualTo(before - (Math.Abs(before) * 1e-20m)), $"{name} from {from} to {setting.Inputs[name]}, {at}");
    });

    [Test]
    public void MoreAssetsNeverCostLess() => ForAll((random, at) =>
    {
        var setting = new Setting(random) { PerPerson = false };
        var assets = random.Next(1, 2000);

        Assert.That(Total(setting, assets + random.Next(1, 100)), Is.GreaterThanOrEqualTo(Total(setting, assets)), at);
    });

    [Test]
    public void MoreMonthsNeverCostLessInFees() => ForAll((random, at) =>
    {
        var plan = Some.Plan(terms: [Some.Term(random.Next(1, 100), random.Next(1, 13), random.Next(1, 13))], entitlements: []);
        int? horizon = random.Next(2) == 0 ? null : random.Next(1, 37);
        var months = random.Next(1, 24);

        Assert.That(Fees(months + 1), Is.GreaterThanOrEqualTo(Fees(months) - 1e-18m), $"{plan.Terms[0]}, {months} months of {horizon}, {at}");

        decimal Fees(int count) => Bill.Of(plan, plan.Terms[0], count, Some.Seats(1), [], horizonMonths: horizon).Charges.Single().Amount.Exactly();
    });

    [Test]
    public void SplittingUsageIntoTwoRowsIsNeutral() => ForAll((random, at) =>
    {
        var setting = new Setting(random);
        var plan = setting.Plan();
        var used = random.Next(0, 50_000) / 10m;
        var part = Math.Round(used * random.Next(0, 11) / 10, 1);

        var whole = Bill.Of(plan, plan.Terms[0], setting.Months, Some.Seats(3), [Some.Used(used)]);
        var split = Bill.Of(plan, plan.Terms[0], setting.Months, Some.Seats(3), [Some.Used(part), Some.Used(used - part)]);

        Assert.That(split.Charges.Select(c => (c.Id, c.Month, c.Amount.Exactly())), Is.EqualTo(whole.Charges.Select(c => (c.Id, c.Month, c.Amount.Exactly()))), at);
        Assert.That(split.Effective.Select(e => e.Exactly()), Is.EqualTo(whole.Effective.Select(e => e.Exactly())), at);
        Assert.That(split.Unserved.Select(u => u.Exactly()), Is.EqualTo(whole.Unserved.Select(u => u.Exactly())), at);
    });

    [Test]
    public void EffectiveChargesAndWasteAreWithinTheInvoice() => ForAll((random, at) =>
    {
        var (model, assets) = Built(random);
        var reading = Read(model, assets);
        var billed = reading[model.Blocks[0]] + 1e-15m;

        Assert.That(reading[model.Effective], Is.InRange(0m, billed), at);
        Assert.That(reading[model.Wasted], Is.InRange(0m, billed), at);
    });

    [Test]
    public void UsageIsServedByAllowanceOrPaidOrRefused() => ForAll((random, at) =>
    {
        var quota = random.Next(0, 1000);
        var used = random.Next(0, 20_000) / 10m;
        var sold = random.Next(2) == 0;
        var plan = Some.Plan(entitlements: [Some.Entitlement(quota, overage: sold ? Some.PerCredit(1) : null)]);

        var bill = Bill.Of(plan, plan.Terms[0], 2, Some.Seats(1), [Some.Used(used)]);

        var beyond = sold ? bill.Charges.Select(c => c.Amount.Exactly()) : bill.Unserved.Select(u => u.Exactly());
        Assert.That(beyond, Is.EqualTo(new[] { Math.Max(0, used - quota), Math.Max(0, used - quota) }), at);
    });

    private static void ForAll(Action<Random, string> law)
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        for (var trial = 0; trial < Cases; trial++)
            law(new Random(Seed + trial), $"seed {Seed + trial}");
    }

    private static (CostModel Model, int Assets) Built(Random random) => (new Setting(random).Model(), random.Next(1, 2000));

    private static decimal Total(Setting setting, int assets)
    {
        var model = setting.Model();
        return Read(model, assets)[model.Total];
    }

    private static ExactReading Read(CostModel model, int assets) =>
        ExactReading.Of(Tape.Of(model.Headlines), new Dictionary<Input, decimal> { [model.Demand.Assets] = assets });

    private static void Near(decimal one, decimal other, string at) => Assert.That(one, Is.EqualTo(other).Within(Math.Max(1, Math.Abs(other)) * 1e-18m), at);

    /// <summary>A job, a plan and all inputs, drawn at random; a third of the inputs at an end of their range.</summary>
    private sealed class Setting
    {
        private readonly Stage[] _stages;
        private readonly Offer[] _offers;
        private readonly Channel _channel;
        private readonly int? _quota;
        private readonly int _kind;

        internal Setting(Random random)
        {
            Inputs = Drawn.ToDictionary(d => d.Name, d => Math.Round((decimal)(random.Next(6) switch { 0 => d.Least, 1 => d.Most, _ => d.Least + (random.NextDouble() * (d.Most - d.Least)) }), 6));
            var candidates = random.Next(1, 8);
            var draft = Some.Stage("draft", candidates, roundLimit: random.Next(2) == 0 ? null : random.Next(1, 5));
            var next = Some.Stage("variation", candidates, random.Next(1, Math.Min(3, candidates) + 1), feed: StageFeed.Previous, operation: OperationKind.Variation);
            _stages = random.Next(2) == 0 ? [draft] : [draft, next];
            var (most, grid) = (random.Next(1, 5), random.Next(2) == 0);
            _offers = [Some.Offer(maxImages: most, wholeGrid: grid), Some.Offer(operation: OperationKind.Variation, maxImages: most, wholeGrid: grid)];
            _channel = (Channel)random.Next(2);
            _quota = random.Next(3) == 0 ? null : random.Next(1, 3000);
            _kind = random.Next(4);
            Horizon = random.Next(3) == 0 ? random.Next(1, 25) : null;
            Months = random.Next(1, 4);
            (Cycle, Minimum) = random.Next(3) switch { 0 => (1, 1), 1 => (12, 12), _ => (1, 12) };
            Fee = random.Next(0, 100);
            Price = random.Next(0, 200) / 100m;
            PerPerson = random.Next(2) == 0;
        }

        internal Dictionary<string, decimal> Inputs { get; }

        internal decimal Fee { get; set; }

        internal decimal Price { get; set; }

        internal bool PerPerson { get; init; }

        internal int? Horizon { get; init; }

        internal int Months { get; }

        internal int Cycle { get; }

        internal int Minimum { get; }

        internal Plan Plan()
        {
            Rate? rate = _kind switch
            {
                0 => null,
                1 => new TopUpRate(Some.Input("topup_size", 500, "credit/pack"), Some.Input("topup_price", 500 * Price, "USD/pack")),
                _ => Some.PerCredit(Price),
            };
            var rollOver = _kind == 3 ? new RollOver(Some.Input("bank", 1000, PerPerson ? "credit/seat" : "credit"), 2, CurrentFirst: false) : null;
            return Some.Plan(
                terms: [Some.Term(Fee, Cycle, Minimum, PerPerson ? "USD/seat" : "USD")],
                entitlements: [Some.Entitlement(_quota, PerPerson && _quota is not null, rate, rollOver: rollOver)],
                channel: _channel,
                seats: PerPerson ? Some.PerPerson() : SeatPolicy.None);
        }

        internal CostModel Model(string currency = "EUR")
        {
            var vendor = Some.VendorOf("acme", _offers, Plan());
            var models = new CostModels(Some.Book([.. Inputs.Select(i => (i.Key, i.Value))]), [vendor], Some.Day, Unit.Parse(currency));
            return Some.CostModel(models, vendor, Some.Job(_stages) with { HorizonMonths = Horizon }, Months);
        }
    }
}
