using TcoBench.Core.Requirements;

namespace TcoBench.Files.Tests.Loading;

public class RequirementsFileTests
{
    private const string Buyer = """
        requirements: buyer
        title: Buyer
        description: Integrated and private.
        must_have: [commercial_rights, living_model, api]
        nice_to_have:
          indemnity: { points: 250, why: claims }
          sso: { points: 150, why: leavers }
        later: [audit_log]
        scoring:
          basic_points: 600
          band: 5%
          decides: performance
          price_weight: 70%
          price_formula: lowest-ratio

        """;

    [Test]
    public void AFileSaysWhatIsRequiredAndHowItIsScored()
    {
        var read = Load(Buyer).Requirements!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.Id, read.Title, read.Description), Is.EqualTo(("buyer", "Buyer", "Integrated and private.")));
            Assert.That(read.MustHave, Is.EqualTo(new[] { "commercial_rights", "living_model", "api" }));
            Assert.That(read.NiceToHave, Is.EqualTo(new[] { new NiceToHave("indemnity", 250, "claims"), new NiceToHave("sso", 150, "leavers") }));
            Assert.That(read.Later, Is.EqualTo(new[] { "audit_log" }));
            Assert.That(read.Scoring, Is.EqualTo(new ScoringRules(600, 0.05m, Decider.Performance, 0.7m, PriceFormula.LowestRatio)));
        }
    }

    [TestCase("decides: performance", "decides: price", Decider.Price, PriceFormula.LowestRatio)]
    [TestCase("price_formula: lowest-ratio", "price_formula: two-sided", Decider.Performance, PriceFormula.TwoSided)]
    public void EveryWordMeansSomething(string old, string changed, Decider decider, PriceFormula formula)
    {
        var scoring = Load(Spoilt(old, changed)).Requirements!.Scoring;

        Assert.That((scoring.Decider, scoring.PriceFormula), Is.EqualTo((decider, formula)));
    }

    [Test]
    public void WithoutAFileNothingIsRequiredBeyondTheJobs()
    {
        using var folder = new Folder();
        Assert.That(folder.Load().Requirements, Is.Null);
    }

    [TestCase("requirements: buyer", "requirements: seller", "TCO316", "requirements \"seller\" lie in file \"buyer\"")]
    [TestCase("living_model, api]", "living_model, apis]", "TCO210", "unknown item 3 of must_have \"apis\"; did you mean \"api\"?")]
    [TestCase("living_model, api]", "living_model, api, api]", "TCO313", "\"api\" is listed twice")]
    [TestCase("later: [audit_log]", "later: [audit_log, sso]", "TCO313", "\"sso\" is listed under nice_to_have, too")]
    [TestCase("  sso: { points: 150", "  api: { points: 150", "TCO313", "\"api\" is listed under must_have, too")]
    [TestCase("  sso: { points: 150", "  single_sign_on: { points: 150", "TCO210", "unknown criterion \"single_sign_on\"")]
    [TestCase("  sso: { points: 150", "  living_model: { points: 150", "TCO210", "unknown criterion \"living_model\"")]
    [TestCase("later: [audit_log]", "later: [living_model]", "TCO210", "unknown item 1 of later \"living_model\"")]
    [TestCase("points: 150, why: leavers", "points: 0, why: leavers", "TCO208", "points is 0, less than 1")]
    [TestCase("points: 150, why: leavers", "points: 1.5, why: leavers", "TCO205", "points is \"1.5\", not a whole number")]
    [TestCase("points: 150, why: leavers", "points: 150", "TCO201", "key \"why\" is missing")]
    [TestCase("basic_points: 600", "basic_points: 0", "TCO208", "basic_points is 0, less than 1")]
    [TestCase("band: 5%", "band: 0.05", "TCO207", "band is 0.05, not a percentage")]
    [TestCase("band: 5%", "band: 100%", "TCO208", "band is 100%: every offer would lie within it")]
    [TestCase("band: 5%", "band: 105%", "TCO208", "band is 105%, more than 100%")]
    [TestCase("price_weight: 70%", "price_weight: 170%", "TCO208", "price_weight is 170%, more than 100%")]
    [TestCase("  price_weight: 70%\n", "", "TCO201", "key \"price_weight\" is missing")]
    [TestCase("decides: performance", "decides: quality", "TCO210", "unknown decides \"quality\"")]
    [TestCase("price_formula: lowest-ratio", "price_formula: lowest_ratio", "TCO210", "unknown price_formula \"lowest_ratio\"; did you mean \"lowest-ratio\"?")]
    [TestCase("title: Buyer\n", "", "TCO201", "key \"title\" is missing")]
    [TestCase("later: [audit_log]", "latter: [audit_log]", "TCO202", "unknown key \"latter\"")]
    public void AMistakeIsToldAndTheFileIsNotUsed(string old, string changed, string code, string message)
    {
        var loaded = Load(Spoilt(old, changed));
        var finding = loaded.Findings.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(loaded.Requirements, Is.Null);
            Assert.That(finding.Code, Is.EqualTo(code));
            Assert.That(finding.Message, Does.StartWith(message));
            Assert.That(finding.Where.Line, Is.GreaterThan(0));
        }
    }

    [Test]
    public void AllMistakesAreToldAtOnce() =>
        Assert.That(Load(Spoilt("band: 5%", "band: wide").Replace("points: 250", "points: many", StringComparison.Ordinal).Replace("[audit_log]", "[audit]", StringComparison.Ordinal)).Findings, Has.Count.EqualTo(3));

    [Test]
    public void AFileThatDoesNotExistIsAnError()
    {
        using var folder = new Folder();
        Assert.That(folder.LoadWith(requirements: "requirements/nobody.yaml").Findings.Select(f => f.Code), Is.EqualTo(new[] { "TCO101" }));
    }

    [Test]
    public void EveryShippedFileLoads([Values("default", "marketing-team", "regulated-enterprise")] string name)
    {
        var loaded = DataLoader.LoadUnder(Shipped.Folders, Shipped.Day, Shipped.Default, [], [], Path.Combine(Shipped.Root, "requirements", name + ".yaml"));

        Assert.That(loaded.Errors, Is.Empty);
        Assert.That(loaded.Requirements!.Scoring.BasicPoints + loaded.Requirements.NiceToHave.Sum(n => n.Points), Is.EqualTo(1000), "points of the shipped files are of 1,000");
    }

    [Test]
    public void TheDefaultAsksForWhatTheShippedJobsAskForAnyway()
    {
        var loaded = DataLoader.LoadUnder(Shipped.Folders, Shipped.Day, Shipped.Default, [], [], Path.Combine(Shipped.Root, "requirements", "default.yaml"));

        Assert.That(loaded.Jobs.Select(j => loaded.Requirements!.AppliedTo(j).MustHave), Is.EqualTo(loaded.Jobs.Select(j => j.MustHave)));
    }

    private static Loaded Load(string text)
    {
        using var folder = new Folder().Write("requirements/buyer.yaml", text);
        return folder.LoadWith(requirements: "requirements/buyer.yaml");
    }

    private static string Spoilt(string old, string changed)
    {
        Assert.That(Buyer.Split(old), Has.Length.EqualTo(2));
        return Buyer.Replace(old, changed, StringComparison.Ordinal);
    }
}
