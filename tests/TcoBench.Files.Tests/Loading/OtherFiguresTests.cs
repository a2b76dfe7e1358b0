using TcoBench.Formulas;

namespace TcoBench.Files.Tests.Loading;

public class OtherFiguresTests
{
    private const string Fee = "fee: { value: 30.00, unit: USD/seat, source: page }";

    [Test]
    public void WhatAnotherSourceSaysIsKeptAndTheFigureInUseIsNot()
    {
        using var folder = Other(Fee, "fee: { value: 30.00, unit: USD/seat, source: page, also: [{ value: 24, source: blog, note: \"about\" }, { value: 30, source: blog }] }");

        var loaded = folder.Load();
        var fee = loaded.Book.Find("example.fee")!;

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(fee.Value, Is.EqualTo(30));
        Assert.That(fee.Evidence.Sources.Select(s => s.Id), Is.EqualTo(new[] { "example.page" }));
        Assert.That(fee.Evidence.Others.Select(o => (o.Value, o.Source.Id, o.Note)), Is.EqualTo(new[] { (24m, "example.blog", "about"), (30m, "example.blog", "") }));
    }

    [Test]
    public void APriceOfATableMayHaveThemToo()
    {
        using var folder = Other("1024x1024: 0.006", "1024x1024: { value: 0.006, confidence: high, also: [{ value: 0.008, source: blog }] }");

        var loaded = folder.Load();
        var price = loaded.Book.Find("example.image_price.model_two.low.1024x1024")!;

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That((price.Value, price.Evidence.Others.Single().Value, price.Evidence.Confidence), Is.EqualTo((0.006m, 0.008m, (Confidence?)Confidence.High)));
    }

    [TestCase("confidence: low", Confidence.Low)]
    [TestCase("confidence: medium", Confidence.Medium)]
    [TestCase("confidence: high", Confidence.High)]
    public void HowFarAPriceIsBelievedMayBeSaid(string written, Confidence expected)
    {
        using var folder = Folder.WithVendor(Fee, Fee.Replace(" }", $", {written} }}", StringComparison.Ordinal));

        Assert.That(folder.Load().Book.Find("example.fee")!.Evidence.Confidence, Is.EqualTo(expected));
    }

    [TestCase("also: []", "TCO327")]
    [TestCase("also: 24", "TCO204")]
    [TestCase("also: [24]", "TCO204")]
    [TestCase("also: [{ source: blog }]", "TCO201")]
    [TestCase("also: [{ value: 24 }]", "TCO201")]
    [TestCase("also: [{ value: , source: blog }]", "TCO203")]
    [TestCase("also: [{ value: -24, source: blog }]", "TCO308")]
    [TestCase("also: [{ value: 1e3, source: blog }]", "TCO205")]
    [TestCase("also: [{ value: 24, source: blgo }]", "TCO307")]
    [TestCase("also: [{ value: 24, source: blog, unit: USD }]", "TCO202")]
    [TestCase("confidence: sure", "TCO210")]
    public void WhatIsWrongWithItIsTold(string written, string code)
    {
        using var folder = Other(Fee, Fee.Replace(" }", $", {written} }}", StringComparison.Ordinal));

        Assert.That(folder.Load().Findings.Select(f => f.Code), Does.Contain(code));
    }

    private static Folder Other(string old, string changed) =>
        Folder.WithVendor("  page: {", "  blog: { url: \"blog.example\", seen: 2026-10-01, kind: secondary }\n  page: {").Change(Folder.Vendor, old, changed);
}
