using TcoBench.Core.Billing;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Billing;

public class AddOnTests
{
    // 50 a month for the plan, or 5 a seat: 3 months and 4 seats are 150, or 60. Bound for 12 months, 600.
    [TestCase("50", "USD", 1, "150")]
    [TestCase("5", "USD/seat", 1, "60")]
    [TestCase("50", "USD", 12, "600")]
    public void AnAddOnIsPaidEachMonthOfTheTerm(decimal fee, string unit, int minimum, decimal expected)
    {
        var plan = Some.Plan(terms: [Some.Term(minimum: minimum)], entitlements: [], seats: Some.PerPerson());

        var bill = Bill.Of(plan, plan.Terms[0], 3, Some.Seats(4), [], addOns: [SignOn(Some.Input("sso_fee", fee, unit))]);

        Assert.That(bill.Charges.Select(c => (c.Id, c.Amount.Exactly(), c.Category)), Is.EqualTo(new[] { ("addons.sso", expected, ChargeCategory.Purchase) }));
        Assert.That(bill.Effective.Single().Exactly(), Is.EqualTo(minimum == 12 ? 150 : expected), "the months of use");
    }

    // 40 of usage and an add-on of 50 a month are 90 of a commitment of 100.
    [Test]
    public void AnAddOnCountsTowardsACommitment()
    {
        var plan = Some.Plan() with { Spend = new SpendRules(Minimum: Some.Input("minimum", 100, "USD")) };

        var bill = Bill.Of(plan, plan.Terms[0], 1, Some.Seats(1), [Some.Used(40)], addOns: [SignOn(Some.Input("sso_fee", 50, "USD"))]);

        Assert.That(bill.Charges.Single(c => c.Id == "true_up").Amount.Exactly(), Is.EqualTo(10));
    }

    // 100 credits at 1 USD; single sign-on costs 50 a month, and only a job that must have it pays for it.
    [TestCase(false, "100")]
    [TestCase(true, "150")]
    public void AnAddOnIsBoughtOnlyWhereAMustHaveNeedsIt(bool needed, decimal charges)
    {
        var plan = Case(needed, SignOn(Some.Input("sso_fee", 50, "USD")));

        Assert.That(plan.Exclusions, Is.Empty);
        Assert.That(Charges(plan.Models[0]), Is.EqualTo(charges));
        Assert.That(plan.Models[0].LeftOut, Is.Empty);
    }

    [Test]
    public void AnAddOnIsNotBoughtWhereThePlanMeetsTheNeedItself()
    {
        var plan = Case(true, SignOn(Some.Input("sso_fee", 50, "USD")), new Answer("sso", AnswerKind.Yes, "included", null));

        Assert.That(Charges(plan.Models[0]), Is.EqualTo(100));
    }

    // "On request": the plan is listed with a reason, and its total leaves the fee out and says so.
    [Test]
    public void AnAddOnOnRequestMakesTheTotalALeastOne()
    {
        var unknown = new UnknownInput("acme.sso_fee", "on request", "What does single sign-on cost?");

        var plan = Case(true, SignOn(null, unknown));

        Assert.That(plan.Exclusions.Select(e => (e.Code, e.Reason)), Is.EqualTo(new[] { ("unknown_price", "acme.sso_fee: on request") }));
        Assert.That(Charges(plan.Models[0]), Is.EqualTo(100));
        Assert.That(plan.Models[0].LeftOut, Is.EqualTo(new[] { unknown }));
        Assert.That(Case(false, SignOn(null, unknown)).Exclusions, Is.Empty, "nobody needs it");
    }

    // One add-on meets two needs and is bought once; another that meets one of them is not bought.
    [Test]
    public void AnAddOnThatMeetsTwoNeedsIsBoughtOnce()
    {
        var suite = new AddOn("suite", "Enterprise suite", [Yes("audit_log"), Yes("sso")], Some.Input("suite_fee", 70, "USD"), []);
        var vendor = Some.Vendor("acme", Some.Plan() with { AddOns = [suite, SignOn(Some.Input("sso_fee", 50, "USD"))] });

        var plan = Some.Models(Some.Book(), vendor).For(Some.Job() with { MustHave = ["audit_log", "sso"] }, vendor).Single();

        Assert.That(Charges(plan.Models[0]), Is.EqualTo(170));
    }

    [Test]
    public void ANeedNoAddOnMeetsStillExcludes()
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { AddOns = [SignOn(Some.Input("sso_fee", 50, "USD"))] });

        var plan = Some.Models(Some.Book(), vendor).For(Some.Job() with { MustHave = ["indemnity"] }, vendor).Single();

        Assert.That(plan.Exclusions.Single().Code, Is.EqualTo("requirement_unknown"));
    }

    private static PlanCase Case(bool needed, AddOn addOn, params Answer[] answers)
    {
        var vendor = Some.Vendor("acme", Some.Plan() with { AddOns = [addOn], Answers = answers });
        return Some.Models(Some.Book(), vendor).For(Some.Job() with { MustHave = needed ? ["sso"] : [] }, vendor).Single();
    }

    private static decimal Charges(CostModel model) => model.Blocks[0].Exactly();

    private static AddOn SignOn(Formula? fee, params UnknownInput[] unknown) => new("sso", "Single sign-on", [Yes("sso")], fee, unknown);

    private static Answer Yes(string criterion) => new(criterion, AnswerKind.Yes, "with the add-on", null);
}
