using TcoBench.Core.Metering;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Metering;

public class FormulaGraphTests
{
    private static readonly Line Steps = Place("step");
    private static readonly Line Price = Place("credit/step");
    private static readonly Dictionary<Formula, string> Places = new() { [Steps] = "steps", [Price] = "price" };

    [TestCase(1, "1.5")]
    [TestCase(30, "16")]
    public void EachRequestFillsThePlacesAnew(int steps, decimal expected) =>
        Assert.That(Graph((Steps * Price) + Formula.Structural(1, Unit.Parse("credit"))).Build(Values(steps)).Exactly(), Is.EqualTo(expected));

    // Its lines are names for readers: a report would show one of them for every request.
    [Test]
    public void WhatIsBuiltHasNoLinesOfItsOwn()
    {
        var built = Graph(((Steps * Price).Named("used") + (Steps * Price).Named("used")).Named("all")).Build(Values(2));

        Assert.That(Tape.Of(built).Lines, Is.Empty);
        Assert.That(built.Exactly(), Is.EqualTo(2));
    }

    [Test]
    public void WhatIsSharedStaysShared()
    {
        var sum = Steps * Price;
        for (var i = 0; i < 60; i++)
            sum += sum;

        Assert.That(Tape.Of(Graph(sum).Build(Values(2))).Count, Is.EqualTo(63));
    }

    [Test]
    public void ANameOfAnotherUnitOrWithoutValueIsRefused()
    {
        var graph = Graph(Steps * Price);

        Assert.That(() => graph.Build(_ => Some.Input("x", 1, "px")), Throws.InstanceOf<FormatException>().With.Message.Contains("is in px, not in"));
        Assert.That(() => graph.Build(_ => null), Throws.InstanceOf<FormatException>().With.Message.EqualTo("\"steps\" has no value").Or.Message.EqualTo("\"price\" has no value"));
    }

    // Two places and n - 2 operations are n parts.
    [TestCase(100, true)]
    [TestCase(101, false)]
    [TestCase(1_000_000, false)]
    public void OneThatIsTooLargeIsNone(int parts, bool isOne)
    {
        var sum = Steps * Price;
        for (var i = 3; i < parts; i++)
            sum = i % 2 == 0 ? sum.AtLeast(sum) : sum + sum;

        Assert.That(FormulaGraph.Of(sum, Places, 100), isOne ? Is.Not.Null : Is.Null);
    }

    [Test]
    public void ItIsWrittenPartByPart()
    {
        var used = (Steps * Price).Named("used");
        var shared = used - (used / 100);

        Assert.That(
            Graph(shared.AtLeast(0) + (shared * 12).Named("used")).Written("credits"),
            Is.EqualTo(new[] { ("used", "steps * price"), ("part_1", "used - used / 100"), ("used_1", "part_1 * 12"), ("credits", "max(part_1, 0) + used_1") }).AsCollection);
    }

    // No row of it is ever cut short.
    [Test]
    public void ALongOneIsBrokenIntoParts()
    {
        var written = Graph(Formula.Sum(Enumerable.Range(0, 500).Select(i => Steps * i), Steps.Unit)).Written("total");

        Assert.That(written, Has.Count.GreaterThan(10));
        Assert.That(written.Select(row => row.Text), Has.None.Contains("…").And.All.Length.LessThan(1000));
        Assert.That(written[^1].Name, Is.EqualTo("total"));
        Assert.That(written.Sum(row => row.Text.Split("steps").Length - 1), Is.EqualTo(500));
    }

    [Test]
    public void APlaceAloneIsAFormula() => Assert.That(Graph(Steps).Written("credits"), Is.EqualTo(new[] { ("credits", "steps") }));

    private static FormulaGraph Graph(Formula formula) => FormulaGraph.Of(formula, Places, 10_000)!;

    private static Line Place(string unit) => (Formula.Structural(1, Unit.Parse(unit)) / 0).Named("place");

    private static Func<string, Formula?> Values(int steps) => name => name == "steps" ? Some.Input("steps", steps, "step") : Some.Input("price", 0.5m, "credit/step");
}
