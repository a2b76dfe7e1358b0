namespace TcoBench.Cli.Tests;

/// <summary>The price book and the reference jobs as a buyer reads them.</summary>
public class CatalogueTests
{
    private static readonly string[] Vendors =
        ["bedrock", "black-forest-labs", "dall-e", "fal", "firefly", "google", "gpu-pool", "ideogram", "leonardo", "midjourney", "recraft", "self-hosted", "stability-ai"];

    [Test]
    public void EveryVendorIsShownWithinAHundredColumns([ValueSource(nameof(Vendors))] string vendor)
    {
        var outcome = Tcobench.Run("vendors", "show", vendor);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("prices in USD before tax, as of 2026-11-22").And.Contain("Models\n").And.Contain("Ask before signing\n").And.Contain("Sources\n").And.Contain("seen 2026-"));
        Assert.That(outcome.Out.Split('\n').Where(l => !l.Contains("http", StringComparison.Ordinal)), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void PlansStandSideBySideWithFeeAllowanceAndWhatMoreCosts()
    {
        var lines = Tcobench.Run("vendors", "show", "midjourney").Out;

        Assert.That(lines, Does.Match(@"standard\s+USD 30\.00 per seat, a\s+15 hours per seat\s+USD 4\.00 per hour, or"));
        Assert.That(lines, Does.Contain("Not for companies with more than USD 1,000,000"));
    }

    [Test]
    public void WhatIsNotPublishedIsSaidWithItsQuestion()
    {
        var leonardo = Tcobench.Run("vendors", "show", "leonardo").Out;

        Assert.That(leonardo, Does.Match(@"teams-growth\s+USD 48\.00 per\s+not published"));
        Assert.That(leonardo, Does.Match(@"- api-pro: API Pro \(retired\), API, until 2026-01-28; USD 299\.00 \(assumed\), a month; 200,000\s+credits \(assumed\)\."));
        Assert.That(leonardo, Does.Contain("No longer sold").And.Contain("How many tokens a month does a seat of Teams Growth bring?"));
    }

    // Standard: USD 30 or 288 ÷ 12 for 15 hours, 0.8 minutes of them a grid; beyond, USD 4 an hour. Final in HD: 1.3 minutes; an upscale 2.
    [Test]
    public void WhatAUnitAndARequestCostIsShownForEachPlan()
    {
        var sheet = Tcobench.Run("vendors", "show", "midjourney").Out;
        var plan = Tcobench.Run("vendors", "show", "midjourney", "--format", "json").Json().GetProperty("plans")[1];

        Assert.That(sheet, Does.Contain("draft 1024x1024").And.Contain("final 1536x1024").And.Contain("upscale 3072x2048").And.Contain("  - final: Midjourney V8, hd, at 1536x1024\n"));
        Assert.That(sheet, Does.Match(@"standard, pro,.*\s0\.021333 within\s+0\.034667 within\s+0\.053333 within"));
        Assert.That(sheet, Does.Match(@"0\.021333 within.*\n.*\s0\.053333 beyond\s+0\.086667 beyond\s+0\.13333 beyond"));
        Assert.That(plan.GetProperty("at_full_use").EnumerateArray().Select(p => $"{p.GetProperty("term").GetString()} {p.GetProperty("amount").GetDecimal()} {p.GetProperty("unit").GetString()}"), Is.EqualTo(new[] { "monthly 2 USD/hour", "annual 1.6 USD/hour" }));
        var requests = plan.GetProperty("reference_requests").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!);
        Assert.That(requests.Keys, Is.EqualTo(new[] { "draft", "final", "upscale" }));
        Assert.That(requests["draft"].GetProperty("images").GetInt32(), Is.EqualTo(4));
        Assert.That(requests["draft"].GetProperty("within").GetDecimal(), Is.EqualTo(0.8m / 60 * 1.6m).Within(1e-12m));
        Assert.That(requests["final"].GetProperty("beyond").GetDecimal(), Is.EqualTo(1.3m / 60 * 4m).Within(1e-12m));
        Assert.That(requests["upscale"].GetProperty("beyond").GetDecimal(), Is.EqualTo(2m / 60 * 4m).Within(1e-12m));
    }

    [Test]
    public void ARequestThatAPlanServesWithoutLimitOrDoesNotOfferIsSaidToBe()
    {
        var firefly = Tcobench.Run("vendors", "show", "firefly", "--format", "json").Json().GetProperty("plans")[0].GetProperty("reference_requests");
        var images = Tcobench.Run("vendors", "show", "dall-e").Out;

        Assert.That(firefly[0].GetProperty("unlimited").GetBoolean(), Is.True);
        Assert.That(firefly.EnumerateArray().Select(r => r.GetProperty("id").GetString()), Has.None.EqualTo("upscale"));
        // one line for the five tiers, all at the same prices; OpenAI has no upscaler
        Assert.That(images, Does.Match(@"tier-1, tier-2,.*\s+0\.053\s+0\.165\s+–"));
    }

