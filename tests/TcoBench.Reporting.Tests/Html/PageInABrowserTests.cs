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
            Assert.That(new FileInfo(Page()).Length, Is.LessThanOrEqualTo(2_000_000));
        }
    }

    [Test]
    public async Task EveryFigureIsThatOfTheJson()
    {
        using var stream = new MemoryStream();
        new JsonWriter().Write(Real.Analysis, stream);
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
        Assert.That(await page.Locator("#en-answer thead th").Nth(4).InnerTextAsync(), Is.EqualTo("USD per approved asset"));
        Assert.That(await page.Locator("#en-risks details[open] thead th").Nth(1).InnerTextAsync(), Is.EqualTo("Risk in the total, USD"));
    }

    [Test]
    public async Task ClaimsStandWithTheFiguresOfTheirJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            ClaimsJson.Write(writer, Real.AsOf, Real.Analysis.Claims);
            writer.WriteEndObject();
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        var expected =
            from claim in json.RootElement.GetProperty("claims").EnumerateArray()
            from cases in claim.GetProperty("cases").EnumerateArray().GroupBy(c => c.GetProperty("against").GetString())
            select new[] { claim.GetProperty("statement").GetString(), cases.Key, Median(cases, "saved_on_charges"), Median(cases, "saved_on_total") };
        await using var browser = await Browser.Open(Page());
        var shown = await browser.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('#en-claims tbody tr')].map(r => [r.cells[0].firstChild.textContent, r.cells[2].textContent, r.cells[3].dataset.v, r.cells[4].dataset.v])");

        Assert.That(shown.Select(row => new[] { row[0], row[1], Rounded(row[2]), Rounded(row[3]) }), Is.EqualTo(expected));

        // The change of cost is the saving with the other sign. The JSON is rounded itself, so the last digits of a median may differ.
        static string Median(IEnumerable<JsonElement> cases, string name)
        {
            var sorted = cases.Select(c => c.GetProperty(name).GetDecimal()).Order().ToList();
            return Rounded(JsonNumber.Of(-(sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2));
        }

        static string Rounded(string value) => JsonNumber.Of(Math.Round(decimal.Parse(value, CultureInfo.InvariantCulture), 10));
    }

    [Test]
    public async Task DaysAndLossesAreThoseOfTheAnalyses()
    {
        var analysis = Real.Analysis.Analyses[0];
        await using var browser = await Browser.Open(Page());
        var days = await browser.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('#en-time details[open] > .scroll tbody tr')].map(r => [r.cells[0].textContent, r.cells[1].dataset.v, r.cells[2].dataset.v, r.cells[3].dataset.v])");
        var losses = await browser.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('#en-risks details[open] tbody tr')].map(r => [r.cells[0].textContent, ...[1, 3, 4, 5, 6, 8].map(i => r.cells[i].dataset.v)])");

        Assert.That(days, Is.EquivalentTo(Real.Analysis.Schedules.Where(s => s.Result.Job.Id == analysis.Winner.Job.Id).Select(s => new[] { Verdict.VendorName(s.Result), JsonNumber.Of(s.Days), JsonNumber.Of(s.PeopleDays), JsonNumber.Of(s.VendorDays) })));
        Assert.That(losses, Is.EquivalentTo(analysis.Risks.Select(r => new[] { Verdict.VendorName(r.Result), JsonNumber.Of(r.Result.Figures!.Blocks["risk"]) }
            .Concat(r.Entries.Select(e => JsonNumber.Of(e.Expected))).Append(JsonNumber.Of(r.Entries.Max(e => e.WorstCase))).ToArray())));
    }

    [Test]
    public async Task BreakEvenStandsWithBandsOfTheFirstTwoAndItsCrossings()
    {
        var (analysis, verdict) = (Real.Analysis.Analyses[0], Verdict.Of(Real.Report.Comparison, "campaign", 1000));
        await using var browser = await Browser.Open(Page());
        var figure = browser.Page.Locator("#en-job-campaign [data-chart=breakeven]");
        await figure.Locator("summary").ClickAsync();
        var heads = await figure.Locator(".behind th[scope=col]").AllInnerTextsAsync();
        var crossing = await figure.Locator("table").First.Locator("tbody td").AllInnerTextsAsync();

        foreach (var name in new[] { verdict.Winner!, verdict.RunnerUp! }.Select(Verdict.VendorName))
            Assert.That(heads.Skip(heads.ToList().IndexOf(name) + 1).Take(2), Is.EqualTo(new[] { "P10", "P90" }), name);
        Assert.That(heads.Count(h => h == "P10"), Is.EqualTo(2));
        Assert.That(crossing.Take(3), Is.EqualTo(new[] { "10,346", "Leonardo.Ai", "Self-hosted SDXL" }), "where it was found by substituting the volume back");
        Assert.That(await figure.Locator(".behind tbody tr").CountAsync(), Is.EqualTo(analysis.OverVolume.Curves[0].Points.Count));
    }

    [Test]
    public async Task WhatIsFoldedIsDrawnWhenItIsUnfoldedAndPrintedWhole()
    {
        await using var browser = await Browser.Open(Page());
        var fold = browser.Page.Locator("#en-time details.fold").Last;
        Assert.That(await fold.Locator("canvas").CountAsync(), Is.Zero);

        await fold.Locator("> summary").ClickAsync();
        await fold.Locator("canvas").WaitForAsync();
        await fold.Locator("> summary").ClickAsync();
        await browser.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.That(await browser.Page.Locator(".page[lang=en] .fold:not([open])").CountAsync(), Is.Zero);

        await browser.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.That(await fold.GetAttributeAsync("open"), Is.Null);
        Assert.That(browser.Problems, Is.Empty);
    }

    [Test]
    public async Task TheGermanPageNamesNoIdsAndWritesDecimalsWithCommas()
    {
        await using var browser = await Browser.Open(Page());
        var texts = await browser.Page.EvaluateAsync<string[]>(
            """
            (() => {
              const walker = document.createTreeWalker(document.querySelector(".page[lang=de] main"), NodeFilter.SHOW_TEXT);
              const texts = [];
              const ofFiles = ".long, [id$=unranked], [id$=questions], [id^=de-job] > details:not(.fold)";
              for (let node = walker.nextNode(); node; node = walker.nextNode())
                if (node.parentElement.closest("[lang]").lang === "de" && !node.parentElement.closest(ofFiles)) texts.push(node.textContent);
              return texts;
            })()
            """);

        var names = Real.AllPlans.Comparison.Results.SelectMany(r => new[] { r.Option.Vendor.Catalog.Name, r.Option.Plan.Title.Split(", relaxed")[0] }).Distinct().OrderByDescending(n => n.Length).ToList();

        Assert.That(texts, Has.Length.GreaterThan(1000));
        Assert.That(texts.Select(t => names.Aggregate(t, (text, name) => text.Replace(name, "", StringComparison.Ordinal))).Where(t => System.Text.RegularExpressions.Regex.IsMatch(t, @"\b[a-z]+_[a-z]+\b|\d\.\d\d\b(?!\.)|\b(the|and|with|from|of|is)\b")), Is.Empty);
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
            new HtmlWriter(Language.English).Write(Real.Analysis with { Rates = [("EUR", 1), ("USD", Rate), ("GBP", 0.7497m / 0.8684m)] }, file);
        }

        return path;
    }
}
