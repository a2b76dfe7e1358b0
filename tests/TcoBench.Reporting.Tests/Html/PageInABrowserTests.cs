using System.Globalization;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TcoBench.Reporting.Html;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Html;

/// <summary>The page as people use it: opened from disk, without a network, by clicks. TCOBENCH_PICTURES=DIR keeps what it looks like.</summary>
public class PageInABrowserTests
{
    private string _folder = null!;

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("tcobench-page-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task ThePageAsksForNothingAndComplainsOfNothing()
    {
        await using var browser = await Browser.Open(Page());
        foreach (var button in new[] { "[data-set=volume][data-value='100']", "[data-set=currency][data-value=USD]", "[data-set=language][data-value=de]" })
            await browser.Page.Locator($".page:not([hidden]) {button}").ClickAsync();
        await browser.Page.Locator(".page:not([hidden]) .figure:visible").First.ClickAsync();
        await browser.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(browser.Problems, Is.Empty);
            Assert.That(browser.Requests, Is.Empty);
            Assert.That(new FileInfo(Page()).Length, Is.LessThanOrEqualTo(2 * 1024 * 1024));
        }
    }

    [Test]
    public async Task EveryFigureIsThatOfTheJson()
    {
        using var stream = new MemoryStream();
        new JsonWriter().Write(Real.Report, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        await using var browser = await Browser.Open(Page());
        var figures = await browser.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('.page[lang=en] .figure')].map(f => [f.dataset.row, f.dataset.part, f.closest('td').dataset.v, f.textContent])");

        Assert.That(figures, Has.Length.GreaterThan(300));
        string[] blocks = ["charges", "people", "platform", "risk"];
        foreach (var figure in figures)
        {
            var result = results[int.Parse(figure[0], CultureInfo.InvariantCulture)];
            var expected = figure[1] switch
            {
                "per" => result.GetProperty("per_approved_asset"),
                "total" => result.GetProperty("total"),
                var block => result.GetProperty("breakdown").GetProperty(blocks[block[^1] - '0']),
            };
            Assert.That(figure[2], Is.EqualTo(expected.GetRawText()), string.Join(' ', figure));
            Assert.That(figure[3], Is.EqualTo(Numbers.Amount(expected.GetDecimal())), string.Join(' ', figure));
        }
    }

    [Test]
    public async Task SwitchingTheVolumeShowsItsTables()
    {
        await using var browser = await Browser.Open(Page());
        var page = browser.Page.Locator(".page[lang=en]");
        await page.Locator("[data-set=volume][data-value='10000']").ClickAsync();

        Assert.That(await page.Locator("[data-volume='10000']").First.IsVisibleAsync(), Is.True);
        Assert.That(await page.Locator("[data-volume='1000']").First.IsVisibleAsync(), Is.False);
        Assert.That(await page.Locator("[data-set=volume][data-value='10000']").GetAttributeAsync("aria-pressed"), Is.EqualTo("true"));
    }

    [Test]
    public async Task AnotherCurrencyIsTheSameFigureAtTheRateOfTheDay()
    {
        await using var browser = await Browser.Open(Page());
        var page = browser.Page.Locator(".page[lang=en]");
        await page.Locator("[data-set=currency][data-value=USD]").ClickAsync();
        var cell = page.Locator("#en-answer tbody tr").First.Locator("td").Nth(4);
        var euros = decimal.Parse((await cell.GetAttributeAsync("data-v"))!, CultureInfo.InvariantCulture);

        Assert.That(await cell.InnerTextAsync(), Is.EqualTo(Numbers.Amount(euros * Rate)));
    }

    [Test]
    public async Task AColumnSortsBothWaysAndKeepsWhatIsNotRankedLast()
    {
        await using var browser = await Browser.Open(Page());
        var table = browser.Page.Locator("#en-job-campaign [data-volume='1000'] table");
        var head = table.Locator("thead th").Nth(2);
        foreach (var direction in new[] { "ascending", "descending" })
        {
            await head.Locator("button").ClickAsync();
            Assert.That(await head.GetAttributeAsync("aria-sort"), Is.EqualTo(direction));
            var values = await table.Locator("tbody tr td:nth-child(3)").EvaluateAllAsync<string?[]>("cells => cells.map(c => c.dataset.v ?? null)");
            var ranked = values.TakeWhile(v => v is not null).Select(v => decimal.Parse(v!, CultureInfo.InvariantCulture)).ToList();
            Assert.That(ranked, Has.Count.GreaterThan(3));
            Assert.That(ranked, direction == "ascending" ? Is.Ordered : Is.Ordered.Descending);
            Assert.That(values.Skip(ranked.Count), Is.All.Null);
        }
    }

