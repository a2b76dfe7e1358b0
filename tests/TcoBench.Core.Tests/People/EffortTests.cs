using TcoBench.Core.Jobs;
using TcoBench.Core.People;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.People;

public class EffortTests
{
    // 100 assets; a = ½, g = 2, r = 0, k = 2, q = .8: α = ¾, 1 − (¼)² = 15/16, Σ = 5/4.
    // I = (.8·1.25 + .2·2)/(.8·.9375) = 1.4/.75 = 28/15; M = 1/.75 = 4/3. Motifs 400/3, rounds 560/3, images 1120/3.
    private static readonly (string, decimal)[] Draft = [("draft_acceptance", 0.5m), ("viable_motifs", 0.8m)];

    [TestCase("concept_minutes", "6", "concept", "800")] // 400/3 × 6
    [TestCase("prompting_minutes", "1.5", "prompting", "280")] // 560/3 × 1.5
    [TestCase("review_minutes", "0.15", "review", "56")] // 1120/3 × .15
    [TestCase("handling_minutes_api", "0.1", "handling", "10")] // 100 accepted × .1
    [TestCase("retouch_minutes", "4", "retouch", "400")] // 100 × 4
    public void DesignerMinutesByCause(string input, decimal minutes, string cause, decimal expected)
    {
        var effort = Effort([.. Draft, (input, minutes)]);

        Assert.That(Minutes(effort, cause), Is.EqualTo(expected).Within(1e-20m));
        Assert.That(effort.DesignerHours.Exactly(), Is.EqualTo(expected / 60).Within(1e-20m), "nothing else takes time");
    }

    // 1120/3 requests of one image; f = 20 % → a quarter as many failures: 280/3 × 3 minutes.
    [Test]
    public void AFailedRequestIsPromptedAgain() =>
        Assert.That(Minutes(Effort([.. Draft, ("failure_rate", 0.2m), ("reprompting_minutes", 3)]), "reprompting"), Is.EqualTo(280m).Within(1e-20m));

    // 1120/3 requests, sent 1120/3 ÷ .8 = 1400/3; 36 s each = .6 minutes, a quarter of it blocked: 1400/3 × .15 = 70.
    [Test]
    public void WaitingCountsAsFarAsItBlocksAPerson() =>
        Assert.That(Minutes(Effort([.. Draft, ("failure_rate", 0.2m), ("blocked_share", 0.25m)], seconds: 36), "waiting"), Is.EqualTo(70m).Within(1e-20m));

    // Web: prompting × 1.5 and handling of the web × its factor; over an API neither.
    [TestCase(Channel.Web, "420", "150")]
    [TestCase(Channel.Api, "280", "10")]
    [TestCase(Channel.SelfHosted, "280", "10")]
    public void PromptingAndHandlingBelongToTheChannel(Channel channel, decimal prompting, decimal handling)
    {
        var effort = Effort([.. Draft, ("prompting_minutes", 1.5m), ("web_prompting_factor", 1.5m), ("handling_minutes_web", 1.5m), ("handling_minutes_api", 0.1m)], channel);

        Assert.That((Math.Round(Minutes(effort, "prompting"), 20), Minutes(effort, "handling")), Is.EqualTo((prompting, handling)));
    }

    // A draft and a final, 100 rounds each: 100 × 1 + 100 × .5 rounds of prompting; both stages' accepted results are handled; concept only for the first.
    [Test]
    public void EveryStagesResultsAreHandledAndItsPromptsWeighed()
    {
        var book = Some.Book(("prompting_minutes", 1), ("job.final.prompting_weight", 0.5m), ("handling_minutes_api", 1), ("concept_minutes", 2), ("review_minutes", 1));
        var effort = Core.People.Effort.Of(Some.Demand(Some.Job(Some.Stage(), Some.Stage("final", feed: StageFeed.Previous)), book, 100), Channel.Api, new Scope(book, "acme", "job"));

        Assert.That(
            new[] { "prompting", "handling", "concept", "review" }.Select(c => Minutes(effort, c)),
            Is.EqualTo(new[] { 150m, 200, 200, 200 }));
    }

    // 90 approved of 100 submitted: 100 × 1.5 minutes = 2.5 h of the approver; none of it is the designer's.
    [Test]
    public void ApproversLookAtEverySubmission()
    {
        var book = Some.Book(("sign_off_rate", 0.9m), ("sign_off_minutes", 1.5m));
        var effort = Core.People.Effort.Of(Some.Demand(Some.Job(), book, 90), Channel.Api, new Scope(book, "acme", "job"));

        Assert.That((effort.SignOffHours.Exactly(), effort.DesignerHours.Exactly()), Is.EqualTo((2.5m, 0m)));
    }

    private static Effort Effort((string, decimal)[] inputs, Channel channel = Channel.Api, decimal seconds = 0)
    {
        var book = Some.Book(inputs);
        var stage = Some.Stage(candidates: 2, roundLimit: 2);
        var demand = Core.Demand.JobDemand.Of(Some.Job(stage), Some.Input("assets", 100, "asset"), "acme", book, [Some.Supply(stage, 2, seconds: seconds)]);
        return Core.People.Effort.Of(demand, channel, new Scope(book, "acme", "job"));
    }

    private static decimal Minutes(Effort effort, string cause) => effort.Minutes.Single(m => m.Id == $"minutes.{cause}").Exactly();
}
