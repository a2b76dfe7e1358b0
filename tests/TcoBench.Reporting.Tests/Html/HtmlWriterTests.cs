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
        PageBody.Of(Real.Analysis, Language.German with { Missing = text => missing.Add(text) }, isHidden: false);

        Assert.That(missing, Is.Empty);
    }

    // In 4 days ten designers do not manage what takes two 28 days; with more it is in time. What that takes and costs is what the remedy says.
    [Test]
    public void WhoIsLateIsToldWithWhatItTakesAndCosts()
    {
        var report = Analysed.InAHurry("campaign", 4);
        var late = report.Schedules.Where(s => s.Remedy is not null).ToList();
        var page = PageBody.Of(report, Language.German, isHidden: false).Descendants("section").Single(s => s.Attribute("id")!.Value == "de-time");
        var rows = page.Descendants("tbody").Single().Elements("tr").ToDictionary(r => r.Elements().First().Value, r => r.Elements().Select(c => c.Value).ToList(), StringComparer.Ordinal);

        Assert.That(late, Is.Not.Empty);
        foreach (var schedule in late)
        {
            var (row, remedy) = (rows[schedule.Result.Option.Vendor.Catalog.Name], schedule.Remedy!);
            Assert.That(row[5], Is.EqualTo($"um {decimal.Ceiling(schedule.Days - 4)} {(decimal.Ceiling(schedule.Days - 4) == 1 ? "Tag" : "Tage")} zu spät"));
            Assert.That(row[6], Does.StartWith($"{remedy.PeopleAvailable} Designkräfte statt {remedy.Before}: "));
            Assert.That(row[7], Is.EqualTo((remedy.Option.Total!.Value / 1000).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')));
        }
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
