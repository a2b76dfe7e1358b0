using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Inputs;

public class InputBookTests
{
    private static readonly Unit Share = Unit.None;

    [Test]
    public void AWhatIfReplacesValueSpreadAndEvidence()
    {
        var book = new InputBook(new Override("acme.failure_rate", 0.5m, "what-if"));

        var input = book.Define("acme.failure_rate", 0.1m, Share, Evidence.Assumed("nobody publishes it"), new ThreePointSpread(0.05m, 0.2m));

        Assert.That((input.Value, input.Spread, input.Evidence.Kind, input.Evidence.Reason), Is.EqualTo((0.5m, (Spread?)null, EvidenceKind.Chosen, "what-if: set to 0.5 instead of 0.1")));
    }

    [TestCase("failure_rate", "failure_rate", true)]
    [TestCase("*.failure_rate", "acme.failure_rate", true)]
    [TestCase("*.failure_rate", "acme.job.draft.failure_rate", true)]
    [TestCase("*.failure_rate", "failure_rate", true)]
    [TestCase("*.failure_rate", "acme.old_failure_rate", false)]
    [TestCase("*.failure_rate", "acme.failure_rate.low", false)]
    [TestCase("failure_rate", "acme.failure_rate", false)]
    [TestCase("acme.failure_rate", "other.failure_rate", false)]
    public void AStarStandsForWholeSegmentsBeforeALastName(string whatIf, string name, bool matches)
    {
        var book = new InputBook(new Override(whatIf, 0.5m, "what-if"));

        Assert.That(book.Define(name, 0.1m, Share, Evidence.Chosen("a test")).Value, Is.EqualTo(matches ? 0.5m : 0.1m));
        Assert.That(book.Unused.Any(), Is.EqualTo(!matches));
    }

    [Test]
    public void APairOfUncertainInputsIsCorrelatedOnce()
    {
        var book = Uncertain();

        book.Correlate(new RankCorrelation("acme.a", "acme.b", -0.5m));

        Assert.That(book.Correlations, Is.EqualTo(new[] { new RankCorrelation("acme.a", "acme.b", -0.5m) }));
        Assert.That(() => book.Correlate(new RankCorrelation("acme.b", "acme.a", 0.2m)), Throws.ArgumentException.With.Message.Contains("twice"));
    }

    [TestCase("acme.a", "acme.a", "0.5")]
    [TestCase("acme.a", "acme.b", "1")]
    [TestCase("acme.a", "acme.b", "-1")]
    [TestCase("acme.a", "acme.fee", "0.5")]
    [TestCase("acme.nothing", "acme.b", "0.5")]
    public void WhatCannotBeCorrelatedIsRefused(string first, string second, decimal rank) =>
        Assert.That(() => Uncertain().Correlate(new RankCorrelation(first, second, rank)), Throws.ArgumentException);

    private static InputBook Uncertain()
    {
        var book = new InputBook();
        book.Define("acme.a", 0.1m, Share, Evidence.Assumed("a guess"), new ThreePointSpread(0.05m, 0.2m));
        book.Define("acme.b", 0.1m, Share, Evidence.Assumed("a guess"), new ThreePointSpread(0.05m, 0.2m));
        book.Define("acme.fee", 5, Share, Evidence.Chosen("a test"));
        return book;
    }

    [Test]
    public void OfTwoWhatIfsTheLaterWinsAndBothAreUsed()
    {
        var book = new InputBook(new Override("*.failure_rate", 0.5m, "what-if"), new Override("acme.failure_rate", 0.3m, "what-if"));

        Assert.That(book.Define("acme.failure_rate", 0.1m, Share, Evidence.Chosen("a test")).Value, Is.EqualTo(0.3m));
        Assert.That(book.Unused, Is.Empty);
    }

    [Test]
    public void AnUnpublishedFigureIsNoInput()
    {
        var book = new InputBook();
        book.DefineUnknown("acme.fee", Unit.Parse("USD"), "not published", "What is the fee?");

        Assert.That((book.Find("acme.fee"), book.FindUnknown("acme.fee")!.Question), Is.EqualTo(((Input?)null, "What is the fee?")));
    }

    [Test]
    public void AWhatIfMakesAnUnpublishedFigureKnown()
    {
        var book = new InputBook(new Override("*.fee", 9, "what-if"), new Override("acme.fee", 12, "what-if"));
        book.DefineUnknown("acme.fee", Unit.Parse("USD"), "not published", "What is the fee?");

        Assert.That((book.Find("acme.fee")!.Value, book.FindUnknown("acme.fee")), Is.EqualTo((12m, (UnknownInput?)null)));
        Assert.That(book.Unused, Is.Empty, "the earlier one matched as well");
    }

    [Test]
    public void AnInputIsDefinedOnce()
    {
        var book = Some.Book();
        book.DefineUnknown("acme.fee", Unit.Parse("USD"), "not published", "");

        Assert.That(() => book.Define("likeness", 0, Share, Evidence.Chosen("again")), Throws.ArgumentException.With.Message.Contains("defined twice"));
        Assert.That(() => book.Define("acme.fee", 0, Share, Evidence.Chosen("again")), Throws.ArgumentException.With.Message.Contains("defined twice"));
        Assert.That(() => book.DefineUnknown("acme.fee", Share, "", ""), Throws.ArgumentException.With.Message.Contains("defined twice"));
        Assert.That(() => book.DefineUnknown("likeness", Share, "", ""), Throws.ArgumentException.With.Message.Contains("defined twice"));
    }

    [Test]
    public void AWhatIfNothingAnswersToIsReported()
    {
        var book = Some.BookOf([new Override("failure_rat", 1, "what-if"), new Override("failure_rate", 0.2m, "what-if")]);

        Assert.That(book.Unused.Select(o => o.Name), Is.EqualTo(new[] { "failure_rat" }));
    }
}
