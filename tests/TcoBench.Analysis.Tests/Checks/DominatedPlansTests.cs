using TcoBench.Analysis.Checks;
using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Checks;

public class DominatedPlansTests
{
    [Test]
    public void AtTheSameAllowanceTheDearerFeeIsNeverCheaper() => Assert.That(Of(Monthly("dear", 40, 100), Monthly("cheap", 30, 100)), Is.EqualTo(new[] { "dear < cheap" }));

    // 30 for 100 and 40 for 200: each is the cheaper for somebody.
    [Test]
    public void MoreForMoreIsAChoice() => Assert.That(Of(Monthly("small", 30, 100), Monthly("large", 40, 200)), Is.Empty);

    [Test]
    public void LessForMoreIsNot() => Assert.That(Of(Monthly("small", 40, 100), Monthly("large", 30, 200)), Is.EqualTo(new[] { "small < large" }));

    [Test]
    public void TwinsAreBothLeftAlone() => Assert.That(Of(Monthly("one", 30, 100), Monthly("two", 30, 100)), Is.Empty);

    // 40 and 0.10 each above 100, or 30 and 1.00 each: above 111 the dearer fee is cheaper.
    [Test]
    public void WhatIsCheaperOnlyBeyondTheAllowanceIsAChoice() =>
        Assert.That(Of(Monthly("frequent", 40, 100, 0.1m), Monthly("occasional", 30, 100, 1)), Is.Empty);

    [Test]
    public void APlanThatSellsMoreIsNotReplacedByOneThatStops() => Assert.That(Of(Monthly("open", 40, 100, 1), Monthly("closed", 30, 100)), Is.Empty);

    [Test]
    public void OtherTermsAreNotCompared() =>
        Assert.That(Of(Monthly("free", 40, 100), Some.Plan("bound", [Some.Term(30, 12, 12, id: "annual")], [Some.Entitlement(100)])), Is.Empty);

    [Test]
    public void OtherChannelsAreNotCompared() => Assert.That(Of(Monthly("web", 40, 100) with { Channel = Channel.Web }, Monthly("api", 30, 100)), Is.Empty);

    [Test]
    public void WhatOneAnswersAndTheOtherDoesNotCounts() =>
        Assert.That(Of(Monthly("safe", 40, 100) with { Answers = [new Answer("sso", AnswerKind.Yes, "SAML", null)] }, Monthly("plain", 30, 100)), Is.Empty);

    [Test]
    public void MoreRequestsAtOnceCount() =>
        Assert.That(Of(Monthly("fast", 40, 100) with { Limits = Limits.None with { Concurrency = Some.Input("jobs", 10) } }, Monthly("slow", 30, 100) with { Limits = Limits.None with { Concurrency = Some.Input("jobs_slow", 3) } }), Is.Empty);

    [Test]
    public void FewerSeatsToBuyCount() =>
        Assert.That(Of(PerSeat("single", 40, 1), PerSeat("team", 30, 3)), Is.Empty);

    [Test]
    public void PerSeatTheSameHolds() => Assert.That(Of(PerSeat("dear", 40, 3), PerSeat("cheap", 30, 1)), Is.EqualTo(new[] { "dear < cheap" }));

    [Test]
    public void WhatIsNoLongerSoldReplacesNothing() =>
        Assert.That(Of(Monthly("dear", 40, 100), Monthly("cheap", 30, 100) with { Until = Some.Day }), Is.Empty);

    private static Plan Monthly(string id, decimal fee, decimal quota, decimal? overage = null) =>
        Some.Plan(id, [Some.Term(fee)], [Some.Entitlement(quota, overage: overage is { } price ? Some.PerCredit(price) : null)]);

    private static Plan PerSeat(string id, decimal fee, int minimum) =>
        Some.Plan(id, [Some.Term(fee, unit: "USD/seat")], [Some.Entitlement(100, perSeat: true)], seats: Some.PerPerson(minimum));

    private static IEnumerable<string> Of(params Plan[] plans) =>
        DominatedPlans.Of(new InputBook(), Some.Vendor("acme", plans).Catalog, Some.Day).Select(d => $"{d.Plan.Id} < {d.Better.Id}");
}
