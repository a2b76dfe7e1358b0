using TcoBench.Core.Findings;
using TcoBench.Files.Sections;
using TcoBench.Formulas;

namespace TcoBench.Files.Tests.Loading;

/// <summary>How spreads are written, and what is told of those that cannot be.</summary>
public class SpreadTests
{
    private const string Share = "failure_rate";
    private const string Minutes = "concept_minutes";
    private const string Offset = "acceptance_offset";

    private static IEnumerable<TestCaseData> Shapes()
    {
        yield return Read(Minutes, "low: 3, base: 6, high: 12", new ThreePointSpread(3, 12));
        yield return Read(Minutes, "shape: three-point, low: 3, base: 6, high: 12, at_least: 1", new ThreePointSpread(3, 12) { AtLeast = 1 });
        yield return Read(Minutes, "shape: uniform, min: 3, base: 6, max: 12", new UniformSpread(3, 12));
        yield return Read(Minutes, "shape: triangular, min: 3, base: 6, max: 12", new TriangularSpread(3, 6, 12));
        yield return Read(Minutes, "shape: triangular, min: 3, base: 6, mode: 4, max: 12, at_least: 4, at_most: 9", new TriangularSpread(3, 4, 12) { AtLeast = 4, AtMost = 9 });
        yield return Read(Minutes, "shape: pert, min: 3, base: 3, max: 12", new PertSpread(3, 3, 12));
        yield return Read(Share, "shape: beta, alpha: 2, beta: 98, base: 2%", new BetaSpread(2, 98));
        yield return Read(Share, "shape: beta, accepted: 6, of: 200, base: 3%", new BetaSpread(6.5m, 194.5m));
        yield return Read(Share, "shape: beta, accepted: 0, of: 20, base: 1%", new BetaSpread(0.5m, 20.5m));

        // What cannot be is cut off: minutes below 0, shares outside 0 to 1; an offset may be negative.
        yield return Read(Minutes, "shape: normal, low: 1, base: 6, high: 11", new NormalSpread(1, 11) { AtLeast = 0 });
        yield return Read(Minutes, "shape: normal, low: 1, base: 6, high: 11, at_least: 0.5", new NormalSpread(1, 11) { AtLeast = 0.5m });
        yield return Read(Share, "shape: normal, low: 1%, base: 5%, high: 9%", new NormalSpread(0.01m, 0.09m) { AtLeast = 0, AtMost = 1 });
        yield return Read(Share, "shape: log-normal, low: 1%, base: 3%, high: 9%", new LogNormalSpread(0.01m, 0.09m) { AtMost = 1 });
        yield return Read(Minutes, "shape: log-normal, low: 2, base: 4, high: 8", new LogNormalSpread(2, 8));
        yield return Read(Offset, "shape: normal, low: -5%, base: 0%, high: 5%", new NormalSpread(-0.05m, 0.05m));

        // 1 % of the way from low to high is rounding: √(1.5 × 10) = 3.873, and 3.9 is 0.027 off of 8.5.
        yield return Read(Minutes, "shape: log-normal, low: 1.5, base: 3.9, high: 10", new LogNormalSpread(1.5m, 10));
        yield return Read(Minutes, "shape: normal, low: 1, base: 6.1, high: 11", new NormalSpread(1, 11) { AtLeast = 0 });
    }

    [TestCaseSource(nameof(Shapes))]
    public void AShapeIsReadAsItIsWritten(string name, string keys, Spread expected)
    {
        using var folder = With(name, keys);

        var loaded = folder.Load();

        Assert.That(loaded.Findings.Select(f => f.Message), Is.Empty);
        Assert.That(loaded.Book.Find($"example.{name}")!.Spread, Is.EqualTo(expected));
    }

    [Test]
    public void ListsOfValuesAreRead()
    {
        using var discrete = With(Minutes, "shape: discrete, base: 4, cases: [{ value: 4, weight: 75% }, { value: 9, weight: 0.25 }]");
        using var empirical = With(Minutes, "shape: empirical, base: 5, observations: [3, 9, 3, 6]");

        Assert.That(((DiscreteSpread)discrete.Load().Book.Find("example.concept_minutes")!.Spread!).Cases, Is.EqualTo(new WeightedValue[] { new(4, 0.75m), new(9, 0.25m) }));
        Assert.That(((EmpiricalSpread)empirical.Load().Book.Find("example.concept_minutes")!.Spread!).Observations, Is.EqualTo(new[] { 3m, 9, 3, 6 }));
    }

    [Test]
    public void APublishedPriceMayHaveASpread()
    {
        using var folder = Folder.WithVendor("credit_price: { value: 0.0015, unit: USD/credit, source: page }", "credit_price: { value: 0.0015, unit: USD/credit, source: page, shape: uniform, min: 0.0010, max: 0.0020 }");

        var price = folder.Load().Book.Find("example.credit_price")!;

        Assert.That((price.Spread, price.Evidence.Kind), Is.EqualTo(((Spread)new UniformSpread(0.001m, 0.002m), EvidenceKind.Published)));
        Assert.That(folder.Load().Findings, Is.Empty);
    }

