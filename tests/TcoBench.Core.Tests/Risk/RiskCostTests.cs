using TcoBench.Core.Inputs;
using TcoBench.Core.Risk;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Risk;

public class RiskCostTests
{
    // 10,000 published × 1 claim in 50,000 × 2,500 = 500; an indemnity over 80 % leaves 100.
    [TestCase("0", "500")]
    [TestCase("0.8", "100")]
    [TestCase("1", "0")]
    public void ClaimsCostTheirExpectedLoss(decimal indemnified, decimal expected) =>
        Assert.That(Loss("risk.claims", ("claim_frequency", 0.00002m), ("claim_cost", 2500), ("indemnified_share", indemnified)), Is.EqualTo(expected));

    // 10,000 × (0.00002 × 2,500 + 0.000001 × 8,000) = 500 + 80 that an indemnity takes over, and 10,000 × 0.00005 × 360 = 180 of our own work that it does not.
    [TestCase("0", "760")]
    [TestCase("0.5", "470")]
    [TestCase("1", "180")]
    public void AnIndemnityTakesOverWhatOthersClaimAndNotTheReplacementOfAssets(decimal indemnified, decimal expected) =>
        Assert.That(
            Loss(
                "risk.claims",
                ("claim_frequency", 0.00002m),
                ("claim_cost", 2500),
                ("lawsuit_frequency", 0.000001m),
                ("lawsuit_cost", 8000),
                ("replacement_frequency", 0.00005m),
                ("replacement_cost", 360),
                ("indemnified_share", indemnified)),
            Is.EqualTo(expected));

    // 2 h × 3 months × 4 people × 60 = 1,440, and 6 h ÷ 24 × 8,000 for a day = 2,000; a fallback for 100 a month bridges none, half or all of it and costs 300.
    [TestCase("0", "3740")]
    [TestCase("0.5", "2020")]
    [TestCase("1", "300")]
    public void AFallbackSavesIdleTimeAndMissedDaysAndCostsItsPrice(decimal bridged, decimal expected) =>
        Assert.That(Loss("risk.outages", ("outage_hours", 2), ("missed_day_cost", 8000), ("fallback_cost", 100), ("fallback_share", bridged)), Is.EqualTo(expected));

    // 10 % of charges of 1,000 from 0.72 hours a month on, 25 % from 7.2, 50 % from 36; each bound itself is inside.
    [TestCase("0", "0")]
    [TestCase("0.71", "0")]
    [TestCase("0.72", "-100")]
    [TestCase("7.19", "-100")]
    [TestCase("7.2", "-250")]
    [TestCase("35.9", "-250")]
    [TestCase("36", "-500")]
    [TestCase("720", "-500")]
    public void ServiceCreditsGrowByTheStepsOfTheSchedule(decimal hours, decimal expected) =>
        Assert.That(RiskCost.ServiceCredits(Some.Input("charges", 1000, "EUR"), new Scope(Some.Book(("outage_hours", hours)), "acme", "job")).Exactly(), Is.EqualTo(expected));

    [Test]
    public void AVendorsOwnScheduleReplacesTheUsualOne() =>
        Assert.That(
            RiskCost.ServiceCredits(Some.Input("charges", 1000, "EUR"), new Scope(Some.Book(("outage_hours", 2), ("acme.sla_first_credit", 0.05m), ("acme.sla_first_hours", 2)), "acme", "job")).Exactly(),
            Is.EqualTo(-50));

    // 2 h a month × 3 months × 4 people × 60 = 1,440, less credits the vendor grants.
    [TestCase("0", "1440")]
    [TestCase("440", "1000")]
    public void OutagesCostTheTimeOfThePeopleTheyBlock(decimal credits, decimal expected) =>
        Assert.That(Loss("risk.outages", ("outage_hours", 2), ("service_credits", credits)), Is.EqualTo(expected));

    [Test]
    public void WithoutClaimsAndOutagesThereIsNoRisk() => Assert.That(Loss("risk.claims") + Loss("risk.outages"), Is.Zero);

    private static decimal Loss(string id, params (string, decimal)[] inputs) =>
        RiskCost.Of(Some.Input("assets", 10000, "asset"), Some.Input("people", 4, "person"), 3, new Scope(Some.Book(inputs), "acme", "job")).Single(l => l.Id == id).Exactly();
}
