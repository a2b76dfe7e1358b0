using System.Text.Json;

namespace TcoBench.Cli.Tests;

public class BreakEvenTests
{
    private static readonly string[] Pair = ["breakeven", "--job", "final-1536", "--between", "leonardo", "--between", "black-forest-labs", "--over", "designer_rate", "--trials", "200"];

    [Test]
    public void TheJsonTellsLeadsWithoutGapsAndTheirChanges()
    {
        var outcome = Tcobench.Run([.. Pair, "--format", "json"]);
        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        var root = JsonDocument.Parse(outcome.Out).RootElement;

        Assert.That(root.GetProperty("schema").GetString(), Is.EqualTo("tcobench.breakeven/1"));
        var leads = root.GetProperty("leads").EnumerateArray().ToList();
        Assert.That(leads[0].GetProperty("from").GetDecimal(), Is.EqualTo(root.GetProperty("over").GetProperty("from").GetDecimal()));
        Assert.That(leads[^1].GetProperty("to").GetDecimal(), Is.EqualTo(root.GetProperty("over").GetProperty("to").GetDecimal()));
        foreach (var (one, next) in leads.Zip(leads.Skip(1)))
            Assert.That(next.GetProperty("from").GetDecimal(), Is.EqualTo(one.GetProperty("to").GetDecimal()));
        foreach (var change in root.GetProperty("changes").EnumerateArray().Where(c => c.GetProperty("kind").GetString() == "equality"))
        {
            var (before, after) = (change.GetProperty("total_before").GetDecimal(), change.GetProperty("total_after").GetDecimal());
            Assert.That(before, Is.EqualTo(after).Within(1e-9m * after));
        }

        Assert.That(root.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("id").GetString()), Is.EqualTo(new[] { "leonardo", "black-forest-labs" }));
    }

    [Test]
    public void TheTableFitsAHundredColumnsAndNamesNoIds()
    {
        var outcome = Tcobench.Run(Pair);

        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        Assert.That(outcome.Out.Split('\n').Max(l => l.Length), Is.LessThanOrEqualTo(100));
        Assert.That(outcome.Out, Does.Contain("Cheapest over designer rate").And.Contain("Leonardo.Ai").And.Not.Contain("designer_rate").And.Not.Contain("black-forest-labs"));
    }

    [Test]
    public void TheSameSeedGivesTheSameBytes()
    {
        var (one, other) = (Tcobench.Run(Pair), Tcobench.Run(Pair));
        Assert.That(other.Out, Is.EqualTo(one.Out));
    }

    [Test]
    public void TwoInputsGiveAMap()
    {
        var outcome = Tcobench.Run([.. Pair, "--and", "assets", "--and-from", "100", "--and-to", "1000", "--format", "json"]);
        Assert.That(outcome.Code, Is.Zero, outcome.Error);
        var root = JsonDocument.Parse(outcome.Out).RootElement;

        Assert.That(root.GetProperty("rows").GetArrayLength(), Is.EqualTo(root.GetProperty("ys").GetArrayLength()));
        Assert.That(root.GetProperty("rows")[0].GetArrayLength(), Is.EqualTo(root.GetProperty("xs").GetArrayLength()));
        Assert.That(root.GetProperty("ys")[0].GetDecimal(), Is.EqualTo(100));
    }

    [TestCase("\"designer_rat\" is not known; did you mean \"designer_rate\"?", "--over", "designer_rat")]
    [TestCase("--to 10 is not above --from 20", "--from", "20", "--to", "10")]
    [TestCase("assets runs from 0", "--from", "0", "--to", "10")]
    [TestCase("\"nosuch\" is not known", "--between", "leonardo:nosuch")]
    [TestCase("\"nobody\" is not known", "--between", "nobody")]
    [TestCase("--trials \"5\"", "--trials", "5")]
    [TestCase("is the input that --over names", "--and", "assets")]
    public void AnOptionThatMeansNothingIsAUsageError(string message, params string[] options)
    {
        var outcome = Tcobench.Run(["breakeven", "--job", "campaign", .. options]);

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.Error);
        Assert.That(outcome.Out, Is.Empty);
        Assert.That(outcome.Error, Does.Contain(message));
    }
}
