using TcoBench.Analysis.Crossings;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Tests.Crossings;

public class FlipTests
{
    private static readonly Input Volume = Fixed("volume", 100);
    private static readonly IReadOnlyDictionary<Input, decimal> None = new Dictionary<Input, decimal>();

    // A fee of 300 against 2 a piece: equal at 150.
    [Test]
    public void AFeeAndAPriceAPieceCostTheSameWhereFeeDividedByPriceSays()
    {
        Formula fee = 300;
        var pieces = Volume * Fixed("piece_price", 2);

        var at = Flip.Nearest(fee, pieces, new CostAxis(Volume, 0, 1000), None);

        Assert.That(at, Is.EqualTo(150m).Within(1e-8m));
        Assert.That(ExactReading.Of(Tape.Of(pieces), new Dictionary<Input, decimal> { [Volume] = at!.Value })[pieces], Is.EqualTo(300m).Within(1e-7m));
    }

    // 2x² − 3·100·x + 100² = 0 has two roots, 50 and 100: the one nearer to the base value of 60 is told.
    [Test]
    public void OfSeveralCrossingsTheNearestToTheBaseValueIsTold()
    {
        var x = Fixed("x_value", 60);
        Formula square = 2 * x * x;
        var line = (300 * x) - 10_000;

        Assert.That(Flip.Nearest(square, line, new CostAxis(x, 0, 200), None), Is.EqualTo(50m).Within(1e-7m));
    }

    [Test]
    public void WhereNoValueGivesEqualityThereIsNoBreakEven() =>
        Assert.That(Flip.Nearest(Volume + 1, Volume, new CostAxis(Volume, 0, 1000), None), Is.Null);

    private static Input Fixed(string name, decimal value) => new(name, value, Unit.None, Evidence.Chosen("test"));
}
