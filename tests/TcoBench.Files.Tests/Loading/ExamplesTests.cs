using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;

namespace TcoBench.Files.Tests.Loading;

/// <summary>Published examples of a vendor file: how they are read, and that every mistake is told at its place.</summary>
public class ExamplesTests
{
    private const string Quote = "  - { source: page, request: { operation: generate, model: model-two, size: 512x768, steps: 10, images: 1, reference_images: 2, modules: [elements], plan: premium, count: 3 }, expect: { credits: 45 }, price: 0.07, rounded: 0.01, note: n }";
    private const string Bill = "  - { source: page, bill: { plan: premium, term: monthly, months: 2, seats: 3, usage: { credits: 9000 } }, total: 180 }";
    private const string ByRequest = "  - { source: page, bill: { plan: payg, usage: { images: 10 } }, request: { quality: low, model: model-two }, total: 0.06 }";
    private const string All = "examples:\n" + Quote + "\n" + Bill + "\n" + ByRequest + "\n";

    [Test]
    public void ExamplesAreReadAsTheyAreWritten()
    {
        using var folder = With(All);

        var loaded = folder.Load();
        var examples = loaded.Vendors.Single().Catalog.Examples;

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(examples, Has.Count.EqualTo(3));
        var (quote, bill, priced) = ((QuoteExample)examples[0], (BillExample)examples[1], (BillExample)examples[2]);
        Assert.Multiple(() =>
        {
            Assert.That(quote.Source.Url, Is.EqualTo("example.ai/pricing"));
            Assert.That(quote.Where.Line, Is.EqualTo(Line(Quote)));
            Assert.That(quote.Request, Is.EqualTo(new RequestDescription(OperationKind.Generate, new ModelId("model-two"), null, new ImageSize(512, 768), 10, 1, 2, quote.Request!.Modules)));
            Assert.That(quote.Request!.Modules, Is.EqualTo(new[] { "elements" }));
            Assert.That(quote.Plan, Is.EqualTo(new PlanId("premium")));
            Assert.That(quote.Count, Is.EqualTo(3));
            Assert.That(quote.Consumes, Is.EqualTo(new Dictionary<MeterId, decimal> { [new MeterId("credits")] = 45 }));
            Assert.That((quote.Price, quote.Rounded), Is.EqualTo((0.07m, 0.01m)));
            Assert.That((bill.Plan.Value, bill.Term, bill.Months, bill.Seats, bill.Total), Is.EqualTo(("premium", "monthly", 2, 3, 180m)));
            Assert.That(bill.Usage[new MeterId("credits")], Is.EqualTo(9000));
            Assert.That((priced.Months, priced.Seats, priced.Rounded, priced.Request!.Quality), Is.EqualTo((1, default(int?), default(decimal?), "low")));
        });
    }

    [TestCase("source: page, request", "source: pgae, request", "TCO307")]
    [TestCase("source: page, request", "request", "TCO201")]
    [TestCase("operation: generate", "operation: draw", "TCO210")]
    [TestCase("model: model-two, size", "model: model-tow, size", null)]
    [TestCase("size: 512x768", "size: large", "TCO319")]
    [TestCase("steps: 10", "steps: 0", null)]
    [TestCase("modules: [elements]", "modules: [element]", null)]
    [TestCase("plan: premium, count", "plan: premum, count", null)]
    [TestCase("expect: { credits: 45 }", "expect: { credit: 45 }", null)]
    [TestCase("expect: { credits: 45 }", "expect: { credits: -45 }", null)]
    [TestCase("expect: { credits: 45 }", "expect: {}", "TCO327")]
    [TestCase("expect: { credits: 45 }, price: 0.07, ", "", "TCO340")]
    [TestCase("price: 0.07", "price: about 7 cents", "TCO205")]
    [TestCase("rounded: 0.01", "rounded: 0", null)]
    [TestCase("note: n", "note:", "TCO203")]
    [TestCase("note: n", "remark: n", "TCO202")]
    [TestCase("term: monthly", "term: monthyl", null)]
    [TestCase("months: 2", "months: 121", null)]
    [TestCase("seats: 3", "seats: 0", null)]
    [TestCase("plan: payg, usage", "plan: payg, seats: 1, usage", "TCO340")]
    [TestCase("usage: { credits: 9000 }", "usage: 9000", "TCO204")]
    [TestCase(", total: 180", "", "TCO201")]
    [TestCase("quality: low", "quality: lwo", null)]
    public void AMistakeIsToldAtItsPlace(string old, string by, string? code)
    {
        Assert.That(All.Split(old), Has.Length.EqualTo(2), old);
        using var folder = With(All.Replace(old, by, StringComparison.Ordinal));
        var item = new[] { Quote, Bill, ByRequest }.First(e => e.Contains(old, StringComparison.Ordinal));

        var errors = folder.Load().Findings.Where(f => f.Severity == Severity.Error && f.Where.File.EndsWith("vendor.yaml", StringComparison.Ordinal)).ToList();

        Assert.That(errors, Has.Count.EqualTo(1), string.Join("\n", errors));
        Assert.That(errors[0].Where.Line, Is.EqualTo(Line(item)));
        Assert.That(errors[0].Where.Column, Is.GreaterThan(1));
        if (code is not null)
            Assert.That(errors[0].Code, Is.EqualTo(code));
    }

    [TestCase("examples: []\n", "TCO327")]
    [TestCase("examples:\n  - { source: page, total: 3 }\n", "TCO201")]
    public void AnExampleMustAskForSomething(string examples, string code)
    {
        using var folder = With(examples);

        Assert.That(folder.Load().Findings.Select(f => f.Code), Does.Contain(code));
    }

    // An example is a test of the file, never a part of it.
    [Test]
    public void AnExampleChangesNoPlanAndNoOffer()
    {
        using var without = new Folder();
        using var with = With(All);

        var (a, b) = (without.Load().Vendors.Single().Catalog, with.Load().Vendors.Single().Catalog);

        Assert.That(a.Examples, Is.Empty);
        Assert.That(b.Plans.Select(p => p.Id), Is.EqualTo(a.Plans.Select(p => p.Id)));
        Assert.That(b.Offers, Has.Count.EqualTo(a.Offers.Count));
    }

    private static Folder With(string examples) => new Folder().Write("vendors/example/vendor.yaml", Loading.Example.Vendor + examples);

    private static int Line(string item) => (Loading.Example.Vendor + All).Split('\n').ToList().FindIndex(l => l == item) + 1;
}
