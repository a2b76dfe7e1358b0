using System.Globalization;
using TcoBench.Analysis.Sampling;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Sampling;

/// <summary>Quantiles of every shape, whole and cut, at 1 % to 99 % and at 1e-12 to 1e-3 in both tails, against those of quantiles.py.</summary>
public class QuantileTests
{
    private static readonly string[][] Table = [.. File.ReadLines(Path.Combine(ShippedData.Root, "tests/TcoBench.Analysis.Tests/Sampling/quantiles.csv")).Select(line => line.Split(','))];

    private static IEnumerable<string> Cases => Uncertain.Cases.Keys;

    // To 1e-12 of the quantile, or to a double's last digits of the range where it is nearly 0.
    [TestCaseSource(nameof(Cases))]
    public void AQuantileIsTheAnalyticOne(string name)
    {
        var distribution = Distribution.Of(Uncertain.Cases[name]);
        var rows = Rows(name).ToList();

        Assert.That(rows, Has.Count.EqualTo(107));
        var range = distribution.Quantile(0.99) - distribution.Quantile(0.01);
        foreach (var (p, quantile) in rows)
            Assert.That(distribution.Quantile(p), Is.EqualTo(quantile).Within((1e-12 * Math.Abs(quantile)) + (1e-15 * range)), $"{name} at {p:R}");
    }

    [TestCaseSource(nameof(Cases))]
    public void AllQuantilesAreWithinATenThousandthOfAPercentOfTheRangeAndThoseOfTheTailsExact(string name)
    {
        var distribution = Distribution.Of(Uncertain.Cases[name]);
        var (low, high) = (distribution.Quantile(0.01), distribution.Quantile(0.99));
        var p = Enumerable.Range(1, 9_999).Select(k => k / 10_000.0).Concat(new[] { 1e-12, 1e-9, 1e-6, 1e-4 }.SelectMany(t => new[] { t, 1 - t })).ToArray();
        var values = new double[p.Length];

        distribution.Quantiles(p, values);

        var exact = p.Select(distribution.Quantile).ToArray();
        bool IsTail(int i) => p[i] is < 0.01 or > 0.99;
        Assert.That(Enumerable.Range(0, p.Length).Where(i => !IsTail(i)).Max(i => Math.Abs(values[i] - exact[i])), Is.LessThan(1e-5 * (high - low)));
        Assert.That(Enumerable.Range(0, p.Length).Where(IsTail).Max(i => Math.Abs(values[i] / exact[i] - 1)), Is.LessThan(1e-13));
        Assert.That(values.Take(9_999), Is.Ordered);
    }

    [TestCaseSource(nameof(Cases))]
    public void TheOwnMemoryOfTheProbabilitiesMayTakeTheQuantiles(string name)
    {
        var p = new[] { 0.001, 0.25, 0.5, 0.875, 0.999 };
        var expected = new double[5];
        Distribution.Of(Uncertain.Cases[name]).Quantiles(p, expected);

        Distribution.Of(Uncertain.Cases[name]).Quantiles(p, p);

        Assert.That(p, Is.EqualTo(expected));
    }

    private static IEnumerable<(double P, double Quantile)> Rows(string name)
    {
        var column = Array.IndexOf(Table[0], name);
        return Table.Skip(1).Select(row => (Number(row[0]), Number(row[column])));
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
