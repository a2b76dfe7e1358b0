using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Tests.Text;

public class VerdictTests
{
    [Test]
    public void TheRunnerUpIsDearerForNamedReasons()
    {
        var verdict = Verdict.Of(Small.Comparison(100), "packshots", 100);

        Assert.That(Verdict.VendorName(verdict.Winner!), Is.EqualTo("Alpha Studio"));
        Assert.That(Verdict.VendorName(verdict.RunnerUp!), Is.EqualTo("Beta.Ai"));
        Assert.That(verdict.Why(verdict.RunnerUp!), Is.EqualTo("+1.69 (platform +2.50, people -0.90, charges +0.09)"));
        Assert.That(Verdict.Listed(verdict.LineDifferences(verdict.RunnerUp!)), Is.EqualTo("integration +2.50, file handling -0.90, images +0.36"));
    }

    [Test]
    public void NobodyWinsWhereNobodyIsRanked()
    {
        var comparison = Small.Comparison(100);
        var verdict = Verdict.Of(comparison with { Results = [.. comparison.Results.Skip(2)] }, "packshots", 100);

        Assert.That(verdict.Winner, Is.Null);
        Assert.That(verdict.RunnerUp, Is.Null);
        Assert.That(verdict.Unranked, Has.Count.EqualTo(3));
    }

    [Test]
    public void TheRunnerUpIsAnotherVendorWhereThereIsOne()
    {
        var comparison = Small.Comparison(100);
        var (alpha, beta) = (comparison.Results[0], comparison.Results[1]);
        var otherPlan = alpha with { Cheapest = false, Option = alpha.Option with { Plan = alpha.Option.Plan with { Title = "Pro" } } };

        Assert.That(Verdict.Of(comparison with { Results = [alpha, otherPlan, beta] }, "packshots", 100).RunnerUp, Is.SameAs(beta));
        Assert.That(Verdict.Of(comparison with { Results = [alpha, otherPlan] }, "packshots", 100).RunnerUp, Is.SameAs(otherPlan));
    }

    [Test]
    public void PlansWithTheSameReasonAreListedTogether()
    {
        var entry = NotRanked.Of(Real.Report.Comparison).Single(n => n.Vendor.Id.Value == "midjourney" && n.Reason.Contains("companies", StringComparison.Ordinal));

        Assert.That(entry.Plans, Has.Count.GreaterThan(1));
        Assert.That(entry.Reason, Is.EqualTo("not for companies above 1,000,000 USD revenue a year"));
    }

    [Test]
    public void ModelsThatEndAreNamedWithTheirDay()
    {
        var models = NotRanked.Models(Real.Report.Comparison).Single(m => m.Vendor.Id.Value == "dall-e").Sentence;

        Assert.That(models, Does.Contain("DALL·E 3 and DALL·E 2 were shut down on 2026-05-12"));
        Assert.That(models, Does.Contain("GPT Image 1.5 is shut down on 2026-12-01, before the longest window ends"));
    }
}
