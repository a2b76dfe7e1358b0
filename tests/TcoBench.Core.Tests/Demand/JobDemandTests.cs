using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Demand;

public class JobDemandTests
{
    // 90 approved at a sign-off rate of 90 % are 100 submitted.
    [TestCase("90", "0.9", "100")]
    [TestCase("1", "1", "1")]
    [TestCase("1", "0.8", "1.25")]
    public void WhatIsTurnedDownAtSignOffIsMadeAnew(decimal assets, decimal rate, decimal submitted) =>
        Assert.That(Some.Demand(Some.Job(), Some.Book(("sign_off_rate", rate)), assets).Submitted.Exactly(), Is.EqualTo(submitted));

    // Two stages, backwards. 18 approved ÷ .9 = 20 submitted.
    // Variation: g = 2, keep 2, a = ½, r = 0: items 20/2 = 10, T(2) = 20/9 rounds each → 200/9 rounds, 400/9 images.
    // Draft: one accepted draft per variation item → 10 accepted; g = 1, k = 2, q = .8, a = ½: I = 8/3, M = 5/3 → 80/3 rounds, 50/3 motifs.
    [Test]
    public void TargetsRunBackwardsThroughTheStages()
    {
        var book = Some.Book(("draft_acceptance", 0.5m), ("sign_off_rate", 0.9m), ("viable_motifs", 0.8m));
        var job = Some.Job(
            Some.Stage("draft", roundLimit: 2),
            Some.Stage("variation", candidates: 2, keep: 2, feed: StageFeed.Previous, operation: OperationKind.Variation));

        var demand = Some.Demand(job, book, 18);
        var (draft, variation) = (demand.Operations[0], demand.Operations[1]);

        Assert.Multiple(() =>
        {
            Near(variation.Accepted, 20);
            Near(variation.Items, 10);
            Near(variation.Rounds, 200m / 9);
            Near(variation.Reviewed, 400m / 9);
            Near(variation.Requests, 400m / 9);
            Near(draft.Accepted, 10);
            Near(draft.Items, 50m / 3);
            Near(draft.Rounds, 80m / 3);
            Near(draft.Reviewed, 80m / 3);
        });
    }

    // Half a draft per item: one draft serves two items. 20 items → 10 drafts; 3 references per item → 60.
    [TestCase("0.5", "10")]
    [TestCase("1", "20")]
    [TestCase("3", "60")]
    public void AnItemMayConsumeMoreOrLessThanOneResultOfTheStageBefore(decimal consumes, decimal drafts)
    {
        var job = Some.Job(Some.Stage("draft"), Some.Stage("final", feed: StageFeed.Previous));

        Assert.That(Some.Demand(job, Some.Book(("job.final.consumes", consumes)), 20).Operations[0].Accepted.Exactly(), Is.EqualTo(drafts));
    }

    // 100 drafts of four, each passing with ½: 1 ÷ (1 − 1/16) = 16/15 rounds a draft, 4 × 100 × 16/15 = 1280/3 pictures. Each is upscaled at 80 %: ÷ 0.8 = 1600/3 requests.
    // Only the 100 that were accepted serve an asset. With two pictures an item, half as many.
    [TestCase("1", "1280/3", "1600/3", "100")]
    [TestCase("2", "640/3", "800/3", "50")]
    public void AStageOfEveryImageWorksOnRejectsTooAndChangesNothingElse(decimal consumes, string accepted, string requests, decimal useful)
    {
        var book = Some.Book(("draft_acceptance", 0.5m), ("upscale_acceptance", 0.8m), ("job.upscale.consumes", consumes), ("job.final.consumes", 1));
        var final = Some.Stage("final", feed: StageFeed.Previous, acceptance: "final_acceptance");
        var upscale = Some.Stage("upscale", feed: StageFeed.EveryImage, operation: OperationKind.Upscale, acceptance: "upscale_acceptance", factor: 2);

        var demand = Some.Demand(Some.Job(Some.Stage("draft", candidates: 4), upscale, final), book, 100);
        var without = Some.Demand(Some.Job(Some.Stage("draft", candidates: 4), final), book, 100);

        Assert.That(demand.Operations.Select(o => o.Supply.Stage.Id), Is.EqualTo(new[] { "draft", "upscale", "final" }));
        Near(demand.Operations[1].Accepted, Fraction(accepted));
        Near(demand.Operations[1].Requests, Fraction(requests));
        Near(demand.Operations[1].Useful, useful);
        Near(demand.Operations[0].Requests, without.Operations[0].Requests.Exactly());
        Near(demand.Operations[2].Requests, without.Operations[1].Requests.Exactly());

        static decimal Fraction(string text) => decimal.Parse(text.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture) / 3;
    }

