using System.Text.Json;
using System.Text.Json.Nodes;
using TcoBench.Reporting.Json;

namespace TcoBench.Reporting.Tests.Json;

public class JsonWriterTests
{
    private static readonly string[] Root = ["schema", "as_of", "engine", "currency", "results", "sources", "findings"];

    private static readonly string[] Result =
    [
        "job", "vendor", "plan", "term", "assets", "months", "status", "excluded", "at_least", "days", "done_on", "total", "tax", "per_approved_asset",
        "billed", "effective", "kpis", "breakdown", "lines", "oldest_price", "assumption_share", "cheapest",
    ];

    [Test]
    public void ASmallComparisonReadsAsAccepted() => Golden.Verify(Rendered.Of(new JsonWriter(), Small.Report()));

    [Test]
    public void TheFixedKeysComeFirstAndInOrder()
    {
        var root = Parsed(Small.Report());
        var result = Results(root)[0];

        Assert.That(Keys(root).Take(Root.Length), Is.EqualTo(Root));
        Assert.That(Keys(result).Take(Result.Length), Is.EqualTo(Result));
        Assert.That(Keys(result["kpis"]), Is.EqualTo(new[] { "cpi", "cpai", "cpv", "cpc" }));
        Assert.That(Keys(result["breakdown"]), Is.EqualTo(new[] { "charges", "people", "platform", "risk" }));
        Assert.That(Keys(result["lines"]![0]).Take(6), Is.EqualTo(new[] { "id", "title", "amount", "unit", "month", "sources" }));
        Assert.That(Keys(Results(root)[2]["excluded"]![0]), Is.EqualTo(new[] { "code", "reason" }));
        Assert.That(Keys(root["sources"]![0]).Take(4), Is.EqualTo(new[] { "id", "url", "seen", "kind" }));
        Assert.That(Keys(root["findings"]![0]).Take(6), Is.EqualTo(new[] { "code", "severity", "message", "file", "line", "column" }));
    }

    [Test]
    public void ARankedResultCarriesItsFigures()
    {
        var root = Parsed(Small.Report());
        var result = Results(root)[0];

        Assert.That((string?)root["schema"], Is.EqualTo("tcobench.compare/1"));
        Assert.That((string?)root["as_of"], Is.EqualTo("2026-11-22"));
        Assert.That((string?)root["currency"], Is.EqualTo("EUR"));
        Assert.That((string?)result["status"], Is.EqualTo("ok"));
        Assert.That((string?)result["term"], Is.EqualTo("monthly"));
        Assert.That((int)result["months"]!, Is.EqualTo(1));
        Assert.That((decimal)result["days"]!, Is.EqualTo(5.5m));
        Assert.That((string?)result["done_on"], Is.EqualTo("2026-11-28"), "six days after the first");
        Assert.That((decimal)result["total"]!, Is.EqualTo(417m));
        Assert.That((decimal)result["per_approved_asset"]!, Is.EqualTo(4.17m));
        Assert.That((decimal)result["kpis"]!["cpi"]!, Is.EqualTo(27m / 800));
        Assert.That((bool)result["cheapest"]!, Is.True);
        Assert.That((bool)result["at_least"]!, Is.False);
        Assert.That((string?)result["oldest_price"], Is.EqualTo("2026-07-21"));
        Assert.That(result["lines"]!.AsArray().Sum(l => (decimal)l!["amount"]!), Is.EqualTo(417m));
        Assert.That(result["lines"]![0]!["sources"]!.AsArray().Select(s => (string?)s), Is.EqualTo(new[] { "alpha.pricing", "shared.bank" }));
        Assert.That((decimal)result["interval"]!["p90"]!, Is.EqualTo(612.5m));
    }

    [Test]
    public void AnUnrankedResultHasReasonsAndNoFigures()
    {
        var retired = Results(Parsed(Small.Report()))[2];
        var unknown = Results(Parsed(Small.Report()))[3];

        Assert.That((string?)retired["status"], Is.EqualTo("retired"));
        Assert.That((string?)retired["excluded"]![0]!["code"], Is.EqualTo("retired_model"));
        Assert.That(retired["total"], Is.Null);
        Assert.That(retired["per_approved_asset"], Is.Null);
        Assert.That(retired["kpis"]!["cpai"], Is.Null);
        Assert.That(retired["lines"]!.AsArray(), Is.Empty);
        Assert.That((string?)unknown["status"], Is.EqualTo("unknown_price"));
        Assert.That((bool)unknown["at_least"]!, Is.True);
    }

    [Test]
    public void EverySourceIdOfALineIsListed()
    {
        var root = Parsed(Real.Report);
        var listed = root["sources"]!.AsArray().Select(s => (string)s!["id"]!).ToHashSet();
        var used = Results(root).SelectMany(r => r["lines"]!.AsArray()).SelectMany(l => l!["sources"]!.AsArray()).Select(s => (string)s!);

        Assert.That(used.Distinct().Where(id => !listed.Contains(id)), Is.Empty);
        Assert.That(root["sources"]!.AsArray().Select(s => (string)s!["kind"]!).Distinct(), Is.SubsetOf(new[] { "primary", "near-primary", "secondary" }));
    }

    [Test]
    public void LinesAddUpToTheTotalOfEveryShippedResult()
    {
        foreach (var result in Results(Parsed(Real.AllPlans)).Where(r => r["total"] is not null))
            Assert.That(result["lines"]!.AsArray().Sum(l => (decimal)l!["amount"]!), Is.EqualTo((decimal)result["total"]!).Within(1e-9m));
    }

    [Test]
    public void TheSameReportGivesTheSameBytes()
    {
        var text = Rendered.Of(new JsonWriter(), Real.Report);

        Assert.That(Rendered.Of(new JsonWriter(), Real.Report), Is.EqualTo(text));
        Assert.That(text, Does.EndWith("}\n").And.Not.Contain("\r"));
    }

    [TestCase("0", "0")]
    [TestCase("-0.0000000000001", "0")]
    [TestCase("1.0000000", "1")]
    [TestCase("100", "100")]
    [TestCase("0.0000000000005", "0.000000000001")]
    [TestCase("-2.50", "-2.5")]
    [TestCase("0.333333333333333333", "0.333333333333")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    public void ANumberHasTwelveDecimalsAtMostAndNoTrailingZeros(string value, string expected) =>
        Assert.That(JsonNumber.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    private static JsonNode Parsed(Report report) => JsonNode.Parse(Rendered.Of(new JsonWriter(), report), documentOptions: new JsonDocumentOptions())!;

    private static List<JsonNode> Results(JsonNode root) => [.. root["results"]!.AsArray().Select(r => r!)];

    private static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(p => p.Key);
}