    [Test]
    public async Task AFigureUnfoldsDownToAPriceWithItsSource()
    {
        await using var browser = await Browser.Open(Page());
        var row = browser.Page.Locator("#en-job-campaign [data-volume='1000'] tbody tr", new() { HasText = "Leonardo.Ai" }).First;
        await row.Locator(".figure[data-part=block0]").ClickAsync();
        var derivation = browser.Page.Locator(".derivation");
        Assert.That(await derivation.Locator("summary").First.InnerTextAsync(), Does.StartWith("Charges: EUR 605.50"));

        // Opens everything beneath it, as a reader would click by click.
        for (var depth = 0; depth < 40; depth++)
        {
            var closed = derivation.Locator("details:not([open]) > summary");
            if (await closed.CountAsync() == 0)
                break;
            await closed.EvaluateAllAsync<int>("summaries => { summaries.forEach(s => s.parentElement.open = true); return summaries.length; }");
            await browser.Page.WaitForTimeoutAsync(20);
        }

        var text = await derivation.InnerTextAsync();
        Assert.That(text, Does.Contain("published").And.Contain("assumed").And.Contain("API credit price"));
        Assert.That(text, Does.Contain("docs.leonardo.ai").Or.Contain("leonardo.ai"));

        await row.Locator(".figure[data-part=block0]").ClickAsync();
        Assert.That(await derivation.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task TheLanguageIsSwitchedOnThePageAndNothingOfTheOtherIsLeft()
    {
        await using var browser = await Browser.Open(Page());
        await browser.Page.Locator(".page[lang=en] [data-set=language][data-value=de]").ClickAsync();
        var german = browser.Page.Locator(".page[lang=de]");

        Assert.That(await german.IsVisibleAsync(), Is.True);
        Assert.That(await browser.Page.Locator(".page[lang=en]").IsVisibleAsync(), Is.False);
        Assert.That(await browser.Page.EvaluateAsync<string>("document.documentElement.lang"), Is.EqualTo("de"));
        Assert.That(await german.Locator("#de-answer tbody tr").First.Locator("td").Nth(4).InnerTextAsync(), Does.Match(@"^\d+,\d\d$"));
    }

    [Test]
    public async Task WithoutScriptsTheTablesAreThere()
    {
        await using var browser = await Browser.Open(Page(), withScripts: false);
        Assert.That(await browser.Page.Locator(".page[lang=en] [data-volume]:visible").CountAsync(), Is.EqualTo(12));
        Assert.That(await browser.Page.Locator(".page[lang=en] #en-answer tbody tr:visible").CountAsync(), Is.EqualTo(12));
    }

    [TestCase("en", ColorScheme.Light)]
    [TestCase("de", ColorScheme.Dark)]
    public async Task AnAccessibilityCheckerFindsNothing(string language, ColorScheme scheme)
    {
        await using var browser = await Browser.Open(Page());
        await browser.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await browser.Page.Locator($".page[lang=en] [data-set=language][data-value={language}]").ClickAsync();
        var found = await browser.Page.RunAxe();

        Assert.That(found.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes[0].Html})"), Is.Empty);
    }

    [TestCase(1440)]
    [TestCase(800)]
    [TestCase(390)]
    public async Task ThePageIsNotWiderThanItsWindow(int width)
    {
        await using var browser = await Browser.Open(Page(), width);
        if (Environment.GetEnvironmentVariable("TCOBENCH_PICTURES") is { Length: > 0 } folder)
        {
            await browser.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"page-{width}.png") });
            await browser.Page.Locator(".page[lang=en] [data-set=language][data-value=de]").ClickAsync();
            await browser.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await browser.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"page-{width}-de-dark.png") });
            if (width == 1440)
                await browser.Page.PdfAsync(new() { Format = "A4", Path = Path.Combine(folder, "page.pdf") });
        }

        Assert.That(await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    private static decimal Rate => 1 / 0.8684m;

    private string Page()
    {
        var path = Path.Combine(_folder, "comparison.html");
        if (!File.Exists(path))
        {
            using var file = File.Create(path);
            new HtmlWriter(Language.English).Write(Real.Report with { Rates = [("EUR", 1), ("USD", Rate), ("GBP", 0.7497m / 0.8684m)] }, file);
        }

        return path;
    }
}
