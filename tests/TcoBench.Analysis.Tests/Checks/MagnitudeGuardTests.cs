using TcoBench.Analysis.Checks;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Checks;

public class MagnitudeGuardTests
{
    private static readonly decimal[] Factors = [1e3m, 1e4m, 1e5m, 1e6m, 1e-3m, 1e-4m, 1e-5m, 1e-6m];

    private static readonly DateOnly Today = ShippedData.ReferenceDay;

    // Every figure of the shipped files that is published or derived and not 0, one at a time, a thousand times too high or too low and more.
    [Test]
    public void AShippedPriceOfTheWrongMagnitudeIsFlagged()
    {
        var loaded = ShippedData.Load();
        var (count, missed) = (0, new List<string>());
        foreach (var catalog in loaded.Vendors.Select(v => (Catalog?)v.Catalog).Append(null))
        {
            var guard = new MagnitudeGuard(loaded.Book, catalog);
            foreach (var figure in guard.Figures.ToList())
            {
                foreach (var factor in Factors)
                {
                    count++;
                    if (guard.Check(new Dictionary<Input, decimal> { [figure] = figure.Value * factor }).All(s => s.Figure != figure))
                        missed.Add($"{figure.Name} {figure.Value} {figure.Unit} × {factor}");
                }
            }
        }

        TestContext.Out.WriteLine($"{count} mistakes, {missed.Count} missed: {string.Join("; ", missed)}");
        Assert.That(count, Is.GreaterThan(2000));
        Assert.That(missed, Has.Count.LessThanOrEqualTo(count / 1000));
    }

    [Test]
    public void NoneOfTheTrueFilesIsFlagged()
    {
        var loaded = ShippedData.Load();

        Assert.That(loaded.Vendors.Select(v => (Catalog?)v.Catalog).Append(null).SelectMany(c => new MagnitudeGuard(loaded.Book, c).Check()).Select(s => s.Message), Is.Empty);
    }

    // A mistake is told of the figure that is wrong, and of no other: a credit that is dear does not make every picture dear.
    [Test]
    public void AMistakeIsToldOfTheFigureThatIsWrong()
    {
        var loaded = ShippedData.Load();
        var others = new List<string>();
        foreach (var catalog in loaded.Vendors.Select(v => v.Catalog))
        {
            var guard = new MagnitudeGuard(loaded.Book, catalog);
            foreach (var figure in guard.Figures.ToList())
                others.AddRange(guard.Check(new Dictionary<Input, decimal> { [figure] = figure.Value * 1000 }).Where(s => s.Figure != figure).Select(s => $"{figure.Name} -> {s.Figure.Name}"));
        }

        Assert.That(others, Is.Empty);
    }

    // The bounds themselves are plausible.
    [TestCase("0.0008", "USD/image", false)]
    [TestCase("0.00079", "USD/image", true)]
    [TestCase("0.8", "USD/image", false)]
    [TestCase("0.81", "USD/image", true)]
    [TestCase("0.81", "EUR/image", true)]
    [TestCase("12", "EUR/seat", false)]
    [TestCase("12000", "EUR/seat", true)]
    [TestCase("2.29", "USD/hour", false)]
    [TestCase("2290", "USD/hour", true)]
    [TestCase("30.52", "EUR/kWh", true)]
    public void AFigureIsHeldAgainstTheRangeOfItsUnit(decimal value, string unit, bool flagged)
    {
        var book = new InputBook();
        book.Define("acme.price", value, Unit.Parse(unit), Published());

        Assert.That(new MagnitudeGuard(book, Some.Vendor().Catalog).Check().Any(), Is.EqualTo(flagged));
    }

    [Test]
    public void TheMessageSaysWhatItWouldBeAndWhatIsUsual()
    {
        var book = new InputBook();
        book.Define("acme.image_price", 8, Unit.Parse("USD/image"), Published());

        Assert.That(new MagnitudeGuard(book, Some.Vendor().Catalog).Check().Single().Message, Is.EqualTo("\"acme.image_price\" is 8 USD/image: a picture would be 8 USD/image, and is usually 0.0008 to 0.8 USD/image"));
    }

    // A credit at 1.50 where a request takes 10 of them is 15 a picture.
    [TestCase("0.0015", "")]
    [TestCase("1.5", "\"acme.credit_price\" is 1.5 USD/credit: with it a picture would be 15 USD/request, and is usually 0.0008 to 0.8 USD/request")]
    public void AVendorsOwnUnitIsHeldAgainstWhatItBuys(decimal price, string message)
    {
        var book = new InputBook();
        book.Define("acme.credit_price", price, Unit.Parse("USD/credit"), Published());
        book.Define("acme.draft_credits", 10, Unit.Parse("credit/request"), Published());
        book.Define("acme.final_credits", 10, Unit.Parse("credit/request"), Published());

        Assert.That(string.Join('\n', new MagnitudeGuard(book, Some.Vendor().Catalog).Check().Select(s => s.Message)), Is.EqualTo(message));
    }

    // A unit nobody has a range for: three figures alike, and the fourth a hundred times the middle of the others.
    [TestCase("1999", false)]
    [TestCase("2000", true)]
    [TestCase("0.2", true)]
    [TestCase("0.21", false)]
    public void WithoutARangeTheNeighboursDecide(decimal value, bool flagged)
    {
        var book = new InputBook();
        foreach (var (neighbour, i) in new[] { 10m, 20m, 30m }.Select((n, i) => (n, i)))
            book.Define($"acme.weight_{i}", neighbour, Unit.Parse("kg/asset"), Published());
        book.Define("acme.weight", value, Unit.Parse("kg/asset"), Published());

        Assert.That(new MagnitudeGuard(book, Some.Vendor().Catalog).Check().Select(s => s.Figure.Name), flagged ? Is.EqualTo(new[] { "acme.weight" }) : Is.Empty);
    }

    [Test]
    public void AssumptionsAndChoicesAreNobodysPrices()
    {
        var book = new InputBook();
        book.Define("acme.guess", 8000, Unit.Parse("USD/image"), Evidence.Assumed("a guess"), new ThreePointSpread(4000, 9000));
        book.Define("acme.choice", 8000, Unit.Parse("USD/image"), Evidence.Chosen("ours"));

        Assert.That(new MagnitudeGuard(book, Some.Vendor().Catalog).Check(), Is.Empty);
    }

    // The rule that makes the guard work: whatever lies inside a range leaves it when it is off by more than a thousand.
    [Test]
    public void NoRangeIsWiderThanAThousand() =>
        Assert.That(PlausibleRange.All.Concat([PlausibleRange.Training, PlausibleRange.ReferencePicture, PlausibleRange.Revenue]).Where(r => r.Low <= 0 || r.High > r.Low * 1000).Select(r => r.Unit.ToString()), Is.Empty);

    private static Evidence Published() => Evidence.Published(new Source("acme.page", "acme.example", Today, SourceKind.Primary));
}
