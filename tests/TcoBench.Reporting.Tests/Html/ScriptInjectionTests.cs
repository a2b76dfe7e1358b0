using TcoBench.Analysis;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Reporting.Html;
using TcoBench.Reporting.Titles;
using TcoBench.Testing;

namespace TcoBench.Reporting.Tests.Html;

/// <summary>Files full of texts that a browser might run: the page has the same elements as with harmless texts in the same places, and nothing runs.</summary>
public class ScriptInjectionTests
{
    private const int Rounds = 2;

    private static readonly string[] Codes = ["zqx=1", "window.zqx=1", "document.body.append('zqx')", "fetch('https://zqx.example')"];

    private static readonly string[] Carriers =
    [
        "<script>{0}</script>", "</script><script>{0}</script>", "</title><script>{0}</script>", "</style><script>{0}</script>", "<ScRiPt>{0}</sCrIpT>", "<script src=data:text/javascript,{0}></script>",
        "<img src=x onerror={0}>", "<svg onload={0}>", "<svg><script>{0}</script></svg>", "<body onload={0}>", "<details open ontoggle={0}>", "<input autofocus onfocus={0}>",
        "<iframe src=\"javascript:{0}\"></iframe>", "<a href=\"javascript:{0}\">zqx</a>", "<math><mtext></p><img src=x onerror={0}></mtext></math>", "<template><script>{0}</script></template>",
        "\"><script>{0}</script>", "'><script>{0}</script>", "\" onmouseover=\"{0}\" x=\"", "' autofocus onfocus='{0}' x='", "--><script>{0}</script><!--", "]]><script>{0}</script>",
        "&lt;script&gt;{0}&lt;/script&gt;", "&#60;script&#62;{0}&#60;/script&#62;", "\\u003cscript\\u003e{0}\\u003c/script\\u003e", "${{{0}}}", "{{{{{0}}}}}", "\");{0};(\"", "</table></div><script>{0}</script>", "<meta http-equiv=refresh content=\"0;url=javascript:{0}\">",
    ];

    private static readonly IReadOnlyList<string> Texts = [.. from carrier in Carriers from code in Codes select string.Format(System.Globalization.CultureInfo.InvariantCulture, carrier, code)];

    [Test]
    public async Task NoTextOfAFileBecomesAnElementOrRuns()
    {
        var folder = Directory.CreateTempSubdirectory("tcobench-script-").FullName;
        try
        {
            var files = new PoisonedFiles(Texts);
            var harmless = new PoisonedFiles([.. files.Admitted.Select((_, i) => $"harmless text {i}")]);
            for (var round = 0; round < Rounds; round++)
            {
                var expected = await Elements(Page(harmless.Loaded(folder), folder, $"harmless{round}.html"));
                Assert.That(await Elements(Page(files.Loaded(folder), folder, $"round{round}.html")), Is.EqualTo(expected));
            }

            Assert.That(Texts, Has.Count.EqualTo(120));
            Assert.That(new[] { "title", "why", "note", "url", "text" }.Select(k => files.Used[k]), Is.All.GreaterThan(files.Admitted.Count), "every kind of text has had every payload");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Names of all elements in their order, figures unfolded and both languages seen, with proof that nothing ran.
    private static async Task<string[]> Elements(string file)
    {
        await using var browser = await Browser.Open(file);
        var elements = new List<string>();
        foreach (var language in Language.All)
        {
            await browser.Page.Locator($".page:not([hidden]) [data-set=language][data-value={language.Code}]").ClickAsync();
            elements.AddRange(await browser.Page.EvaluateAsync<string[]>(
                """
                async () => {
                  const page = document.querySelector(".page:not([hidden])");
                  for (const figure of [...page.querySelectorAll("[id$=job-campaign] .figure")].slice(0, 12)) {
                    figure.click();
                    for (let depth = 0; depth < 12; depth++) {
                      for (const closed of page.querySelectorAll(".derivation details:not([open])")) closed.open = true;
                      await new Promise(done => setTimeout(done, 0));
                    }
                  }
                  return [...document.querySelectorAll("*")].map(e => e.localName);
                }
                """));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await browser.Page.EvaluateAsync<bool>("'zqx' in window"), Is.False);
            Assert.That(browser.Problems, Is.Empty);
            Assert.That(browser.Requests, Is.Empty);
        }

        return [.. elements];
    }

    private static string Page(Loaded loaded, string folder, string name)
    {
        var models = ShippedData.Models(loaded);
        var comparison = new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, loaded.Jobs, ShippedData.Ranked(loaded), [1000]);
        var report = new Report(comparison, [], [], loaded.Findings, "0.1.0") { Analyses = [Analysed.Of(loaded, models, comparison, "campaign")], Schedules = Analysed.Schedules(models, comparison, "campaign"), Claims = Analysed.Claims(loaded, null, "4a", "5a") };
        var path = Path.Combine(folder, name);
        using var file = File.Create(path);
        new HtmlWriter(Language.English).Write(report, file);
        return path;
    }
}
