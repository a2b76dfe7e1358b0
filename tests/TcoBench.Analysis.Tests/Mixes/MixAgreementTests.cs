using TcoBench.Analysis.Mixes;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Mixes;

/// <summary>The search gives what trying every cost model by itself gives, and one vendor for all stages costs what it costs alone.</summary>
public class MixAgreementTests
{
    private static readonly Loaded Shipped = ShippedData.Load();
    private static readonly int[] Volumes = [100, 1000, 10000];

    [TestCaseSource(nameof(Jobs))]
    public void AMixOfOneVendorIsThatVendorsCostModelToTheLastDigit(string jobId)
    {
        var job = Shipped.Jobs.First(j => j.Id.Value == jobId);
        var models = ShippedData.Models(Shipped);
        var compared = 0;
        foreach (var vendor in ShippedData.Ranked(Shipped))
        {
            foreach (var alone in models.For(job, vendor).Where(c => c.Exclusions.Count == 0).SelectMany(c => c.Models))
            {
                var mixed = models.Mixed(job, [.. job.Stages.Select(_ => new Contract(vendor, alone.Plan, alone.Term))], alone.Months, out var reasons);
                Assert.That(reasons, Is.Empty);
                var (left, right) = (Tape.Of(alone.Headlines), Tape.Of(mixed!.Headlines));
                foreach (var assets in Volumes)
                {
                    var values = new Dictionary<Input, decimal> { [models.Assets] = assets };
                    var (a, b) = (ExactReading.Of(left, values), ExactReading.Of(right, values));
                    Assert.That(mixed.Headlines.Select(b.Try), Is.EqualTo(alone.Headlines.Select(a.Try)), $"{vendor.Catalog.Id} {alone.Plan.Id} {alone.Term.Id} {alone.Months} {assets}");
                    compared++;
                }
            }
        }

        Assert.That(compared, Is.GreaterThan(100));
    }

    [Test]
    public void TheShippedCampaignIsSearchedCompletely()
    {
        var (models, vendors) = (ShippedData.Models(Shipped), ShippedData.Ranked(Shipped));
        var job = Shipped.Jobs.First(j => j.Id.Value == "campaign");

        var optimum = new MixSearch(models, job, vendors).At(1000);

        var c = optimum.Coverage;
        Assert.That(c.Assignments, Is.EqualTo(20_736), "12 to the power of 4");
        Assert.That(c.Feasible + c.WithoutPlan + c.OnlyHelped + c.HelperTakesPart + c.Short + c.Late, Is.EqualTo(c.Assignments));
        var cheapest = new Comparer(models, new Scope(Shipped.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, [job], vendors, [1000]).Results.Single(r => r.Cheapest);
        Assert.That((optimum.Single!.Model.Vendor.Catalog.Id, optimum.Single.Total), Is.EqualTo((cheapest.Option.Vendor.Catalog.Id, cheapest.Option.Total!.Value)));
        Assert.That(optimum.Best.Select(m => m.Total), Is.Ordered);
    }

    // Nested loops over every contract of every stage and every number of months, each a cost model read by itself.
    [TestCase(1), TestCase(2), TestCase(3)]
    public void TheSearchFindsWhatTryingEveryCostModelFinds(int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var book = Book(random);
        IReadOnlyList<IVendor> vendors = [Vendor(random, "acme", true), Vendor(random, "bolt", true), Vendor(random, "coil", false)];
        var bolt = vendors[1].Catalog;
        var draft = Some.Stage(candidates: 4, roundLimit: 3);
        var final = Some.Stage("final", feed: StageFeed.Previous, acceptance: "final_acceptance", seedTrue: "seed_true_draft");
        var upscale = Some.Stage("upscale", feed: StageFeed.Previous, operation: OperationKind.Upscale, factor: 2);
        IReadOnlyList<Stage> stages = seed % 2 == 1 ? [draft, final, upscale] : [draft, upscale with { Feed = StageFeed.EveryImage }, final];
        var job = Some.Job(stages) with { Bridges = [new Bridge(OperationKind.Upscale, bolt.Id, bolt.Plans[0].Id)] };
        var models = Some.Models(book, [.. vendors]);
        var search = new MixSearch(models, job, vendors);
        foreach (var assets in new[] { 20, 400 })
        {
            var expected = Tried(models, job, vendors, assets);
            var optimum = search.At(assets);

            Assert.That(expected, Is.Not.Empty, "a case in which nobody delivers tests nothing");
            Assert.That(optimum.Coverage.Feasible, Is.EqualTo(expected.Count), $"feasible assignments at {assets}");
            Assert.That(optimum.Best.Select(m => Math.Round(m.Total, 9)), Is.EqualTo(expected.Values.Order().Take(5).Select(t => Math.Round(t, 9))), $"totals at {assets}");
            foreach (var mix in optimum.Best)
                Assert.That(Math.Round(mix.Total, 9), Is.EqualTo(Math.Round(expected[Key(mix.ByStage)], 9)), Key(mix.ByStage));
        }
    }

    private static IEnumerable<string> Jobs => Shipped.Jobs.Select(j => j.Id.Value);

    private static Dictionary<string, decimal> Tried(CostModels models, ReferenceJob job, IReadOnlyList<IVendor> vendors, int assets)
    {
        var contracts = vendors.SelectMany(v => v.Catalog.Plans.SelectMany(p => p.Terms.Select(t => new Contract(v, p, t)))).ToList();
        var best = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var first in contracts)
        {
            foreach (var second in contracts)
            {
                foreach (var third in contracts)
                {
                    Contract[] byStage = [first, second, third];
                    if (byStage.Distinct().GroupBy(c => c.Vendor.Catalog.Id).Any(g => g.Count() > 1))
                        continue;
                    for (var months = 1; months <= 3; months++)
                    {
                        if (models.Mixed(job, byStage, months, out _) is not { } model || (model.Contracts.Count > 1 && IsLeftOut(model)))
                            continue;
                        var reading = ExactReading.Of(Tape.Of([model.Total, model.InTime, .. model.Bill.Unserved]), new Dictionary<Input, decimal> { [models.Assets] = assets });
                        if (reading.Try(model.Total) is { } total && reading[model.InTime] == 1 && model.Bill.Unserved.All(u => reading[u] <= Semantics.Slack)
                            && (!best.TryGetValue(Key(byStage), out var known) || total < known))
                            best[Key(byStage)] = total;
                    }
                }
            }
        }

        return best;
    }

