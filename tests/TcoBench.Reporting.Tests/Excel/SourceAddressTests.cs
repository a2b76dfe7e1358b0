using TcoBench.Reporting.Excel;

namespace TcoBench.Reporting.Tests.Excel;

public class SourceAddressTests
{
    [TestCase("https://leonardo.ai/pricing", "https://leonardo.ai/pricing")]
    [TestCase("leonardo.ai/pricing", "https://leonardo.ai/pricing")]
    [TestCase("docs.midjourney.com", "https://docs.midjourney.com/")]
    [TestCase("http://example.com/a?b=c&d=e", "http://example.com/a?b=c&d=e")]
    public void AnAddressIsALink(string url, string expected) => Assert.That(SourceAddress.Of(url), Is.EqualTo(expected));

    [TestCase("third-party copy no. 54820437360")]
    [TestCase("leonardo.ai/pricing, as repeated by a directory")]
    [TestCase("github.com/datasets/exchange-rates @ fa7d949")]
    [TestCase("docs.leonardo.ai/docs/payg-guide; docs.leonardo.ai/docs/pricing-and-plans-faq")]
    [TestCase("javascript:alert(1)")]
    [TestCase("file:///etc/passwd")]
    [TestCase("https://user:password@example.com/")]
    [TestCase("=HYPERLINK(\"http://evil.example\")")]
    [TestCase("https://")]
    [TestCase("")]
    public void ACitationOrAnythingElseIsNot(string url) => Assert.That(SourceAddress.Of(url), Is.Null);
}
