using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests.Readings;

public class ExactReadingTests
{
    private static readonly Input Zero = Some.Input("nothing", 0);
    private static readonly Input Two = Some.Input("two", 2);
    private static readonly Input Huge = Some.Input("huge", 79_000_000_000_000_000_000_000_000_000m);

    [Test]
    public void DivisionByZeroSpoilsOnlyWhatRestsOnIt()
    {
        var ratio = (Two / Zero).Named("ratio");
        var spoiled = (ratio + 1).Named("spoiled");
        var sound = (Two * 3).Named("sound");
        var reading = ExactReading.Of(Tape.Of(spoiled, sound));

        Assert.That(reading[sound], Is.EqualTo(6m));
        Assert.That((reading.Try(sound), reading.Try(ratio), reading.Try(spoiled)), Is.EqualTo(((decimal?)6, (decimal?)null, (decimal?)null)));
        Fails(reading, spoiled, "ratio", "division by zero");
        Fails(reading, ratio, "ratio", "division by zero");
    }

    [Test]
    public void TimesZeroDoesNotMakeASpoiledFigureWhole()
    {
        var total = (Two / Zero * 0).Named("total");
        Fails(ExactReading.Of(Tape.Of(total)), total, "total", "division by zero");
        var smaller = Min(1, Two / Zero).Named("smaller");
        Fails(ExactReading.Of(Tape.Of(smaller)), smaller, "smaller", "division by zero");
    }

    [Test]
    public void AnUnnamedFailureIsNamedAfterTheFirstLineAroundIt()
    {
        var inner = (1 + (Two / Zero)).Named("inner");
        var outer = (inner * 2).Named("outer", 3);
        Fails(ExactReading.Of(Tape.Of(outer)), outer, "inner", "division by zero");
        var monthly = (Two / Zero * 2).Named("outer", 3);
        Fails(ExactReading.Of(Tape.Of(monthly)), monthly, "outer[3]", "division by zero");
    }

    [Test]
    public void OfTwoFailuresTheFirstInReadingOrderIsNamed()
    {
        var (first, second) = ((Two / Zero).Named("first"), (Huge * Huge).Named("second"));
        var total = (first + second).Named("total");
        var reading = ExactReading.Of(Tape.Of(total));
        Fails(reading, total, "first", "division by zero");
        Fails(reading, second, "second", "the number is too large");
        var swapped = (second + first).Named("swapped");
        Fails(ExactReading.Of(Tape.Of(first, swapped)), swapped, "second", "the number is too large");
    }

    [Test]
    public void AFailureSharedByTwoPlansIsNamedInThePlanAskedAbout()
    {
        var shared = Two / Zero;
        var (one, other) = ((shared + 1).Named("plan_one"), (shared + 2).Named("plan_other"));
        var reading = ExactReading.Of(Tape.Of(one, other));
        Fails(reading, one, "plan_one", "division by zero");
        Fails(reading, other, "plan_other", "division by zero");
    }

    [Test]
    public void AFailureOutsideAnyLineSaysSo()
    {
        var bare = Two / Zero;
        Fails(ExactReading.Of(Tape.Of(bare)), bare, "", "division by zero");
        Assert.That(() => bare.Exactly(), Throws.TypeOf<CannotComputeException>().With.Message.EqualTo("the figure cannot be computed: division by zero"));
    }

    [Test]
    public void ANumberBeyondTheLargestFigureSpoilsWhatRestsOnIt()
    {
        foreach (var formula in new[] { Huge + Huge, 0 - Huge - Huge, Huge * Two, Huge / (1 / (Two * 1000)), Packs(Huge, 1 / Two), Reaches(Huge, 0 - Huge) })
        {
            var line = formula.Named("beyond");
            Fails(ExactReading.Of(Tape.Of(line)), line, "beyond", "the number is too large");
        }
    }

    [Test]
    public void APackSizeOfZeroOrLessIsToldApart()
    {
        var (none, less) = (Packs(Two, Zero).Named("no_size"), Packs(Two, 0 - Two).Named("less"));
        var reading = ExactReading.Of(Tape.Of(none, less));
        Fails(reading, none, "no_size", "division by zero");
        Fails(reading, less, "less", "the pack size is negative");
    }

    [Test]
    public void AWhatIfCanSpoilAFigureAndHealIt()
    {
        var line = (Two / Zero).Named("ratio");
        var (tape, sound) = (Tape.Of(line), (1 / Two).Named("half_of_it"));
        Assert.That(ExactReading.Of(tape, new Dictionary<Input, decimal> { [Zero] = 4 })[line], Is.EqualTo(0.5m));
        Assert.That(ExactReading.Of(Tape.Of(sound), new Dictionary<Input, decimal> { [Two] = 0 }).Try(sound), Is.Null);
    }

    [Test]
    public void TenthsAddUpToTheCent()
    {
        var tenth = Some.Input(0.1m);
        Assert.That(Sum(Enumerable.Repeat(tenth, 1000), Unit.None).Exactly(), Is.EqualTo(100m));
        Assert.That((tenth + Some.Input(0.2m) - Some.Input(0.3m)).Exactly(), Is.Zero);
    }

    private static void Fails(ExactReading reading, Formula formula, string line, string reason)
    {
        Assert.That(reading.Try(formula), Is.Null);
        var e = Assert.Throws<CannotComputeException>(() => _ = reading[formula]);
        Assert.That((e.Line, e.Reason), Is.EqualTo((line, reason)));
    }
}
