using System.Globalization;

namespace TcoBench.Cli.Tests;

/// <summary>Bills of published plans, in dollars, each worked out by hand from the price list it names.</summary>
public class PublishedBillTests
{
    // Midjourney, "Comparing Midjourney Plans" (docs.midjourney.com, transcribed 2026): USD 10 / 30 / 60 / 120 a month for 3.3 / 15 / 30 / 60
    // fast hours; a further hour USD 4; yearly USD 96 / 288 / 576 / 1,152.
    [TestCase("basic", "0", "10")]
    [TestCase("basic", "3.3", "10")]
    [TestCase("basic", "3.31", "10.04")]            // 0.01 h × 4
    [TestCase("basic", "8.3", "30")]                // 5 h × 4: as dear as Standard
    [TestCase("standard", "0", "30")]
    [TestCase("standard", "15", "30")]              // exactly the quota
    [TestCase("standard", "15.01", "30.04")]        // a hair over
    [TestCase("standard", "22.5", "60")]            // 7.5 h × 4: as dear as Pro
    [TestCase("standard", "30", "90")]              // 30 + 15 × 4
    [TestCase("pro", "30", "60")]
    [TestCase("pro", "30.01", "60.04")]
    [TestCase("pro", "45", "120")]                  // 15 h × 4: as dear as Mega
    [TestCase("mega", "60", "120")]
    [TestCase("mega", "60.01", "120.04")]
    [TestCase("mega", "100", "280")]                // 120 + 40 × 4
    [TestCase("standard-relaxed", "1000", "30")]    // relax mode is without limit and without charge
    public void MidjourneyChargesFourDollarsForEachHourBeyondTheAllowance(string plan, string hours, string total) =>
        Bills("midjourney", plan, $"fast_hours={hours}", total);

    [TestCase("basic", "1", "1", "96")]
    [TestCase("standard", "1", "1", "288")]
    [TestCase("pro", "1", "1", "576")]
    [TestCase("mega", "1", "1", "1152")]
    [TestCase("standard", "2", "1", "576")]
    [TestCase("standard", "1", "12", "288")]
    [TestCase("standard", "1", "13", "576")]        // a second year is begun
    public void MidjourneyAnnualTermIsPaidForWholeYearsPerSeat(string plan, string seats, string months, string total) =>
        Bills("midjourney", plan, "fast_hours=3", total, "--term", "annual", "--seats", seats, "--months", months);

    [Test]
    public void SeatsPoolTheirHoursAndMonthsRepeatTheBill() =>
        // 2 seats × 3 months × 30 = 180; each month 31 h − 2 × 15 h = 1 h × 4, three times
        Bills("midjourney", "standard", "fast_hours=31", "192", "--seats", "2", "--months", "3");

    // Leonardo.Ai, leonardo.ai/pricing as repeated by a review site on 2026-08-03: Essential USD 12 with 8,500 tokens, Premium 30 with
    // 25,000, Ultimate 60 with 60,000; Teams Starter USD 72 for 3 seats with 25,000 each; yearly 10 / 24 / 48 a month.
    [TestCase("essential", "0", "12")]
    [TestCase("essential", "8500", "12")]
    [TestCase("premium", "25000", "30")]
    [TestCase("premium-relaxed", "25001", "30")]    // above the allowance slowly, at no charge
    [TestCase("premium-relaxed", "1000000", "30")]
    [TestCase("ultimate", "60000", "60")]
    [TestCase("ultimate-relaxed", "60001", "60")]
    [TestCase("teams-starter", "75000", "72")]      // three seats at least, 3 × 24; 3 × 25,000 pooled
    public void LeonardoWebPlansCostTheirFeeWithinTheAllowance(string plan, string tokens, string total) =>
        Bills("leonardo", plan, $"tokens={tokens}", total);

    [TestCase("essential", "120")]                  // 12 × 10
    [TestCase("premium", "288")]                    // 12 × 24
    [TestCase("ultimate", "576")]                   // 12 × 48
    public void LeonardoAnnualTermIsTwelveReducedMonths(string plan, string total) =>
        Bills("leonardo", plan, "tokens=1", total, "--term", "annual");

    [TestCase("essential", "tokens=8501", "1 token")]
    [TestCase("premium", "tokens=25001", "1 token")]
    [TestCase("ultimate", "tokens=60001", "1 token")]
    [TestCase("teams-starter", "tokens=75001", "1 token")]
    [TestCase("api-basic", "api_credits=3501", "1 credit")]
    [TestCase("api-standard", "api_credits=25001", "1 credit")]
    public void LeonardoPublishesNoPriceBeyondAnAllowance(string plan, string usage, string beyond) =>
        Bill("leonardo", plan, usage).Refused(ExitCode.CannotCompute, $"{beyond} a month above the allowance", "no price for more is published");

    // docs.leonardo.ai/docs/payg-guide (2026-01-28): no fee, the former Pro rate, which the stated savings put at USD 0.0015 a credit.
    [TestCase("0", "0")]
    [TestCase("66", "0.099")]                       // 4 × 1024² with SDXL and Alchemy v2
    [TestCase("15", "0.0225")]
    [TestCase("1000000", "1500")]
    public void LeonardoApiIsPaidByTheCredit(string credits, string total) => Bills("leonardo", "api-payg", $"api_credits={credits}", total);