    [Test]
    public void WhatIsGoneDoesNotLookAlive()
    {
        var dalle = Tcobench.Run("vendors", "show", "dall-e").Out;
        var alive = dalle[dalle.IndexOf("\nModels\n", StringComparison.Ordinal)..dalle.IndexOf("\nModels that are gone\n", StringComparison.Ordinal)];
        var leonardo = Tcobench.Run("vendors", "show", "leonardo").Out;
        var earlier = Tcobench.Run("vendors", "show", "dall-e", "--as-of", "2026-01-15").Out;

        Assert.That(alive, Does.Contain("gpt-image-2:").And.Contain("gpt-image-1.5: GPT Image 1.5, class standard, will be shut down 2026-12-01").And.Not.Contain("dall-e-3"));
        Assert.That(dalle, Does.Contain("dall-e-3: DALL·E 3, class standard, was shut down 2026-05-12"));
        Assert.That(dalle.IndexOf("dall-e-3, standard: 0.040", StringComparison.Ordinal), Is.GreaterThan(dalle.IndexOf("last prices of models that are gone", StringComparison.Ordinal)));
        Assert.That(leonardo[..leonardo.IndexOf("\nPlans\n", StringComparison.Ordinal)], Does.Contain("api-payg").And.Not.Contain("api-basic"));
        Assert.That(earlier, Does.Contain("dall-e-3: DALL·E 3, class standard, will be shut down 2026-05-12").And.Not.Contain("Models that are gone"));
    }

    [Test]
    public void PricesByRequestAreListed() =>
        Assert.That(Tcobench.Run("vendors", "show", "dall-e").Out, Does.Contain("gpt-image-2, medium: 0.053 at 1024x1024; 0.041 at 1024x1536, 1536x1024").And.Contain("dall-e-3, hd: 0.080 at 1024x1024"));

    [Test]
    public void TheCatalogueIsJsonToo()
    {
        var vendors = Tcobench.Run("vendors", "list", "--format", "json").Json().GetProperty("vendors");
        var vendor = Tcobench.Run("vendors", "show", "midjourney", "--format", "json").Json();
        var jobs = Tcobench.Run("jobs", "list", "--format", "json").Json().GetProperty("jobs");
        var job = Tcobench.Run("jobs", "show", "campaign", "--format", "json").Json();

        Assert.Multiple(() =>
        {
            Assert.That(vendors.EnumerateArray().Select(v => v.GetProperty("id").GetString()), Is.EqualTo(Vendors));
            Assert.That(vendor.GetProperty("plans")[1].GetProperty("id").GetString(), Is.EqualTo("standard"));
            Assert.That(vendor.GetProperty("plans")[1].GetProperty("terms")[1].GetProperty("fee").GetProperty("amount").GetDecimal(), Is.EqualTo(288m));
            Assert.That(jobs.EnumerateArray().Select(j => j.GetProperty("id").GetString()), Is.EqualTo(new[] { "campaign", "draft-1024", "final-1536", "upscale-2x" }));
            Assert.That(job.GetProperty("stages").GetArrayLength(), Is.EqualTo(4));
            Assert.That(job.GetProperty("stages")[1].GetProperty("candidates").GetInt32(), Is.EqualTo(6));
            Assert.That(job.GetProperty("stages")[1].GetProperty("keep").GetInt32(), Is.EqualTo(2));
        });
    }

