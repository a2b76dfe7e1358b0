using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Tests.Loading;

/// <summary>What applies to all of a plan's spend, and what is sold on top of it, as a file states it; then the mistakes, each at its place.</summary>
public class PlanRuleTests
{
    private const string Unused = "TCO325";
    private const string Before = "      - { meter: credits, quota: quota, overage: { price: credit_price } }\n";

    private const string Prices = """
          fifty: { value: 50, unit: USD, source: page }
          hundred: { value: 100, unit: USD, source: page }
          euros: { value: 50, unit: EUR, source: page }
          tenth: { value: 10%, unit: 1, source: page }
          double: { value: 200%, unit: 1, source: page }
          seat_fee: { value: 5, unit: USD/seat, source: page }
          on_request: { unknown: "on request", unit: USD, question: "What does single sign-on cost?" }

        """;

    // The fee is 30, nothing else is used.
    [TestCase("minimum_spend: fifty", "50")]
    [TestCase("maximum_spend: hundred - fifty - fifty + fifty", "30")]
    [TestCase("discount: { share: tenth }", "27")]
    [TestCase("discount: { share: tenth, above: fifty }", "30")]
    [TestCase("goodwill: fifty", "0")]
    [TestCase("minimum_spend: hundred\n    discount: { share: tenth }\n    goodwill: fifty", "40")] // 100 − 10 − 50
    public void RulesAreReadAndApply(string rules, decimal expected)
    {
        using var folder = With(rules);

        Assert.That(Charged(Premium(folder), 0), Is.EqualTo(expected));
    }

    // 40,000 credits above the 3,000 of a seat cost 60 at 0.0015: two amounts of 50, and the fee of 30.
    [Test]
    public void ABalanceIsRead()
    {
        using var folder = With("balance: { amount: fifty, expires_after: 6 }");

        var plan = Premium(folder);

        Assert.That(Charged(plan, 43_000), Is.EqualTo(130));
        Assert.That(plan.Balance!.ExpiresAfter, Is.EqualTo(6));
    }

    [Test]
    public void AddOnsAreRead()
    {
        using var folder = With(AddOns("fee: seat_fee"));

        var addOn = Premium(folder).AddOns.Single();

        Assert.That((addOn.Id, addOn.Title, addOn.Fee!.Exactly(), addOn.Unknown.Count), Is.EqualTo(("sso", "Single sign-on", 5m, 0)));
        Assert.That(addOn.Answers.Select(a => (a.Criterion, a.Kind, a.Text)), Is.EqualTo(new[] { ("sso", AnswerKind.Yes, "SAML"), ("audit_log", AnswerKind.Yes, "90 days") }));
    }

    // The plan itself stays priced: only who needs the add-on gets a least total.
    [Test]
    public void AnAddOnOnRequestKeepsThePlanPriced()
    {
        using var folder = With(AddOns("fee: on_request"));

        var plan = Premium(folder);

        Assert.That(plan.Unknown, Is.Empty);
        Assert.That((plan.AddOns.Single().Fee, plan.AddOns.Single().Unknown.Single().Why), Is.EqualTo(((Formula?)null, "on request")));
    }

