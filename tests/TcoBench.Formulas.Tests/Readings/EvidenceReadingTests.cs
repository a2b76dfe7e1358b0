using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests.Readings;

public class EvidenceReadingTests
{
    [TestCase(1)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(128)]
    [TestCase(200)]
    public void ALineRestsOnExactlyTheInputsItIsMadeOf(int count)
    {
        var inputs = Enumerable.Range(0, count).Select(i => Some.Input(i + 1)).ToArray();
        var (odd, even) = (Total("odd", 1), Total("even", 0));
        var both = (odd * even).Named("both");
        var reading = EvidenceReading.Of(Tape.Of(both));

        Assert.That(reading.InputsOf(even), Is.EquivalentTo(inputs.Where((_, i) => i % 2 == 0)));
        Assert.That(reading.InputsOf(odd), Is.EquivalentTo(inputs.Where((_, i) => i % 2 == 1)));
        Assert.That(reading.InputsOf(both), Is.EquivalentTo(inputs));
        Assert.That(inputs.Select(i => reading.InputsOf(i).Single()), Is.EqualTo(inputs));

        Line Total(string id, int parity) => Formula.Sum(inputs.Where((_, i) => i % 2 == parity), Unit.None).Named(id);
    }

    [Test]
    public void SourcesAreListedOnceById()
    {
        var (b, a) = (Some.Source("vendor.b"), Some.Source("vendor.a"));
        var inputs = new[]
        {
            new Input("fee", 1, Unit.None, Evidence.Published(b)),
            new Input("size", 2, Unit.None, Evidence.Derived("from both", b, a)),
            new Input("volume", 3, Unit.None, Evidence.Chosen("asked for")),
        };
        var total = Formula.Sum(inputs, Unit.None).Named("total");
        var reading = EvidenceReading.Of(Tape.Of(total));
        Assert.That(reading.SourcesOf(total), Is.EqualTo(new[] { a, b }));
        Assert.That(reading.SourcesOf(inputs[2]), Is.Empty);
        Assert.That(reading.RestsOnAssumptions(total), Is.False);
    }

    [Test]
    public void OneAssumptionAnywhereBelowMakesAFigureRestOnAssumptions()
    {
        var guess = new Input("failure_rate", 0.08m, Unit.None, Evidence.Assumed("unpublished"), new ThreePointSpread(0.03m, 0.15m));
        var drafts = (Some.Input(100) / (1 - guess)).Named("drafts");
        var fee = Some.Input(24).Named("fee");
        var total = (drafts * Some.Input(0.04m) + fee).Named("total");
        var reading = EvidenceReading.Of(Tape.Of(total));
        Assert.That((reading.RestsOnAssumptions(total), reading.RestsOnAssumptions(drafts), reading.RestsOnAssumptions(fee)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void AConstantRestsOnNothing()
    {
        Formula twelve = 12;
        var reading = EvidenceReading.Of(Tape.Of(twelve));
        Assert.That(reading.InputsOf(twelve), Is.Empty);
        Assert.That(reading.RestsOnAssumptions(twelve), Is.False);
    }
}
