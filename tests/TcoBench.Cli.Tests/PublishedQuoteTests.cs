using System.Globalization;
using System.Text.Json;

namespace TcoBench.Cli.Tests;

/// <summary>Consumption of single requests as vendors publish it.</summary>
public class PublishedQuoteTests
{
    // docs.leonardo.ai/docs/plan-with-the-pricing-calculator (2024-04-02), credits of a request of 4 images.
    [TestCase("sd-1.5", 512, 10, "7")]
    [TestCase("sd-1.5", 512, 30, "11")]
    [TestCase("sd-1.5", 1024, 10, "12")]
    [TestCase("leonardo-diffusion-xl", 512, 30, "24")]
    [TestCase("leonardo-diffusion-xl", 1024, 30, "66")]
    [TestCase("lightning-xl", 512, 30, "15")]
    [TestCase("lightning-xl", 1024, 30, "40")]
    [TestCase("dreamshaper-v7", 512, 30, "16")]
    [TestCase("dreamshaper-v7", 1024, 30, "44")]
    [TestCase("sd-1.5-prompt-magic-v3", 512, 30, "24")]
    [TestCase("sd-1.5-prompt-magic-v3", 1024, 30, "63")]
    [TestCase("photoreal-v1", 512, 30, "23")]
    [TestCase("photoreal-v1", 1024, 30, "63")]
    public void LeonardoApiCreditsOfFourImages(string model, int side, int steps, string credits) =>
        Consumes("leonardo", "api_credits", credits, "--plan", "api-payg", "--model", model, "--width", $"{side}", "--height", $"{side}", "--steps", $"{steps}", "--images", "4");

    [TestCase("7", "512", "10")]
    [TestCase("12", "1024", "10")]
    public void PromptMagicV2CostsNothingMoreOnTheApi(string credits, string side, string steps) =>
        Consumes("leonardo", "api_credits", credits, "--plan", "api-payg", "--model", "sd-1.5", "--module", "prompt-magic-v2", "--width", side, "--height", side, "--steps", steps, "--images", "4");

    [TestCase("1", "66")]       // "the cost of generating 1 image versus multiple images may be the same"
    [TestCase("4", "66")]
    public void AnAlchemyRequestCostsTheSameForOneImageAndForFour(string images, string credits) =>
        Consumes("leonardo", "api_credits", credits, "--plan", "api-payg", "--images", images);

    [Test]
    public void ALargerSizeLiesOnTheLineThroughThePublishedOnes() =>
        // 1536 × 1024 is 6 × 512²: 24 + 42 × (6 − 1) ÷ 3 = 94, and 40 steps cost 1 − 0.55 + 0.55 × 40 ÷ 30 of that
        Consumes("leonardo", "api_credits", "111.233333333333", "--plan", "api-payg", "--width", "1536", "--height", "1024", "--steps", "40", "--images", "4");

    // Same page, fixed costs.
    [TestCase("upscale", null, 1024, "15")]
    [TestCase("upscale", "alchemy-upscaler", 1024, "8")]
    [TestCase("outpaint", null, 1024, "15")]                // Unzoom
    [TestCase("remove-background", null, 1024, "5")]
    [TestCase("train", null, 512, "750")]
    [TestCase("train", null, 768, "1500")]
    [TestCase("generate", "lcm", 512, "1")]
    [TestCase("generate", "lcm", 1024, "4")]
    [TestCase("inpaint", "lcm", 512, "1")]
    [TestCase("inpaint", "lcm", 1024, "4")]
    public void LeonardoApiCreditsOfFixedOperations(string operation, string? model, int side, string credits) =>
        Consumes("leonardo", "api_credits", credits, ["--plan", "api-payg", "--operation", operation, "--width", $"{side}", "--height", $"{side}", .. Model(model)]);

