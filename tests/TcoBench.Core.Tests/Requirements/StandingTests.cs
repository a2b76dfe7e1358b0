using TcoBench.Core.Billing;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Requirements;

public class StandingTests
{
    private static readonly AddOn SignOn = new("sign-on", "Single sign-on", [Says(AnswerKind.Yes)], Some.Input("sign_on_fee", 50, "USD"), []);

    [TestCase(AnswerKind.Yes, Fulfilment.Met)]
    [TestCase(AnswerKind.No, Fulfilment.NotMet)]
    [TestCase(AnswerKind.Contract, Fulfilment.Contract)]
    [TestCase(AnswerKind.Unknown, Fulfilment.Unknown)]
    public void AnAnswerIsTakenAsItIs(AnswerKind answer, Fulfilment expected) =>
        Assert.That(Of(Some.Plan() with { Answers = [Says(answer)] }).Fulfilment, Is.EqualTo(expected));

    [Test]
    public void SilenceIsUnknown() => Assert.That(Of(Some.Plan()), Is.EqualTo(new Standing("sso", Fulfilment.Unknown, null, null)));

    [Test]
    public void ThePlansOwnAnswerWinsOverTheVendors()
    {
        var vendor = Some.Vendor("acme", Some.Plan()).Catalog with { Answers = [Says(AnswerKind.Yes)] };

        Assert.That(Standing.Of("sso", vendor, Some.Plan() with { Answers = [Says(AnswerKind.No)] }).Fulfilment, Is.EqualTo(Fulfilment.NotMet));
        Assert.That(Standing.Of("sso", vendor, Some.Plan()).Fulfilment, Is.EqualTo(Fulfilment.Met));
    }

    [TestCase(AnswerKind.No)]
    [TestCase(AnswerKind.Unknown)]
    [TestCase(AnswerKind.Contract)]
    public void AnAddOnMeetsWhatThePlanDoesNot(AnswerKind without)
    {
        var standing = Of(Some.Plan() with { AddOns = [SignOn], Answers = [Says(without)] });

        Assert.That((standing.Fulfilment, standing.AddOn), Is.EqualTo((Fulfilment.AddOn, SignOn)));
    }

    [Test]
    public void AnAddOnForWhatThePlanMeetsAnywayIsNotNeeded() =>
        Assert.That(Of(Some.Plan() with { AddOns = [SignOn], Answers = [Says(AnswerKind.Yes)] }).AddOn, Is.Null);

    private static Standing Of(Plan plan) => Standing.Of("sso", Some.Vendor("acme", plan).Catalog, plan);

    private static Answer Says(AnswerKind kind) => new("sso", kind, "said", null);
}
