using TcoBench.Analysis.Mixes;
using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Mixes;

// Two stages, draft and upscale. A credit costs 1. Acme takes 1 credit for a draft and 12 for an upscale, Bolt the other way round, and nothing else costs
// anything unless a test says so. So 100 assets cost 1,300 at either, and 100 + 100 = 200 where each does what it is cheap at.
public class MixSearchTests
{
    private static readonly Stage Draft = Some.Stage();
    private static readonly Stage Upscale = Some.Stage("upscale", feed: StageFeed.Previous, operation: OperationKind.Upscale, factor: 2);

    [Test]
    public void EveryStageGoesToWhoIsCheapestAtItWhereHandingOverIsFree()
    {
        var optimum = Searched(Some.Book());

        Assert.That(Names(optimum.Best[0]), Is.EqualTo("acme bolt"));
        Assert.That((optimum.Best[0].Total, optimum.Single!.Total, optimum.Saving), Is.EqualTo((200m, 1300m, 1100m)));
        Assert.That(optimum.Best.Select(m => m.Total), Is.EqualTo(new[] { 200m, 1300m, 1300m, 2400m }), "all four assignments");
    }

    // A legal review of h hours at 60 an hour, of which three of 24 months carry an eighth: 7.5 h for every vendor. 100 h are 750: 2,050 alone,
    // 200 + 1,500 together. 200 h are 1,500: 2,800 alone, 3,200 together.
    [TestCase(100, "acme bolt", "1700", "350")]
    [TestCase(200, "acme acme", "2800", "-400")]
    public void EveryVendorNeedsItsOwnSetUpSoASecondOneHasToEarnIt(decimal hours, string winner, decimal total, decimal saving)
    {
        var optimum = Searched(Some.Book(("legal_review_hours", hours)));

        Assert.That(Names(optimum.Best[0]), Is.EqualTo(winner));
        Assert.That((Math.Round(optimum.Best[0].Total, 15), Math.Round(optimum.Saving!.Value, 15)), Is.EqualTo((total, saving)));
    }

    // Filing takes 2 minutes at 1 a minute: 100 drafts and 100 upscales are 400. In a mix 100 drafts move, which is 200 more, or 100 where a hand-over takes half.
    [TestCase(1, "600")]
    [TestCase(0.5, "500")]
    public void APictureThatMovesIsHandledOnceMore(decimal factor, decimal people)
    {
        var optimum = Searched(Some.Book(("handling_minutes_api", 2), ("hand_over_factor", factor)));

        Assert.That(optimum.Single!.Blocks["people"], Is.EqualTo(400));
        Assert.That(optimum.BestMixed!.Blocks["people"], Is.EqualTo(people));
        Assert.That(optimum.BestMixed.Model.CostLines.Select(l => l.Id), Has.Member("people.hand_over"));
    }

    // By hand filing takes 3 minutes, by API 1. Acme is used by hand, Bolt by API: 100 drafts × 3, 100 upscales × 1, and Bolt takes 100 over × 1.
    [Test]
    public void HandlingIsThatOfTheChannelOfEachStagesVendor()
    {
        var optimum = Searched(Some.Book(("handling_minutes_api", 1), ("handling_minutes_web", 3)), acme: Some.Plan(channel: Channel.Web));

        Assert.That((Names(optimum.Best[0]), optimum.Best[0].Blocks["people"]), Is.EqualTo(("acme bolt", 500m)));
    }

    // A final passes every time if the seed is true, else every second time. With its own seeds a vendor needs 100 finals, with foreign pictures 200.
    [TestCase(0, "300")]
    [TestCase(1, "200")]
    public void ASeedMeansNothingToAnotherVendorUnlessItIsSaidTo(decimal foreign, decimal charges)
    {
        var final = Upscale with { Acceptance = "final_acceptance", SeedTrueAcceptance = "seed_true_draft" };

        var optimum = Searched(Some.Book(("final_acceptance", 0.5m), ("seed_reproducibility", 1), ("foreign_seed_reproducibility", foreign)), final);

        Assert.That(optimum.Single!.Blocks["charges"], Is.EqualTo(1300), "100 drafts and 100 finals");
        Assert.That(optimum.BestMixed!.Blocks["charges"], Is.EqualTo(charges));
    }