    [Test]
    public void AJobsInputWithAShapeIsAnAssumption()
    {
        using var folder = Folder.WithJob("stages:", "inputs:\n  concept_minutes: { shape: empirical, base: 5, observations: [3, 9], unit: minute/item, why: \"timed\" }\nstages:");

        Assert.That(folder.Load().Book.Find("posters.concept_minutes")!.Spread, Is.InstanceOf<EmpiricalSpread>());
    }

    [TestCase(Minutes, "shape: unifrom, base: 6", "TCO210", "unifrom", "unknown shape \"unifrom\"; did you mean \"uniform\"?")]
    [TestCase(Minutes, "shape: uniform, min: 3, base: 6", "TCO201", "{ shape", "key \"max\" is missing")]
    [TestCase(Minutes, "low: 3, base: 6, high: 12, mode: 5", "TCO336", "mode", "a three-point spread has no mode")]
    [TestCase(Minutes, "low: 3, base: 6, high: 12, accepted: 3", "TCO336", "accepted", "a three-point spread has no accepted")]
    [TestCase(Minutes, "shape: uniform, min: 7, base: 6, max: 12", "TCO310", "7", "min is more than the value itself")]
    [TestCase(Minutes, "shape: uniform, min: 3, base: 6, max: 5", "TCO310", "5", "max is less than the value itself")]
    [TestCase(Minutes, "shape: triangular, min: 6, base: 6, max: 6", "TCO310", "6, unit", "min and max are the same")]
    [TestCase(Minutes, "shape: pert, min: 3, base: 6, mode: 2, max: 12", "TCO310", "2", "mode is less than min")]
    [TestCase(Minutes, "shape: triangular, min: 3, base: 6, mode: 13, max: 12", "TCO310", "13", "mode is more than max")]
    [TestCase(Minutes, "shape: normal, low: 3, base: 6, high: 12", "TCO336", "6", "base is 6, but the median of that normal spread is 7.5")]
    [TestCase(Minutes, "shape: normal, low: 1, base: 6.11, high: 11", "TCO336", "6.11", "base is 6.11, but the median of that normal spread is 6")]
    [TestCase(Minutes, "shape: log-normal, low: 3, base: 8, high: 12", "TCO336", "8", "base is 8, but the median of that log-normal spread is 6")]
    [TestCase(Minutes, "shape: log-normal, low: 0, base: 6, high: 12", "TCO336", "0", "low of a log-normal spread is not above 0")]
    [TestCase(Minutes, "shape: uniform, min: -3, base: 6, max: 12", "TCO308", "-3", "min of \"concept_minutes\" is negative")]
    [TestCase(Share, "shape: uniform, min: 0%, base: 6%, max: 101%", "TCO331", "101%", "max of \"failure_rate\" is more than 100 %")]
    [TestCase(Minutes, "shape: beta, alpha: 2, beta: 3, base: 0.4", "TCO336", "beta, alpha", "a beta spread is of a share, and \"concept_minutes\" is in minute/item")]
    [TestCase(Share, "shape: beta, alpha: 2, beta: 0.09, base: 4%", "TCO208", "0.09", "beta is 0.09, less than 0.1")]
    [TestCase(Share, "shape: beta, alpha: 2, base: 4%", "TCO201", "{ shape", "key \"beta\" is missing")]
    [TestCase(Share, "shape: beta, accepted: 2, alpha: 2, base: 4%", "TCO336", "beta, accepted", "a beta spread is given in two ways")]
    [TestCase(Share, "shape: beta, accepted: 21, of: 20, base: 4%", "TCO310", "21", "more are accepted than there are")]
    [TestCase(Share, "shape: beta, accepted: 2, of: 20, base: 100%", "TCO310", "100%", "base is 1, which the spread cannot give")]
    [TestCase(Share, "shape: beta, accepted: 2, of: 20, base: 0%", "TCO310", "0%", "base is 0, which the spread cannot give")]
    [TestCase(Minutes, "shape: discrete, base: 4, cases: [{ value: 4, weight: 75% }, { value: 9, weight: 20% }]", "TCO336", "cases", "the weights add up to 95 %, not 100 %")]
    [TestCase(Minutes, "shape: discrete, base: 4, cases: [{ value: 4, weight: 100% }, { value: 9, weight: 0% }]", "TCO336", "0%", "a case of weight 0 never comes about")]
    [TestCase(Minutes, "shape: discrete, base: 4, cases: [{ value: 4, weight: 75% }, { value: 4.0, weight: 25% }]", "TCO313", "4.0", "a value is listed twice")]
    [TestCase(Minutes, "shape: discrete, base: 4, cases: [{ value: 4, weight: 100% }]", "TCO327", "cases", "there are no two cases")]
    [TestCase(Minutes, "shape: discrete, base: 5, cases: [{ value: 4, weight: 75% }, { value: 9, weight: 25% }]", "TCO310", "5", "base is 5, which the spread cannot give")]
    [TestCase(Minutes, "shape: empirical, base: 5, observations: []", "TCO327", "observations", "there are no two different observations")]
    [TestCase(Minutes, "shape: empirical, base: 5, observations: [5, 5]", "TCO327", "observations", "there are no two different observations")]
    [TestCase(Minutes, "shape: empirical, base: 5, observations: [5, about 6]", "TCO205", "about 6", "item 2 of observations is \"about 6\"")]
    [TestCase(Minutes, "shape: empirical, base: 10, observations: [5, 9]", "TCO310", "10", "base is 10, which the spread cannot give")]
    [TestCase(Minutes, "low: 3, base: 6, high: 12, at_least: 7", "TCO310", "6", "base is 6, which the spread cannot give")]
    [TestCase(Minutes, "low: 3, base: 6, high: 12, at_least: 6, at_most: 6", "TCO336", "6, at_most", "nothing is left of the spread")]
    [TestCase(Minutes, "shape: uniform, min: 3, base: 6, max: 12, at_least: 12", "TCO336", "12, unit", "nothing is left of the spread")]
    [TestCase(Minutes, "shape: uniform, min: 3, base: 6, max: 12, at_most: 3", "TCO336", "3, unit", "nothing is left of the spread")]
    [TestCase(Minutes, "shape: empirical, base: 5, observations: [5, 9], at_least: 6, at_most: 8", "TCO336", "6, at_most", "nothing is left of the spread")]
    public void AMistakeIsToldWhereItIs(string name, string keys, string code, string at, string message)
    {
        using var folder = With(name, keys);

        var finding = folder.Only();

        Assert.That((finding.Code, finding.Severity), Is.EqualTo((code, Severity.Error)));
        Assert.That(finding.Message, Does.StartWith(message));
        Assert.That(finding.Where.LineText[(finding.Where.Column - 1)..], Does.StartWith(at));
        Assert.That(finding.Hint, Is.Not.Empty);
    }

