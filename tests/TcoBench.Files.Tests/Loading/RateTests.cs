using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Files.Yaml;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Tests.Loading;

/// <summary>Every way to charge usage, as a file states it, and what it costs; then the mistakes, each at its place.</summary>
public class RateTests
{
    private const string Included = "      - { meter: credits, quota: quota, overage: { price: credit_price } }\n";

    private const string Unused = "TCO325";

    private const string Prices = """
          bound_one: { value: 100, unit: credit, source: page }
          bound_two: { value: 200, unit: credit, source: page }
          first_price: { value: 2, unit: USD/credit, source: page }
          second_price: { value: 1, unit: USD/credit, source: page }
          base_fee: { value: 10, unit: USD, source: page }
          euro_fee: { value: 10, unit: EUR, source: page }
          free_credits: { value: 50, unit: credit, source: page }
          block_size: { value: 100, unit: credit/pack, source: page }
          block_price: { value: 5, unit: USD/pack, source: page }
          surcharge: { value: 4%, unit: 1, source: page }
          unknown_price: { unknown: "on request", unit: USD/credit, question: "What does a credit cost?" }
          unknown_bound: { unknown: "on request", unit: credit, question: "Where does the tier end?" }

        """;

    // 250 credits a month, one seat; the fee is 30.
    [TestCase("package: { size: block_size, price: block_price }", typeof(PackageRate), "15")] // 3 blocks of 100 for 5
    [TestCase("graduated: [{ up_to: bound_one, price: first_price, flat: base_fee }, { up_to: bound_two, price: second_price }, { price: credit_price }]", typeof(GraduatedRate), "310.075")] // 10 + 200 + 100 + 50 × 0.0015
    [TestCase("volume: [{ up_to: bound_one, price: first_price, flat: base_fee }, { price: second_price }]", typeof(VolumeRate), "250")]
    [TestCase("topup: { size: block_size, price: block_price, expires_after: 12 }", typeof(TopUpRate), "15")]
    [TestCase("price: first_price * (1 + surcharge)", typeof(UnitRate), "520")]
    public void ARateIsReadAndCharges(string overage, Type rate, decimal expected)
    {
        using var folder = With($"      - meter: credits\n        overage: {{ {overage} }}\n");

        var loaded = folder.Load();

        Assert.That(FindingText.Render([.. loaded.Findings.Where(f => f.Code != Unused)]), Is.Empty);
        Assert.That(Premium(folder).Entitlements[0].Overage, Is.TypeOf(rate));
        Assert.That(Charged(Premium(folder), 250), Is.EqualTo(expected));
    }

    [Test]
    public void TheMonthsOfATopUpAreRead()
    {
        using var folder = With("      - meter: credits\n        overage: { topup: { size: block_size, price: block_price, expires_after: 3 } }\n");

        Assert.That(((TopUpRate)Premium(folder).Entitlements[0].Overage!).ExpiresAfter, Is.EqualTo(3));
    }

    // 250 − 50 free: two blocks of 100 for 5.
    [Test]
    public void FreeUnitsAreRead()
    {
        using var folder = With("      - meter: credits\n        free: free_credits\n        overage: { package: { size: block_size, price: block_price } }\n");

        Assert.That(Charged(Premium(folder), 250), Is.EqualTo(10));
    }

    // A meter that counts dollars: 4 % of 250 and 0.35 for each of 3 payments of at most 100.
    [Test]
    public void APercentageIsOfAnAmountOfMoney()
    {
        using var folder = With("      - { meter: credits, quota: quota, overage: { price: credit_price } }\n      - meter: markup\n        overage: { percentage: { share: surcharge, fixed: payment_fee, transaction: payment_most } }\n");
        folder.Change(Folder.Vendor, "  - { id: images, title: Images, unit: image }", "  - { id: images, title: Images, unit: image }\n  - { id: markup, title: Markup, unit: USD }");
        folder.Change(Folder.Vendor, "prices:\n", "prices:\n  payment_fee: { value: 0.35, unit: USD/pack, source: page }\n  payment_most: { value: 100, unit: USD/pack, source: page }\n");

        var plan = Premium(folder);
        var bill = Bill.Of(plan, plan.Terms[0], 1, Formula.Structural(1, Unit.Parse("seat")), [new Usage(new MeterId("markup"), Formula.Structural(250, Unit.Parse("USD")))]);

        Assert.That(bill.Charges.Single(c => c.Id == "markup.overage").Amount.Exactly(), Is.EqualTo(11.05m));
    }

    // An unpublished tier price makes the plan unknown; an unpublished bound is not compared.
    [TestCase("{ up_to: bound_one, price: unknown_price }, { price: second_price }")]
    [TestCase("{ up_to: unknown_bound, price: first_price }, { up_to: bound_two, price: first_price }, { price: second_price }")]
    public void AnUnpublishedTierKeepsThePlanListed(string tiers)
    {
        using var folder = With($"      - meter: credits\n        overage: {{ graduated: [{tiers}] }}\n");

        Assert.That(Mistakes(folder), Is.Empty);
        Assert.That(Premium(folder).Unknown.Single().Why, Is.EqualTo("on request"));
    }

