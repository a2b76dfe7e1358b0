using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Files.Tests.Loading;

public class VendorMeaningTests
{
    private const string History = """
        fee:
            - { value: 20.00, unit: USD/seat, source: page, to: 2026-05-24 }
            - { value: 30.00, unit: USD/seat, source: page, from: 2026-05-24, to: 2026-08-01 }
        """;

    [TestCase("2025-01-01", "20")]
    [TestCase("2026-05-23", "20")]
    [TestCase("2026-05-24", "30")]
    [TestCase("2026-07-31", "30")]
    [TestCase("2026-08-01", null)]
    public void ExactlyThePriceOfTheDayCounts(string day, string? fee)
    {
        using var folder = new Folder { AsOf = DateOnly.Parse(day, null) }.Change("vendors/example/vendor.yaml", "fee: { value: 30.00, unit: USD/seat, source: page }", History);

        var loaded = folder.Load();
        var plan = Premium(loaded);

        Assert.That(loaded.Findings.Where(f => f.Where.File.EndsWith("vendor.yaml", StringComparison.Ordinal)), Is.Empty);
        Assert.That(loaded.Book.Find("example.fee")?.Value, Is.EqualTo(fee is null ? null : decimal.Parse(fee, null)));
        Assert.That(plan.Unknown.Select(u => u.Why), Is.EqualTo(fee is null ? new[] { "no price known as of 2026-08-01" } : []));
    }

    // A failure rate of 300 % would make failing a gain; 100 % itself is a share.
    [TestCase("{ low: 1%, base: 2%, high: 4%,", "{ low: 1%, base: 300%, high: 400%,", "TCO331")]
    [TestCase("{ low: 1%, base: 2%, high: 4%,", "{ low: 1%, base: 4, high: 5,", "TCO331")]
    [TestCase("{ low: 1%, base: 2%, high: 4%,", "{ low: 1%, base: 2%, high: 100.1%,", "TCO331")]
    [TestCase("{ low: 1%, base: 2%, high: 4%,", "{ low: 1%, base: 2%, high: 100%,", "")]
    public void AShareAboveTheWholeIsRefused(string old, string changed, string code)
    {
        using var folder = Folder.WithVendor(old, changed);

        Assert.That(folder.Load().Findings.Select(f => f.Code).Distinct(), Is.EqualTo(code.Length == 0 ? [] : new[] { code }));
    }

    [Test]
    public void TwoPricesOfOneDayAreAnErrorAtTheLater()
    {
        using var folder = Folder.WithVendor("fee: { value: 30.00, unit: USD/seat, source: page }", History.Replace("from: 2026-05-24", "from: 2026-05-23", StringComparison.Ordinal));

        Assert.That(folder.Places(), Is.EqualTo("vendor.yaml:10:7 TCO311"));
    }

    [Test]
    public void AnUnpublishedFigureKeepsThePlanListedAndUnpriced()
    {
        using var folder = Folder.WithVendor("fee: { value: 30.00, unit: USD/seat, source: page }", "fee: { unknown: \"on request\", unit: USD/seat, question: \"What does it cost?\" }");

        var plan = Premium(folder.Load());

        Assert.That(plan.Unknown.Single(), Is.EqualTo(new UnknownInput("example.fee", "on request", "What does it cost?")));
        Assert.That(() => plan.Terms[0].Fee!.Exactly(), Throws.InstanceOf<CannotComputeException>());
        Assert.That(folder.Places(), Is.Empty);
    }

    [Test]
    public void AWhatIfMakesAnUnpublishedFigureKnown()
    {
        using var folder = Folder.WithVendor("fee: { value: 30.00, unit: USD/seat, source: page }", "fee: { unknown: \"on request\", unit: USD/seat, question: \"What does it cost?\" }");

        var plan = Premium(folder.Load(null, new Override("example.fee", 25, "what-if")));

        Assert.That(plan.Unknown, Is.Empty);
        Assert.That(plan.Terms[0].Fee!.Exactly(), Is.EqualTo(25));
    }

    [Test]
    public void AnOfferCannotRestOnAnUnpublishedFigure()
    {
        using var folder = Folder.WithVendor("step_credits: { value: 0.5, unit: credit/step*request, source: page }", "step_credits: { unknown: \"not said\", unit: credit/step*request, question: \"How many?\" }");

        var finding = folder.Only();

        Assert.That(finding.Code, Is.EqualTo("TCO317"));
        Assert.That(finding.Message, Is.EqualTo("\"example.step_credits\" is not known: not said"));
    }

