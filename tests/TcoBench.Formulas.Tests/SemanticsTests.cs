using System.Globalization;
using TcoBench.Formulas.Readings;
using static TcoBench.Formulas.Formula;

namespace TcoBench.Formulas.Tests;

/// <summary>Every row is read twice, exactly and in a batch, and must give the same figure. "" is a figure that cannot be computed.</summary>
public class SemanticsTests
{
    [TestCase("0", "1000", "0", Description = "nothing needs no pack")]
    [TestCase("-5", "1000", "0", Description = "less than nothing needs no pack")]
    [TestCase("-79228162514264337593543950335", "0.01", "0", Description = "however much less")]
    [TestCase("1", "1000", "1")]
    [TestCase("999", "1000", "1")]
    [TestCase("1000", "1000", "1", Description = "exactly a pack")]
    [TestCase("1000.1", "1000", "2")]
    [TestCase("1001", "1000", "2")]
    [TestCase("0.0000000005", "1", "0", Description = "half a billionth of a pack is nothing")]
    [TestCase("0.000000002", "1", "1", Description = "two billionths are something")]
    [TestCase("1.0000000005", "1", "1", Description = "a hair over, inside the tolerance")]
    [TestCase("1.000000002", "1", "2", Description = "a hair over, outside the tolerance")]
    [TestCase("0.999999999", "1", "1", Description = "a hair under")]
    [TestCase("0.3", "0.1", "3", Description = "a double quotient of 2.9999999999999996")]
    [TestCase("1.1", "0.1", "11", Description = "a double quotient of 11.000000000000002")]
    [TestCase("100", "1", "100")]
    [TestCase("100.0000000010", "1", "100", Description = "tolerance at 1e2 is 1.1e-9")]
    [TestCase("100.0000000012", "1", "101")]
    [TestCase("110", "1.1", "100", Description = "whole at 1e2 though the size is no double")]
    [TestCase("1100", "1.1", "1000")]
    [TestCase("11000", "1.1", "10000")]
    [TestCase("110000", "1.1", "100000")]
    [TestCase("1100000", "1.1", "1000000")]
    [TestCase("1000000.0000009", "1", "1000000", Description = "tolerance at 1e6 is 1.001e-6")]
    [TestCase("1000000.0000011", "1", "1000001")]
    [TestCase("11000000", "1.1", "10000000")]
    [TestCase("110000000", "1.1", "100000000")]
    [TestCase("1100000000", "1.1", "1000000000")]
    [TestCase("11000000000", "1.1", "10000000000")]
    [TestCase("10000000000.009", "1", "10000000000", Description = "tolerance at 1e10 is 0.01")]
    [TestCase("10000000000.011", "1", "10000000001")]
    [TestCase("5", "0", "", Description = "packs of nothing never suffice")]
    [TestCase("0", "0", "")]
    [TestCase("5", "-1", "", Description = "there is no pack of less than nothing")]
    [TestCase("-5", "-1", "")]
    [TestCase("79228162514264337593543950335", "0.5", "", Description = "beyond the largest figure")]
    public void PacksAreWholeAndJustEnough(string x, string size, string expected) => Check(Packs, x, size, expected);

    [TestCase("0", "0", "1")]
    [TestCase("0", "1", "0")]
    [TestCase("-1", "0", "0")]
    [TestCase("0", "-1", "1")]
    [TestCase("-1", "-1", "1")]
    [TestCase("-1.000000002", "-1", "0")]
    [TestCase("100", "100", "1", Description = "the bound of a tier is inclusive")]
    [TestCase("99.9999999990", "100", "1", Description = "tolerance at 1e2 is 1.1e-9")]
    [TestCase("99.9999999988", "100", "0")]
    [TestCase("-0.0000000009", "0", "1", Description = "a hair under zero, inside the tolerance")]
    [TestCase("-0.0000000011", "0", "0", Description = "a hair under zero, outside the tolerance")]
    [TestCase("101", "100", "1")]
    [TestCase("99", "100", "0")]
    [TestCase("1000", "1000", "1")]
    [TestCase("10000", "10000", "1")]
    [TestCase("100000.1", "100000.1", "1")]
    [TestCase("1000000", "1000000", "1")]
    [TestCase("999999.9999991", "1000000", "1", Description = "tolerance at 1e6 is 1.001e-6")]
    [TestCase("999999.9999989", "1000000", "0")]
    [TestCase("9999999.9", "9999999.9", "1")]
    [TestCase("99999999.99", "99999999.99", "1")]
    [TestCase("1000000000.01", "1000000000.01", "1")]
    [TestCase("9999999999.991", "10000000000", "1", Description = "tolerance at 1e10 is 0.01")]
    [TestCase("9999999999.989", "10000000000", "0")]
    [TestCase("79228162514264337593543950335", "-79228162514264337593543950335", "", Description = "a gap beyond the largest figure")]
    public void AThresholdIsReachedWhenMet(string x, string threshold, string expected) => Check(Reaches, x, threshold, expected);

