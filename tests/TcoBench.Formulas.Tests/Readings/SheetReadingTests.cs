using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests.Readings;

public class SheetReadingTests
{
    private static readonly Input A = Some.Input("a", 7);
    private static readonly Input B = Some.Input("b", 3);
    private static readonly Input C = Some.Input("c_", 2);

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Row(A + B + C, "a+b+c_");
        yield return Row(A + (B - C), "a+b-c_");
        yield return Row(A - (B - C), "a-(b-c_)");
        yield return Row(A - (B * C), "a-b*c_");
        yield return Row((A + B) * C, "(a+b)*c_");
        yield return Row(A * (B / C), "a*b/c_");
        yield return Row(A / B / C, "a/b/c_");
        yield return Row(A / (B * C), "a/(b*c_)");
        yield return Row(A / (B - C), "a/(b-c_)");
        yield return Row(Min(A, B - C) * C, "MIN(a,b-c_)*c_");
        yield return Row(1 - Max(A, 0), "1-MAX(a,0)");
        yield return Row(Packs(A, B), "MAX(0,ROUNDUP(a/MAX(0,b)*keep-slack,0))");
        yield return Row(Packs(A - B, A * C) / C, "MAX(0,ROUNDUP((a-b)/MAX(0,a*c_)*keep-slack,0))/c_");
        yield return Row(Packs(A / B, 1), "MAX(0,ROUNDUP(a/b/1*keep-slack,0))");
        yield return Row(Packs(A, 0), "MAX(0,ROUNDUP(a/MAX(0,0)*keep-slack,0))");
        yield return Row(1 - Reaches(A - C, B), "1-IF(a-c_-b+ABS(b)*(1-keep)+slack>=0,1,0)");
        yield return Row(Round(A, B), "b*SIGN(a)*INT(ABS(a/b)*(1+(1-keep))+half+slack)");
        yield return Row(C / Round(A, B), "c_/(b*SIGN(a)*INT(ABS(a/b)*(1+(1-keep))+half+slack))");
        yield return Row(A * 12 * 60m * 100 * 1000.00m, "a*12*60*100*1000");
        yield return Row((A + B).Named("sum") * C, "sum*c_");
        yield return Row((A + B).Named("sum"), "sum");
        yield return Row(A, "a");
        yield return Row(Zero(Unit.Parse("USD")), "0");
    }

    [TestCaseSource(nameof(Texts))]
    public void ALineReadsAsTheFormulaOfACell(Line line, string expected) => Assert.That(SheetReading.TextOf(line, Named), Is.EqualTo(expected));

    [Test]
    public void LinesAndConstantsHaveCellsEachAfterWhatItNeeds()
    {
        var months = Structural(3, Unit.None);
        var inner = (A * months).Named("inner");
        var outer = (inner + (1 - B)).Named("outer");

        Assert.That(SheetReading.Cells(Tape.Of(outer)), Is.EqualTo(new Formula[] { months, inner, outer }));
        Assert.That(SheetReading.TextOf(inner, f => f == months ? "E4" : Named(f)), Is.EqualTo("a*E4"));
    }

    [Test]
    public void AnUnnamedPartThatIsUsedTwiceHasACell()
    {
        var part = A + B;
        var line = (part * part).Named("square");

        Assert.That(SheetReading.Cells(Tape.Of(line)), Is.EqualTo(new Formula[] { part, line }));
        Assert.That(SheetReading.TextOf(line, f => f == part ? "E4" : Named(f)), Is.EqualTo("E4*E4"));
        Assert.That(SheetReading.TextOf(part, f => f == part ? "E4" : Named(f)), Is.EqualTo("a+b"));
    }

    [Test]
    public void APartUsedByItsLineAndByAnotherHasACellToo()
    {
        var part = A + B;
        var (line, other) = (part.Named("line"), (part * C).Named("other"));

        Assert.That(SheetReading.Cells(Tape.Of(line, other)), Is.EqualTo(new Formula[] { part, line, other }));
        Assert.That(SheetReading.TextOf(line, f => f == part ? "E4" : Named(f)), Is.EqualTo("E4"));
    }

    [Test]
    public void AnUnnamedFormulaAskedForHasACell()
    {
        var sum = A + B;
        Assert.That(SheetReading.Cells(Tape.Of(sum)), Is.EqualTo(new[] { sum }));
    }

    [Test]
    public void WhatATextRepeatsHasACell()
    {
        var (left, right) = (A + B, B * C);
        var reaches = Reaches(left, right).Named("reaches");
        var round = Round(A - B, A + C).Named("round");

        Assert.That(SheetReading.Cells(Tape.Of(reaches)), Is.EqualTo(new Formula[] { right, reaches }));
        Assert.That(SheetReading.Cells(Tape.Of(round)), Is.EqualTo(new[] { ((Apply)round.Definition).Left, ((Apply)round.Definition).Right, round }));
    }

    [Test]
    public void ALongTextIsCutIntoCells()
    {
        var names = Enumerable.Range(0, 1000).Select(i => Some.Input($"{new string('n', Names.MaxLength - 4)}{i:0000}", 1)).ToList();
        var sum = Sum(names, Unit.None).Named("sum");
        var packs = names.Aggregate((Formula)A, (size, _) => Packs(size, B)).Named("packs");
        var cells = SheetReading.Cells(Tape.Of(sum, packs));
        var texts = cells.Select(c => SheetReading.TextOf(c, f => cells.Contains(f) ? new string('x', Names.MaxLength) : f is Apply ? null : f.ToString())).ToList();

        Assert.That(texts, Has.Count.InRange(60, 70));
        Assert.That(texts.Select(t => t.Length), Is.All.LessThanOrEqualTo(8192));
        Assert.That(texts.Select(t => t.Split("ROUNDUP(").Length * 2), Is.All.LessThanOrEqualTo(64));
    }

    [Test]
    public void WhatHasNoCellIsAMistake()
    {
        Assert.That(() => SheetReading.TextOf((A + B).Named("sum"), f => f == A ? "A1" : null), Throws.ArgumentException.With.Message.Contains("\"b\""));
        Assert.That(() => SheetReading.TextOf((A + 3).Named("sum"), f => f == A ? "A1" : null), Throws.ArgumentException.With.Message.Contains("\"3\""));
        Assert.That(() => SheetReading.TextOf(Sum(Enumerable.Repeat(A, 100), Unit.None).Named("sum"), Named), Throws.ArgumentException.With.Message.Contains("too long"));
    }

    private static string? Named(Formula formula) => formula is Apply ? null : formula.ToString();

    private static TestCaseData Row(Formula formula, string expected) => new TestCaseData(formula.Named("line"), expected).SetArgDisplayNames(expected);
}