    // tiers
    [TestCase("graduated: [{ up_to: bound_two, price: first_price }, { up_to: bound_one, price: second_price }, { price: credit_price }]", "TCO329", "bound_one", "up_to is 100, not above 200")]
    [TestCase("volume: [{ up_to: bound_one, price: first_price }, { up_to: bound_one, price: second_price }, { price: credit_price }]", "TCO329", "bound_one", "up_to is 100, not above 100")]
    [TestCase("graduated: [{ up_to: bound_one - bound_one, price: first_price }, { price: credit_price }]", "TCO329", "bound_one - bound_one", "up_to is 0, not above 0")]
    [TestCase("graduated: [{ up_to: bound_one, price: first_price }, { up_to: bound_two, price: second_price }]", "TCO329", "up_to", "nothing prices usage above the last tier")]
    [TestCase("volume: [{ price: first_price }, { price: second_price }]", "TCO329", "{ price: first_price }", "only the last tier has no upper bound")]
    [TestCase("volume: [{ up_to: bound_one }, { price: second_price }]", "TCO329", "{ up_to: bound_one }", "the tier has no price")]
    [TestCase("volume: []", "TCO327", "[]", "volume is empty")]
    [TestCase("volume: [{ up_to: bound_one, price: first_price, flat: euro_fee }, { price: second_price }]", "TCO305", "euro_fee", "flat is in EUR, and the tiers before are in USD")]
    [TestCase("volume: [{ up_to: block_size, price: first_price }, { price: second_price }]", "TCO305", "block_size", "up_to is in credit/pack; wanted: credit")]
    [TestCase("volume: [{ up_to: bound_one, price: base_fee }, { price: second_price }]", "TCO305", "base_fee", "price is in USD; wanted: currency/credit")]
    [TestCase("volume: [{ up_to: bound_one, flat: first_price }, { price: second_price }]", "TCO305", "first_price", "flat is in USD/credit; wanted: currency")]
    [TestCase("volume: [{ upto: bound_one, price: first_price }, { price: second_price }]", "TCO202", "upto", "unknown key \"upto\"; did you mean \"up_to\"?")]
    [TestCase("volume: [{ up_to: bound_one, price: }, { price: second_price }]", "TCO203", "price", "price is blank; blank is not zero")]
    [TestCase("graduated: { up_to: bound_one }", "TCO204", "{ up_to: bound_one }", "graduated is a map, not a list")]
    // the others
    [TestCase("package: { size: bound_one, price: block_price }", "TCO305", "bound_one", "size is in credit; wanted: credit/pack")]
    [TestCase("package: { size: block_size, price: first_price }", "TCO305", "first_price", "price is in USD/credit; wanted: currency/pack")]
    [TestCase("package: { size: block_size }", "TCO201", "{ size: block_size }", "key \"price\" is missing")]
    [TestCase("package: { size: block_size, price: block_price, free: free_credits }", "TCO202", "free", "unknown key \"free\"")]
    [TestCase("percentage: { share: surcharge }", "TCO305", "percentage", "meter \"credits\" counts in credit; wanted: currency")]
    [TestCase("topup: { size: block_size, price: block_price, expires_after: 0 }", "TCO208", "0", "expires_after is 0, less than 1")]
    [TestCase("price: first_price, volume: [{ price: second_price }]", "TCO323", "volume", "the overage says two prices")]
    public void AMistakeIsToldAtItsPlace(string overage, string code, string under, string message)
    {
        using var folder = With($"      - meter: credits\n        overage: {{ {overage} }}\n");

        var findings = folder.Load().Findings.Where(f => f.Code != Unused).ToList();

        Assert.That(findings.Select(f => f.Code), Does.Contain(code), FindingText.Render([.. findings]));
        var finding = findings.First(f => f.Code == code);
        Assert.That(finding.Message, Does.StartWith(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(under));
    }

    [TestCase("share: surcharge, fixed: payment_fee", "TCO323", "\"fixed\" stands without \"transaction\"")]
    [TestCase("share: surcharge, transaction: payment_fee", "TCO323", "\"transaction\" stands without \"fixed\"")]
    [TestCase("share: credit_price", "TCO305", "share is in USD/credit; wanted: no unit")]
    [TestCase("share: surcharge, fixed: euro_fee, transaction: payment_fee", "TCO305", "fixed is in EUR; wanted: USD/pack")]
    public void AMistakeInAPercentageIsTold(string percentage, string code, string message)
    {
        using var folder = With($"      - {{ meter: credits, quota: quota, overage: {{ price: credit_price }} }}\n      - meter: markup\n        overage: {{ percentage: {{ {percentage} }} }}\n");
        folder.Change(Folder.Vendor, "  - { id: images, title: Images, unit: image }", "  - { id: images, title: Images, unit: image }\n  - { id: markup, title: Markup, unit: USD }");
        folder.Change(Folder.Vendor, "prices:\n", "prices:\n  payment_fee: { value: 0.35, unit: USD/pack, source: page }\n");

        Assert.That(folder.Load().Findings.Where(f => f.Code == code).Select(f => f.Message), Has.Some.EqualTo(message));
    }

    private static Folder With(string included) => Folder.WithVendor(Included, included).Change(Folder.Vendor, "prices:\n", "prices:\n" + Prices);

    // A test's file defines more prices than it uses.
    private static IEnumerable<string> Mistakes(Folder folder) => folder.Load().Findings.Where(f => f.Code != Unused).Select(f => f.Message);

    private static Plan Premium(Folder folder)
    {
        var used = folder.Load().Findings.Where(f => f.Code == Unused).Select(f => f.Where.Line).ToHashSet();
        folder.WithoutLines(Folder.Vendor, used);
        return folder.Load().Vendors.Single().Catalog.Plans.Single(p => p.Id.Value == "premium");
    }

    private static decimal Charged(Plan plan, decimal credits) =>
        Bill.Of(plan, plan.Terms[0], 1, Formula.Structural(1, Unit.Parse("seat")), [new Usage(new MeterId("credits"), Formula.Structural(credits, Unit.Parse("credit")))])
            .Charges.Where(c => c.Id != "subscription").Sum(c => c.Amount.Exactly());
}
