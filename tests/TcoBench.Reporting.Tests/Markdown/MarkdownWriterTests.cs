using System.Text.RegularExpressions;
using TcoBench.Reporting.Markdown;

namespace TcoBench.Reporting.Tests.Markdown;

public partial class MarkdownWriterTests
{
    [Test]
    public void ASmallComparisonReadsAsAccepted() => Golden.Verify(Rendered.Of(new MarkdownWriter(), Small.Report()));

    [Test]
    public void TextOfFilesStaysTextInATable()
    {
        var report = Small.Report();
        var gamma = report.Comparison.Results[2];
        var odd = gamma with { Option = gamma.Option with { Vendor = Small.Vendor("gamma", "Gamma | <b>[x](y)\n`z`", Core.Vendors.Channel.Web, "Basic", []) } };
        var text = Rendered.Of(new MarkdownWriter(), report with { Comparison = report.Comparison with { Results = [odd] } });

        Assert.That(text, Does.Contain(@"| Gamma \| \<b>\[x\](y) \`z\` | model retired |"));
    }

    [Test]
    public void EveryTableRowOfTheShippedComparisonHasTheCellsOfItsHeader()
    {
        var text = Rendered.Of(new MarkdownWriter(), Real.Report);
        var tables = text.Split("\n\n").Where(b => b.StartsWith('|')).ToList();

        Assert.That(tables, Is.Not.Empty);
        foreach (var table in tables)
            Assert.That(table.Trim().Split('\n').Select(row => Bar().Count(row)).Distinct().Count(), Is.EqualTo(1), table);
    }

    [Test]
    public void EverySourceOfTheShippedComparisonIsListedWithItsDay()
    {
        var text = Rendered.Of(new MarkdownWriter(), Real.Report);
        foreach (var source in Real.Report.Comparison.Sources)
            Assert.That(text, Does.Contain($"| {source.Seen:yyyy-MM-dd} | ").Or.Contain($"| {source.Seen:yyyy-MM-dd}, past its shelf life | "));
        // the table of what Leonardo's API costs is of April 2024, its plans of August 2026
        Assert.That(text, Does.Contain("| 2024-04-02, past its shelf life | ").And.Contain("| 2026-08-03 | "));
        Assert.That(text, Does.Contain("(https://docs.leonardo.ai/docs/payg-guide)"));
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
