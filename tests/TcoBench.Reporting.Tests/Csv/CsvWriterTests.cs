using TcoBench.Core.Vendors;
using TcoBench.Reporting.Csv;

namespace TcoBench.Reporting.Tests.Csv;

public class CsvWriterTests
{
    [Test]
    public void ASmallComparisonReadsAsAccepted() => Golden.Verify(Rendered.Of(new CsvWriter(), Small.Report()).ReplaceLineEndings("\n"));

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [TestCase("-2+3", "'-2+3")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [TestCase("plain", "plain")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"x\"", "\"say \"\"x\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("", "")]
    public void ATextCannotBecomeAFormula(string text, string expected) => Assert.That(CsvText.Field(text), Is.EqualTo(expected));

    [Test]
    public void AHostileVendorNameIsDefused()
    {
        var report = Small.Report();
        var gamma = report.Comparison.Results[2];
        var odd = gamma with { Option = gamma.Option with { Vendor = Small.Vendor("gamma", "=cmd|'/C calc'!A0", Channel.Web, "Basic", []) } };

        Assert.That(Rendered.Of(new CsvWriter(), report with { Comparison = report.Comparison with { Results = [odd] } }), Does.Contain(",'=cmd|'/C calc'!A0,"));
    }

    [Test]
    public void EveryRowEndsWithCarriageReturnAndLineFeed()
    {
        var text = Rendered.Of(new CsvWriter(), Small.Report());

        Assert.That(text, Does.EndWith("\r\n"));
        Assert.That(text.Split("\r\n"), Has.Length.EqualTo(1 + 10 + 1));
    }

    [Test]
    public void ANegativeNumberStaysANumber()
    {
        var report = Small.Report();
        var alpha = report.Comparison.Results[0];
        var odd = alpha with { Figures = alpha.Figures! with { Effective = -1.5m } };

        Assert.That(Rendered.Of(new CsvWriter(), report with { Comparison = report.Comparison with { Results = [odd] } }), Does.Contain(",27,-1.5,"));
    }
}