    [Test]
    public void ARelaxedModeMakesASecondPlan()
    {
        using var folder = Folder.WithVendor("overage: { price: credit_price } }", "overage: { price: credit_price }, relaxed: { wait: seconds_per_request, concurrency: 1, excludes: [upscale] } }");

        var plans = folder.Load().Vendors[0].Catalog.Plans;

        Assert.That(plans.Select(p => p.Id.Value), Is.EqualTo(new[] { "premium", "premium-relaxed", "payg" }));
        Assert.That(plans[0].Entitlements[0].Relaxed, Is.Null);
        Assert.That(plans[0].Entitlements[0].Overage, Is.InstanceOf<UnitRate>());
        Assert.That(plans[1].Title, Is.EqualTo("Premium, relaxed above the allowance"));
        Assert.That(plans[1].Entitlements[0].Relaxed!.Excludes, Is.EqualTo(new[] { OperationKind.Upscale }));
        Assert.That(plans[1].Entitlements[0].Overage, Is.Null);
    }

    [Test]
    public void AQuotaPerSeatIsKnownByItsUnit()
    {
        using var perSeat = new Folder();
        using var perPlan = Folder.WithVendor("unit: credit/seat", "unit: credit");

        Assert.That(Premium(perSeat.Load()).Entitlements[0].QuotaPerSeat, Is.True);
        Assert.That(Premium(perPlan.Load()).Entitlements[0].QuotaPerSeat, Is.False);
    }

    [Test]
    public void ARowOfThePastIsNotOffered()
    {
        using var folder = Folder.WithVendor("low: { 1024x1024: 0.006, 1536x1024: 0.005 }", "low: { 1024x1024: 0.006, 1536x1024: { value: 0.005, to: 2026-11-22 } }");

        var loaded = folder.Load();
        var table = loaded.Vendors[0].Catalog.Offers[1].Consumes[0].PriceTable!;

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(table.Price("model-two", "low", "1024x1024")!.Name, Is.EqualTo("example.image_price.model_two.low.1024x1024"));
        Assert.That(table.Price("model-two", "low", "1536x1024"), Is.Null);
    }

    [Test]
    public void EvidenceComesFromTheFile()
    {
        using var folder = new Folder();

        var book = folder.Load().Book;

        Assert.That(book.Find("example.fee")!.Evidence.Sources.Single(), Is.EqualTo(new Source("example.page", "example.ai/pricing", new DateOnly(2026, 8, 3), SourceKind.Primary)));
        Assert.That(book.Find("example.base_credits")!.Evidence.Kind, Is.EqualTo(EvidenceKind.Derived));
        Assert.That(book.Find("example.base_credits")!.Spread, Is.EqualTo(new ThreePointSpread(8, 12)));
        Assert.That(book.Find("example.failure_rate")!.Evidence.Kind, Is.EqualTo(EvidenceKind.Assumed));
        Assert.That(book.Find("posters.draft.steps")!.Value, Is.EqualTo(30));
        Assert.That(book.Find("posters.draft.consumes")!.Unit.ToString(), Is.EqualTo("image/item"));
        Assert.That(book.Find("posters.window")!.Evidence.Reason, Is.EqualTo("as the job asks"));
    }

    [Test]
    public void EveryPlanDecidesTheNamesItsChannelNeeds()
    {
        using var folder = Folder.WithVendor("base_credits + steps * step_credits", "speed * step_credits * steps");
        folder.Change("vendors/example/vendor.yaml", "    includes: []", "    includes: []\n    let: { speed: step_credits / step_credits }");

        Assert.That(
            folder.Load().Findings.Select(f => f.Message),
            Is.EqualTo(new[] { "nothing uses \"base_credits\"", "plan \"premium\" does not say what \"speed\" is" }));
    }

    [Test]
    public void ANameOfAPlanThatHidesAnInputIsAWarning()
    {
        using var folder = Folder.WithVendor("- { meter: credits, quota: quota, overage: { price: credit_price } }", "- { meter: credits, quota: quota, overage: { price: credit_price } }\n    let: { base_credits: base_credits }");

        var finding = folder.Only();

        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("TCO314", Severity.Warning)));
        Assert.That(finding.Message, Is.EqualTo("\"base_credits\" hides an input of this file"));
    }

    private static Plan Premium(Loaded loaded) => loaded.Vendors.Single().Catalog.Plans.Single(p => p.Id.Value == "premium");
}