    // Retired by 2026-01-28: API Basic USD 9 with 3,500 credits, Standard USD 49 with 25,000 (two repositories and a plans file).
    [TestCase("api-basic", "3500", "9")]
    [TestCase("api-standard", "25000", "49")]
    public void RetiredApiPlansCanStillBeBilledAndSaySo(string plan, string credits, string total)
    {
        var outcome = Bills("leonardo", plan, $"api_credits={credits}", total);

        Assert.That(outcome.Error, Does.Contain("note: ").And.Contain("no longer sold since 2026-01-28"));
    }

    // OpenAI: developers.openai.com model pages (gpt-image-1, -mini) and two agreeing price maps of 2026 for the others; USD per image.
    [TestCase("gpt-image-2", "low", 1024, 1024, "0.6")]
    [TestCase("gpt-image-2", "medium", 1024, 1024, "5.3")]
    [TestCase("gpt-image-2", "medium", 1536, 1024, "4.1")]      // larger and cheaper: a table, not a formula
    [TestCase("gpt-image-2", "high", 1024, 1024, "21.1")]
    [TestCase("gpt-image-2", "high", 1024, 1536, "16.5")]
    [TestCase("gpt-image-1.5", "medium", 1024, 1024, "3.4")]
    [TestCase("gpt-image-1.5", "high", 1536, 1024, "20")]
    [TestCase("gpt-image-1", "high", 1024, 1024, "16.7")]
    [TestCase("gpt-image-1", "high", 1024, 1536, "25")]
    [TestCase("gpt-image-1-mini", "low", 1536, 1024, "0.6")]
    [TestCase("gpt-image-1-mini", "high", 1024, 1024, "3.6")]
    [TestCase("gpt-image-2.5", "xhigh", 1024, 1024, "9.4")]
    [TestCase("dall-e-3", "standard", 1024, 1024, "4")]
    [TestCase("dall-e-3", "standard", 1792, 1024, "8")]
    [TestCase("dall-e-3", "hd", 1024, 1024, "8")]
    [TestCase("dall-e-3", "hd", 1024, 1792, "12")]
    [TestCase("dall-e-2", "standard", 1024, 1024, "2")]
    [TestCase("dall-e-2", "standard", 512, 512, "1.8")]
    [TestCase("dall-e-2", "standard", 256, 256, "1.6")]
    public void OpenAiChargesAHundredImagesByModelQualityAndSize(string model, string quality, int width, int height, string total)
    {
        var outcome = Bills("dall-e", "tier-1", "images=100", total, "--model", model, "--quality", quality, "--width", $"{width}", "--height", $"{height}");

        Assert.That(outcome.Error, Does.Contain($"{quality} at {width}x{height}"), "what was priced is said");
    }

    // OpenAI, image input per million tokens: 8.00 (1.5 and 2), 10.00 (1), 2.50 (1-mini).
    [TestCase("gpt-image-2", "8")]
    [TestCase("gpt-image-1.5", "8")]
    [TestCase("gpt-image-1", "10")]
    [TestCase("gpt-image-1-mini", "2.5")]
    public void OpenAiChargesReferencePicturesByInputTokens(string model, string total) =>
        Bills("dall-e", "tier-1", "tokens=1000000", total, "--model", model);

    [Test]
    public void EveryTierOfOpenAiHasTheSamePrices()
    {
        foreach (var tier in Enumerable.Range(1, 5))
            Bills("dall-e", $"tier-{tier}", "images=1000", "53");   // 1,000 × 0.053, GPT Image 2 medium
    }

    // Adobe Firefly, plans as verified on 2026-07-09: 9.99 / 19.99 / 199.99 with 2,000 / 4,000 / 50,000 credits; Creative Cloud Pro 69.99,
    // for teams 99.99 a licence, 4,000 credits, a year at least.
    [TestCase("standard", "0", "9.99")]
    [TestCase("standard", "2000", "9.99")]
    [TestCase("pro", "4000", "19.99")]
    [TestCase("premium", "50000", "199.99")]
    [TestCase("cc-pro", "0", "839.88")]             // 12 × 69.99, although one month is asked for
    [TestCase("cc-pro-teams", "4000", "1199.88")]   // 12 × 99.99
    public void FireflyPlansCostTheirFeeWithinTheAllowance(string plan, string credits, string total) =>
        Bills("firefly", plan, $"credits={credits}", total);

    [TestCase("1", "1199.88")]
    [TestCase("12", "1199.88")]
    [TestCase("13", "1299.87")]                     // 13 × 99.99: billed monthly once the year is over
    public void ATeamLicenceIsBoundForAYearAndBilledMonthly(string months, string total) =>
        Bills("firefly", "cc-pro-teams", "credits=100", total, "--months", months);

    [TestCase("standard", "2001")]
    [TestCase("pro", "4001")]
    [TestCase("premium", "50001")]
    [TestCase("cc-pro-teams", "4001")]
    public void FireflySellsNoCreditsBeyondTheAllowance(string plan, string credits) =>
        Bill("firefly", plan, $"credits={credits}").Refused(ExitCode.CannotCompute, "1 credit a month above the allowance");

