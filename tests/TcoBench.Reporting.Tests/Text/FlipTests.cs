using TcoBench.Analysis.Crossings;
using TcoBench.Reporting.Markdown;

namespace TcoBench.Reporting.Tests.Text;

public class FlipTests
{
    [TestCase("0.031", "Beta.Ai becomes as cheap as Alpha Studio if its images pass review 3.1 percentage points more often than assumed.")]
    [TestCase("-0.02", "Beta.Ai becomes as cheap as Alpha Studio if its images pass review 2 percentage points less often than assumed.")]
    [TestCase(null, "Beta.Ai does not become as cheap as Alpha Studio however often its images pass review.")]
    public void AFlipOfAcceptanceIsSaidInPercentagePoints(string? at, string expected)
    {
        decimal? value = at is null ? null : decimal.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var report = Small.Report() with { Flips = [new Flip("packshots", 100, "alpha", "beta", "beta.acceptance_offset", 0, value)] };

        Assert.That(Rendered.Of(new MarkdownWriter(), report), Does.Contain($"- Packshots, 100 assets: {expected}"));
    }
}