    [Test]
    public void EveryKeyOfAnotherShapeIsTold()
    {
        using var folder = With(Minutes, "shape: uniform, low: 3, base: 6, high: 12");

        var findings = folder.Load().Findings;

        Assert.That(findings.Select(f => f.Message), Is.EqualTo(new[] { "a uniform spread has no low", "a uniform spread has no high" }));
        Assert.That(findings[0].Hint, Is.EqualTo("it takes min, max, at_least, at_most; low belongs to three-point, normal, log-normal"));
    }

    // Figures as large as the format takes are no reason to fail.
    [TestCase("shape: normal, low: 1, base: 5, high: 9999999999999999999999999999")]
    [TestCase("shape: log-normal, low: 9999999999999999999999999998, base: 9999999999999999999999999998, high: 9999999999999999999999999999")]
    public void TheLargestFiguresAreReadOrRefused(string keys)
    {
        using var folder = With(Minutes, keys);

        Assert.That(folder.Load().Findings.Select(f => f.Code), Is.SubsetOf(new[] { "TCO336" }));
    }

    // A plugin's formula must hold at both ends of a spread; those of a beta spread of 9 of 19 are 0.5 ∓ 2·√(0.25 ÷ 21) = 0.5 ∓ 0.2182.
    private static IEnumerable<TestCaseData> Ends()
    {
        yield return new TestCaseData(new ThreePointSpread(3, 12), 3m, 12m);
        yield return new TestCaseData(new NormalSpread(-1, 12) { AtLeast = 0 }, 0m, 12m);
        yield return new TestCaseData(new LogNormalSpread(3, 12) { AtMost = 10 }, 3m, 10m);
        yield return new TestCaseData(new UniformSpread(3, 12), 3m, 12m);
        yield return new TestCaseData(new TriangularSpread(3, 4, 12), 3m, 12m);
        yield return new TestCaseData(new PertSpread(3, 4, 12) { AtLeast = 4 }, 4m, 12m);
        yield return new TestCaseData(new DiscreteSpread([new(9, 0.5m), new(4, 0.5m)]), 4m, 9m);
        yield return new TestCaseData(new EmpiricalSpread([5, 2, 7]), 2m, 7m);
        yield return new TestCaseData(new BetaSpread(10, 10), 0.2818m, 0.7182m);
        yield return new TestCaseData(new BetaSpread(0.5m, 0.5m), 0.25m, 0.75m);
    }

    [TestCaseSource(nameof(Ends))]
    public void APluginIsTriedAtTheEndsOfASpread(Spread spread, decimal low, decimal high)
    {
        Assert.That(Reach.Ends(spread).Low, Is.EqualTo(low).Within(0.0001m));
        Assert.That(Reach.Ends(spread).High, Is.EqualTo(high).Within(0.0001m));
    }

    private static TestCaseData Read(string name, string keys, Spread expected) => new(name, keys, expected);

    private static Folder With(string name, string keys) =>
        Folder.WithVendor("failure_rate: { low: 1%, base: 2%, high: 4%, unit: 1,", $"{name}: {{ {keys}, unit: {(name == Minutes ? "minute/item" : "1")},");
}
