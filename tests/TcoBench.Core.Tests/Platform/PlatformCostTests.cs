using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Platform;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Platform;

public class PlatformCostTests
{
    // The window of 90 days is 3 of 24 months: 1/8 of each one-off; an hour costs 60.
    [TestCase("integration_hours", "80", "integration", "600")] // 80 × 60 / 8
    [TestCase("legal_review_hours", "8", "legal_review", "60")]
    [TestCase("pseudonymisation_hours", "16", "pseudonymisation", "120")]
    [TestCase("style_training_hours", "4", "style_training", "30")]
    [TestCase("style_training_cost", "100", "style_training", "12.5")]
    [TestCase("onboarding_hours", "4", "onboarding", "90")] // 4 × 60 × 3 people / 8
    public void TheWindowCarriesItsShareOfOneOffWork(string input, decimal value, string cause, decimal expected)
    {
        foreach (var months in new[] { 1, 3 })
            Assert.That(Lines(Channel.Api, months, (input, value))[cause], Is.EqualTo(expected), $"{months} production months");
    }

    [TestCase("12", "30", "50")] // 30 days of 12 months: 1/12 of 600
    [TestCase("24", "90", "75")]
    [TestCase("36", "90", "50")]
    [TestCase("3", "90", "600")]
    public void ALongerAmortisationCarriesLess(decimal amortisation, decimal window, decimal expected) =>
        Assert.That(Lines(Channel.Api, 1, ("integration_hours", 10), ("amortisation_months", amortisation), ("window", window))["integration"], Is.EqualTo(expected).Within(1e-20m));

    [TestCase("upkeep_hours", "4", "upkeep", "720")] // 4 h × 60 × 3 months
    [TestCase("monitoring_cost", "50", "monitoring", "150")]
    [TestCase("vendor_management_hours", "2", "vendor_management", "360")]
    [TestCase("quarterly_review_hours", "1", "quarterly_review", "180")]
    public void RunningWorkIsPaidByTheMonth(string input, decimal value, string cause, decimal expected) =>
        Assert.That(Lines(Channel.Api, 3, (input, value))[cause], Is.EqualTo(expected));

    // Bound for 12 months: 12 × 50 of monitoring though production takes 3. If the work recurs for 12 months the job carries 3 of them; for 6, 12 × 3/6 = 6 months.
    [TestCase(1, null, "150")]
    [TestCase(12, null, "600")]
    [TestCase(12, 12, "150")]
    [TestCase(12, 6, "300")]
    [TestCase(12, 3, "600")]
    [TestCase(1, 12, "150")]
    public void RunningWorkGoesOnWhileATermBinds(int minimum, int? horizon, decimal expected)
    {
        var book = Some.Book(("monitoring_cost", 50));

        var lines = PlatformCost.Of(Some.Plan(), Some.Term(minimum: minimum), 3, People(1), NoBill, null, new Scope(book, "acme", "job"), horizon);

        Assert.That(lines.Single(l => l.Id == "platform.monitoring").Exactly(), Is.EqualTo(expected));
    }

    [Test]
    public void AWebPlanNeedsNoIntegrationAndNoUpkeep() =>
        Assert.That(Lines(Channel.Web, 1).Keys, Is.EquivalentTo(new[] { "onboarding", "legal_review", "pseudonymisation", "style_training", "vendor_management", "quarterly_review" }));

    [Test]
    public void AnApiNeedsNoOperationsStaff() =>
        Assert.That(Lines(Channel.Api, 1).Keys, Has.No.Member("mlops_staff").And.No.Member("set_up").And.Member("integration"));

    // 84,000 a year = 7,000 a month; half a person; 2 production months, but staff is kept for at least 3.
    [TestCase(2, "1", "7000")]
    [TestCase(2, "3", "10500")]
    [TestCase(4, "3", "14000")]
    public void OperationsStaffIsKeptForAMinimumOfMonths(int months, decimal minimum, decimal expected) =>
        Assert.That(Lines(Channel.SelfHosted, months, ("staff_salary", 84000), ("mlops_staff", 0.5m), ("ops_min_months", minimum))["mlops_staff"], Is.EqualTo(expected));

    // 2 GPUs of 12,000 and 3,000 for the host over 30 months, 3 months: 30,000 × 3/30 = 3,000. 500 busy hours × 400 W = 200 kWh × .30 = 60.
    [Test]
    public void BoughtGpusAreDepreciatedAndPowered()
    {
        var plan = Some.Plan(channel: Channel.SelfHosted) with
        {
            Owned = new OwnedHardware(Some.Input("gpu_cost", 12000, "EUR/gpu"), Some.Input("host_cost", 3000, "EUR/gpu"), Some.Input("life", 30, "month"), Some.Input("watts", 400, "W/gpu")),
        };
        var bill = NoBill with { Gpus = Some.Input("two", 2, "gpu").Named("gpus") };

        var lines = PlatformCost.Of(plan, Some.Term(), 3, People(1), bill, Some.Input("busy", 500, "hour"), new Scope(Some.Book(("electricity_price", 0.3m)), "acme", "job")).ToDictionary(l => l.Id, l => l.Exactly());

        Assert.That((lines["platform.depreciation"], lines["platform.power"]), Is.EqualTo((3000m, 60m)));
    }

    private static Bill NoBill { get; } = new([], [], [], null, null, null);

    private static Input People(int count) => Some.Input("people", count, "person");

    private static Dictionary<string, decimal> Lines(Channel channel, int months, params (string, decimal)[] inputs) =>
        PlatformCost.Of(Some.Plan(channel: channel), Some.Term(), months, People(3), NoBill, null, new Scope(Some.Book(inputs), "acme", "job")).ToDictionary(l => l.Id.Split('.')[1], l => l.Exactly());
}
