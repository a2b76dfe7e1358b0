using TcoBench.Analysis.Uncertainty;

namespace TcoBench.Analysis.Tests.Uncertainty;

public class MomentsTests
{
    // Certified values of NIST; their inputs in binary cost NumAcc3 and NumAcc4 digits whatever the algorithm.
    [TestCase("Lew", -177.435000000000, 277.332168044316, 13)]
    [TestCase("Lottery", 518.958715596330, 291.699727470969, 13)]
    [TestCase("Mavro", 2.00185600000000, 0.000429123454003053, 13)]
    [TestCase("Michelso", 299.852400000000, 0.0790105478190518, 13)]
    [TestCase("NumAcc1", 10_000_002, 1, 13)]
    [TestCase("NumAcc2", 1.2, 0.1, 13)]
    [TestCase("NumAcc3", 1_000_000.2, 0.1, 9)]
    [TestCase("NumAcc4", 10_000_000.2, 0.1, 8)]
    public void MeanAndDeviationHaveTheCertifiedDigits(string set, double mean, double deviation, int digits)
    {
        var moments = Moments.Of(Data(set));

        Assert.That(Digits(moments.Mean, mean), Is.GreaterThanOrEqualTo(13));
        Assert.That(Digits(moments.Deviation, deviation), Is.GreaterThanOrEqualTo(digits));
    }

    // What Moments does not do: the textbook formula with the sum of squares loses all digits of NumAcc4, so the sets tell good from bad.
    [Test]
    public void TheTextbookFormulaFailsTheseSets()
    {
        var data = NistData.NumAcc4;
        var variance = (data.Sum(x => x * x) - (data.Sum() * data.Sum() / data.Length)) / (data.Length - 1);

        Assert.That(Digits(Math.Sqrt(Math.Abs(variance)), 0.1), Is.LessThan(8));
    }

    [Test]
    public void ASingleNumberDoesNotDeviate() => Assert.That(Moments.Of([3.5]), Is.EqualTo(new Moments(3.5, 0)));

    [Test]
    public void NoNumbersHaveNoMean() => Assert.That(() => Moments.Of([]), Throws.ArgumentException);

    private static double[] Data(string set) => set switch
    {
        "Lew" => NistData.Lew,
        "Lottery" => NistData.Lottery,
        "Mavro" => NistData.Mavro,
        "Michelso" => NistData.Michelso,
        "NumAcc1" => NistData.NumAcc1,
        "NumAcc2" => NistData.NumAcc2,
        "NumAcc3" => NistData.NumAcc3,
        "NumAcc4" => NistData.NumAcc4,
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "unknown set"),
    };

    private static double Digits(double value, double certified) => value == certified ? 16 : -Math.Log10(Math.Abs(value - certified) / Math.Abs(certified));
}
