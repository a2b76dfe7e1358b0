using TcoBench.Analysis.Claims;

namespace TcoBench.Analysis.Tests.Claims;

public class SavingSpreadTests
{
    [Test]
    public void OfAnOddNumberTheMedianIsTheMiddleOne() =>
        Assert.That(SavingSpread.Of([0.5m, -0.1m, null, 0.2m]), Is.EqualTo(new SavingSpread(-0.1m, 0.2m, 0.5m)));

    [Test]
    public void OfAnEvenNumberItIsTheMeanOfTheMiddleTwo() =>
        Assert.That(SavingSpread.Of([0.5m, -0.1m, 0.4m, 0.2m]), Is.EqualTo(new SavingSpread(-0.1m, 0.3m, 0.5m)));

    [Test]
    public void WithoutAFigureThereIsNone() => Assert.That(SavingSpread.Of([null, null]), Is.Null);
}
