using TcoBench.Formulas;

namespace TcoBench.Analysis.Tests;

public class AssumptionShareTests
{
    private static readonly Source Page = new("page", "example.com", new DateOnly(2026, 11, 22), SourceKind.Primary);
    private static readonly Input Fee = new("fee", 75, Unit.None, Evidence.Published(Page));
    private static readonly Input Minutes = new("minutes", 25, Unit.None, Evidence.Assumed("test"), new ThreePointSpread(20, 30));
    private static readonly Input Assets = new("assets", 10, Unit.None, Evidence.Chosen("test"));

    // A published fee of 75 and assumed minutes worth 25: 1 % more of each moves the total by 0.75 and 0.25.
    [Test]
    public void AQuarterOfWhatMovesTheTotalIsAssumed() => Assert.That(Share(Fee + Minutes), Is.EqualTo(0.25m).Within(1e-6m));

    // A product moves by 1 % with either factor: half of it is assumed.
    [Test]
    public void OfAProductOfAPriceAndAnAssumedQuantityHalfIsAssumed() => Assert.That(Share(Fee * Minutes), Is.EqualTo(0.5m).Within(1e-6m));

    [Test]
    public void DecisionsAreNoBeliefs() => Assert.That(Share(Assets * Fee), Is.Zero);

    [Test]
    public void ATotalThatOnlyAssumptionsMoveIsWhollyAssumed() => Assert.That(Share(Assets * Minutes), Is.EqualTo(1));

    [Test]
    public void ATotalThatNothingMovesRestsOnNothing() => Assert.That(Share(Assets + 1), Is.Zero);

    private static decimal Share(Formula total) => AssumptionShare.Of(total, new Dictionary<Input, decimal> { [Assets] = 100 });
}