    [TestCase("firefly", "enterprise", "credits=0", "enterprise")]
    [TestCase("firefly", "services-api", "credits=1", "services")]
    [TestCase("leonardo", "teams-growth", "tokens=1", "tokens")]
    public void APlanWithoutAPublishedPriceHasNoBill(string vendor, string plan, string usage, string what) =>
        Bill(vendor, plan, usage).Refused(ExitCode.CannotCompute, "cannot be priced", what);

    // GPUs on demand as collected on 2026-05-24: L4 0.44, L40S 0.91, A100 1.29, H100 2.29, RTX 4090 0.69 USD an hour; half of the rented
    // time is busy (our assumption), so 100 busy hours are 200 rented ones.
    [TestCase("l4-hourly", "88")]
    [TestCase("l40s-hourly", "182")]
    [TestCase("a100-hourly", "258")]
    [TestCase("h100-hourly", "458")]
    [TestCase("rtx4090-hourly", "138")]
    public void RentedGpusArePaidWhileIdleToo(string plan, string total) => Bills("self-hosted", plan, "gpu_hours=100", total);

    // A GPU kept for the month: 730 h paid, 730 × 99 % × 50 % = 361.35 h busy at most.
    [TestCase("0", "0")]
    [TestCase("1", "321.2")]                        // 1 × 730 × 0.44
    [TestCase("361.35", "321.2")]                   // exactly one GPU's busy hours
    [TestCase("361.36", "642.4")]                   // a second GPU
    [TestCase("722.7", "642.4")]
    [TestCase("722.71", "963.6")]
    public void KeptGpusAreWhole(string busy, string total) => Bills("self-hosted", "l4-dedicated", $"gpu_hours={busy}", total);

    [Test]
    public void BoughtGpusAreNoBillRatherThanFree() =>
        Bill("self-hosted", "a100-owned", "gpu_hours=100").Refused(ExitCode.CannotCompute, "bought");

    // recraft.ai/docs/api-reference/pricing (2026-09-26): crisp upscale USD 0.004.
    [TestCase("0", "0")]
    [TestCase("1", "0.004")]
    [TestCase("1000", "4")]
    public void RecraftUpscalesForFourTenthsOfACent(string images, string total) => Bills("recraft", "payg", $"images={images}", total, "--operation", "upscale");

    [Test]
    public void ABillCanBeInAnotherCurrency()
    {
        // 90 USD × 0.8684 EUR/USD, the average of June 2026 (FRED)
        var json = Bill("midjourney", "standard", "fast_hours=30", "--currency", "EUR", "--format", "json").Json();

        Assert.That(json.GetProperty("total").GetDecimal(), Is.EqualTo(78.156m));
        Assert.That(json.GetProperty("currency").GetString(), Is.EqualTo("EUR"));
    }

    [Test]
    public void TheJsonOfABillHasItsFixedShape()
    {
        var json = Bill("midjourney", "standard", "fast_hours=30", "--format", "json").Json();
        var charges = json.GetProperty("charges").EnumerateArray().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(json.EnumerateObject().Take(6).Select(p => p.Name), Is.EqualTo(new[] { "vendor", "plan", "months", "charges", "total", "currency" }));
            Assert.That(charges[0].EnumerateObject().Take(5).Select(p => p.Name), Is.EqualTo(new[] { "id", "category", "quantity", "unit", "amount" }));
            Assert.That(charges.Select(c => c.GetProperty("category").GetString()), Is.EqualTo(new[] { "purchase", "usage" }));
            Assert.That(charges.Select(c => c.GetProperty("unit").GetString()), Is.EqualTo(new[] { "seat", "hour" }));
            Assert.That(charges.Sum(c => c.GetProperty("amount").GetDecimal()), Is.EqualTo(90m));
            Assert.That(json.GetProperty("months").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public void TheTableOfABillAddsUpToItsTotal()
    {
        var outcome = Bill("midjourney", "standard", "fast_hours=30");

        Assert.That(outcome.Out, Does.Match(@"Subscription.*1 seat\s+30\.00").And.Match(@"beyond the allowance.*15 hours\s+60\.00").And.Match(@"Total\s+90\.00"));
        Assert.That(outcome.Out.Split('\n'), Has.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void UsageOfOneMeterGivenTwiceIsAdded() => Bills("midjourney", "standard", "fast_hours=10", "50", "--usage", "fast_hours=10");

    private static Outcome Bills(string vendor, string plan, string usage, string total, params string[] more)
    {
        var outcome = Bill(vendor, plan, usage, [.. more, "--format", "json"]);
        Assert.That(outcome.Json().GetProperty("total").GetDecimal(), Is.EqualTo(decimal.Parse(total, CultureInfo.InvariantCulture)));
        return outcome;
    }

    private static Outcome Bill(string vendor, string plan, string usage, params string[] more) =>
        Tcobench.Run(["bill", "--vendor", vendor, "--plan", plan, "--usage", usage, .. more]);
}
