using TcoBench.Core.Inputs;
using TcoBench.Testing;

namespace TcoBench.Core.Tests.Inputs;

public class ScopeTests
{
    private static readonly string[] Narrowing =
    [
        "failure_rate", "acme.failure_rate", "job.failure_rate", "acme.job.failure_rate", "job.draft.failure_rate", "acme.job.draft.failure_rate",
    ];

    // Each narrower definition beats every wider one; the values are 0.00, 0.01, … in that order.
    [Test]
    public void TheNarrowestDefinitionWins([Range(0, 5)] int narrowest)
    {
        var book = Some.Book([.. Narrowing.Take(narrowest + 1).Select((n, i) => (n, i / 100m))]);

        Assert.That(new Scope(book, "acme", "job", "draft")["failure_rate"].Name, Is.EqualTo(Narrowing[narrowest]));
    }

    [TestCase("other", "job", "draft", "job.draft.failure_rate")]
    [TestCase("acme", "other", "draft", "acme.failure_rate")]
    [TestCase("acme", "job", "other", "acme.job.failure_rate")]
    [TestCase("acme", "job", null, "acme.job.failure_rate")]
    [TestCase("acme", null, null, "acme.failure_rate")]
    [TestCase(null, "job", null, "job.failure_rate")]
    [TestCase(null, null, null, "failure_rate")]
    [TestCase("other", null, null, "failure_rate")]
    public void AnotherVendorsJobsOrStagesFigureDoesNotCount(string? vendor, string? job, string? stage, string expected)
    {
        var book = Some.Book([.. Narrowing.Select(n => (n, 0.1m))]);

        Assert.That(new Scope(book, vendor, job, stage)["failure_rate"].Name, Is.EqualTo(expected));
    }

    [Test]
    public void AMissingInputIsAnErrorThatNamesItsPlace() =>
        Assert.That(() => new Scope(new InputBook(), "acme", "job")["fee"], Throws.TypeOf<MissingInputException>().With.Message.EqualTo("no file defines \"fee\" for acme, job"));

    // Only the shared figure is defined; a what-if names a narrower one: it counts there and nowhere else.
    [Test]
    public void AWhatIfMayNarrowASharedInput()
    {
        var book = Some.BookOf([new Override("acme.job.failure_rate", 0.5m, "what-if")], ("failure_rate", 0.1m));

        Assert.That(new Scope(book, "acme", "job", "draft")["failure_rate"].Value, Is.EqualTo(0.5m));
        Assert.That(new Scope(book, "acme")["failure_rate"].Value, Is.EqualTo(0.1m));
        Assert.That(new Scope(book, "other", "job", "draft")["failure_rate"].Value, Is.EqualTo(0.1m));
        Assert.That(book.Unused, Is.Empty);
    }

    // What-ifs for the shared name do not reach a vendor that has its own figure.
    [Test]
    public void AWhatIfForTheSharedNameLeavesAVendorsOwnFigure()
    {
        var book = Some.BookOf([new Override("failure_rate", 0.5m, "what-if")], ("acme.failure_rate", 0.1m));

        Assert.That((new Scope(book, "acme")["failure_rate"].Value, new Scope(book, "other")["failure_rate"].Value), Is.EqualTo((0.1m, 0.5m)));
    }

    // A stage's parameter goes by its own name for the stage, else by the shared name the job gives it.
    [Test]
    public void AStagesParameterHasASharedNameAndANameOfItsOwn()
    {
        var book = Some.BookOf([new Override("acme.job.draft.acceptance", 0.7m, "what-if")], ("draft_acceptance", 0.5m), ("job.final.acceptance", 0.4m), ("acme.draft_acceptance", 0.6m));

        Assert.That(new Scope(book, "acme", "job", "draft").Parameter("acceptance", "draft_acceptance").Value, Is.EqualTo(0.7m), "what-if for one vendor's stage");
        Assert.That(new Scope(book, "acme", "job", "final").Parameter("acceptance", "draft_acceptance").Value, Is.EqualTo(0.4m), "the job's own for the stage");
        Assert.That(new Scope(book, "acme", "job", "other").Parameter("acceptance", "draft_acceptance").Value, Is.EqualTo(0.6m), "the vendor's own shared one");
        Assert.That(new Scope(book, "other", "job", "draft").Parameter("acceptance", "draft_acceptance").Value, Is.EqualTo(0.5m), "the shared one");
    }

    // An unpublished figure of the vendor is not replaced by a shared figure of the same name.
    [Test]
    public void AnUnpublishedFigureIsNotReplacedByAWiderOne()
    {
        var book = Some.Book();
        book.DefineUnknown("acme.failure_rate", Formulas.Unit.None, "not published", "What is it?");

        Assert.That(new Scope(book, "acme").Find("failure_rate"), Is.Null);
        Assert.That(new Scope(book, "other").Find("failure_rate"), Is.Not.Null);
    }
}
