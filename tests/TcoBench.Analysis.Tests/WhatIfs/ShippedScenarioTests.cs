using TcoBench.Analysis.WhatIfs;
using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.WhatIfs;

/// <summary>The scenarios this repository ships.</summary>
[Parallelizable(ParallelScope.None)]
public class ShippedScenarioTests
{
    private static readonly Dictionary<string, Loaded> Known = new(StringComparer.Ordinal);

    private static IEnumerable<string> All => Directory.GetFiles(Path.Combine(ShippedData.Root, "scenarios"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(All))]
    public void EachNamesItselfReadsWithoutMistakesAndGivesAFigureForEveryJobItNames(string scenario)
    {
        var loaded = Under(scenario);
        var named = loaded.Scenarios.Single();

        Assert.That(named.Id, Is.EqualTo(scenario));
        Assert.That(loaded.Errors, Is.Empty);
        foreach (var job in named.Jobs)
        {
            var models = ShippedData.Models(loaded);
            var ranked = ShippedData.Ranked(loaded).Select(v => Best(models, loaded, job, v, named.Assets ?? 1000)).Where(o => o is { Status: ResultStatus.Ok }).ToList();
            Assert.That(ranked, Is.Not.Empty, $"{job} under {scenario}");
        }
    }

    // What each claims to move, on one vendor's plan: a line that falls or rises, and the line of its own cost, if it has one apart from that.
    [TestCase("ten-motifs", "leonardo", "total", 0)]
    [TestCase("product-120-upscales", "leonardo", "draft.items", -1)]
    [TestCase("product-120-upscales", "leonardo", "upscale.accepted", 0)]
    [TestCase("finals-28-steps", "leonardo", "charges", -1)]
    [TestCase("everything-at-final-size", "google", "charges", +1)]
    [TestCase("upscale-every-image", "google", "charges", +1)]
    [TestCase("upscale-4x", "self-hosted", "platform", 0)]
    [TestCase("channel-targets", "leonardo", "charges", -1)]
    [TestCase("channel-targets", "leonardo", "platform.onboarding", +1)]
    [TestCase("fixed-seeds", "leonardo", "final.rounds", -1)]
    [TestCase("fixed-seeds", "leonardo", "people.handling", +1)]
    [TestCase("low-res-drafts", "dall-e", "charges", -1)]
    [TestCase("low-res-drafts", "dall-e", "variation.rounds", +1)]
    [TestCase("style-kit", "leonardo", "draft.rounds", -1)]
    [TestCase("style-kit", "leonardo", "platform.style_training", +1)]
    [TestCase("style-kit", "leonardo", "final.rounds", 0)]
    [TestCase("four-variations", "leonardo", "variation.images_reviewed", -1)]
    [TestCase("four-variations", "leonardo", "variation.rounds", +1)]
    [TestCase("reject-early", "leonardo", "draft.rounds", -1)]
    [TestCase("reject-early", "leonardo", "draft.items", +1)]
    [TestCase("request-cache", "google", "draft.requests_paid", -1)]
    [TestCase("request-cache", "google", "platform.integration", +1)]
    [TestCase("request-cache", "google", "draft.rounds", 0)]
    [TestCase("usage-alerts", "google", "draft.requests_paid", -1)]
    [TestCase("usage-alerts", "google", "platform.monitoring", +1)]
    [TestCase("ab-draft-sets", "leonardo", "draft.rounds", -1)]
    [TestCase("ab-draft-sets", "leonardo", "people.prompting", +1)]
    [TestCase("brand-lora", "leonardo", "draft.rounds", -1)]
    [TestCase("brand-lora", "leonardo", "platform.style_training", +1)]
    [TestCase("brand-lora", "dall-e", "total", 0)]
    [TestCase("rendering-policy", "google", "draft.requests_paid", -1)]
    [TestCase("rendering-policy", "google", "platform.vendor_management", +1)]
    [TestCase("smaller-draft-model", "google", "charges", -1)]
    [TestCase("smaller-draft-model", "google", "draft.rounds", +1)]
    public void EachMovesWhatItClaimsToMove(string scenario, string vendor, string line, int direction)
    {
        var (before, after) = (Value(Under(), vendor, line), Value(Under(scenario), vendor, line));

        Assert.That(Math.Sign(after - before), Is.EqualTo(direction), $"{line} of {vendor}: {before}, then {after}");
    }

    // 10 motifs x 6 variations x 2 upscales: 120 accepted upscales from 60 finals, 60 variations, 10 motifs, before sign-off's 10 % on top.
    [Test]
    public void TheProductReadingMakes120UpscalesOfTenMotifs()
    {
        var loaded = Under("product-120-upscales");
        decimal At(string line) => Value(loaded, "leonardo", line, 120) * 0.9m;

        Assert.That(new[] { At("upscale.accepted"), At("final.accepted"), At("variation.accepted"), At("draft.accepted") }, Is.EqualTo(new[] { 120m, 60, 60, 10 }).Within(1e-18m));
    }

    // And the other: 20 accepted upscales from 20 finals and 20 variations of 10 motifs.
    [Test]
    public void TheFirstReadingMakes20UpscalesOfTenMotifs()
    {
        var loaded = Under("ten-motifs");
        decimal At(string line) => Value(loaded, "leonardo", line, 20) * 0.9m;

        Assert.That(new[] { At("upscale.accepted"), At("final.accepted"), At("variation.accepted"), At("draft.accepted") }, Is.EqualTo(new[] { 20m, 20, 20, 10 }).Within(1e-18m));
    }