    // docs.leonardo.ai/docs/generate-images-using-gpt-15 (2026): quantity × 0.0000123977 × height × width × mode × imageRef;
    // 13 / 38 / 137 at 1024². With a reference × 1.2: 15.6 → 16, 45.55 → 46, 164.4 → 164. At 1536 × 1024: 19.5 → 19 (19.49985), 56.9 → 57, 205.5 → 205.
    [TestCase("fast", 1024, 1024, 0, 1, "13")]
    [TestCase("quality", 1024, 1024, 0, 1, "38")]
    [TestCase("ultra", 1024, 1024, 0, 1, "137")]
    [TestCase("fast", 1024, 1024, 1, 1, "16")]
    [TestCase("quality", 1024, 1024, 1, 1, "46")]
    [TestCase("ultra", 1024, 1024, 1, 1, "164")]
    [TestCase("ultra", 1024, 1024, 5, 1, "164")]            // flat, whatever the number of reference images
    [TestCase("fast", 1024, 1024, 0, 4, "52")]              // 4 × 13.0000
    [TestCase("quality", 1536, 1024, 0, 1, "57")]
    public void GptImageThroughLeonardo(string quality, int width, int height, int references, int images, string credits) =>
        Consumes(
            "leonardo",
            "api_credits",
            credits,
            "--model", "gpt-image-1.5",
            "--quality", quality,
            "--width", $"{width}",
            "--height", $"{height}",
            "--reference-images", $"{references}",
            "--images", $"{images}");

    // intercom.help/leonardo-ai article 8044033, "token usage" (about 2024): first column 1 image, second 4.
    [TestCase("leonardo-diffusion-xl", 1024, 0, "1", "16")]         // Alchemy v2
    [TestCase("leonardo-diffusion-xl", 1024, 0, "4", "26")]
    [TestCase("lightning-xl", 1024, 0, "1", "10")]
    [TestCase("lightning-xl", 1024, 0, "4", "12")]
    [TestCase("sd-1.5", 768, 0, "1", "1")]                          // default image 768 × 768
    [TestCase("sd-1.5", 768, 0, "4", "4")]
    [TestCase("dreamshaper-v7", 1024, 0, "1", "8")]                 // Alchemy, Prompt Magic v3 off
    [TestCase("dreamshaper-v7", 1024, 0, "4", "18")]
    [TestCase("sd-1.5-prompt-magic-v3", 1024, 0, "1", "16")]        // on
    [TestCase("sd-1.5-prompt-magic-v3", 1024, 0, "4", "26")]
    [TestCase("sd-1.5", 768, 1, "4", "4")]                          // image guidance, free
    [TestCase("sd-1.5", 768, 2, "1", "3")]                          // premium guidance: 3 / 5 / 7 and 6 / 8 / 10
    [TestCase("sd-1.5", 768, 3, "1", "5")]
    [TestCase("sd-1.5", 768, 4, "1", "7")]
    [TestCase("sd-1.5", 768, 2, "4", "6")]
    [TestCase("sd-1.5", 768, 3, "4", "8")]
    [TestCase("sd-1.5", 768, 4, "4", "10")]
    public void LeonardoWebTokens(string model, int side, int references, string images, string tokens) =>
        Consumes("leonardo", "tokens", tokens, "--plan", "essential", "--model", model, "--width", $"{side}", "--height", $"{side}", "--reference-images", $"{references}", "--images", images);

    [TestCase("prompt-magic-v2", "1", "2")]
    [TestCase("prompt-magic-v2", "4", "8")]
    [TestCase("elements", "4", "4")]
    public void LeonardoWebTokensOfModules(string module, string images, string tokens) =>
        Consumes("leonardo", "tokens", tokens, "--plan", "essential", "--model", "sd-1.5", "--module", module, "--width", "768", "--height", "768", "--images", images);

    [TestCase("remove-background", null, "2")]
    [TestCase("outpaint", null, "5")]                               // Unzoom v1
    [TestCase("upscale", null, "5")]
    [TestCase("upscale", "alchemy-upscaler", "8")]
    [TestCase("inpaint", "sd-1.5", "1")]                            // Canvas
    public void LeonardoWebTokensOfTools(string operation, string? model, string tokens) =>
        Consumes("leonardo", "tokens", tokens, ["--plan", "essential", "--operation", operation, .. Model(model)]);

