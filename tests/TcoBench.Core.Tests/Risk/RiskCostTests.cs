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