    [TestCase("0", "0.01", "0")]
    [TestCase("0.004", "0.01", "0")]
    [TestCase("0.005", "0.01", "0.01", Description = "half a cent rounds away from zero")]
    [TestCase("-0.005", "0.01", "-0.01", Description = "also below zero")]
    [TestCase("-0.004", "0.01", "0")]
    [TestCase("1.005", "0.01", "1.01", Description = "as a double it is 1.00499999999999989")]
    [TestCase("1.115", "0.01", "1.12")]
    [TestCase("2.675", "0.01", "2.68")]
    [TestCase("-2.675", "0.01", "-2.68")]
    [TestCase("0.00499999999", "0.01", "0.01", Description = "a hair under half, inside the tolerance")]
    [TestCase("0.0049999999", "0.01", "0", Description = "a hair under half, outside the tolerance")]
    [TestCase("0.0050000001", "0.01", "0.01")]
    [TestCase("100.005", "0.01", "100.01")]
    [TestCase("1000.005", "0.01", "1000.01")]
    [TestCase("10000.005", "0.01", "10000.01")]
    [TestCase("100000.005", "0.01", "100000.01")]
    [TestCase("1000000.005", "0.01", "1000000.01")]
    [TestCase("10000000.005", "0.01", "10000000.01")]
    [TestCase("100000000.005", "0.01", "100000000.01")]
    [TestCase("100000000.00491", "0.01", "100000000.01", Description = "tolerance at 1e10 cents is 0.01 cents")]
    [TestCase("100000000.00489", "0.01", "100000000")]
    [TestCase("1000000000.005", "0.01", "1000000000.01")]
    [TestCase("10000000000.5", "1", "10000000001")]
    [TestCase("-10000000000.5", "1", "-10000000001")]
    [TestCase("7", "5", "5")]
    [TestCase("7.5", "5", "10")]
    [TestCase("-7.5", "5", "-10")]
    [TestCase("10", "5", "10")]
    [TestCase("24.99", "1", "25")]
    [TestCase("5", "0", "", Description = "there are no multiples of nothing to round to")]
    [TestCase("0", "0", "")]
    [TestCase("10000000000000000000000000000", "0.01", "", Description = "more steps than the largest figure")]
    public void AHalfIsRoundedAwayFromZero(string x, string step, string expected) => Check(Round, x, step, expected);

    [TestCase("7", "-5", "-5")]
    [TestCase("-7.5", "-5", "10")]
    public void ANegativeStepTurnsTheSignInEveryReading(string x, string step, string expected) => Check(Round, x, step, expected);

    [TestCase("3", "0", "")]
    [TestCase("0", "0", "")]
    [TestCase("0", "3", "0")]
    [TestCase("7.5", "-2.5", "-3")]
    [TestCase("79228162514264337593543950335", "0.5", "")]
    public void AQuotientByZeroOrBeyondTheLargestFigureCannotBeComputed(string x, string y, string expected) =>
        Check((a, b) => a / b, x, y, expected);

    [TestCase("79228162514264337593543950335", "2", "")]
    [TestCase("-79228162514264337593543950335", "2", "")]
    [TestCase("1000000000000000", "1000000000000000", "", Description = "1e30")]
    [TestCase("100000000000000", "100000000000000", "10000000000000000000000000000", Description = "1e28")]
    public void AProductBeyondTheLargestFigureCannotBeComputed(string x, string y, string expected) => Check((a, b) => a * b, x, y, expected);