    // docs.midjourney.com, GPU minutes of one prompt (transcribed 2026): SD 0.8, HD 1.3, upscale 2, edit 1 and 2.3, omni reference 2;
    // turbo double, draft half. In hours: minutes ÷ 60.
    [TestCase("generate", "v8", 1024, 1024, "0.013333333333")]      // 0.8 min
    [TestCase("generate", "v8", 512, 512, "0.013333333333")]
    [TestCase("generate", "v8", 1536, 1024, "0.021666666667")]      // 1.3 min
    [TestCase("generate", "v8", 2048, 2048, "0.021666666667")]
    [TestCase("generate", "v8-turbo", 1024, 1024, "0.026666666667")] // 2 × 0.8
    [TestCase("generate", "v8-turbo", 1536, 1024, "0.043333333333")] // 2 × 1.3
    [TestCase("generate", "v7-draft", 1024, 1024, "0.006666666667")] // 0.8 ÷ 2
    [TestCase("upscale", "v8", 2048, 2048, "0.033333333333")]       // 2 min
    [TestCase("inpaint", "v8", 1024, 1024, "0.016666666667")]       // 1 min
    [TestCase("inpaint", "v8", 1536, 1024, "0.038333333333")]       // 2.3 min
    [TestCase("variation", "v7-omni", 1024, 1024, "0.033333333333")] // 2 min
    public void MidjourneyHoursOfAPrompt(string operation, string model, int width, int height, string hours) =>
        Consumes("midjourney", "fast_hours", hours, "--operation", operation, "--model", model, "--width", $"{width}", "--height", $"{height}");

    [Test]
    public void AQuoteOfManyRequestsIsThatManyTimesOne()
    {
        // 1,000 × 0.8 min = 13⅓ h, at USD 4 an extra hour 53⅓
        var json = Consumes("midjourney", "fast_hours", "13.333333333333", "--count", "1000");

        Assert.That(json.GetProperty("list_price").GetProperty("amount").GetDecimal(), Is.EqualTo(53.333333333333m));
    }

    // helpx.adobe.com (2026): most standard features 1 credit; nexodatech.com (May 2026): 4 pictures for 1 credit, generate similar 4;
    // premium 10 to 20, taken as 15.
    [TestCase("generate", "firefly-image", "1")]
    [TestCase("variation", "firefly-image", "4")]
    [TestCase("inpaint", "firefly-image", "1")]
    [TestCase("outpaint", "firefly-image", "1")]
    [TestCase("generate", "firefly-premium", "15")]
    public void FireflyCredits(string operation, string model, string credits) =>
        Consumes("firefly", "credits", credits, "--operation", operation, "--model", model);

    // Table of prices per image, as in the bills.
    [TestCase("gpt-image-2", "medium", 1024, 1024, "0.053")]
    [TestCase("gpt-image-2", "medium", 1024, 1536, "0.041")]
    [TestCase("gpt-image-2", "high", 1536, 1024, "0.165")]
    [TestCase("gpt-image-1.5", "high", 1024, 1024, "0.133")]
    [TestCase("gpt-image-1-mini", "medium", 1536, 1024, "0.015")]
    [TestCase("gpt-image-2.5", "max", 1024, 1024, "0.211")]
    public void OpenAiPriceOfAnImage(string model, string quality, int width, int height, string price) =>
        Costs("dall-e", price, "--model", model, "--quality", quality, "--width", $"{width}", "--height", $"{height}");

    [TestCase("dall-e-3", "hd", 1024, 1792, "0.12", "DALL·E 3")]
    [TestCase("dall-e-3", "standard", 1024, 1024, "0.04", "DALL·E 3")]
    [TestCase("dall-e-2", "standard", 512, 512, "0.018", "DALL·E 2")]
    [TestCase("dall-e-2", "standard", 256, 256, "0.016", "DALL·E 2")]
    public void AModelThatWasShutDownKeepsItsLastPriceAndSaysSo(string model, string quality, int width, int height, string price, string title)
    {
        var outcome = Costs("dall-e", price, "--model", model, "--quality", quality, "--width", $"{width}", "--height", $"{height}");

        Assert.That(outcome.Error, Does.Contain($"note: {title} was shut down on 2026-05-12"));
    }

