using System.Text;
using System.Text.RegularExpressions;
using TcoBench.Reporting.Html;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Html;

public partial class HtmlWriterTests
{
    [Test]
    public void ThePageIsWordedInGerman()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        PageBody.Of(Real.Report, Language.German with { Missing = text => missing.Add(text) }, isHidden: false);

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void TheSameReportGivesTheSamePage()
    {
        var first = Written(Language.English);
        Assert.That(Written(Language.English), Is.EqualTo(first));
    }

    [Test]
    public void ThePolicyNamesTheHashOfEveryScriptAndStyleAndAllowsNothingElse()
    {
        var page = Written(Language.English);
        var policy = System.Net.WebUtility.HtmlDecode(Policy().Match(page).Groups[1].Value);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'sha256-"));
            Assert.That(policy, Does.Not.Contain("unsafe"));
            Assert.That(Regex.Count(page, "<script>"), Is.EqualTo(2));
            Assert.That(Regex.Count(policy, "'sha256-"), Is.EqualTo(3));
            var markup = Own().Replace(page, "");
            Assert.That(Regex.IsMatch(markup, @"\son[a-z]+="), Is.False, "no handlers in attributes");
            Assert.That(Regex.IsMatch(markup, @"\sstyle="), Is.False, "no styles in attributes");
        }
    }

    [Test]
    public void TextIsTextWhateverItLooksLike()
    {
        var element = Markup.Element("p", Markup.With("title", "\"><script>alert(1)</script>"), "<b>&amp;</b>\0");

        Assert.That(Markup.Written(element), Is.EqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">&lt;b&gt;&amp;amp;&lt;/b&gt;&#x0;</p>"));
    }

    [TestCase("</script>")]
    [TestCase("</SCRIPT >")]
    [TestCase("<!--")]
    public void AScriptThatCouldEndEarlyIsRefused(string content) =>
        Assert.That(() => Markup.Written(Markup.Element("script", content)), Throws.InvalidOperationException);

    private static string Written(Language language)
    {
        using var stream = new MemoryStream();
        new HtmlWriter(language).Write(Small.Report(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<(script|style)[^>]*>.*?</(script|style)>", RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();
}
