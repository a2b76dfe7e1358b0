using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests;

public class TapeTests
{
    [Test]
    public void ASharedPartIsLaidDownOnce()
    {
        var (a, b) = (Some.Input(2), Some.Input(3));
        var shared = a * b;
        var tape = Tape.Of((shared + shared) / shared);
        Assert.That(tape.Count, Is.EqualTo(5), "a, b, a·b, the sum, the quotient");
        Assert.That(tape.Inputs, Is.EqualTo(new[] { a, b }));
    }

    [Test]
    public void TwoEqualLookingFormulasAreTwo()
    {
        var a = Some.Input(2);
        Assert.That(Tape.Of(a + a, a + a).Count, Is.EqualTo(3));
    }

    [Test]
    public void ALineTakesThePlaceOfItsDefinition()
    {
        var a = Some.Input(2);
        var line = (a + a).Named("twice");
        var again = line.Named("again");
        var tape = Tape.Of(again);
        Assert.That(tape.Count, Is.EqualTo(2));
        Assert.That(tape.Lines, Is.EqualTo(new[] { line, again }));
        Assert.That(ExactReading.Of(tape)[again], Is.EqualTo(4m));
    }

    [Test]
    public void AChainOf200000PartsIsReadWithoutExhaustingTheStack()
    {
        var step = Some.Input(0.01m);
        Formula left = step, right = step;
        for (var i = 1; i < 200_000; i++)
            (left, right) = (left + step, step + right);
        var tape = Tape.Of(left, right);
        var exact = ExactReading.Of(tape);
        var batch = BatchReading.Of(tape, 1, new Dictionary<Input, double[]>(), left, right);

        Assert.That((exact[left], exact[right]), Is.EqualTo((2000m, 2000m)));
        Assert.That(batch[0][0], Is.EqualTo(2000).Within(1e-6));
        Assert.That(batch[1][0], Is.EqualTo(2000).Within(1e-6));
        Assert.That(EvidenceReading.Of(tape).InputsOf(right), Is.EqualTo(new[] { step }));
        Assert.That(SentenceReading.PartsOf(left.Named("total")), Is.EqualTo(new[] { step }));
        Assert.That(SentenceReading.Of(left.Named("total"), _ => "step"), Does.Contain("…"));
    }

    [Test]
    public void AChainOf200000NamedLinesIsReadToo()
    {
        Formula total = Some.Input(1);
        for (var i = 1; i <= 200_000; i++)
            total = total.Named("opening", i);
        var tape = Tape.Of(total);
        Assert.That((tape.Count, tape.Lines.Count, tape.Lines[0].Month, tape.Lines[^1].Month), Is.EqualTo((1, 200_000, (int?)1, (int?)200_000)));
        Assert.That(ExactReading.Of(tape)[total], Is.EqualTo(1m));
    }

    [Test]
    public void SixtyDoublingsOfASharedPartAreSixtyParts()
    {
        Formula x = Some.Input(1);
        for (var i = 0; i < 60; i++)
            x += x;
        var tape = Tape.Of(x);
        Assert.That(tape.Count, Is.EqualTo(61));
        Assert.That(ExactReading.Of(tape)[x], Is.EqualTo(1_152_921_504_606_846_976m));
        Assert.That(BatchReading.Of(tape, 1, new Dictionary<Input, double[]>(), x)[0][0], Is.EqualTo(Math.Pow(2, 60)));
        Assert.That(SentenceReading.Of(x.Named("total"), _ => "x"), Has.Length.LessThan(10_000));
    }

    [Test]
    public void TwoPlansThatShareTheirDemandShareItsPlaces()
    {
        var (drafts, fee, price) = (Some.Input(100), Some.Input(24), Some.Input(0.04m));
        var demand = (drafts * 3).Named("demand");
        var (monthly, metered) = ((demand * 0 + fee).Named("monthly"), (demand * price).Named("metered"));
        var tape = Tape.Of(monthly, metered, demand);

        Assert.That(tape.Count, Is.EqualTo(9));
        Assert.That(tape.Lines, Is.EqualTo(new[] { demand, monthly, metered }));
        Assert.That(tape.Inputs, Is.EqualTo(new[] { drafts, fee, price }));
        var reading = ExactReading.Of(tape);
        Assert.That((reading[monthly], reading[metered]), Is.EqualTo((24m, 12m)));
    }

    [Test]
    public void EachLineComesAfterTheLinesItNeeds()
    {
        var random = Some.Random(4);
        var formulas = new List<Formula> { Some.Input(1), Some.Input(2) };
        for (var i = 1; i < 300; i++)
        {
            var sum = formulas[random.Next(formulas.Count)] + formulas[random.Next(formulas.Count)];
            formulas.Add(random.Next(2) == 0 ? sum : sum.Named("line", i));
        }

        var roots = formulas.OrderBy(_ => random.Next()).ToArray();
        var tape = Tape.Of(roots);
        var place = tape.Lines.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i);

        Assert.That(tape.Lines, Is.Unique.And.EquivalentTo(formulas.OfType<Line>()));
        Assert.That(tape.Count, Is.EqualTo(301), "one place each; a line shares its definition's");
        foreach (var line in tape.Lines)
        {
            foreach (var part in SentenceReading.PartsOf(line).OfType<Line>())
                Assert.That(place[part], Is.LessThan(place[line]));
        }
    }

    [Test]
    public void AFormulaThatIsNotOnTheTapeIsACallersMistake()
    {
        var tape = Tape.Of(Some.Input(1));
        var stranger = Some.Input("stranger", 2);
        Assert.That(() => ExactReading.Of(tape)[stranger], Throws.ArgumentException.With.Message.Contains("stranger"));
        Assert.That(() => ExactReading.Of(tape).Try(stranger), Throws.ArgumentException);
        Assert.That(() => BatchReading.Of(tape, 1, new Dictionary<Input, double[]>(), stranger), Throws.ArgumentException);
    }

    [Test]
    public void AnEmptyTapeHasNothing()
    {
        var tape = Tape.Of();
        Assert.That((tape.Count, tape.Lines.Count, tape.Inputs.Count), Is.EqualTo((0, 0, 0)));
        Assert.That(() => ExactReading.Of(tape), Throws.Nothing);
        Assert.That(BatchReading.Of(tape, 3, new Dictionary<Input, double[]>()), Is.Empty);
    }
}
