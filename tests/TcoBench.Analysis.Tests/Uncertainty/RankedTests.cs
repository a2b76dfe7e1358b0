using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;

namespace TcoBench.Analysis.Tests.Uncertainty;

public class RankedTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(1000)]
    [TestCase(4097)]
    public void NumbersOfEverySizeAndSignHaveTheirRanks(int count)
    {
        var numbers = new double[count];
        Philox.Uniforms(1, Philox.Hash("numbers"), 0, numbers);
        for (var i = 0; i < count; i++)
            numbers[i] = (numbers[i] - 0.5) * Math.Pow(10, (i % 40) - 20);

        HaveTheirRanks(numbers);
    }

    [Test]
    public void EqualNumbersAndZerosHaveTheirRanks() =>
        HaveTheirRanks([3, 0, 3, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, 3, double.MinValue]);

    [Test]
    public void NumbersThatAreAllEqualHaveTheirRanks() => HaveTheirRanks([7, 7, 7]);

    // Most bins are empty: ranks on either side of a gap are those of their own bins.
    [Test]
    public void NumbersFarApartHaveTheirRanks() => HaveTheirRanks([1e300, 1, 1.5, -1e-300, -1e300, 2]);

    [Test]
    public void TheNumbersFromARankOnAreTheHighest()
    {
        double[] numbers = [5, 1, 4, 2, 3];

        Assert.That(new Ranked(numbers, new double[5]).From(3).ToArray(), Is.EquivalentTo(new[] { 4.0, 5 }));
    }

    private static void HaveTheirRanks(double[] numbers)
    {
        var ranked = new Ranked(numbers, new double[numbers.Length]);

        Assert.That(Enumerable.Range(0, numbers.Length).Reverse().Select(rank => ranked[rank]).Reverse(), Is.EqualTo(numbers.Order()));
    }
}