    [TestCase("campaign")]
    [TestCase("draft-1024")]
    [TestCase("final-1536")]
    [TestCase("upscale-2x")]
    public void EveryJobIsShownWithinAHundredColumns(string id)
    {
        var outcome = Tcobench.Run("jobs", "show", id);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void TheShippedFilesCheckWithoutErrors()
    {
        Assert.That(Tcobench.Run("vendors", "check"), Has.Property("Code").Zero.And.Property("Out").Contains("13 vendors read, 0 errors"));
        Assert.That(Tcobench.Run("jobs", "check"), Has.Property("Code").Zero.And.Property("Out").Contains("4 jobs read, 0 errors"));
    }

    // Old sources, sources that disagree, cliffs: told with their places, and no reason to fail.
    [Test]
    public void ACheckTellsWhatToLookAt()
    {
        var check = Tcobench.Run("vendors", "check");

        Assert.That(check.Code, Is.Zero);
        Assert.That(check.Out, Does.Match(@"vendors/leonardo/vendor\.yaml:\d+:11  TCO350 warning  22 figures rest on ""api_costs"", seen 964 days before 2026-11-22; the shelf life is 180 days"));
        Assert.That(check.Out, Does.Match(@"vendors/ideogram/vendor\.yaml:\d+:27  TCO353 warning  ""ideogram\.image_price\.ideogram_3\.default"" is 0\.06 USD/image; it is given as 0\.075 by ""range"""));
        Assert.That(check.Out, Does.Match(@"vendors/dall-e/vendor\.yaml:\d+:\d+  TCO355 info     gpt-image-2/medium/1024x1024 costs 0\.053 USD/image"));
    }

    [Test]
    public void APriceAThousandTimesTooHighIsTold()
    {
        using var project = new Project();
        project.Change("vendors/stability-ai/vendor.yaml", "credit_price: { value: 0.01,", "credit_price: { value: 10,");

        var check = project.Run("vendors", "check");

        Assert.That(check.Code, Is.Zero);
        Assert.That(check.Out, Does.Match(@"vendors/stability-ai/vendor\.yaml:26:3  TCO354 warning  ""stability_ai\.credit_price"" is 10 USD/credit: with it a picture would be 40 USD/request.*\n.*\n.*\n.*is it per million or per thousand"));
    }

    [Test]
    public void WhatOtherSourcesSayIsShownAndNotUsed()
    {
        using var project = new Project();
        project.Change("vendors/ideogram/vendor.yaml", "default: { value: 0.06,", "default: { value: 0.06, confidence: medium,");
        var firefly = Tcobench.Run("vendors", "show", "firefly");
        var json = Tcobench.Run("vendors", "show", "firefly", "--format", "json").Json().GetProperty("disagreements");
        var walk = project.Run("explain", "--job", "draft-1024", "--vendor", "ideogram", "total");
        var words = string.Join(' ', walk.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

        Assert.That(firefly.Out, Does.Contain("Sources disagree\n").And.Contain("firefly.pro_monthly: USD 19.99 per seat; not used: USD 30"));
        Assert.That(json.EnumerateArray().Select(d => (d.GetProperty("name").GetString(), d.GetProperty("used").GetDecimal(), d.GetProperty("other").GetDecimal())), Does.Contain(("firefly.pro_monthly", 19.99m, 30m)));
        Assert.That(words, Does.Contain("published, medium confidence ideogram.ai/features/api-pricing"));
        Assert.That(words, Does.Contain("not used: USD 0.075 per image by third-party copy no. 68486021179, seen 2026-09-26, secondary source (the upper end of 0.06 to 0.075)"));
        Assert.That(words, Does.Contain("seen 2026-07-21, past its shelf life"));
    }

    // Many warnings of one kind are one message and a number; the report lists them all.
    [Test]
    public void AComparisonWarnsOnceOfEachKind()
    {
        var compare = Tcobench.Run("compare", "--job", "upscale-2x", "--assets", "100", "--format", "json");
        var findings = compare.Json().GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("code").GetString() == "TCO350").ToList();

        Assert.That(findings, Has.Count.GreaterThan(5));
        Assert.That(compare.Error.Split("TCO350 warning"), Has.Length.EqualTo(2));
        Assert.That(compare.Error, Does.Contain($"TCO350: {findings.Count - 1} more warnings of this kind; vendors check shows them"));
    }

    // The API table of Leonardo is of 2024: what its API would cost rests on it, and says so.
    [Test]
    public void FiguresThatRestOnAnOldSourceAreMarked()
    {
        var json = Tcobench.Run("compare", "--job", "draft-1024", "--vendor", "leonardo", "--plan", "api-payg", "--assets", "100", "--format", "json").Json();
        var sources = json.GetProperty("sources").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("stale").GetBoolean());
        var lines = json.GetProperty("results")[0].GetProperty("steps").EnumerateArray().Concat(json.GetProperty("results")[0].GetProperty("lines").EnumerateArray()).ToList();

        Assert.That(sources["leonardo.api_costs"], Is.True);
        Assert.That(lines, Is.Not.Empty);
        Assert.That(lines.Where(l => l.GetProperty("stale").GetBoolean() != l.GetProperty("sources").EnumerateArray().Any(s => sources.GetValueOrDefault(s.GetString()!))), Is.Empty);
        Assert.That(lines.Where(l => l.GetProperty("stale").GetBoolean()), Is.Not.Empty);
        Assert.That(lines.Where(l => !l.GetProperty("stale").GetBoolean()), Is.Not.Empty);
    }

    [Test]
    public void AWarningIsShownAndDoesNotChangeTheCode()
    {
        using var project = new Project();
        // the price of a size that no offer has
        project.Change("vendors/dall-e/vendor.yaml", "256x256: 0.016 }", "256x256: 0.016, 128x128: 0.01 }");

        var check = project.Run("vendors", "check");
        var compare = project.Run("compare", "--job", "upscale-2x", "--assets", "100");

        Assert.That(check.Out, Does.Contain("warning"));
        Assert.That(check.Code, Is.Zero, check.Out);
        Assert.That(compare.Code, Is.Zero);
        Assert.That(compare.Error, Does.Contain("warning"));
    }

    [Test]
    public void HelpNamesEveryCommandAndItsFixedOptions()
    {
        var help = Tcobench.Run("--help");
        var bill = Tcobench.Run("bill", "--help");

        Assert.That(help.Code, Is.Zero);
        foreach (var command in new[] { "compare", "explain", "quote", "bill", "vendors", "jobs", "--set", "--as-of", "--currency", "--format" })
            Assert.That(help.Out, Does.Contain(command));
        foreach (var option in new[] { "--vendor", "--plan", "--usage", "--seats", "--months", "--term" })
            Assert.That(bill.Out, Does.Contain(option));
    }
}
