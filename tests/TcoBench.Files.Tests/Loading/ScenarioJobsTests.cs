using TcoBench.Core.Findings;
using TcoBench.Core.Jobs;

namespace TcoBench.Files.Tests.Loading;

public class ScenarioJobsTests
{
    private const string Head = """
        scenario: NAME
        title: Changed
        why: "a test"

        """;

    private const string Upscale = """
              - id: upscale
                title: Upscale
                operation: upscale
                size: 2048x2048
                factor: 2
                steps: 20
                model: standard
                quality: standard
                candidates: 1
                keep: 1
                feed: FEED
                acceptance: upscale_acceptance

        """;

    [Test]
    public void AStageIsChangedKeyByKeyAndTheOthersStay()
    {
        using var folder = With("a", "      - { id: draft, candidates: 6, size: 1536x1024, model: fast }\n");

        var (before, after) = (Job(folder.Load()), Job(folder.Load("a.yaml")));

        Assert.That(after.Stages.Single(), Is.EqualTo(before.Stages.Single() with { Candidates = 6, MinimumSize = new(1536, 1024), ModelClass = "fast", Modules = after.Stages[0].Modules }));
        Assert.That(after with { Stages = before.Stages, Bridges = before.Bridges, MustHave = before.MustHave, NiceToHave = before.NiceToHave }, Is.EqualTo(before));
    }

    [Test]
    public void StepsOfAStageAreAnInputAsInTheJobsOwnFile()
    {
        using var folder = With("a", "      - { id: draft, steps: 12 }\n");

        Assert.That(folder.Load("a.yaml").Book.Find("posters.draft.steps")!.Value, Is.EqualTo(12));
    }

    [Test]
    public void KeysOfTheJobAreReplacedAndAdded()
    {
        using var folder = new Folder().Write("a.yaml", Named("a") + "jobs:\n  posters:\n    window: 60\n    horizon: 12\n    must_have: []\n");

        var job = Job(folder.Load("a.yaml"));

        Assert.That((job.WindowDays, job.HorizonMonths, job.MustHave.Count), Is.EqualTo((60, 12, 0)));
    }

    [Test]
    public void AStageTheJobDoesNotHaveFollowsTheOneListedBeforeIt()
    {
        using var folder = With("a", "      - { id: draft }\n" + Upscale.Replace("FEED", "every_image", StringComparison.Ordinal));

        var stages = Job(folder.Load("a.yaml")).Stages;

        Assert.That(stages.Select(s => s.Id), Is.EqualTo(new[] { "draft", "upscale" }));
        Assert.That(stages[1].Feed, Is.EqualTo(StageFeed.EveryImage));
    }

    [Test]
    public void AStageIsLeftOutAndItsInputsMayStillBeStated()
    {
        using var folder = With("a", "      - { id: draft }\n" + Upscale.Replace("FEED", "previous", StringComparison.Ordinal))
            .Write("b.yaml", Named("b") + "jobs:\n  posters:\n    leave_out: [draft]\nchoices:\n  posters.draft.steps: { value: 9, unit: step, why: \"no matter\" }\n");
        folder.Change("a.yaml", "feed: previous", "feed: given");

        Assert.That(folder.LoadUnder("a.yaml", "b.yaml").Findings, Is.Empty);
        Assert.That(Job(folder.LoadUnder("a.yaml", "b.yaml")).Stages.Select(s => s.Id), Is.EqualTo(new[] { "upscale" }));
    }

