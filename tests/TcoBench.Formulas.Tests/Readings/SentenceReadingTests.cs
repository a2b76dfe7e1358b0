using TcoBench.Formulas.Parsing;
using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests.Readings;

public class SentenceReadingTests
{
    private static readonly Input A = Some.Input("a", 7);
    private static readonly Input B = Some.Input("b", 3);
    private static readonly Input C = Some.Input("c_", 2);

    private static IEnumerable<TestCaseData> Sentences()
    {
        yield return Row(A + B + C, "a + b + c_");
        yield return Row(A + (B + C), "a + b + c_");
        yield return Row(A + (B - C), "a + b − c_");
        yield return Row(A - B - C, "a − b − c_");
        yield return Row(A - (B - C), "a − (b − c_)");
        yield return Row(A - (B + C), "a − (b + c_)");
        yield return Row(A - B + C, "a − b + c_");
        yield return Row(A - (B * C), "a − b × c_");
        yield return Row((A + B) * C, "(a + b) × c_");
        yield return Row(A * (B - C), "a × (b − c_)");
        yield return Row(A * B * C, "a × b × c_");
        yield return Row(A * (B / C), "a × b ÷ c_");
        yield return Row(A / B * C, "a ÷ b × c_");
        yield return Row(A / B / C, "a ÷ b ÷ c_");
        yield return Row(A / (B * C), "a ÷ (b × c_)");
        yield return Row(A / (B / C), "a ÷ (b ÷ c_)");
        yield return Row(A / (B - C), "a ÷ (b − c_)");
        yield return Row((A - B) / C, "(a − b) ÷ c_");
        yield return Row(A - (B - (C - A)), "a − (b − (c_ − a))");
        yield return Row(A / (B * (C + 1)), "a ÷ (b × (c_ + 1))");
        yield return Row(Min(A, B), "the smaller of (a) and (b)");
        yield return Row(Max(A - B, 0), "the larger of (a − b) and (0)");
        yield return Row(Packs(A, B), "whole packs of (b) in (a)");
        yield return Row(Packs(A, B) * C, "(whole packs of (b) in (a)) × c_");
        yield return Row(Reaches(A, B), "1 if (a) reaches (b), else 0");
        yield return Row(Reaches(A, B) * C, "(1 if (a) reaches (b), else 0) × c_");
        yield return Row(1 - Reaches(A, B), "1 − (1 if (a) reaches (b), else 0)");
        yield return Row(Reaches(A, B) + C, "(1 if (a) reaches (b), else 0) + c_");
        yield return Row(Round(A / B, C), "(a ÷ b) rounded to multiples of (c_)");
        yield return Row(Min(Max(A, B), C), "the smaller of (the larger of (a) and (b)) and (c_)");
        yield return Row(Structural(1024, Unit.Parse("px")) / Some.Input("width_step", 64, "px"), "1024 px ÷ width_step");
        yield return Row((A + B).Named("sum") * C, "sum × c_");
    }

    [TestCaseSource(nameof(Sentences))]
    public void ALineReadsAsOneWouldSayIt(Line line, string expected) => Assert.That(SentenceReading.Of(line, f => f.ToString()!), Is.EqualTo(expected));

    [Test]
    public void ASentenceCallsThingsByTheirTitles() =>
        Assert.That(SentenceReading.Of((A * B).Named("total"), f => f == A ? "accepted drafts" : "rounds per draft"), Is.EqualTo("accepted drafts × rounds per draft"));

    [Test]
    public void ALineThatRenamesAnotherSaysWhich() =>
        Assert.That(SentenceReading.Of((A + B).Named("inner").Named("outer"), f => f.ToString()!), Is.EqualTo("inner"));

    [Test]
    public void PartsAreTheNextNamedThingsInReadingOrderOnce()
    {
        var inner = (B * C).Named("inner");
        Assert.That(SentenceReading.PartsOf((A + (inner - A) + (C / inner)).Named("total")), Is.EqualTo(new Formula[] { A, inner, C }));
        Assert.That(SentenceReading.PartsOf(inner), Is.EqualTo(new[] { B, C }));
        Assert.That(SentenceReading.PartsOf(inner.Named("outer")), Is.EqualTo(new[] { inner }));
        Assert.That(SentenceReading.PartsOf(((Formula)12).Named("months")), Is.Empty);
    }

    [Test]
    public void ASentenceHoldsAllOfALongSumAndCutsOnlyAnEndlessOne()
    {
        Assert.That(SentenceReading.Of(Sum(Enumerable.Repeat(A, 36), Unit.None).Named("term"), _ => "month"), Does.Not.Contain("…"));
        Formula shared = A;
        for (var i = 0; i < 100; i++)
            shared = Max(shared, 0) - shared;
        Assert.That(SentenceReading.Of(shared.Named("endless"), _ => "a"), Does.Contain("…").And.Length.LessThan(20_000));
    }

    private static IEnumerable<TestCaseData> Formulas()
    {
        yield return Row(A - (B - C), "a - (b - c_)");
        yield return Row(A - B - C, "a - b - c_");
        yield return Row((A + B) * C, "(a + b) * c_");
        yield return Row(A / (B * C), "a / (b * c_)");
        yield return Row(A / (B / C), "a / (b / c_)");
        yield return Row(Min(A - B, 0) * C, "min(a - b, 0) * c_");
        yield return Row(A - Max(B, C), "a - max(b, c_)");
        yield return Row(A / Packs(A + B, C), "a / packs(a + b, c_)");
        yield return Row(1 - Reaches(A, Round(B, C)), "1 - reaches(a, round(b, c_))");
    }

    // What is written means the same when it is read again.
    [TestCaseSource(nameof(Formulas))]
    public void AFormulaIsWrittenAsFilesWriteIt(Line line, string expected)
    {
        var written = SentenceReading.Written(line.Definition, f => (f as Input)?.Name);

        Assert.That(written, Is.EqualTo(expected));
        var inputs = new Dictionary<string, Formula> { ["a"] = A, ["b"] = B, ["c_"] = C };
        Assert.That(FormulaParser.Parse(written, inputs.GetValueOrDefault, _ => "", out _)!.Exactly(), Is.EqualTo(line.Exactly()));
    }

    [Test]
    public void APartThatHasANameIsNotSpelledOut()
    {
        var part = A + B;
        Assert.That(SentenceReading.Written(part * C, f => f == part ? "part" : (f as Input)?.Name), Is.EqualTo("part * c_"));
        Assert.That(SentenceReading.Written(Structural(1024, Unit.Parse("px")) * (A * B).Named("line"), f => (f as Input)?.Name), Is.EqualTo("1024 px * line"));
    }

    private static TestCaseData Row(Formula formula, string expected) => new TestCaseData(formula.Named("line"), expected).SetArgDisplayNames(expected);
}
