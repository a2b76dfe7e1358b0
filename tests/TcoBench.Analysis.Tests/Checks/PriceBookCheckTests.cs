using System.Reflection;
using System.Text.RegularExpressions;
using TcoBench.Analysis.Checks;
using TcoBench.Core.Billing;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Checks;

public class PriceBookCheckTests
{
    private static readonly Source Page = new("acme.page", "acme.example", Some.Day, SourceKind.Primary);

    [Test]
    public void SourcesThatDisagreeAreToldWithWhatEachSays()
    {
        var book = new InputBook();
        book.Define("acme.fee", 30, Unit.Parse("USD/seat"), Evidence.Published(Page) with { Others = [Other(24, "blog", "about"), Other(30, "review"), Other(29.99m, "forum")] });

        var finding = Check(book).Single();

        Assert.That((finding.Code, finding.Severity), Is.EqualTo(("TCO353", Severity.Warning)));
        Assert.That(finding.Message, Is.EqualTo("\"acme.fee\" is 30 USD/seat; it is given as 24 by \"blog\", seen 2026-11-22 (about), as 29.99 by \"forum\", seen 2026-11-22"));
        Assert.That(finding.Where.Line, Is.EqualTo(7));
    }

    [Test]
    public void SourcesThatAgreeAreNoFinding()
    {
        var book = new InputBook();
        book.Define("acme.fee", 30, Unit.Parse("USD/seat"), Evidence.Published(Page) with { Others = [Other(30.00m, "blog")] });

        Assert.That(Check(book), Is.Empty);
    }

    [Test]
    public void AFigureOfTheWrongMagnitudeIsAWarningAtItsPlace()
    {
        var book = new InputBook();
        book.Define("acme.fee", 30_000, Unit.Parse("USD/seat"), Evidence.Published(Page));

        var finding = Check(book).Single();

        Assert.That((finding.Code, finding.Severity, finding.Where.Line), Is.EqualTo(("TCO354", Severity.Warning, 7)));
        Assert.That(finding.Hint, Does.StartWith("is it per million or per thousand"));
    }

    // Cliffs and plans nobody needs are for a buyer to know; they are nobody's mistake.
    [Test]
    public void OfTheShippedFilesOnlyDisagreementsAndCliffsAreTold()
    {
        var loaded = ShippedData.Load();

        var findings = PriceBookCheck.Of(loaded.Book, loaded.Vendors, ShippedData.ReferenceDay, loaded.Places);

        Assert.That(findings.Select(f => f.Code).Distinct(), Is.EquivalentTo(new[] { "TCO353", "TCO355" }));
        Assert.That(findings.Where(f => f.Where.Line == 0), Is.Empty);
        Assert.That(findings.Where(f => f.Code == "TCO353").Select(f => f.Message), Has.Some.Contains("ideogram_3.default\" is 0.06 USD/image; it is given as 0.075 by \"range\", seen 2026-09-26"));
        Assert.That(findings.Where(f => f.Code == "TCO355").Select(f => f.Message), Has.Some.EqualTo("gpt-image-2/medium/1024x1024 costs 0.053 USD/image, and the larger gpt-image-2/medium/1024x1536 costs 0.041"));
        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
    }

    // Whatever number stands in a file, looking at it ends with findings.
    [TestCase("0")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("9999999999999999999999999999")]
    [TestCase("79228162514264337593543950335")]
    public void NoNumberMakesTheCheckFail(decimal number)
    {
        var tiers = new[] { new Tier(Some.Input("bound", number, "credit"), Some.Input("price", number, "USD/credit"), null), new Tier(null, Some.Input("next_price", number, "USD/credit"), null) };
        var plans = new[] { "one", "two" }.Select((id, i) => Some.Plan(id, [Some.Term(number + (i == 0 ? 0 : -number))], [Some.Entitlement(number, overage: new VolumeRate(tiers))]) with { MaxCompanyRevenue = Some.Input("limit", number, "USD") }).ToList();
        var book = new InputBook();
        foreach (var unit in new[] { "credit/request", "USD/credit", "USD/image", "credit", "1" })
            book.Define($"acme.figure_{book.Names.Count()}", number, Unit.Parse(unit), Evidence.Published(Page) with { Others = [Other(number / 2, "blog")] });
        book.Define("eur_per_usd", number, Unit.Parse("EUR/USD"), Evidence.Published(Page));
        book.Define("gbp_per_usd", number, Unit.Parse("GBP/USD"), Evidence.Published(Page));

        Assert.That(() => PriceBookCheck.Of(book, [Some.Vendor("acme", plans)], Some.Day, Places.None), Throws.Nothing);
    }

    [Test]
    public void EveryCodeIsDocumented()
    {
        var text = File.ReadAllText(Path.Combine(ShippedData.Root, "src", "TcoBench.Core", "Findings", "README.md"));
        var documented = Regex.Matches(text, @"^\| (TCO\d{3}) \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();
        var codes = typeof(CheckCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

        Assert.That(codes, Is.Unique.And.SubsetOf(documented));
    }

    // The table in the documentation is the one the guard uses.
    [Test]
    public void EveryRangeIsDocumented()
    {
        var text = File.ReadAllText(Path.Combine(ShippedData.Root, "docs", "vendor-format.md"));
        var rows = PlausibleRange.All.Concat([PlausibleRange.Training, PlausibleRange.ReferencePicture, PlausibleRange.Revenue])
            .Select(r => FormattableString.Invariant($"| {r.What} | `{r.Unit}` | {r.Low:#,0.##########} | {r.High:#,0.##########} |"));

        Assert.That(rows.Where(row => !text.Contains(row, StringComparison.Ordinal)), Is.Empty);
    }

    private static OtherFigure Other(decimal value, string source, string note = "") => new(value, Page with { Id = $"acme.{source}" }, note);

    private static IReadOnlyList<Finding> Check(InputBook book) =>
        PriceBookCheck.Of(book, [Some.Vendor()], Some.Day, Places.None with { Figures = new Dictionary<string, FileSpan> { ["acme.fee"] = new("vendors/acme/vendor.yaml", 7, 3, 1, "") } });
}