    // As the last stage: 100 are submitted as drafts, every one of the 1280/3 pictures is upscaled first, and each upscale again.
    [Test]
    public void StagesOfEveryImageMayStandLastAndBehindEachOther()
    {
        var book = Some.Book(("draft_acceptance", 0.5m), ("job.a.consumes", 1), ("job.b.consumes", 1));
        Stage Every(string id) => Some.Stage(id, feed: StageFeed.EveryImage, operation: OperationKind.Upscale, acceptance: "upscale_acceptance", factor: 2);

        var demand = Some.Demand(Some.Job(Some.Stage("draft", candidates: 4), Every("a"), Every("b")), book, 100);

        Assert.That(demand.Operations.Select(o => o.Supply.Stage.Id), Is.EqualTo(new[] { "draft", "a", "b" }));
        Near(demand.Operations[0].Accepted, 100);
        Near(demand.Operations[1].Accepted, 1280m / 3);
        Near(demand.Operations[2].Accepted, 1280m / 3);
    }

    // Σ per request: f = 20 % → ¼ failures per success. Sent 100/.8 = 125, failed 25; billed 100 + 25 × share of failures paid.
    [TestCase("0", "0", "100")]
    [TestCase("1", "0", "125")]
    [TestCase("0", "0.4", "110")] // 25 × .4
    [TestCase("0.5", "0.4", "117.5")] // 25 × (.5 + .5·.4)
    [TestCase("0", "1", "125")]
    public void FailedRequestsAreSentAgainAndBilledOnlyInPart(decimal billedShare, decimal ranShare, decimal billed)
    {
        var operation = Operation(("failure_rate", 0.2m), ("failed_billed_share", billedShare), ("failed_but_run_share", ranShare));

        Assert.That((operation.Requests.Exactly(), operation.Sent.Exactly(), operation.Failed.Exactly()), Is.EqualTo((100m, 125m, 25m)));
        Assert.That(operation.Billed.Exactly(), Is.EqualTo(billed));
        Assert.That(operation.Delivered.Exactly(), Is.EqualTo(100), "failed requests deliver no images");
    }

    // A fifth of all requests repeats one: 100 planned are 125 with them. A cache catches its share of the 25.
    [TestCase("0", "125")]
    [TestCase("0.6", "110")]
    [TestCase("1", "100")]
    public void ACacheSavesRepeatsAndNothingElse(decimal caught, decimal billed)
    {
        var operation = Operation(("repeat_rate", 0.2m), ("cache_share", caught));

        Assert.That(operation.Billed.Exactly(), Is.EqualTo(billed));
        Assert.That(operation.Requests.Exactly(), Is.EqualTo(100), "an identical request returns the same rejected image");
    }

    // 10 % unplanned use at 1.5 times the cost: 100 × (1 + .15) = 115; a guard that catches 80 % leaves 103.
    [TestCase("0", "115")]
    [TestCase("0.8", "103")]
    [TestCase("1", "100")]
    public void UnplannedUseComesOnTop(decimal caught, decimal billed) =>
        Assert.That(Operation(("unplanned_use", 0.1m), ("unplanned_cost", 1.5m), ("unplanned_caught", caught)).Billed.Exactly(), Is.EqualTo(billed));

    // All at once: 100 × 1.25 (repeats) × 1.15 (unplanned) = 143.75 paid; f = 20 %: sent 179.6875, failed 35.9375, billed 143.75 + .4·35.9375 = 158.125.
    [Test]
    public void RepeatsUnplannedUseAndFailuresMultiply()
    {
        var operation = Operation(("repeat_rate", 0.2m), ("unplanned_use", 0.1m), ("unplanned_cost", 1.5m), ("failure_rate", 0.2m), ("failed_but_run_share", 0.4m));

        Assert.That((operation.Sent.Exactly(), operation.Failed.Exactly(), operation.Billed.Exactly()), Is.EqualTo((179.6875m, 35.9375m, 158.125m)));
    }