    [TestCase("minimum_spend: seat_fee", "TCO305", "seat_fee", "minimum_spend is in USD/seat; wanted: currency")]
    [TestCase("maximum_spend: tenth", "TCO305", "tenth", "maximum_spend has no unit; wanted: currency")]
    [TestCase("minimum_spend: hundred\n    maximum_spend: fifty", "TCO330", "hundred", "minimum_spend is more than maximum_spend")]
    [TestCase("minimum_spend: euros", "TCO305", "euros", "minimum_spend is in EUR, and the fee of term \"monthly\" in USD")]
    [TestCase("balance: { amount: euros }", "TCO305", "euros", "amount is in EUR, and the fee of term \"monthly\" in USD")]
    [TestCase("goodwill:", "TCO203", "goodwill", "goodwill is blank; blank is not zero")]
    [TestCase("discount: tenth", "TCO204", "tenth", "discount is a single value, not a map")]
    [TestCase("discount: { above: fifty }", "TCO201", "{ above: fifty }", "key \"share\" is missing")]
    [TestCase("discount: { share: double }", "TCO331", "double", "share is more than 100%")]
    [TestCase("discount: { share: fifty }", "TCO305", "fifty", "share is in USD; wanted: no unit")]
    [TestCase("discount: { share: tenth, abov: fifty }", "TCO202", "abov", "unknown key \"abov\"; did you mean \"above\"?")]
    [TestCase("balance: { amount: fifty, expires_after: 1.5 }", "TCO205", "1.5", "expires_after is \"1.5\", not a whole number")]
    [TestCase("balance: {}", "TCO201", "{}", "key \"amount\" is missing")]
    [TestCase("minimal_spend: fifty", "TCO202", "minimal_spend", "unknown key \"minimal_spend\"; did you mean \"minimum_spend\"?")]
    [TestCase("addons: []", "TCO327", "[]", "addons is empty")]
    [TestCase("addons: [{ id: sso, title: Sign-on, answers: { sso: { answer: contract, text: t } }, fee: fifty }]", "TCO330", "{ sso: {", "an add-on is bought to have a requirement answered yes")]
    [TestCase("addons: [{ id: sso, title: Sign-on, answers: {}, fee: fifty }]", "TCO330", "{}", "an add-on is bought to have a requirement answered yes")]
    [TestCase("addons: [{ id: sso, title: Sign-on, answers: { sso: { answer: yes, text: t } } }]", "TCO201", "{ id: sso", "key \"fee\" is missing")]
    [TestCase("addons: [{ id: sso, title: Sign-on, answers: { sso: { answer: yes, text: t } }, fee: tenth }]", "TCO305", "tenth", "fee has no unit; wanted: currency/seat or currency")]
    [TestCase("addons: [{ id: a, title: A, answers: { sso: { answer: yes, text: t } }, fee: fifty }, { id: b, title: B, answers: { sso: { answer: yes, text: t } }, fee: fifty }]", "TCO313", "{ sso: {", "two add-ons answer \"sso\"")]
    [TestCase("addons: [{ id: a, title: A, answers: { sso: { answer: yes, text: t } }, fee: fifty }, { id: a, title: B, answers: { audit_log: { answer: yes, text: t } }, fee: fifty }]", "TCO313", "a, title: B", "add-on \"a\" is defined twice")]
    public void AMistakeIsToldAtItsPlace(string rules, string code, string under, string message)
    {
        using var folder = With(rules);

        var findings = folder.Load().Findings.Where(f => f.Code != Unused).ToList();

        Assert.That(findings.Select(f => f.Code), Does.Contain(code), FindingText.Render([.. findings]));
        var finding = findings.First(f => f.Code == code);
        Assert.That(finding.Message, Is.EqualTo(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(under));
    }

    // A plan priced by tables has their currency, too.
    [Test]
    public void ARuleIsInTheCurrencyOfTheTables()
    {
        using var folder = Folder.WithVendor("    includes: []\n", "    includes: []\n    maximum_spend: euros\n").Change(Folder.Vendor, "prices:\n", "prices:\n" + Prices);

        Assert.That(folder.Load().Findings.Where(f => f.Code != Unused).Select(f => f.Message), Is.EqualTo(new[] { "maximum_spend is in EUR, and table \"image_price\" in USD" }));
    }

    [Test]
    public void ADiscountIsOnASpendInOneCurrency()
    {
        using var folder = With("discount: { share: tenth }", Before.Replace("credit_price", "credit_price * euros / fifty", StringComparison.Ordinal));

        Assert.That(folder.Load().Findings.Where(f => f.Code != Unused).Select(f => f.Message), Is.EqualTo(new[] { "meter \"credits\" is in EUR, and the fee of term \"monthly\" in USD" }));
    }

    private static string AddOns(string fee) =>
        $"addons:\n      - id: sso\n        title: Single sign-on\n        answers:\n          sso: {{ answer: yes, text: SAML, source: page }}\n          audit_log: {{ answer: yes, text: \"90 days\" }}\n        {fee}";

    private static Folder With(string rules, string included = Before) =>
        Folder.WithVendor(Before, $"{included}    {rules}\n").Change(Folder.Vendor, "prices:\n", "prices:\n" + Prices);

    private static Plan Premium(Folder folder)
    {
        folder.WithoutLines(Folder.Vendor, folder.Load().Findings.Where(f => f.Code == Unused).Select(f => f.Where.Line).ToHashSet());
        var loaded = folder.Load();
        Assert.That(FindingText.Render(loaded.Findings), Is.Empty);
        return loaded.Vendors.Single().Catalog.Plans.Single(p => p.Id.Value == "premium");
    }

    private static decimal Charged(Plan plan, decimal credits) =>
        Bill.Of(plan, plan.Terms[0], 1, Formula.Structural(1, Unit.Parse("seat")), [new Usage(new MeterId("credits"), Formula.Structural(credits, Unit.Parse("credit")))])
            .Charges.Sum(c => c.Amount.Exactly());
}
