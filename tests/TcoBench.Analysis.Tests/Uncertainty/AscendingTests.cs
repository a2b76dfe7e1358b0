using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;

namespace TcoBench.Analysis.Tests.Uncertainty;

public class AscendingTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(1000)]
    [TestCase(4097)]
    public void NumbersOfEverySizeAndSignAreInOrder(int count)
    {
        var numbers = new double[count];
        Philox.Uniforms(1, Philox.Hash("numbers"), 0, numbers);
        for (var i = 0; i < count; i++)
            numbers[i] = (numbers[i] - 0.5) * Math.Pow(10, (i % 40) - 20);
        var expected = numbers.Order().ToArray();

        Ascending.Sort(numbers, new double[count]);

        Assert.That(numbers, Is.EqualTo(expected));
    }

    [Test]
    public void EqualNumbersInfinitiesAndZerosAreInOrder()
    {
        double[] numbers = [3, double.PositiveInfinity, 0, 3, -0.0, double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue, 3, double.MinValue];
        var expected = numbers.Order().ToArray();

        Ascending.Sort(numbers, new double[numbers.Length]);

        Assert.That(numbers, Is.EqualTo(expected));
    }
}
