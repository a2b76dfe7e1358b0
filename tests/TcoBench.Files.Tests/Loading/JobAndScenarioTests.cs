using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;

namespace TcoBench.Files.Tests.Loading;

public class JobAndScenarioTests
{
    private const string Scenario = """
        scenario: opinions
        title: Opinions
        why: "to show what rests on them"
        assumptions:
          example.draft_acceptance: { low: 22%, base: 32%, high: 42%, unit: 1, why: "opinion" }
        choices:
          example.failure_rate: { value: 5%, unit: 1, why: "opinion" }

        """;

    [TestCase("job: posters", "job: poster", "TCO316", "poster", "job \"poster\" lies in file \"posters\"")]
    [TestCase("window: 30", "window: 0", "TCO208", "0", "window is 0, less than 1")]
    [TestCase("must_have: [commercial_rights]", "must_have: [comercial_rights]", "TCO210", "comercial_rights", "unknown item 1 of must_have \"comercial_rights\"; did you mean \"commercial_rights\"?")]
    [TestCase("must_have: [commercial_rights]", "", "TCO201", "job", "key \"must_have\" is missing")]
    [TestCase("keep: 1", "keep: 5", "TCO326", "5", "5 results are kept of 4 candidates")]
    [TestCase("keep: 1", "keep: 2\n    round_limit: 3", "TCO326", "round_limit", "a round limit stands beside keep above 1")]
    [TestCase("keep: 1", "keep: 1\n    feed: previous", "TCO326", "previous", "the first stage has none before it")]
    [TestCase("acceptance: draft_acceptance", "acceptance: draft_aceptance", "TCO315", "draft_aceptance", "no shared input is called \"draft_aceptance\"; did you mean \"draft_acceptance\"?")]
    [TestCase("acceptance: draft_acceptance", "acceptance: designer_rate", "TCO305", "designer_rate", "\"designer_rate\" is in EUR/hour; wanted: no unit")]
    [TestCase("size: 1024x1024", "size: 1024", "TCO319", "1024", "\"1024\" is not a size")]
    [TestCase("operation: generate", "operation: upscale", "TCO201", "id", "key \"factor\" is missing")]
    [TestCase("id: draft", "id: platform", "TCO213", "platform", "\"platform\" cannot be the id of a stage")]
    [TestCase("stages:", "bridges: { upscale: { helper: exampel, plan: payg } }\nstages:", "TCO315", "exampel", "unknown vendor \"exampel\"; did you mean \"example\"?")]
    [TestCase("stages:", "bridges: { upscale: { helper: example, plan: pay } }\nstages:", "TCO315", "pay", "example has no plan \"pay\"; did you mean \"payg\"?")]
    [TestCase("stages:", "inputs:\n  designer_available: { value: 3, unit: person, why: \"small\" }\nstages:", "TCO325", "designer_available", "no shared input is called \"designer_available\"; did you mean \"designers_available\"?")]
    [TestCase("stages:", "inputs:\n  designers_available: { value: 3, unit: seat, why: \"small\" }\nstages:", "TCO305", "seat", "\"designers_available\" is in seat; wanted: person")]
    public void AMistakeIsToldWhereItIs(string old, string changed, string code, string at, string message)
    {
        using var folder = Folder.WithJob(old, changed);

        var finding = folder.Only();

        Assert.That((finding.Code, finding.Severity), Is.EqualTo((code, Severity.Error)));
        Assert.That(finding.Message, Does.StartWith(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(at));
    }

    [TestCase("brief")]
    [TestCase("given")]
    public void ALaterStageMustUseWhatTheStageBeforeItMakes(string feed)
    {
        using var folder = Folder.WithJob(
            "    acceptance: draft_acceptance\n",
            $"    acceptance: draft_acceptance\n  - {{ id: final, title: Final, operation: generate, size: 1024x1024, steps: 30, model: standard, quality: standard, candidates: 1, keep: 1, feed: {feed}, acceptance: final_acceptance }}\n");

        Assert.That(folder.Load().Findings.Select(f => f.Code), Is.EqualTo(new[] { "TCO326" }));
    }

    [Test]
    public void AJobsOwnInputWins()
    {
        using var folder = Folder.WithJob("stages:", "inputs:\n  designers_available: { value: 3, unit: person, why: \"small\" }\nstages:");

        var scope = new Scope(folder.Load().Book, "example", "posters");

        Assert.That(scope["designers_available"].Value, Is.EqualTo(3));
    }

    [Test]
    public void AScenarioWinsOverFilesAndAWhatIfOverTheScenario()
    {
        using var folder = new Folder().Write("opinions.yaml", Scenario);

        var loaded = folder.Load("opinions.yaml", new Override("example.failure_rate", 0.5m, "what-if"));
        var scope = new Scope(loaded.Book, "example", "posters", "draft");

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(scope["draft_acceptance"].Value, Is.EqualTo(0.32m));
        Assert.That(scope["draft_acceptance"].Evidence.Reason, Is.EqualTo("opinion (scenario opinions)"));
        Assert.That(scope["failure_rate"].Value, Is.EqualTo(0.5m));
        Assert.That(folder.Load("opinions.yaml").Book.Find("example.failure_rate")!.Value, Is.EqualTo(0.05m));
    }

    [TestCase("example.draft_acceptance:", "exampel.draft_acceptance:", "TCO325", "exampel.draft_acceptance", "nothing uses \"exampel.draft_acceptance\"")]
    [TestCase("example.draft_acceptance:", "example.drft_acceptance:", "TCO325", "example.drft_acceptance", "nothing uses \"example.drft_acceptance\"")]
    [TestCase("example.draft_acceptance:", "example.posters.other.draft_acceptance:", "TCO325", "example.posters.other", "nothing uses \"example.posters.other.draft_acceptance\"")]
    [TestCase("value: 5%, unit: 1", "value: 1, unit: day", "TCO305", "day", "\"example.failure_rate\" is in day; wanted: no unit")]
    [TestCase("example.failure_rate: { value: 5%, unit: 1", "example.fee: { value: 5, unit: USD", "TCO305", "example.fee", "\"example.fee\" is in USD; wanted: USD/seat")]
    public void AScenarioForNothingIsAFinding(string old, string changed, string code, string at, string message)
    {
        using var folder = new Folder().Write("opinions.yaml", Scenario).Change("opinions.yaml", old, changed);

        var finding = folder.Load("opinions.yaml").Findings.First(f => f.Where.File.EndsWith("opinions.yaml", StringComparison.Ordinal));

        Assert.That((finding.Code, finding.Severity), Is.EqualTo((code, Severity.Error)));
        Assert.That(finding.Message, Does.StartWith(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(at));
    }

    [TestCase("example.posters.draft_acceptance")]
    [TestCase("posters.draft_acceptance")]
    [TestCase("posters.draft.acceptance")]
    [TestCase("example.posters.draft.acceptance")]
    [TestCase("draft_acceptance")]
    public void AScenarioMayNameAnythingAScopeLooksUp(string name)
    {
        using var folder = new Folder().Write("opinions.yaml", Scenario).Change("opinions.yaml", "example.draft_acceptance", name);

        var loaded = folder.Load("opinions.yaml");

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(new Scope(loaded.Book, "example", "posters", "draft").Parameter("acceptance", "draft_acceptance").Value, Is.EqualTo(0.32m));
    }

    [Test]
    public void ASharedInputTheCalculationNeedsMustExist()
    {
        using var folder = new Folder().Change("assumptions/default.yaml", "  tax_rate:", "  tax_rates:");

        var finding = folder.Only();

        Assert.That((finding.Code, finding.Message), Is.EqualTo(("TCO324", "shared input \"tax_rate\" is missing")));
    }

    [Test]
    public void ASharedInputHasTheUnitTheCalculationNeeds()
    {
        using var folder = new Folder().Change("assumptions/default.yaml", "unit: minute/round", "unit: second/round");

        Assert.That(folder.Only().Message, Is.EqualTo("\"prompting_minutes\" is in second/round; wanted: minute/round"));
    }
}