    // 100 drafts at 1 credit, 100 a month and no more sold: one month alone for drafts, though 1,300 credits for all of it would take 13.
    [Test]
    public void AVendorOfAMixNeedsAllowanceForItsOwnStagesOnly()
    {
        var optimum = Searched(Some.Book(), acme: Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(100)]));

        Assert.That((Names(optimum.Best[0]), optimum.Best[0].Total, optimum.Best[0].Model.Months), Is.EqualTo(("acme bolt", 130m, 1)));
        Assert.That(Names(optimum.Single!), Is.EqualTo("bolt bolt"));
        Assert.That((optimum.Coverage.Feasible, optimum.Coverage.Short), Is.EqualTo((2, 2)), "Acme has no allowance for upscales");
    }

    // 100 upscales at a day each take Bolt 100 days of a window of 90. Twice as many at once cost 50 a month and take 50 days: two months.
    [Test]
    public void ADearerPlanIsTakenWhereTheCheapOneIsLate()
    {
        var fast = Some.Plan("fast", [Some.Term(50)], limits: new Limits(Some.Input("two", 2), false, null, null));

        var optimum = Searched(Some.Book(("bolt.job.upscale.seconds_per_request", 86_400)), bolt: [Some.Plan(limits: new Limits(Some.Input("one", 1), false, null, null)), fast]);

        Assert.That((Names(optimum.Best[0]), optimum.Best[0].ByStage[1].Plan.Id.Value, optimum.Best[0].Model.Months), Is.EqualTo(("acme bolt", "fast", 2)));
        Assert.That(optimum.Best[0].Total, Is.EqualTo(300), "200 and two months at 50");
        Assert.That(optimum.Best[0].Days, Is.EqualTo(50));
    }

    // Of four assignments Acme takes part in three.
    [Test]
    public void AVendorThatMissesAMustHaveIsGivenNoStage()
    {
        var job = Some.Job(Draft, Upscale) with { MustHave = ["indemnity"] };
        var answers = new[] { new Answer("indemnity", AnswerKind.Yes, "contract", null) };
        var bolt = Vendor("bolt", 12, 1, [Some.Plan() with { Answers = answers }]);

        var optimum = new MixSearch(Some.Models(Some.Book(), Vendor("acme", 1, 12), bolt), job, [Vendor("acme", 1, 12), bolt]).At(100);

        Assert.That(optimum.Best.Select(Names), Is.EqualTo(new[] { "bolt bolt" }));
        Assert.That(optimum.BestMixed, Is.Null);
        Assert.That((optimum.Coverage.WithoutPlan, optimum.Coverage.ExcludedPlans["requirement_unknown"]), Is.EqualTo((3, 1)));
    }

    // Acme cannot upscale and has Bolt do it. In a mix with Bolt that is Bolt's own stage, so "bolt drafts, Acme upscales" is no assignment of its own.
    [Test]
    public void AHelperThatTakesPartIsGivenItsStagesItself()
    {
        var acme = Some.VendorOf("acme", [Some.Offer(consumes: "images * credits_per_image")]);
        var bolt = Vendor("bolt", 12, 1);
        var job = Some.Job(Draft, Upscale) with { Bridges = [new Bridge(OperationKind.Upscale, bolt.Catalog.Id, new PlanId("payg"))] };

        var optimum = new MixSearch(Some.Models(Some.Book(("handling_minutes_api", 2)), acme, bolt), job, [acme, bolt]).At(100);

        Assert.That(optimum.Best.Select(Names), Is.EqualTo(new[] { "acme acme", "acme bolt", "bolt bolt" }));
        Assert.That(optimum.Best.Select(m => m.Total), Is.EqualTo(new[] { 600m, 800m, 1700m }), "a bridge needs no hand-over, as in every comparison");
        Assert.That((optimum.Coverage.Assignments, optimum.Coverage.OnlyHelped), Is.EqualTo((4L, 1)));
    }

    [Test]
    public void AJobOfOneStageHasNoMix()
    {
        var optimum = Searched(Some.Book(), stages: [Draft]);

        Assert.That((Names(optimum.Best[0]), optimum.Best[0].Total, optimum.BestMixed, optimum.Saving), Is.EqualTo(("acme", 100m, (Mix?)null, (decimal?)null)));
    }

    [Test]
    public void WhereNobodyDeliversThereIsNoOptimum()
    {
        var none = Some.Plan(terms: [Some.Term(30)], entitlements: [Some.Entitlement(1)]);

        var optimum = Searched(Some.Book(), acme: none, bolt: [none]);

        Assert.That((optimum.Best.Count, optimum.Single, optimum.BestMixed, optimum.Coverage.Short), Is.EqualTo((0, (Mix?)null, (Mix?)null, 4)));
    }

    // 334 hours of retouching within a month take 3 people of 120 hours. Bolt lets in 2, so whatever it takes part in is late.
    [TestCase(2, "acme acme", 3)]
    [TestCase(3, "acme bolt", 0)]
    public void AMixHasNoMorePeopleThanItsNarrowestPlanLetsIn(int seats, string winner, int late)
    {
        IVendor[] vendors = [Vendor("acme", 1, 12), Vendor("bolt", 12, 1, Some.Plan(seats: Some.PerPerson(maximum: seats)))];

        var optimum = new MixSearch(Some.Models(Some.Book(("retouch_minutes", 200), ("window", 30)), vendors), Some.Job(Draft, Upscale) with { WindowDays = 30 }, vendors).At(100);

        Assert.That((Names(optimum.Best[0]), optimum.Coverage.Late), Is.EqualTo((winner, late)));
    }

    // Whatever the hourly rate, both take the same hours of it: the mix is cheaper by 350 in every trial, or dearer by 400 in every trial.
    [TestCase(100, "1")]
    [TestCase(200, "0")]
    public void SharedInputsAreTheSameDrawForTheMixAndTheSingleVendor(decimal hours, decimal probability)
    {
        var book = Some.Book(("legal_review_hours", hours), ("retouch_minutes", 0));
        book.Define("job.retouch_minutes", 10, Unit.Parse("minute/asset"), Evidence.Assumed("varies"), new ThreePointSpread(5, 30));
        var (models, search) = Search(book);

        var optimum = search.At(100).WithRobustness(models.Assets, book.Correlations, new SamplingPlan(SamplingMethod.PseudoRandom, 1000, 1));

        Assert.That((optimum.Robustness!.Probability, optimum.Robustness.Computed), Is.EqualTo((probability, 1000)));
    }

    [Test]
    public void AStoppedSearchThrows() => Assert.Throws<OperationCanceledException>(() => Search(Some.Book()).Search.At(100, null, new CancellationToken(canceled: true)));

    [Test]
    public void TooManyAssignmentsAreRefused()
    {
        var vendors = Enumerable.Range(0, 8).Select(i => Vendor($"v{(char)('a' + i)}", 1, 12)).ToList();
        var stages = Enumerable.Range(0, 8).Select(i => Some.Stage($"s{(char)('a' + i)}", feed: i == 0 ? StageFeed.Brief : StageFeed.Previous)).ToList();

        Assert.That(new MixSearch(Some.Models(Some.Book(), [.. vendors]), Some.Job(stages), vendors).IsTooLarge, "8^8 = 16,777,216 are more than 5 million");
    }

    private static Optimum Searched(InputBook book, Stage? last = null, Plan? acme = null, IReadOnlyList<Plan>? bolt = null, IReadOnlyList<Stage>? stages = null) =>
        Search(book, last, acme, bolt, stages).Search.At(100);

    private static (CostModels Models, MixSearch Search) Search(InputBook book, Stage? last = null, Plan? acme = null, IReadOnlyList<Plan>? bolt = null, IReadOnlyList<Stage>? stages = null)
    {
        IVendor[] vendors = [Vendor("acme", 1, 12, acme is null ? [] : [acme]), Vendor("bolt", 12, 1, bolt ?? [])];
        var models = Some.Models(book, vendors);
        return (models, new MixSearch(models, Some.Job(stages ?? [Draft, last ?? Upscale]), vendors));
    }

    private static DeclaredVendor Vendor(string id, int draft, int upscale, params IReadOnlyList<Plan> plans) => Some.VendorOf(
        id,
        [
            Some.Offer(consumes: $"images * credits_per_image * {draft}"),
            Some.Offer(operation: OperationKind.Upscale, consumes: $"images * credits_per_image * {upscale}"),
        ],
        plans);

    private static string Names(Mix mix) => string.Join(' ', mix.ByStage.Select(c => c.Vendor.Catalog.Id));
}