    // Leonardo's API and rented GPUs count steps; the others charge by the picture or the request.
    [TestCase("leonardo", true)]
    [TestCase("self-hosted", true)]
    [TestCase("black-forest-labs", false)]
    [TestCase("dall-e", false)]
    [TestCase("fal", false)]
    [TestCase("google", false)]
    [TestCase("firefly", false)]
    public void FewerStepsLowerChargesOfThoseWhoCountStepsAndNobodyElses(string vendor, bool counts)
    {
        var (before, after) = (Value(Under(), vendor, "charges"), Value(Under("finals-28-steps"), vendor, "charges"));

        Assert.That(after, counts ? Is.LessThan(before) : Is.EqualTo(before));
    }

    // In an upscale of every image as many pictures are upscaled as are looked at, and what is approved stays what it was.
    [Test]
    public void UpscalingEveryImageUpscalesRejectsToo()
    {
        var loaded = Under("upscale-every-image");

        Assert.That(Value(loaded, "google", "draft_upscale.accepted"), Is.EqualTo(Value(loaded, "google", "draft.images_reviewed")));
        Assert.That(Value(loaded, "google", "upscale.accepted"), Is.EqualTo(Value(loaded, "google", "variation.images_reviewed")));
        Assert.That(Value(loaded, "google", "draft.rounds"), Is.EqualTo(Value(Under("everything-at-final-size"), "google", "draft.rounds")));
    }

    /// <summary>All pairs that may be used together, and the list of those that may not, because both decide the same thing.</summary>
    [Test]
    public void EveryPairSumsExactlyOrIsRefused()
    {
        var refused = new List<string>();
        var names = All.ToList();
        foreach (var (a, b) in names.SelectMany((a, i) => names.Skip(i + 1).Select(b => (a, b))))
        {
            var both = Under(a, b);
            if (both.Errors.Any())
            {
                refused.Add($"{a} + {b}");
                Assert.That(both.Errors.Select(f => f.Code), Does.Contain("TCO332"), $"{a} + {b}");
                continue;
            }

            var worlds = new[] { Under(), Under(a), Under(b), both };
            var row = new WhatIf([new(a, a, ""), new(b, b, "")], set => new WhatIfWorld(ShippedData.Models(worlds[set]), worlds[set].Jobs, worlds[set].Vendors))
                .Compare([new JobId("campaign")], [new VendorId("leonardo")], [100], new PlanId("api-payg"))[1];
            if (row.NotAttributed.Length == 0)
            {
                Assert.That(row.Parts.Sum(p => p.Together!.Total), Is.EqualTo(row.Change!.Total), $"{a} + {b}");
                Assert.That(row.Parts.Sum(p => p.Together!.Charges), Is.EqualTo(row.Change.Charges), $"{a} + {b}");
            }
            else
            {
                Assert.That(new[] { a, b }, Does.Contain("upscale-4x"), "Leonardo has no 4x upscale");
            }
        }

        Assert.That(refused, Is.EqualTo(new[]
        {
            "channel-targets + everything-at-final-size",
            "channel-targets + upscale-4x",
            "channel-targets + upscale-every-image",
            "everything-at-final-size + low-res-drafts",
            "everything-at-final-size + ten-motifs",
            "four-variations + product-120-upscales",
            "four-variations + ten-motifs",
            "low-res-drafts + upscale-every-image",
            "product-120-upscales + ten-motifs",
            "ten-motifs + upscale-every-image",
        }));
    }

    private static Loaded Under(params IReadOnlyList<string> scenarios)
    {
        var key = string.Join(" + ", scenarios);
        if (scenarios.Count < 2 && Known.TryGetValue(key, out var known))
            return known;
        var folders = new DataFolders(Path.Combine(ShippedData.Root, "vendors"), Path.Combine(ShippedData.Root, "reference-jobs"), Path.Combine(ShippedData.Root, "assumptions"));
        var loaded = DataLoader.LoadUnder(folders, ShippedData.ReferenceDay, Path.Combine(folders.Assumptions, "default.yaml"), [.. scenarios.Select(s => Path.Combine(ShippedData.Root, "scenarios", s + ".yaml"))], []);
        return scenarios.Count < 2 ? Known[key] = loaded : loaded;
    }

    // A line of the campaign under the vendor's cheapest plan of the files as they are, in three months.
    private static decimal Value(Loaded loaded, string vendor, string line, int assets = 1000)
    {
        var plan = vendor switch { "leonardo" => "api-payg", "self-hosted" => "l40s-hourly", "dall-e" => "tier-1", "firefly" => "cc-pro-teams", _ => "payg" };
        var models = ShippedData.Models(loaded);
        var model = models.For(loaded.Jobs.First(j => j.Id.Value == "campaign"), loaded.Vendors.First(v => v.Catalog.Id.Value == vendor), new PlanId(plan)).Single().Models.First(m => m.Months == 3);
        var tape = Tape.Of([.. model.Headlines, .. model.Demand.Operations.SelectMany(o => new[] { o.Accepted, o.Items, o.Rounds, o.Reviewed, o.Requests, o.Billed })]);
        return ExactReading.Of(tape, new Dictionary<Input, decimal> { [models.Assets] = assets })[tape.Lines.First(l => l.Id == line && l.Month is null)];
    }

    private static Option? Best(CostModels models, Loaded loaded, JobId job, IVendor vendor, int assets) =>
        CostCurve.Of(models, loaded.Jobs.First(j => j.Id == job), vendor, [assets])?.Points[0].Option;
}
