namespace TcoBench.Formulas.Tests;

public class EvidenceTests
{
    // Seen on 2026-05-26: the 180th day after it is 2026-11-22.
    [TestCase(180, "2026-05-26", false)]
    [TestCase(180, "2026-11-22", false)]
    [TestCase(180, "2026-11-23", true)]
    [TestCase(180, "2025-01-01", false)]
    [TestCase(1, "2026-05-27", false)]
    [TestCase(1, "2026-05-28", true)]
    public void OnTheLastDayOfItsShelfLifeASourceIsStillFresh(int shelfLife, string day, bool isPast)
    {
        var source = new Source("acme.page", "acme.example", new DateOnly(2026, 5, 26), SourceKind.Primary) { ShelfLife = shelfLife };

        Assert.That(source.IsPast(DateOnly.Parse(day, null)), Is.EqualTo(isPast));
    }

    [Test]
    public void ASourceThatSaysNothingStaysFreshForHalfAYear() => Assert.That(Some.Page.ShelfLife, Is.EqualTo(180));

    [TestCase(SourceKind.Primary, Confidence.High)]
    [TestCase(SourceKind.NearPrimary, Confidence.Medium)]
    [TestCase(SourceKind.Secondary, Confidence.Low)]
    public void AFigureIsBelievedAsFarAsItsSourceIsNear(SourceKind kind, Confidence expected) =>
        Assert.That(Evidence.Published(Some.Page with { Kind = kind }).Confidence, Is.EqualTo(expected));

    [Test]
    public void WhatIsDerivedIsBelievedAsFarAsItsWeakestSource() =>
        Assert.That(Evidence.Derived("half of each", Some.Page, Some.Source("example.blog") with { Kind = SourceKind.Secondary }).Confidence, Is.EqualTo(Confidence.Low));

    [Test]
    public void AJudgementWinsOverTheSource() =>
        Assert.That((Evidence.Published(Some.Page) with { Judged = Confidence.Low }).Confidence, Is.EqualTo(Confidence.Low));

    [Test]
    public void AnAssumptionHasNoSourceToBeBelieved() => Assert.That(Evidence.Assumed("nobody publishes it").Confidence, Is.Null);
}
