using TcoBench.Core.Findings;

namespace TcoBench.Files.Tests.Loading;

/// <summary>One mistake at a time in a vendor file: which code, under which characters, and what is said.</summary>
public class VendorFileTests
{
    [Test]
    public void TheExampleIsWithoutFindings()
    {
        using var folder = new Folder();

        Assert.That(folder.Places(), Is.Empty);
    }

    // evidence
    [TestCase("fee: { value: 30.00, unit: USD/seat, source: page }", "fee: { value: 30.00, unit: USD/seat }", "TCO306", "{ value: 30.00", "\"fee\" has no evidence")]
    [TestCase("unit: USD/credit, source: page", "unit: USD/credit, source: page, unknown: \"?\", question: \"?\"", "TCO306", "unknown", "\"credit_price\" has two kinds of evidence: source and unknown")]
    [TestCase("unit: USD/credit, source: page", "unit: USD/credit, source: pages", "TCO307", "pages", "unknown source \"pages\"; did you mean \"page\"?")]
    [TestCase("value: 30.00", "value: -30.00", "TCO308", "-30.00", "value of \"fee\" is negative")]
    [TestCase("value: 30.00", "value: 0", "TCO309", "0", "\"fee\" is 0")]
    [TestCase("value: 30.00", "value:", "TCO203", "value", "value is blank; blank is not zero")]
    [TestCase("low: 8, high: 12", "low: 11, high: 12", "TCO310", "11", "low is more than the value itself")]
    [TestCase("low: 8, high: 12", "low: 8, high: 9", "TCO310", "9", "high is less than the value itself")]
    [TestCase("low: 8, high: 12", "low: 10, high: 10", "TCO310", "10", "low and high are the same")]
    [TestCase("low: 8, high: 12", "low: 8", "TCO201", "{ value", "key \"high\" is missing")]
    [TestCase("why: \"time-outs\"", "why: \"\"", "TCO203", "why", "why is blank; blank is not zero")]
    [TestCase("low: 1%, base: 2%", "low: 3%, base: 2%", "TCO310", "3%", "low is more than the value itself")]
    [TestCase("low: 1%, base: 2%", "low: -1%, base: 2%", "TCO308", "-1%", "low of \"failure_rate\" is negative")]
    [TestCase("low: { 1024x1024: 0.006,", "low: { 1024x1024: 0,", "TCO309", "0", "price for model-two/low/1024x1024 is 0")]
    [TestCase("low: { 1024x1024: 0.006,", "low: { 1024x1024: -0.006,", "TCO308", "-0.006", "price -0.006 is negative")]
    [TestCase("    by: [model, quality, size]\n    source: page", "    by: [model, quality, size]", "TCO306", "0.006", "the price for model-two/low/1024x1024 has no source")]
    // units
    [TestCase("unit: USD/credit,", "unit: USD/crdit,", "TCO304", "USD/crdit", "unknown unit \"crdit\"; did you mean \"credit\"?")]
    [TestCase("unit: USD/credit,", "unit: usd/credit,", "TCO304", "usd/credit", "unknown unit \"usd\"; did you mean \"USD\"?")]
    [TestCase("units: [credit]", "units: [credit, Token]", "TCO304", "Token", "\"Token\" cannot be a unit")]
    [TestCase("units: [credit]", "units: [credit, seat]", "TCO313", "seat", "unit \"seat\" exists already")]
    [TestCase("high: 4%, unit: 1,", "high: 4%, unit: request,", "TCO207", "1%", "low is 1%, not a plain number")]
    [TestCase("base_credits + steps * step_credits", "base_credits + steps * fee", "TCO301", "+", "cannot add credit/request and USD*step/seat")]
    [TestCase("base_credits + steps * step_credits", "base_credits / images", "TCO305", "base_credits", "credits is in credit/image; wanted: credit/request")]
    [TestCase("list_price: credit_price", "list_price: fee", "TCO305", "fee", "list_price is in USD/seat; wanted: currency/credit")]
    [TestCase("monthly: { fee: fee }", "monthly: { fee: quota }", "TCO305", "quota", "fee is in credit/seat; wanted: currency/seat or currency")]
    [TestCase("quota: quota", "quota: fee", "TCO305", "fee", "quota is in USD/seat; wanted: credit or credit/seat")]
    [TestCase("overage: { price: credit_price }", "overage: { price: 1 }", "TCO305", "1", "price has no unit; wanted: currency/credit")]
    [TestCase("unit: USD/image\n", "unit: USD\n", "TCO305", "image_price", "table \"image_price\" is in USD; wanted: currency/image")]
    // names
    [TestCase("base_credits + steps * step_credits", "base_credits + stepz * step_credits", "TCO302", "stepz", "unknown name \"stepz\"")]
    [TestCase("base_credits + steps * step_credits", "base_credits + ", "TCO303", "", "the formula ends too early")]
    [TestCase("base_credits + steps * step_credits", "7 * base_credits", "TCO303", "7", "bare number 7 in a formula")]
    [TestCase("  fee: { value", "  fee: { value: 1, unit: USD, source: page }\n  width: { value", "TCO314", "width", "\"width\" is a name of the request")]
    [TestCase("  failure_rate: {", "  failure_rates: {", "TCO325", "failure_rates", "nothing uses \"failure_rates\"; did you mean \"failure_rate\"?")]
    [TestCase("  failure_rate: {", "  fee: {", "TCO313", "fee", "input \"fee\" is defined twice")]
    [TestCase("  - { id: images, title", "  - { id: credits, title", "TCO313", "credits", "meter \"credits\" is defined twice")]
    [TestCase("  - id: payg", "  - id: premium", "TCO313", "premium", "plan \"premium\" is defined twice")]
    [TestCase("vendor: example", "vendor: exemple", "TCO316", "exemple", "vendor \"exemple\" lies in folder \"example\"")]
    [TestCase("name: Example.Ai", "nmae: Example.Ai", "TCO202", "nmae", "unknown key \"nmae\"")]
    // references
    [TestCase("model: model-two\n    channels: [web]", "model: model-tow\n    channels: [web]", "TCO315", "model-tow", "unknown model \"model-tow\"; did you mean \"model-two\"?")]
    [TestCase("consumes: { credits: base", "consumes: { credit: base", "TCO315", "credit", "unknown meter \"credit\"; did you mean \"credits\"?")]
    [TestCase("meter: credits, quota", "meter: credit, quota", "TCO315", "credit", "unknown meter \"credit\"; did you mean \"credits\"?")]
    [TestCase("price: image_price", "price: image_prices", "TCO315", "image_prices", "unknown table \"image_prices\"; did you mean \"image_price\"?")]
    [TestCase("sizes: [1024x1024, 1536x1024]", "sizes: [1024x1024, 1536x1536]", "TCO318", "image_price", "table \"image_price\" has no row for model-two/low/1536x1536")]
    [TestCase("sizes: [1024x1024, 1536x1024]", "sizes: [1024x1024, 1536]", "TCO319", "1536]", "\"1536\" is not a size")]
    [TestCase("sizes: [1024x1024, 1536x1024]", "max_size: 1536x1024", "TCO320", "image_price", "table \"image_price\" has prices by size, and the offer lists no sizes")]
    [TestCase("sizes: [1024x1024, 1536x1024]", "sizes: [1024x1024, 1536x1024]\n    max_size: 1536x1024", "TCO320", "max_size", "sizes are given in two ways")]
    [TestCase("    includes: []", "    includes: []\n    answers: { sos: { answer: no, text: \"-\" } }", "TCO210", "sos", "unknown criterion \"sos\"; did you mean \"sso\"?")]
    // plans
    [TestCase("    channel: web\n    seats: { per: person }\n", "    channel: web\n", "TCO305", "fee", "the fee is in USD/seat, and the plan has no seats")]
    [TestCase("monthly: { fee: fee }", "monthly: {}", "TCO323", "monthly", "term \"monthly\" has no fee")]
    [TestCase("terms: { usage: {} }", "terms: {}", "TCO327", "{}", "the plan has no term")]
    [TestCase("terms: { usage: {} }", "terms: { yearly: {} }", "TCO210", "yearly", "unknown term \"yearly\"")]
    [TestCase("monthly: { fee: fee }", "annual: { fee: fee }", "TCO323", "annual", "an annual term binds for less than 12 months")]
    [TestCase("overage: { price: credit_price }", "overage: {}", "TCO323", "{}", "the overage says no price")]
    [TestCase("    includes: []", "    includes: []\n    until: 2026-01-01\n    from: 2026-01-01", "TCO312", "2026-01-01", "\"until\" 2026-01-01 is not after \"from\" 2026-01-01")]
    [TestCase("channels: [web]", "channels: [web, api]", "TCO321", "payg", "plan \"payg\" does not include meter \"credits\"")]
    [TestCase("    includes: []", "    includes: []\n    let: { speed: credit_price }", "TCO325", "speed", "no offer uses \"speed\"")]
    [TestCase("    includes: []", "    includes: []\n    limits: { concurrency: credit_price }", "TCO305", "credit_price", "concurrency is in USD/credit; wanted: 1 or request or request/seat")]
    [TestCase("seats: { per: person }", "seats: { per: person, minimum: 5, maximum: 4 }", "TCO208", "4", "maximum is 4, less than the minimum of 5")]
    [TestCase("channels: [web]", "channels: [web, ]", "TCO203", ",", "an item is missing behind the comma")]
    public void AMistakeIsToldWhereItIs(string old, string changed, string code, string at, string message)
    {
        using var folder = Folder.WithVendor(old, changed);

        var finding = folder.Load().Findings.First(f => f.Code == code);

        Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
        Assert.That(finding.Message, Does.StartWith(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(at));
        Assert.That(folder.Load().Vendors, Is.Empty);
    }

    [Test]
    public void TenMistakesAreToldAtOnce()
    {
        using var folder = new Folder()
            .Change("vendors/example/vendor.yaml", "name: Example.Ai", "name:")
            .Change("vendors/example/vendor.yaml", "kind: primary", "kind: first")
            .Change("vendors/example/vendor.yaml", "value: 30.00", "value: -30.00")
            .Change("vendors/example/vendor.yaml", "unit: USD/credit,", "unit: USD/crdit,")
            .Change("vendors/example/vendor.yaml", "low: 8, high: 12", "low: 8")
            .Change("vendors/example/vendor.yaml", "unit: credit/seat, source: page", "unit: credit/seat")
            .Change("vendors/example/vendor.yaml", "classes: [standard]", "class: [standard]")
            .Change("vendors/example/vendor.yaml", "low: { 1024x1024: 0.006,", "low: { 1024x1024: x,")
            .Change("vendors/example/vendor.yaml", "+ steps * step_credits", "+ 7 * step_credits")
            .Change("vendors/example/vendor.yaml", "  monthly: { fee: fee }", "  monthly: {}");

        Assert.That(
            folder.Places().Split('\n').Select(place => place.Split(' ')[1]),
            Is.EquivalentTo("TCO203 TCO210 TCO325 TCO308 TCO304 TCO201 TCO306 TCO201 TCO202 TCO205 TCO303 TCO323".Split(' ')));
    }

    [Test]
    public void AMissingFileIsAFindingAndTheOthersAreRead()
    {
        using var folder = new Folder();
        folder.Write("vendors/another/README.md", "nothing yet");

        var loaded = folder.Load();

        Assert.That(loaded.Findings.Single().Code, Is.EqualTo("TCO101"));
        Assert.That(loaded.Findings.Single().Where.File, Does.EndWith("vendors/another/vendor.yaml"));
        Assert.That(loaded.Vendors.Single().Catalog.Name, Is.EqualTo("Example.Ai"));
    }

    [Test]
    public void AMissingFolderIsAFinding()
    {
        using var folder = new Folder();

        var loaded = DataLoader.Load(new DataFolders("no-vendors", "no-jobs", "no-assumptions"), Shipped.Day, "no-assumptions/default.yaml", null, []);

        Assert.That(loaded.Findings.Select(f => $"{f.Where.File} {f.Code}"), Is.EqualTo(new[] { "no-assumptions/default.yaml TCO101", "no-jobs TCO101", "no-vendors TCO101" }));
    }
}
