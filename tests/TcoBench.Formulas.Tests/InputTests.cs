using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests;

public class InputTests
{
    private static readonly Evidence Guess = Evidence.Assumed("no published figure");
    private static readonly Evidence Read = Evidence.Published(Some.Page);

    [Test]
    public void AnAssumptionWithoutSpreadIsRefused()
    {
        Assert.That(() => new Input("failure_rate", 0.08m, Unit.None, Guess), Throws.ArgumentException.With.Message.Contains("failure_rate"));
        Assert.That(new Input("failure_rate", 0.08m, Unit.None, Guess, new ThreePointSpread(0.03m, 0.15m)).Spread, Is.EqualTo(new ThreePointSpread(0.03m, 0.15m)));
    }

    [Test]
    public void AnInputWithoutEvidenceCannotBeWrittenDown() =>
        Assert.That(() => new Input("seat_fee", 24, Unit.None, null!), Throws.ArgumentNullException);

    [Test]
    public void WhatIsPublishedOrChosenNeedsNoSpread()
    {
        Assert.That(new Input("seat_fee", 24, Unit.None, Read).Spread, Is.Null);
        Assert.That(new Input("asset_count", 100, Unit.None, Evidence.Chosen("the buyer's volume")).Spread, Is.Null);
    }

    [TestCase("1", "3", true)]
    [TestCase("2", "2", true)]
    [TestCase("2", "3", true)]
    [TestCase("1", "2", true)]
    [TestCase("2.0001", "3", false)]
    [TestCase("1", "1.9999", false)]
    [TestCase("3", "1", false)]
    public void ASpreadHoldsItsBaseValue(decimal low, decimal high, bool accepted) =>
        Assert.That(() => new Input("minutes", 2, Unit.None, Read, new ThreePointSpread(low, high)), accepted ? Throws.Nothing : Throws.ArgumentException);

    private static IEnumerable<TestCaseData> Supports()
    {
        yield return new TestCaseData(new UniformSpread(2, 3), true);
        yield return new TestCaseData(new UniformSpread(2.1m, 3), false);
        yield return new TestCaseData(new TriangularSpread(1, 1.5m, 2), true);
        yield return new TestCaseData(new TriangularSpread(1, 1.5m, 1.9m), false);
        yield return new TestCaseData(new PertSpread(2, 3, 4), true);
        yield return new TestCaseData(new PertSpread(2.1m, 3, 4), false);
        yield return new TestCaseData(new NormalSpread(1, 3), true);
        yield return new TestCaseData(new LogNormalSpread(1, 3), true);
        yield return new TestCaseData(new BetaSpread(2, 3), false);
        yield return new TestCaseData(new DiscreteSpread([new(2, 0.5m), new(3, 0.5m)]), true);
        yield return new TestCaseData(new DiscreteSpread([new(1, 0.5m), new(3, 0.5m)]), false);
        yield return new TestCaseData(new EmpiricalSpread([1, 3]), true);
        yield return new TestCaseData(new EmpiricalSpread([3, 4]), false);
        yield return new TestCaseData(new UniformSpread(1, 3) { AtLeast = 2 }, true);
        yield return new TestCaseData(new UniformSpread(1, 3) { AtLeast = 2.1m }, false);
        yield return new TestCaseData(new UniformSpread(1, 3) { AtMost = 2 }, true);
        yield return new TestCaseData(new UniformSpread(1, 3) { AtMost = 1.9m }, false);
    }

    [TestCaseSource(nameof(Supports))]
    public void ABaseValueIsOneTheSpreadCanGive(Spread spread, bool accepted) =>
        Assert.That(() => new Input("minutes", 2, Unit.None, Read, spread), accepted ? Throws.Nothing : Throws.ArgumentException);

    // Jeffreys: Beta(A + 1/2, N - A + 1/2).
    [Test]
    public void APilotGivesABetaSpread() => Assert.That(BetaSpread.Pilot(140, 400), Is.EqualTo(new BetaSpread(140.5m, 260.5m)));

    [Test]
    public void AnInputOrALineWithoutAProperNameIsRefused()
    {
        Assert.That(() => Some.Input("h100", 2), Throws.ArgumentException.With.Message.Contains("spreadsheet cell"));
        Assert.That(() => Some.Input(2).Named("Total"), Throws.ArgumentException);
        Assert.That(() => Some.Input(2).Named(""), Throws.ArgumentException);
        Assert.That(() => Some.Input(2).Named(null!), Throws.ArgumentNullException);
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    public void MonthsAreCountedFromTheStateBeforeTheFirst(int month, bool accepted) =>
        Assert.That(() => Some.Input(2).Named("overage", month), accepted ? Throws.Nothing : Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void AMonthlyLineHasOneIdAndAMonth()
    {
        var line = Some.Input(2).Named("overage", 12);
        Assert.That((line.Id, line.Month, line.ToString()), Is.EqualTo(("overage", (int?)12, "overage[12]")));
        Assert.That(Some.Input(2).Named("overage").ToString(), Is.EqualTo("overage"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase(null)]
    public void AnAssumptionAChoiceOrADerivationStatesItsReason(string? reason)
    {
        Assert.That(() => Evidence.Assumed(reason!), Throws.ArgumentException);
        Assert.That(() => Evidence.Chosen(reason!), Throws.ArgumentException);
        Assert.That(() => Evidence.Derived(reason!, Some.Page), Throws.ArgumentException);
    }

    [Test]
    public void EvidenceKeepsItsSourcesEvenIfTheListIsReusedLater()
    {
        var list = new List<Source> { Some.Page };
        var evidence = Evidence.Derived("fee over quota", list);
        list.Clear();
        Assert.That(evidence.Sources, Is.EqualTo(new[] { Some.Page }));
    }

    [Test]
    public void EachKindOfEvidenceSaysWhatItRestsOn()
    {
        Assert.That((Read.Kind, Read.Reason, Read.Sources.Count), Is.EqualTo((EvidenceKind.Published, "", 1)));
        var measured = Evidence.Measured(Some.Page, "ten runs");
        Assert.That((measured.Kind, measured.Reason, measured.Sources.Count), Is.EqualTo((EvidenceKind.Measured, "ten runs", 1)));
        Assert.That((Guess.Kind, Guess.Reason, Guess.Sources.Count), Is.EqualTo((EvidenceKind.Assumed, "no published figure", 0)));
        Assert.That(Evidence.Chosen("policy").Kind, Is.EqualTo(EvidenceKind.Chosen));
        Assert.That(Evidence.Derived("a/b", Some.Page, Some.Page).Sources, Has.Count.EqualTo(2));
    }

    [Test]
    public void AWhatIfReplacesTheValueInEveryFormulaThatRestsOnIt()
    {
        var (fee, seats) = (Some.Input("seat_fee", 24, "USD/seat"), Some.Input("seat_count", 3, "seat"));
        var (total, twice) = ((fee * seats).Named("total"), (fee * seats * 2).Named("twice"));
        var tape = Tape.Of(total, twice);

        var before = ExactReading.Of(tape);
        var whatIf = ExactReading.Of(tape, new Dictionary<Input, decimal> { [fee] = 30, [Some.Input(1)] = 99 });

        Assert.That((before[total], before[twice]), Is.EqualTo((72m, 144m)));
        Assert.That((whatIf[total], whatIf[twice], whatIf[fee], whatIf[seats]), Is.EqualTo((90m, 180m, 30m, 3m)));
        Assert.That(fee.Value, Is.EqualTo(24m));
    }
}