    [Test]
    public void ReferencePicturesCountInputTokensToo()
    {
        // GPT Image 2 medium 0.053, and 2 pictures × 800 tokens (our assumption) × USD 8 per million = 0.0128
        var json = Costs("dall-e", "0.0658", "--operation", "variation", "--reference-images", "2").Json();

        Assert.That(json.GetProperty("usage").EnumerateArray().Select(u => $"{u.GetProperty("meter")} {u.GetProperty("quantity")}"), Is.EqualTo(new[] { "images 1", "tokens 1600" }));
    }

    [TestCase("l4-hourly", "0.002760113054")]       // 30 ÷ (5.032 × 60 %) ÷ 3,600
    [TestCase("a100-hourly", "0.001596424010")]     // 30 ÷ (8.7 × 60 %) ÷ 3,600
    [TestCase("h100-hourly", "0.000932140194")]     // 30 ÷ (14.9 × 60 %) ÷ 3,600
    public void SelfHostedHoursOfAnImageFollowTheSpeedOfTheGpu(string plan, string hours) =>
        Consumes("self-hosted", "gpu_hours", hours, "--plan", plan);

    [TestCase("--steps", "60", "0.005520226108")]
    [TestCase("--images", "4", "0.011040452217")]
    [TestCase("--width", "2048", "0.005520226108")]
    public void SelfHostedHoursGrowWithStepsImagesAndArea(string option, string value, string hours) =>
        Consumes("self-hosted", "gpu_hours", hours, "--plan", "l4-hourly", option, value);

    [Test]
    public void AQuoteWithoutAPlanSaysWhichGpuItAssumes()
    {
        var outcome = Tcobench.Run("quote", "--vendor", "self-hosted");

        Assert.That(outcome.Code, Is.Zero);
        Assert.That(outcome.Error, Does.Contain("L4 24 GB by the hour (Jarvislabs)"));
    }

    [Test]
    public void ARentedGpuHasAListPriceUnderItsPlan() =>
        // 30 ÷ (5.032 × 60 %) ÷ 3,600 h busy, half of the rented time, × USD 0.44
        Costs("self-hosted", "0.002428899488", "--plan", "l4-hourly");

    [Test]
    public void RecraftUpscale() => Costs("recraft", "0.004", "--operation", "upscale");

    [Test]
    public void TheJsonOfAQuoteHasItsFixedShape()
    {
        var json = Tcobench.Run("quote", "--vendor", "midjourney", "--format", "json").Json();

        Assert.Multiple(() =>
        {
            Assert.That(json.EnumerateObject().Take(5).Select(p => p.Name), Is.EqualTo(new[] { "vendor", "model", "operation", "usage", "list_price" }));
            Assert.That(json.GetProperty("usage")[0].EnumerateObject().Take(3).Select(p => p.Name), Is.EqualTo(new[] { "meter", "quantity", "unit" }));
            Assert.That(json.GetProperty("list_price").EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "amount", "currency" }));
        });
    }

    [Test]
    public void WhatIsSoldOnlyInAnAllowanceHasNoListPrice()
    {
        var json = Tcobench.Run("quote", "--vendor", "firefly", "--format", "json").Json();

        Assert.That(json.GetProperty("list_price").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static string[] Model(string? model) => model is null ? [] : ["--model", model];

    private static JsonElement Consumes(string vendor, string meter, string quantity, params string[] request)
    {
        var json = Quote(vendor, request).Json();
        var usage = json.GetProperty("usage").EnumerateArray().Single();
        Assert.That(usage.GetProperty("meter").GetString(), Is.EqualTo(meter));
        Assert.That(usage.GetProperty("quantity").GetDecimal(), Is.EqualTo(decimal.Parse(quantity, CultureInfo.InvariantCulture)));
        return json;
    }

    private static Outcome Costs(string vendor, string price, params string[] request)
    {
        var outcome = Quote(vendor, request);
        Assert.That(outcome.Json().GetProperty("list_price").GetProperty("amount").GetDecimal(), Is.EqualTo(decimal.Parse(price, CultureInfo.InvariantCulture)));
        return outcome;
    }

    private static Outcome Quote(string vendor, string[] request) => Tcobench.Run(["quote", "--vendor", vendor, .. request, "--format", "json"]);
}
