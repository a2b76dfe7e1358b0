using TcoBench.Analysis.Risks;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Tests.Excel;

/// <summary>The register of risks as a reader of the workbook finds it.</summary>
public class RisksSheetTests
{
    private const int Header = 4;

    // Campaign, 1,000 assets. Cases: 1,000 × 0.0015 %, 0.0001 % and 0.002 %; a case costs 2,320, 8,000 and 360 euros, nine in ten less than 5,513.50 (9.5 hours of
    // a lawyer and a settlement), 25,000 and 1,500; nobody indemnifies. Outages: 2 hours in one month stop 2 designers at 65 an hour, in one month of ten 8 hours.
    [TestCase("Claims settled out of court", 0.015, 2320, 34.80, 5513.50)]
    [TestCase("Claims that go to court", 0.001, 8000, 8.00, 25000)]
    [TestCase("Assets withdrawn and replaced", 0.02, 360, 7.20, 1500)]
    [TestCase("Outages", null, null, 260, 1040)]
    public void TheRegisterSaysHowManyWhatOneCostsAndWhatStaysWithTheBuyer(string risk, double? cases, double? cost, double expected, double bad)
    {
        var row = Rows(Book.OfAllVendors, "Campaign", 1000).Single(r => Equals(r["Vendor"], "Leonardo.Ai") && Equals(r["Risk"], risk));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row["Plan"], Is.EqualTo("API pay-as-you-go"));
            Assert.That(row["Expected cases"], Is.EqualTo((decimal?)cases));
            Assert.That(row["Chance of at least one"], cases is { } n ? Is.EqualTo(1 - Math.Exp(-n)).Within(1e-12) : Is.Null);
            Assert.That(row["Cost of one"], Is.EqualTo((decimal?)cost));
            Assert.That(row["Share indemnified"], risk.StartsWith("Claims", StringComparison.Ordinal) ? Is.EqualTo(0m) : Is.Null);
            Assert.That(row["Expected loss"], Is.EqualTo((decimal)expected));
            Assert.That(row["A bad case"], Is.EqualTo((decimal)bad));
        }
    }

    [Test]
    public void TheLossesOfAVendorAddUpToTheRiskInItsTotal()
    {
        var (book, compared) = (Book.OfAllVendors, 0);
        foreach (var row in book.Table("Compare", Header, r => r.GetValueOrDefault("Risk per asset") is decimal))
        {
            var losses = Rows(book, (string)row["Job"]!, (decimal)row["Approved assets"]!).Where(r => Equals(r["Vendor"], row["Vendor"])).Sum(r => (decimal)r["Expected loss"]!);
            Assert.That(losses, Is.EqualTo((decimal)row["Risk per asset"]! * (decimal)row["Approved assets"]!).Within(1e-9m), $"{row["Job"]} {row["Approved assets"]} {row["Vendor"]}");
            compared++;
        }

        Assert.That(compared, Is.GreaterThan(60));
    }

    [Test]
    public void EveryVendorWithFiguresHasItsRegister()
    {
        var expected =
            from result in Real.Report.Comparison.Results
            where result.Figures is not null
            let model = result.Option.Model!
            let assets = Tape.Of(model.Headlines).Inputs.Single(i => i.Name == "assets")
            from entry in RiskRegister.Of(model, assets, result.Assets)
            select (result.Job.Title, (decimal)result.Assets, result.Option.Vendor.Catalog.Name, result.Option.Plan.Title, entry.Expected, entry.WorstCase);

        Assert.That(
            Book.OfAllVendors.Table("Risks", Header).Select(r => ((string)r["Job"]!, (decimal)r["Approved assets"]!, (string)r["Vendor"]!, (string)r["Plan"]!, (decimal)r["Expected loss"]!, (decimal)r["A bad case"]!)),
            Is.EquivalentTo(expected));
    }

    [Test]
    public void NoFigureOfTheRegisterIsCopied()
    {
        var numbers = Book.OfAllVendors["Risks"].Cells.Where(c => c.Row > Header && c.Value is decimal).ToList();

        Assert.That(numbers, Is.Not.Empty.And.All.Property("Formula").Not.Null);
    }

    private static IEnumerable<Dictionary<string, object?>> Rows(Book book, string job, decimal assets) =>
        book.Table("Risks", Header, r => Equals(r["Job"], job) && Equals(r["Approved assets"], assets));
}
