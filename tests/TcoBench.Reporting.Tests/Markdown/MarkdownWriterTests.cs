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
        var text = Rendered.Of(new MarkdownWriter(), Real.Analysis);
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

    // Of Leonardo's campaign: 1,000 assets × 0.000015 letters × EUR 2,320 = 34.80; × 0.000001 lawsuits × EUR 8,000 = 8.00; × 0.00002 replacements × EUR 360 = 7.20;
    // 1 month × 2 hours of outage × 2 designers × EUR 65 = 260.00; together 310.00. A lawsuit costs less than EUR 25,000 in nine of ten cases.
    [Test]
    public void TheRisksOfAVendorAreWhatIsInItsTotal()
    {
        var row = Section("## What may go wrong", "**Campaign").First(l => l.StartsWith("| Leonardo.Ai |", StringComparison.Ordinal));

        Assert.That(row, Is.EqualTo("| Leonardo.Ai | 310.00 | 0.31 | 34.80 | 8.00 | 7.20 | 260.00 | 0 % | 25,000.00 | Claims that go to court |"));
    }

    [Test]
    public void EachVendorStandsWithItsDaysTheFastestFirst()
    {
        var days = Section("## Who delivers when", "**Campaign").Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).Select(l => decimal.Parse(l.Split('|')[2], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.That(days, Has.Count.EqualTo(Real.Analysis.Schedules.Count(s => s.Result.Job.Id.Value == "campaign")));
        Assert.That(days, Is.Ordered);
    }

    [Test]
    public void AClaimStandsWithItsVerdictFiguresComparatorAndFlip()
    {
        var claim = Real.Analysis.Claims.First(c => c.Claim.Id == "5a");
        var savings = claim.Cases.Select(c => c.OnTotal!.Value).Order().ToList();
        var text = Section("## Statements put to the test", "");
        var row = text.Single(l => l.StartsWith("| Leonardo often has", StringComparison.Ordinal)).Split('|');

        Assert.That(row[2], Does.Contain($"in {savings.Count(s => s > 0)} of 6 cases"));
        Assert.That(row[3].Trim(), Is.EqualTo("the cheapest other vendor"));
        Assert.That(row[5].Trim(), Does.StartWith(Changed((savings[2] + savings[3]) / 2)).And.Contain($"({Changed(savings[0])} to {Changed(savings[5])})"));
        Assert.That(text.Single(l => l.StartsWith("- Leonardo often has", StringComparison.Ordinal)), Does.Contain("on TCO it changes at 10,346 assets"));

        static string Changed(decimal saving) => (saving < 0 ? "+" : "-") + Math.Round(Math.Abs(saving) * 100, Math.Abs(saving) < 0.1m ? 1 : 0, MidpointRounding.AwayFromZero).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) + " %";
    }

    private static List<string> Section(string title, string from)
    {
        var lines = Rendered.Of(new MarkdownWriter(), Real.Analysis).Split('\n');
        var section = lines.SkipWhile(l => l != title).Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).SkipWhile(l => !l.StartsWith(from, StringComparison.Ordinal));
        return [.. from.Length == 0 ? section : section.Take(1).Concat(section.Skip(1).TakeWhile(l => !l.StartsWith("**", StringComparison.Ordinal)))];
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