    // The place is the scenario's, as that is where the mistake was written.
    [TestCase("      - { id: draft, candidates: 0 }\n", "TCO208", "0", "candidates is 0, less than 1")]
    [TestCase("      - { id: draft, keep: 5 }\n", "TCO326", "5", "5 results are kept of 4 candidates")]
    [TestCase("      - { id: draft, candidats: 5 }\n", "TCO202", "candidats", "unknown key \"candidats\"; did you mean \"candidates\"?")]
    [TestCase("      - { id: draft, acceptance: draft_aceptance }\n", "TCO315", "draft_aceptance", "no shared input is called \"draft_aceptance\"")]
    [TestCase("      - { candidates: 5 }\n", "TCO201", "{", "key \"id\" is missing")]
    [TestCase("      - { id: draf, candidates: 5, title: X }\n", "TCO201", "{", "key \"operation\" is missing")]
    public void AMistakeIsToldWhereTheScenarioMakesIt(string stages, string code, string at, string message)
    {
        using var folder = With("a", stages);

        var finding = folder.Load("a.yaml").Findings.First(f => f.Severity == Severity.Error);

        Assert.That(Path.GetFileName(finding.Where.File), Is.EqualTo("a.yaml"));
        Assert.That((finding.Code, finding.Message), Is.EqualTo((code, message)).Using<(string Code, string Message)>((actual, expected) => actual.Code == expected.Code && actual.Message.StartsWith(expected.Message, StringComparison.Ordinal)));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(at));
    }

    [TestCase("jobs:\n  poster: { window: 60 }\n", "unknown job \"poster\"; did you mean \"posters\"?")]
    [TestCase("jobs:\n  posters: { leave_out: [drafts] }\n", "job \"posters\" has no stage \"drafts\"; did you mean \"draft\"?")]
    public void WhatIsNotThereCannotBeChanged(string jobs, string message)
    {
        using var folder = new Folder().Write("a.yaml", Named("a") + jobs);

        var finding = folder.Load("a.yaml").Findings.Single();

        Assert.That((finding.Code, finding.Message, Path.GetFileName(finding.Where.File)), Is.EqualTo(("TCO315", message, "a.yaml")));
    }

    [TestCase("jobs: { posters: { stages: [{ id: draft, candidates: 5 }] } }", "jobs: { posters: { stages: [{ id: draft, candidates: 6 }] } }", "candidates of stage \"draft\" of job \"posters\"")]
    [TestCase("jobs: { posters: { window: 60 } }", "jobs: { posters: { window: 61 } }", "input \"posters.window\"")]
    [TestCase("jobs: { posters: { must_have: [api] } }", "jobs: { posters: { must_have: [sso] } }", "must_have of job \"posters\"")]
    [TestCase("jobs: { posters: { stages: [{ id: draft, candidates: 5 }] } }", "jobs: { posters: { leave_out: [draft] } }", "stage \"draft\" of job \"posters\", left out and changed")]
    [TestCase("choices: { designers_available: { value: 3, unit: person, why: \"x\" } }", "choices: { designers_available: { value: 4, unit: person, why: \"x\" } }", "input \"designers_available\"")]
    [TestCase("jobs: { posters: { stages: [{ id: draft, steps: 5 }] } }", "choices: { posters.draft.steps: { value: 6, unit: step, why: \"x\" } }", "input \"posters.draft.steps\"")]
    public void TwoScenariosThatContradictEachOtherAreRefusedInEitherOrderWithBothPlaces(string first, string second, string thing)
    {
        using var folder = new Folder().Write("a.yaml", $"{Named("a")}{first}\n").Write("b.yaml", $"{Named("b")}{second}\n");

        foreach (var order in new[] { new[] { "a.yaml", "b.yaml" }, ["b.yaml", "a.yaml"] })
        {
            var finding = folder.LoadUnder(order).Findings.First(f => f.Code == "TCO332");
            Assert.That(finding.Message, Does.StartWith(thing));
            Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
            Assert.That(new[] { Path.GetFileName(finding.Where.File), finding.Hint.Contains("a.yaml:4:", StringComparison.Ordinal) ? "a.yaml" : finding.Hint.Contains("b.yaml:4:", StringComparison.Ordinal) ? "b.yaml" : "" }, Is.EquivalentTo(new[] { "a.yaml", "b.yaml" }));
        }
    }

    [Test]
    public void TwoScenariosThatSayTheSameAgree()
    {
        const string Same = "jobs: { posters: { window: 60, stages: [{ id: draft, candidates: 5 }] } }\nchoices: { designers_available: { value: 3, unit: person, why: \"x\" } }\n";
        using var folder = new Folder().Write("a.yaml", Named("a") + Same).Write("b.yaml", Named("b") + Same);

        var loaded = folder.LoadUnder("a.yaml", "b.yaml");

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That((Job(loaded).Stages[0].Candidates, Job(loaded).WindowDays, loaded.Book.Find("designers_available")!.Value), Is.EqualTo((5, 60, 3m)));
    }

    [Test]
    public void AScenarioKnowsItsVolumeAndItsJobs()
    {
        using var folder = new Folder()
            .Write("a.yaml", Named("a") + "assets: 20\njobs: { posters: { window: 60 } }\n")
            .Write("b.yaml", Named("b") + "choices: { posters.draft.steps: { value: 6, unit: step, why: \"x\" } }\n")
            .Write("c.yaml", Named("c") + "choices: { failure_rate: { value: 6%, unit: 1, why: \"x\" } }\n");

        var scenarios = folder.LoadUnder("a.yaml", "b.yaml", "c.yaml").Scenarios;

        Assert.That(scenarios.Select(s => (s.Id, s.Assets, string.Join(',', s.Jobs))), Is.EqualTo(new (string, int?, string)[] { ("a", 20, "posters"), ("b", null, "posters"), ("c", null, "") }));
    }

    [TestCase("feed: every_image", "feed: every_image\n    round_limit: 2", "a stage of every image drops none")]
    [TestCase("candidates: 1\n    keep: 1\n    feed: every_image", "candidates: 2\n    keep: 2\n    feed: every_image", "a stage of every image drops none")]
    public void AStageOfEveryImageDecidesNothing(string old, string changed, string message)
    {
        var stage = Upscale.Replace("FEED", "every_image", StringComparison.Ordinal).Replace("\n        ", "\n    ", StringComparison.Ordinal).Replace("      - id", "  - id", StringComparison.Ordinal);
        using var folder = Folder.WithJob("    acceptance: draft_acceptance\n", "    acceptance: draft_acceptance\n" + stage.Replace(old, changed, StringComparison.Ordinal));

        Assert.That(folder.Only().Message, Does.StartWith(message));
    }

    [Test]
    public void TheFirstStageHasNoStageBeforeIt()
    {
        using var folder = Folder.WithJob("keep: 1", "keep: 1\n    feed: every_image");

        Assert.That(folder.Only().Message, Is.EqualTo("the first stage has none before it"));
    }

    private static string Named(string name) => Head.Replace("NAME", name, StringComparison.Ordinal);

    private static Folder With(string name, string stages) => new Folder().Write($"{name}.yaml", $"{Named(name)}jobs:\n  posters:\n    stages:\n{stages}");

    private static ReferenceJob Job(Loaded loaded) => loaded.Jobs.Single();
}