    // a' = ρ·a_s + (1−ρ)·a = .3·.9 + .7·.5 = .62; a stage from a brief has nothing to reproduce.
    [TestCase(StageFeed.Brief, "0.5")]
    [TestCase(StageFeed.Given, "0.62")]
    [TestCase(StageFeed.Previous, "0.62")]
    public void AReproducibleSeedKeepsWhatWasApproved(StageFeed feed, decimal expected)
    {
        var book = Some.Book(("draft_acceptance", 0.5m), ("seed_true_draft", 0.9m), ("seed_reproducibility", 0.3m));

        Assert.That(AcceptanceOf(book, Some.Stage(feed: feed, seedTrue: "seed_true_draft")), Is.EqualTo(expected));
    }

    // (.5 + .1) × .5 = .3; never above 1 nor below the floor before style counts: min(1, 1.1) × .5, max(.02, −.1) × .5.
    [TestCase("0.5", "0.1", "0.3")]
    [TestCase("0.5", "-0.1", "0.2")]
    [TestCase("1", "0.1", "0.5")]
    [TestCase("0", "-0.1", "0.01")]
    public void AcceptanceIsContentTimesStyleWithTheVendorsOffset(decimal content, decimal offset, decimal expected)
    {
        var book = Some.Book(("draft_acceptance", content), ("acceptance_offset", offset), ("style_consistency", 0.5m), ("acceptance_floor", 0.02m));

        Assert.That(AcceptanceOf(book, Some.Stage()), Is.EqualTo(expected));
    }

    // Shared .5; the stage's own .4; the vendor's own for the stage .2.
    [Test]
    public void TheNarrowestAcceptanceWins()
    {
        Assert.That(AcceptanceOf(Some.Book(("draft_acceptance", 0.5m)), Some.Stage()), Is.EqualTo(0.5m));
        Assert.That(AcceptanceOf(Some.Book(("draft_acceptance", 0.5m), ("job.draft.acceptance", 0.4m)), Some.Stage()), Is.EqualTo(0.4m));
        Assert.That(AcceptanceOf(Some.Book(("draft_acceptance", 0.5m), ("job.draft.acceptance", 0.4m), ("acme.job.draft.acceptance", 0.2m)), Some.Stage()), Is.EqualTo(0.2m));
        Assert.That(AcceptanceOf(Some.Book(("draft_acceptance", 0.5m), ("other.job.draft.acceptance", 0.2m)), Some.Stage()), Is.EqualTo(0.5m));
    }

    // What is kept per item says nothing about how often a motif is dropped with some but not all of them: no formula, so no figure.
    [Test]
    public void SeveralResultsAndARoundLimitDoNotGoTogether() =>
        Assert.That(() => Some.Demand(Some.Job(Some.Stage(candidates: 4, keep: 2, roundLimit: 3)), Some.Book(), 1), Throws.ArgumentException.With.Message.Contains("draft"));

    [Test]
    public void NeverAreMoreRequestsBilledThanSent()
    {
        const int Seed = 7;
        TestContext.Out.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var operation = Operation(
                ("failure_rate", Share(0.95)), ("failed_billed_share", Share(1)), ("failed_but_run_share", Share(1)), ("repeat_rate", Share(0.95)),
                ("cache_share", Share(1)), ("unplanned_use", Share(3)), ("unplanned_cost", Share(5)), ("unplanned_caught", Share(1)), ("draft_acceptance", 0.01m + Share(0.99)));

            Assert.That(operation.Billed.Exactly(), Is.LessThanOrEqualTo(operation.Sent.Exactly() * (1 + 1e-20m)), $"trial {trial}");
            Assert.That(operation.Sent.Exactly(), Is.GreaterThanOrEqualTo(operation.Requests.Exactly()), $"trial {trial}");
        }

        // A third of the draws is at an end of the range.
        decimal Share(double most) => random.Next(6) switch { 0 => 0, 1 => (decimal)most, _ => (decimal)(random.NextDouble() * most) };
    }

    private static decimal AcceptanceOf(InputBook book, Stage stage)
    {
        var rounds = Some.Demand(Some.Job(stage), book, 1).Operations[0].Rounds;
        return Tape.Of(rounds).Lines.Where(l => l.Id == "draft.acceptance_in_use").Select(l => l.Exactly()).Single();
    }

    private static OperationDemand Operation(params (string, decimal)[] changes) => Some.Demand(Some.Job(), Some.Book(changes), 100).Operations[0];

    private static void Near(Formula formula, decimal expected) => Assert.That(formula.Exactly(), Is.EqualTo(expected).Within(1e-20m), formula.ToString());
}
