using TcoBench.Core.Requirements;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Requirements;

public class RequirementSetTests
{
    private static readonly RequirementSet Buyer = new(
        "buyer",
        "Buyer",
        "",
        ["commercial_rights", "sso"],
        [new NiceToHave("api", 100, "growth"), new NiceToHave("indemnity", 50, "claims")],
        ["audit_log"],
        new ScoringRules(600, 0.05m, Decider.Performance, 0.7m, PriceFormula.LowestRatio));

    [Test]
    public void AMustHaveOfTheJobOrOfTheBuyerIsOneAndTheJobsComeFirst()
    {
        var job = Buyer.AppliedTo(Some.Job() with { MustHave = ["private_outputs", "commercial_rights"] });

        Assert.That(job.MustHave, Is.EqualTo(new[] { "private_outputs", "commercial_rights", "sso" }));
    }

    [Test]
    public void WhatTheBuyerMustHaveIsNoLongerNiceToHaveForTheJob()
    {
        var job = Buyer.AppliedTo(Some.Job() with { MustHave = ["indemnity"], NiceToHave = ["sso", "roles"] });

        Assert.That(job.NiceToHave, Is.EqualTo(new[] { "roles", "api" }), "sso is a must-have of the buyer, indemnity of the job");
    }

    [Test]
    public void AMustHaveOfTheJobEarnsNoPointsAndWhatOnlyTheJobLikesNeither()
    {
        var job = Buyer.AppliedTo(Some.Job() with { MustHave = ["indemnity"], NiceToHave = ["roles"] });

        Assert.That(Buyer.PointsIn(job).Select(n => (n.Criterion, n.Points)), Is.EqualTo(new[] { ("api", 100m) }));
    }

    [Test]
    public void TheBuyerCannotAskForLessThanTheJob() =>
        Assert.That(Buyer.AppliedTo(Some.Job() with { MustHave = ["audit_log"] }).MustHave, Does.Contain("audit_log"), "for later in the buyer's list");

    [Test]
    public void ACriterionOfTheCatalogueHasOneIdAndAQuestion()
    {
        Assert.That(Criteria.Answerable.Select(c => c.Id), Is.Unique);
        Assert.That(Criteria.Answerable.Select(c => c.Question), Has.All.EndsWith("?"));
        Assert.That(Criteria.Answerable.Select(c => Criteria.Find(c.Id)), Is.EqualTo(Criteria.Answerable));
        Assert.That(Criteria.Find(Criteria.LivingModel), Is.Null, "judged, never answered");
    }
}
