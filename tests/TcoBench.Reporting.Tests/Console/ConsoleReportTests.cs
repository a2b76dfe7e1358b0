using TcoBench.Core.Vendors;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Console;

public class ConsoleReportTests
{
    [Test]
    public void ASmallComparisonReadsAsAccepted() => Golden.Verify(Rendered.Console(Small.Report()));

    [Test]
    public void ASmallComparisonInGermanReadsAsAccepted() => Golden.Verify(Rendered.Console(Small.Report(), language: Language.German));

    [Test]
    public void ATieIsNamedAndMarkedWithoutColour()
    {
        var report = Small.Report();
        var results = report.Comparison.Results.Select((r, i) => i < 2 ? r with { Tied = true } : r).ToList();
        var text = Rendered.Console(report with { Comparison = report.Comparison with { Results = results } });

        Assert.That(text, Does.Contain("EUR 4.17 ◀ lowest"));
        Assert.That(text, Does.Contain("EUR 5.86 ◀ tie"));
        Assert.That(text, Does.Contain("100 assets: tie between Alpha Studio and Beta.Ai, too near to call; lowest is Alpha Studio"));
    }

    [Test]
    public void ManyVolumesTakeSeveralTables()
    {
        var text = Rendered.Console(Small.Report() with { Comparison = Small.Comparison(10, 20, 50, 100, 200, 500, 1000, 2000) });

        Assert.That(text.Split('\n').Where(l => l.TrimEnd().Length > 100), Is.Empty);
        Assert.That(text.Split("EUR per approved asset"), Has.Length.GreaterThan(3));
        Assert.That(text, Does.Not.Contain('…'));
    }

    [Test]
    public void ANarrowTerminalIsNotOverrun() =>
        Assert.That(Rendered.Console(Small.Report(), 72).Split('\n').Where(l => l.TrimEnd().Length > 72), Is.Empty);

    [Test]
    public void MarkupInANameIsOnlyText()
    {
        var report = Small.Report();
        var gamma = report.Comparison.Results[2];
        var odd = gamma with { Option = gamma.Option with { Vendor = Small.Vendor("gamma", "[red]Gamma[/]", Channel.Web, "Basic", []) } };

        Assert.That(Rendered.Console(report with { Comparison = report.Comparison with { Results = [odd] } }), Does.Contain("[red]Gamma[/]"));
    }

    [Test]
    public void WhereNobodyIsRankedItSaysSo()
    {
        var report = Small.Report();
        var text = Rendered.Console(report with { Comparison = report.Comparison with { Results = [.. report.Comparison.Results.Skip(2).Take(3)] } });

        Assert.That(text, Does.Contain("100 assets: nobody can be ranked"));
    }
}
