using System.Text.Json.Nodes;

namespace TcoBench.Cli.Tests;

public class OffersTests
{
    private static readonly string[] Small = ["--job", "draft-1024", "--assets", "100", "--format", "json"];

    [Test]
    public void TheDefaultRequirementsChangeNoCostAndNoRanking()
    {
        using var without = new Project();
        Directory.Delete(without.At("requirements"), recursive: true);
        var (with, bare) = (Json(Tcobench.Run(["compare", .. Small])), Json(without.Run(["compare", .. Small])));

        Assert.That(with["results"]!.ToJsonString(), Is.EqualTo(bare["results"]!.ToJsonString()));
        Assert.That(with["awards"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((bare["requirements"], bare["offer_matrix"]!.AsArray().Count, bare["awards"]!.AsArray().Count), Is.EqualTo(((JsonNode?)null, 0, 0)));
    }

    [Test]
    public void WhoFailsAMustHaveIsExcludedWhateverItsPrice()
    {
        var results = Json(Tcobench.Run(["compare", "--requirements", "regulated-enterprise", .. Small]))["results"]!.AsArray();

        Assert.That(results, Is.Not.Empty);
        Assert.That(results.Select(r => r!["status"]!.GetValue<string>()), Has.None.EqualTo("ok"), "nobody with a published price indemnifies");
        var openAi = results.Single(r => r!["vendor"]!.GetValue<string>() == "dall-e")!["excluded"]!.AsArray();
        Assert.That(openAi.Select(x => x!["reason"]!.GetValue<string>()), Has.Some.StartsWith("must-have \"indemnity\" is not answered"));
    }

    // the plans of usage tier 2 get single sign-on and indemnity for USD 500 a month
    [Test]
    public void WithAPricedAddOnTheSameVendorIsRankedWithItsPriceIn()
    {
        using var project = new Project();
        project.Change(
            "vendors/dall-e/vendor.yaml",
            "    limits: { concurrency: parallel_requests, images_per_minute: ipm_two }\n",
            "    limits: { concurrency: parallel_requests, images_per_minute: ipm_two }\n    addons:\n      - id: enterprise\n        title: Enterprise suite\n        answers:\n"
            + "          sso: { answer: yes, text: \"SAML\" }\n          indemnity: { answer: yes, text: \"for all results\" }\n        fee: suite_fee\n");
        project.Change("vendors/dall-e/vendor.yaml", "prices:\n", "prices:\n  suite_fee: { value: 500.00, unit: USD, source: limits }\n");
        string[] openAi = ["--vendor", "dall-e", "--as-of", "2026-11-22", .. Small];
        var (plain, required) = (Json(project.Run(["compare", .. openAi, "--plan", "tier-2"])), Json(project.Run(["compare", "--requirements", "regulated-enterprise", .. openAi])));
        var row = required["results"]!.AsArray().Single()!;

        Assert.That((row["status"]!.GetValue<string>(), row["plan"]!.GetValue<string>()), Is.EqualTo(("ok", "tier-2")));
        // June 2026, the newest month known: EUR 0.8684 for a dollar
        Assert.That(row["total"]!.GetValue<decimal>() - plain["results"]![0]!["total"]!.GetValue<decimal>(), Is.EqualTo(500 * 0.8684m * row["months"]!.GetValue<int>()).Within(1e-9m));
        var standing = required["offer_matrix"]!.AsArray().Single(r => r!["plan"]!.GetValue<string>() == "tier-2")!["standings"]!.AsArray().Single(s => s!["criterion"]!.GetValue<string>() == "sso")!;
        Assert.That((standing["fulfilment"]!.GetValue<string>(), standing["add_on"]!.GetValue<string>(), standing["add_on_fee"]!.GetValue<decimal>()), Is.EqualTo(("add_on", "enterprise", 500m)));
    }

    [Test]
    public void WhatIsUnknownIsListedAsAQuestion()
    {
        var offers = Json(Tcobench.Run("offers", "--vendor", "midjourney", "--job", "draft-1024", "--assets", "100", "--format", "json"));

        Assert.That(offers["schema"]!.GetValue<string>(), Is.EqualTo("tcobench.offers/1"));
        var sso = offers["questions"]!.AsArray().Single(q => q!["criterion"]!.GetValue<string>() == "sso")!;
        Assert.That((sso["kind"]!.GetValue<string>(), sso["need"]!.GetValue<string>(), sso["question"]!.GetValue<string>()), Is.EqualTo(("open", "nice_to_have", "No team plan and no single sign-on was found. Is there one?")));
    }

    [Test]
    public void AnAnswerShowsItsSourceAndTheDayItWasSeen()
    {
        var matrix = Json(Tcobench.Run("offers", "--vendor", "leonardo", "--job", "draft-1024", "--assets", "100", "--format", "json"))["offer_matrix"]!.AsArray();
        var rights = matrix[0]!["standings"]!.AsArray().Single(s => s!["criterion"]!.GetValue<string>() == "commercial_rights")!;

        Assert.That((rights["fulfilment"]!.GetValue<string>(), rights["source"]!.GetValue<string>(), rights["seen"]!.GetValue<string>()), Is.EqualTo(("met", "leonardo.rights", "2026-11-22")));
    }

    [Test]
    public void TheTableSaysWhoMeetsWhatWhoWinsAndWhatToAsk()
    {
        var shown = Tcobench.Run("offers", "--vendor", "leonardo", "--vendor", "midjourney", "--job", "draft-1024", "--assets", "100");

        Assert.That(shown.Code, Is.Zero);
        Assert.That(shown.Out.Split('\n').Select(line => line.TrimEnd()), Has.All.Length.LessThanOrEqualTo(100));
        foreach (var part in new[] { "Requirements: Default", " • Must have: commercial rights, living model", "indemnity (120 points)", "points per EUR 1,000", "Questions to vendors", "Is there one?" })
            Assert.That(shown.Out, Does.Contain(part));
    }

    [Test]
    public void TheTableIsWrittenInGermanToo()
    {
        var shown = Tcobench.Run("offers", "--vendor", "midjourney", "--job", "draft-1024", "--assets", "100", "--lang", "de");

        Assert.That(shown.Code, Is.Zero);
        foreach (var part in new[] { "Anforderungen: ", "Muss: kommerzielle Nutzungsrechte, verfügbares Modell", "Punkte je 1.000 EUR", "Rückfragen an die Anbieter" })
            Assert.That(shown.Out, Does.Contain(part));
    }

    [TestCase("--requirements \"nobody\" is not known", "nobody")]
    [TestCase("did you mean \"default\"", "defualt")]
    public void AnUnknownNameIsAUsageErrorWithWhatThereIs(string message, string name)
    {
        var refused = Tcobench.Run("compare", "--requirements", name);

        Assert.That((refused.Code, refused.Out), Is.EqualTo((2, "")));
        Assert.That(refused.Error, Does.Contain(message).And.Contain("known: default, marketing-team, regulated-enterprise"));
    }

    [Test]
    public void AFileWithAMistakeEndsTheRunAtItsPlace()
    {
        using var project = new Project();
        project.Change("requirements/default.yaml", "band: 5%", "band: wide");
        var refused = project.Run("compare");

        Assert.That((refused.Code, refused.Out), Is.EqualTo((3, "")));
        Assert.That(refused.Error, Does.Contain("requirements/default.yaml:").And.Contain("band is \"wide\", not a percentage"));
    }

    [Test]
    public void AFileOfOnesOwnIsNamedByItsPath()
    {
        using var project = new Project();
        File.Copy(project.At("requirements", "default.yaml"), project.At("ours.yaml"));
        project.Change("ours.yaml", "requirements: default", "requirements: ours");
        project.Change("ours.yaml", "must_have: [commercial_rights, living_model]", "must_have: [commercial_rights, living_model, tenant_isolation]");

        var results = Json(project.Run(["compare", "--requirements", "ours.yaml", "--vendor", "bedrock", "--vendor", "leonardo", .. Small]))["results"]!.AsArray();
        Assert.That(results.Single(r => r!["vendor"]!.GetValue<string>() == "leonardo")!["excluded"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo("must-have \"tenant isolation\" is not answered"));
    }

    [Test]
    public void WithoutAnyRequirementsFileOffersSaysWhatToDo()
    {
        using var project = new Project();
        Directory.Delete(project.At("requirements"), recursive: true);

        var refused = project.Run("offers");
        Assert.That((refused.Code, refused.Out), Is.EqualTo((2, "")));
        Assert.That(refused.Error, Does.Contain("there is no requirements file"));
    }

    private static JsonNode Json(Outcome outcome)
    {
        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        return JsonNode.Parse(outcome.Out)!;
    }
}