    // Somebody who only passes work on, or has it passed on to somebody who takes part.
    private static bool IsLeftOut(CostModel model)
    {
        var supplies = model.Demand.Operations.Select(o => o.Supply).ToList();
        var taking = model.Contracts.Select(c => c.Vendor.Catalog.Id).ToList();
        return supplies.Exists(s => s.Bridged && taking.Contains(s.Vendor.Catalog.Id)) || taking.Exists(v => supplies.Where(s => s.Assigned.Catalog.Id == v).All(s => s.Bridged));
    }

    private static string Key(IEnumerable<Contract> byStage) => string.Join(' ', byStage.Select(c => c.Vendor.Catalog.Id));

    private static InputBook Book(Random random) => Some.Book(
        ("draft_acceptance", 0.3m),
        ("final_acceptance", 0.5m),
        ("upscale_acceptance", 0.9m),
        ("seed_true_draft", 0.9m),
        ("seed_reproducibility", random.Next(0, 11) / 10m),
        ("likeness", 0.2m),
        ("viable_motifs", 0.9m),
        ("sign_off_rate", 0.9m),
        ("failure_rate", 0.05m),
        ("repeat_rate", 0.03m),
        ("handling_minutes_api", 0.1m),
        ("handling_minutes_web", 1),
        ("prompting_minutes", 1),
        ("review_minutes", 0.2m),
        ("concept_minutes", 5),
        ("retouch_minutes", random.Next(1, 60)),
        ("sign_off_minutes", 1),
        ("blocked_share", 0.2m),
        ("acme.retouch_minutes", random.Next(1, 60)),
        ("coil.sign_off_rate", 0.8m),
        ("legal_review_hours", random.Next(0, 9)),
        ("integration_hours", random.Next(0, 20)),
        ("onboarding_hours", 4),
        ("vendor_management_hours", random.Next(0, 3)),
        ("outage_hours", 2),
        ("missed_day_cost", 300),
        ("sla_first_credit", 0.1m),
        ("sla_first_hours", 1),
        ("bolt.outage_hours", 5),
        ("claim_frequency", 0.001m),
        ("claim_cost", 500),
        ("coil.indemnified_share", 0.5m),
        ("designers_available", random.Next(1, 5)),
        ("acme.seconds_per_request", random.Next(1, 2000)),
        ("bolt.seconds_per_request", random.Next(1, 2000)),
        ("coil.seconds_per_request", random.Next(1, 2000)));

    // Plans of every shape: by use, by hand with an allowance nobody extends, per person with few seats, one at a time, by the year.
    private static DeclaredVendor Vendor(Random random, string id, bool upscales)
    {
        var one = new Limits(Some.Input("at_once", random.Next(1, 4)), false, null, null);
        Plan[] plans =
        [
            Some.Plan("payg", entitlements: [Some.Entitlement(overage: Some.PerCredit(random.Next(1, 200) / 100m))], limits: one),
            Some.Plan("team", [Some.Term(random.Next(5, 60)), Some.Term(random.Next(60, 400), 12, 12, id: "annual")], [Some.Entitlement(random.Next(50, 4000), perSeat: true)], Channel.Web, Some.PerPerson(maximum: random.Next(1, 4))),
        ];
        var offers = new List<Offer> { Some.Offer(consumes: random.Next(2) == 0 ? "images * credits_per_image" : "images * credits_per_image * 12") };
        if (upscales)
            offers.Add(Some.Offer(operation: OperationKind.Upscale, consumes: random.Next(2) == 0 ? "images * credits_per_image" : "images * credits_per_image * 12"));
        if (random.Next(2) == 0)
            plans = [.. plans.Select(p => p with { Answers = [new Answer("sla_credits", AnswerKind.Yes, "in its terms", null)] })];
        return Some.VendorOf(id, offers, plans);
    }
}
