using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;

namespace TcoBench.Files.Tests.Loading;

/// <summary>How rank correlations are stated, and what is told of those that cannot hold.</summary>
public class CorrelationTests
{
    private const string Shared = "assumptions/default.yaml";
    private const string Pair = "  - { between: [concept_minutes, prompting_minutes], rank: 0.5, why: \"hard briefs\" }";

    [Test]
    public void APairIsReadFromTheAssumptions()
    {
        using var folder = WithShared(Pair, "  - { between: [example.failure_rate, draft_acceptance], rank: -0.25, why: \"prompts\" }");

        var loaded = folder.Load();

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(loaded.Book.Correlations, Is.EqualTo(new[]
        {
            new RankCorrelation("concept_minutes", "prompting_minutes", 0.5m) { Why = "hard briefs" },
            new RankCorrelation("example.failure_rate", "draft_acceptance", -0.25m) { Why = "prompts" },
        }));
    }

    [Test]
    public void WithoutASectionNothingIsCorrelated()
    {
        using var folder = new Folder();

        Assert.That(folder.Load().Book.Correlations, Is.Empty);
    }

    // In a job's file a name means the job's own input where it has one.
    [Test]
    public void APairOfAJobConcernsTheJobsOwnInputs()
    {
        using var folder = WithJob("  - { between: [draft_acceptance, likeness], rank: 0.5, why: \"w\" }");

        var loaded = folder.Load();

        Assert.That(loaded.Findings, Is.Empty);
        Assert.That(loaded.Book.Correlations.Select(c => (c.First, c.Second)), Is.EqualTo(new[] { ("posters.draft_acceptance", "likeness") }));
    }

    [Test]
    public void APairOfAJobMustConcernTheJob()
    {
        using var folder = WithJob(Pair);

        var finding = folder.Only();

        Assert.That((finding.Code, finding.Message), Is.EqualTo(("TCO337", "neither \"concept_minutes\" nor \"prompting_minutes\" is this job's own")));
        Assert.That(finding.Hint, Does.StartWith("state the pair in the shared assumptions"));
        Assert.That(Path.GetFileName(finding.Where.File), Is.EqualTo("posters.yaml"));
    }