    [Test]
    public void ASumOrDifferenceBeyondTheLargestFigureCannotBeComputed()
    {
        const string huge = "60000000000000000000000000000";
        Check((a, b) => a + b, huge, huge, "");
        Check((a, b) => a - b, "-" + huge, huge, "");
        Check((a, b) => a - b, huge, huge, "0");
    }

    [TestCase("2", "3", "2", "3")]
    [TestCase("-2", "-3", "-3", "-2")]
    [TestCase("1.1", "1.1", "1.1", "1.1")]
    [TestCase("0", "-0.5", "-0.5", "0")]
    public void TheSmallerAndTheLargerAreOneOfTheTwo(string x, string y, string smaller, string larger)
    {
        Check(Min, x, y, smaller);
        Check(Max, x, y, larger);
    }

    [Test]
    public void RoundingToNothingLeavesNoMinusSign() =>
        Assert.That(Round(Some.Input(-0.004m), Some.Input(0.01m)).Exactly().ToString(CultureInfo.InvariantCulture), Does.Not.StartWith("-"));

    [Test]
    public void EveryWholeNumberOfPacksIsThatManyPacks()
    {
        foreach (var size in new[] { 0.01m, 0.07m, 0.1m, 0.3m, 1.1m, 3, 7.77m, 12.5m, 1000, 3456.789m })
        {
            for (var magnitude = 1m; magnitude <= 10_000_000_000; magnitude *= 10)
            {
                foreach (var count in new[] { magnitude, magnitude + 1, (magnitude * 3) + 1, (magnitude * 7) - 1 })
                {
                    Check(Packs, Text(count * size), Text(size), Text(count));
                    Check(Reaches, Text(count * size), Text(count * size), "1");
                    Check(Round, Text((count + 0.5m) * size), Text(size), Text((count + 1) * size));
                }
            }
        }
    }

    [Test]
    public void NoBatchLaneIsEverInfinite([Values] Operation operation)
    {
        double[] odd =
        [
            0, -0.0, 1, -1, 1e-300, -1e-300, double.Epsilon, 1e28, -1e28, 1e29, -1e29, 1e300, -1e300,
            double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        ];
        var pairs = odd.SelectMany(_ => odd, (x, y) => (x, y)).ToArray();
        var (a, b) = (Some.Input(1), Some.Input(1));
        var formula = Build(operation, a, b);
        var lanes = new Dictionary<Input, double[]> { [a] = [.. pairs.Select(p => p.x)], [b] = [.. pairs.Select(p => p.y)] };

        var results = BatchReading.Of(Tape.Of(formula), pairs.Length, lanes, formula, a);

        Assert.Multiple(() =>
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                var possible = Math.Abs(pairs[i].x) < 7.9e28 && Math.Abs(pairs[i].y) < 7.9e28;
                Assert.That(double.IsInfinity(results[0][i]), Is.False, $"{pairs[i]}");
                Assert.That(double.IsInfinity(results[1][i]), Is.False, $"input lane {pairs[i].x}");
                if (!possible)
                    Assert.That(results[0][i], Is.NaN, $"{pairs[i]}");
            }
        });
    }

    internal static Formula Build(Operation operation, Formula x, Formula y) => operation switch
    {
        Operation.Add => x + y,
        Operation.Subtract => x - y,
        Operation.Multiply => x * y,
        Operation.Divide => x / y,
        Operation.Min => Min(x, y),
        Operation.Max => Max(x, y),
        Operation.Packs => Packs(x, y),
        Operation.Reaches => Reaches(x, y),
        _ => Round(x, y),
    };

    private static void Check(Func<Formula, Formula, Formula> operation, string x, string y, string expected)
    {
        var formula = operation(Some.Input(Number(x)), Some.Input(Number(y)));
        var tape = Tape.Of(formula);
        var exact = ExactReading.Of(tape).Try(formula);
        var batch = BatchReading.Of(tape, 1, new Dictionary<Input, double[]>(), formula)[0][0];
        if (expected.Length == 0)
        {
            Assert.That(exact, Is.Null, $"exact at {x}, {y}");
            Assert.That(batch, Is.NaN, $"batch at {x}, {y}");
            return;
        }

        Assert.That(exact, Is.EqualTo(Number(expected)), $"exact at {x}, {y}");
        Assert.That(batch, Is.EqualTo((double)Number(expected)).Within(1e-9 * Math.Max(1, Math.Abs((double)Number(expected)))), $"batch at {x}, {y}");
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
