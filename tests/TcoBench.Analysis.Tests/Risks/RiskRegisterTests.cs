using TcoBench.Analysis.Risks;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Risks;

public class RiskRegisterTests
{
    // 10,000 assets: 0.15 letters at 2,320 = 348, 0.01 lawsuits at 8,000 = 80, 0.2 replacements at 360 = 72; half of the first two is indemnified.
    [TestCase("0", "348", "80", "8000")]
    [TestCase("0.5", "174", "40", "4000")]
    [TestCase("1", "0", "0", "0")]
    public void WhatIsIndemnifiedDoesNotStayWithTheBuyer(decimal indemnified, decimal letters, decimal lawsuits, decimal oneLawsuit)
    {
        var entries = Register(("indemnified_share", indemnified));

        Assert.That(entries.Select(e => e.Line.Id), Is.EqualTo(new[] { "claims_settled", "claims_in_court", "assets_replaced", "risk.outages" }));
        Assert.That(entries.Select(e => e.Events), Is.EqualTo(new decimal?[] { 0.15m, 0.01m, 0.2m, null }));
        Assert.That(entries.Take(3).Select(e => e.Expected), Is.EqualTo(new[] { letters, lawsuits, 72m }));
        Assert.That((entries[1].WorstCase, entries[2].WorstCase), Is.EqualTo((oneLawsuit, 360m)), "without a spread the bad case is the case");
    }

    // 1 - e^-0.2 = 0.181269...
    [Test]
    public void TheChanceOfAtLeastOneIsThatOfRareIndependentEvents() =>
        Assert.That(Register()[2].Chance, Is.EqualTo(0.18126924692).Within(1e-11));

    [Test]
    public void TheExpectedLossesAreThoseInTheTotal()
    {
        var (book, vendor) = (Book(), Some.Vendor());
        var models = Some.Models(book, vendor);
        var model = Some.CostModel(models, vendor, Some.Job());
        var inTotal = Tape.Of(model.Blocks[3]);

        Assert.That(RiskRegister.Of(model, models.Assets, 10000).Sum(e => e.Expected), Is.EqualTo(Formulas.Readings.ExactReading.Of(inTotal, new Dictionary<Input, decimal> { [models.Assets] = 10000 })[model.Blocks[3]]));
    }

    // one person is blocked 2 hours in the month at 60 an hour; in one month of ten for 8 hours and more
    [Test]
    public void ABadCaseTakesTheCostNineInTenStayBelow()
    {
        var (book, vendor) = (Book(), Some.Vendor());
        book.Define("acme.lawsuit_cost", 8000, Unit.Parse("EUR"), Evidence.Assumed("a test's figure"), new ThreePointSpread(4000, 25000));
        book.Define("acme.outage_hours", 2, Unit.Parse("hour/month"), Evidence.Assumed("a test's figure"), new ThreePointSpread(0.5m, 8));
        var models = Some.Models(book, vendor);
        var entries = RiskRegister.Of(Some.CostModel(models, vendor, Some.Job()), models.Assets, 10000);

        Assert.That((entries[1].Expected, entries[1].WorstCase), Is.EqualTo((80m, 25000m)));
        Assert.That((entries[3].Expected, entries[3].WorstCase), Is.EqualTo((120m, 480m)));
    }

    private static IReadOnlyList<RiskEntry> Register(params (string, decimal)[] more)
    {
        var vendor = Some.Vendor();
        var models = Some.Models(Book(more), vendor);
        return RiskRegister.Of(Some.CostModel(models, vendor, Some.Job()), models.Assets, 10000);
    }

    private static InputBook Book(params (string, decimal)[] more) => Some.Book(
    [
        ("claim_frequency", 0.000015m), ("claim_cost", 2320), ("lawsuit_frequency", 0.000001m), ("lawsuit_cost", 8000), ("replacement_frequency", 0.00002m), ("replacement_cost", 360), ("outage_hours", 2), ("review_minutes", 0.1m),
        .. more,
    ]);
}