    [TestCase("[concept_minutes, promting_minutes]", "0.5", "TCO337", "promting", "no input is called \"promting_minutes\"; did you mean \"prompting_minutes\"?")]
    [TestCase("[concept_minutes, days_per_month]", "0.5", "TCO337", "days_per", "\"days_per_month\" has no spread")]
    [TestCase("[concept_minutes, example.fee]", "0.5", "TCO337", "example.fee", "\"example.fee\" has no spread")]
    [TestCase("[concept_minutes, acceptance_offset]", "0.5", "TCO337", "acceptance_offset", "\"acceptance_offset\" is drawn for every vendor on its own")]
    [TestCase("[concept_minutes, concept_minutes]", "0.5", "TCO337", "[concept", "\"concept_minutes\" is correlated with itself")]
    [TestCase("[concept_minutes]", "0.5", "TCO337", "[concept", "a correlation is between two inputs, not 1")]
    [TestCase("[concept_minutes, likeness, prompting_minutes]", "0.5", "TCO337", "[concept", "a correlation is between two inputs, not 3")]
    [TestCase("[concept_minutes, prompting_minutes]", "1", "TCO337", "1,", "rank is 1, not between -1 and 1")]
    [TestCase("[concept_minutes, prompting_minutes]", "-1", "TCO337", "-1,", "rank is -1, not between -1 and 1")]
    [TestCase("[concept_minutes, prompting_minutes]", "50%", "TCO207", "50%", "rank is 50%, not a plain number")]
    [TestCase("[concept_minutes, 4]", "0.5", "TCO213", "4", "\"4\" is not a name")]
    public void AMistakeIsToldWhereItIs(string between, string rank, string code, string at, string message)
    {
        using var folder = WithShared($"  - {{ between: {between}, rank: {rank}, why: \"w\" }}");

        var finding = folder.Only();

        Assert.That((finding.Code, finding.Severity), Is.EqualTo((code, Severity.Error)));
        Assert.That(finding.Message, Does.StartWith(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(at));
        Assert.That(finding.Hint, Is.Not.Empty);
    }

    [TestCase("[concept_minutes, prompting_minutes]")]
    [TestCase("[prompting_minutes, concept_minutes]")]
    public void APairIsStatedOnce(string again)
    {
        using var folder = WithShared(Pair, $"  - {{ between: {again}, rank: 0.4, why: \"w\" }}");

        var finding = folder.Only();

        Assert.That(finding.Code, Is.EqualTo("TCO313"));
        Assert.That(finding.Where.LineText, Does.Contain("rank: 0.4"));
    }

    [Test]
    public void ANameThatWasRefusedIsNotReportedAgain()
    {
        using var folder = WithShared("  - { between: [example.failure_rate, likeness], rank: 0.4, why: \"w\" }").Change(Folder.Vendor, "base: 2%, high: 4%", "base: 5%, high: 4%");

        Assert.That(folder.Only().Code, Is.EqualTo("TCO310"));
    }

    // Ranks of 0.9, 0.9 and r hold together from r = 0.64: with Pearson's 2·sin(π·0.9/6) = 0.907981, 2·0.907981² − 1 = 0.648859 is the least
    // correlation of scores, and 6/π·asin(0.648859/2) = 0.630904 its rank. 0.63 is too low, 0.64 is not. The fourth input is out of it.
    [TestCase("0.63", false)]
    [TestCase("0.64", true)]
    public void PairsThatContradictEachOtherAreRefusedWithTheOneThatClosesTheCircle(string rank, bool holds)
    {
        using var folder = WithShared(
            "  - { between: [likeness, viable_motifs], rank: 0.8, why: \"w\" }",
            "  - { between: [likeness, concept_minutes], rank: 0.05, why: \"w\" }",
            "  - { between: [concept_minutes, prompting_minutes], rank: 0.9, why: \"w\" }",
            "  - { between: [prompting_minutes, review_minutes], rank: 0.9, why: \"w\" }",
            $"  - {{ between: [concept_minutes, review_minutes], rank: {rank}, why: \"closes\" }}");

        var loaded = folder.Load();

        Assert.That(loaded.Book.Correlations, Has.Count.EqualTo(holds ? 5 : 0));
        if (holds)
        {
            Assert.That(loaded.Findings, Is.Empty);
            return;
        }

        var finding = loaded.Findings.Single();
        Assert.That((finding.Code, finding.Message), Is.EqualTo(("TCO337", "\"concept_minutes\" and \"review_minutes\" cannot have rank 0.63 beside the other ranks among \"concept_minutes\", \"prompting_minutes\", \"review_minutes\"")));
        Assert.That(finding.Where.LineText, Does.Contain("closes"));
        Assert.That(finding.Hint, Does.StartWith("write a rank from 0.64 to 0.99;"));
    }

    // 0.8 with each of two that are not said to go together is too much: 1 − 2·0.8² < 0. That a later pair mends it is enough.
    [Test]
    public void OnlyAllPairsTogetherAreJudged()
    {
        const string first = "  - { between: [likeness, viable_motifs], rank: 0.8, why: \"w\" }";
        const string second = "  - { between: [likeness, concept_minutes], rank: 0.8, why: \"w\" }";
        using var open = WithShared(first, second);
        using var mended = WithShared(first, second, "  - { between: [viable_motifs, concept_minutes], rank: 0.6, why: \"w\" }");

        Assert.That(open.Only().Hint, Does.Contain("a pair that is not stated has rank 0"));
        Assert.That(mended.Load().Findings, Is.Empty);
    }

    [Test]
    public void AWhatIfLeavesThePairOutAndSaysSo()
    {
        using var folder = WithShared(Pair);

        var loaded = folder.Load(null, new Override("concept_minutes", 5, "what-if"));

        var finding = loaded.Findings.Single();
        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("TCO338", Severity.Warning)));
        Assert.That(finding.Message, Is.EqualTo("the rank correlation of \"concept_minutes\" and \"prompting_minutes\" is left out: \"concept_minutes\" was set to a certain value"));
        Assert.That(loaded.Book.Correlations, Is.Empty);
    }

    [Test]
    public void AScenariosChoiceLeavesThePairOutAndItsAssumptionKeepsIt()
    {
        using var folder = WithShared(Pair)
            .Write("certain.yaml", "scenario: certain\ntitle: T\nwhy: \"w\"\nchoices:\n  concept_minutes: { value: 5, unit: minute/item, why: \"w\" }\n")
            .Write("wider.yaml", "scenario: wider\ntitle: T\nwhy: \"w\"\nassumptions:\n  concept_minutes: { low: 1, base: 5, high: 30, unit: minute/item, why: \"w\" }\n");

        Assert.That(folder.Load("certain.yaml").Book.Correlations, Is.Empty);
        Assert.That(folder.Load("certain.yaml").Findings.Single().Code, Is.EqualTo("TCO338"));
        Assert.That(folder.Load("wider.yaml").Book.Correlations, Has.Count.EqualTo(1));
    }

    private static Folder WithShared(params string[] pairs)
    {
        var folder = new Folder();
        return folder.Write(Shared, $"{folder.Read(Shared).TrimEnd()}\ncorrelations:\n{string.Join('\n', pairs)}\n");
    }

    private static Folder WithJob(string pair) =>
        Folder.WithJob("stages:", $"inputs:\n  draft_acceptance: {{ low: 20%, base: 30%, high: 45%, unit: 1, why: \"pilot\" }}\ncorrelations:\n{pair}\nstages:");
}
