using TcoBench.Analysis;
using TcoBench.Core.Demand;
using TcoBench.Core.Inputs;
using TcoBench.Reporting.Csv;
using TcoBench.Reporting.Json;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Tests;

/// <summary>A plan that needs an add-on whose fee is not published: listed with what is known, never ranked, and the total reads "at least".</summary>
public class AtLeastTests
{
    private static readonly UnknownInput Fee = new("alpha.sso_fee", "on request", "What does single sign-on cost?");

    [Test]
    public void TheJsonFlagsTheTotal()
    {
        var text = Rendered.Of(new JsonWriter(), Report());

        Assert.That(text, Does.Contain("\"status\": \"unknown_price\"").And.Contain("\"at_least\": true").And.Contain("\"total\": 417,"));
    }

    [Test]
    public void TheCsvNamesTheReason()
    {
        var row = Rendered.Of(new CsvWriter(), Report()).Split("\r\n")[1];

        Assert.That(row, Does.Contain(",unknown_price,").And.Contain(",417,4.17,"));
    }

    [Test]
    public void AnExplanationSaysSoFirst() =>
        Assert.That(string.Join(' ', Explanation.Of(Model(), 100)), Does.StartWith("At least: the total leaves out what is not published (SSO fee: on request).").IgnoreCase);

    private static Core.CostModel Model() => Small.Alpha with { LeftOut = [Fee] };

    private static Report Report()
    {
        var ranked = Small.Ranked(Model(), 100, cheapest: false);
        var option = ranked.Option with { Status = ResultStatus.UnknownPrice, Reasons = [new Exclusion("unknown_price", "alpha.sso_fee: on request")] };
        var report = Small.Report();
        return report with { Comparison = report.Comparison with { Results = [ranked with { Option = option, Alternatives = [option] }] } };
    }
}
