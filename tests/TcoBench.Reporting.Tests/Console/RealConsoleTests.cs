using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Tests.Console;

public class RealConsoleTests
{
    [Test]
    public void ShippedDataFitsAHundredColumns()
    {
        foreach (var report in new[] { Real.Report, Real.AllPlans })
        {
            var text = Rendered.Console(report);

            Assert.That(text.Split('\n').Where(l => l.TrimEnd().Length > 100), Is.Empty);
            Assert.That(text, Does.Not.Contain('…'));
        }
    }

    [Test]
    public void EveryCellOfTheShippedComparisonIsAFigureOrAReason()
    {
        var text = Rendered.Console(Real.Report);
        foreach (var result in Real.Report.Comparison.Results)
            Assert.That(text, Does.Contain(result.Figures is { } f && result.Option.Reasons.Count == 0 ? Numbers.Money(f.Kpis.Cpai, Real.Report.Comparison.Currency) : Reporting.Titles.Words.Short(result.Option)));
    }

    [Test]
    public void EveryWinnerAndTieIsNamed()
    {
        var text = Rendered.Console(Real.Report).ReplaceLineEndings(" ");
        foreach (var verdict in Verdict.All(Real.Report.Comparison))
            Assert.That(text, Does.Contain($"{Numbers.Counted(verdict.Assets, "asset")}: {(verdict.Tied.Count > 1 ? "tie between" : Verdict.VendorName(verdict.Winner!))}"));
    }

    [TestCase(100)]
    [TestCase(72)]
    public void TheGermanComparisonIsCompleteAndFits(int width)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var text = Rendered.Console(Real.Report, width, Language.German with { Missing = text => missing.Add(text) });

        Assert.That(missing, Is.Empty);
        Assert.That(text.Split('\n').Where(l => l.TrimEnd().Length > width), Is.Empty);
        Assert.That(text, Does.Contain("EUR ◀ Minimum").And.Contain("Stichtag 22.11.2026"));
    }
}
