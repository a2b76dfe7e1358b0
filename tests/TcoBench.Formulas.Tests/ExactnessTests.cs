using System.Numerics;
using TcoBench.Formulas.Readings;

namespace TcoBench.Formulas.Tests;

/// <summary>The exact reading against fractions of whole numbers of any length.</summary>
public class ExactnessTests
{
    [Test]
    public void WithoutDivisionTheExactReadingIsExactToTheLastDigit()
    {
        var random = Some.Random(18);
        var formulas = new RandomFormulas(random);
        var (kept, longest) = (0, 0);
        for (var i = 0; i < 20_000 && kept < 2_000; i++)
        {
            var formula = formulas.Plain(random.Next(1, 7));
            var fraction = Fraction.Of(formula, f => f.FitsDecimal);
            if (fraction is not { } expected)
                continue;
            kept++;
            longest = Math.Max(longest, BigInteger.Abs(expected.Above).ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
            Assert.That(Fraction.From(formula.Exactly()), Is.EqualTo(expected));
        }

        TestContext.Out.WriteLine($"{kept} formulas, up to {longest} digits");
        Assert.That(kept, Is.EqualTo(2_000));
        Assert.That(longest, Is.GreaterThan(20));
    }

    [Test]
    public void WithAllOperationsTheExactReadingHasEighteenSureDigits()
    {
        var formulas = new RandomFormulas(Some.Random(19));
        var kept = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var formula = formulas.Next(5);
            var figure = Figure.Of(formula);
            if (!figure.IsKept || figure.InDecimal > 1e-18 * Math.Max(1, Math.Abs(figure.Value)))
                continue;
            kept++;
            var (exact, expected) = (ExactReading.Of(Tape.Of(formula)).Try(formula), Fraction.Of(formula, _ => true));
            if (figure.Outcome == Outcome.Impossible)
            {
                Assert.That(exact, Is.Null);
                continue;
            }

            var off = Fraction.From(exact!.Value).Minus(expected!.Value).Abs();
            var allowed = Fraction.Max(Fraction.From(1), expected.Value.Abs()).Times(Fraction.From(0.000000000000000001m));
            Assert.That(off.CompareTo(allowed), Is.LessThanOrEqualTo(0), $"{exact} instead of {expected}");
        }

        TestContext.Out.WriteLine($"{kept} of 3000 formulas");
        Assert.That(kept, Is.GreaterThan(2_700));
    }

    private readonly record struct Fraction(BigInteger Above, BigInteger Below)
    {
        public bool FitsDecimal
        {
            get
            {
                var scaled = Above * BigInteger.Pow(10, 28);
                if (!(scaled % Below).IsZero)
                    return false;
                scaled /= Below;
                for (var i = 0; i < 28 && (scaled % 10).IsZero; i++)
                    scaled /= 10;
                return BigInteger.Abs(scaled) < BigInteger.Pow(2, 96);
            }
        }

        public static Fraction From(decimal value)
        {
            var bits = decimal.GetBits(value);
            var above = unchecked(((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0]);
            return Reduced(value < 0 ? -above : above, BigInteger.Pow(10, (bits[3] >> 16) & 0xff));
        }

        /// <summary>Value of a formula; null if it has none or a part of it is not accepted.</summary>
        public static Fraction? Of(Formula formula, Func<Fraction, bool> accepted)
        {
            var value = formula switch
            {
                Constant c => From(c.Value),
                Input i => From(i.Value),
                Line l => Of(l.Definition, accepted),
                Apply a => Of(a.Left, accepted) is { } x && Of(a.Right, accepted) is { } y ? Apply(a.Operation, x, y) : null,
                _ => throw new ArgumentException("unknown node"),
            };
            return value is { } v && accepted(v) ? v : null;
        }

        public static Fraction Max(Fraction x, Fraction y) => x.CompareTo(y) >= 0 ? x : y;

        public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

        public Fraction Abs() => new(BigInteger.Abs(Above), Below);

        public Fraction Plus(Fraction other) => Reduced((Above * other.Below) + (other.Above * Below), Below * other.Below);

        public Fraction Minus(Fraction other) => Plus(new Fraction(-other.Above, other.Below));

        public Fraction Times(Fraction other) => Reduced(Above * other.Above, Below * other.Below);

        private static Fraction? Apply(Operation operation, Fraction x, Fraction y)
        {
            var (trillionth, billionth, one) = (new Fraction(1, 1_000_000_000_000), new Fraction(1, 1_000_000_000), new Fraction(1, 1));
            switch (operation)
            {
                case Operation.Add:
                    return x.Plus(y);
                case Operation.Subtract:
                    return x.Minus(y);
                case Operation.Multiply:
                    return x.Times(y);
                case Operation.Divide:
                    return x.Over(y);
                case Operation.Min:
                    return x.CompareTo(y) <= 0 ? x : y;
                case Operation.Max:
                    return Max(x, y);
                case Operation.Reaches:
                    return x.Minus(y).Plus(trillionth.Times(y.Abs())).Plus(billionth).Above.Sign >= 0 ? one : new Fraction(0, 1);
                case Operation.Packs when y.Above.Sign <= 0:
                    return null;
                case Operation.Packs:
                    var wanted = x.Over(y)!.Value.Times(one.Minus(trillionth)).Minus(billionth);
                    return new Fraction(BigInteger.Max(0, -Floor(new Fraction(-wanted.Above, wanted.Below))), 1);
                default:
                    if (x.Over(y) is not { } quotient)
                        return null;
                    var steps = Floor(quotient.Abs().Times(one.Plus(trillionth)).Plus(new Fraction(1, 2)).Plus(billionth));
                    return y.Times(new Fraction(steps * x.Above.Sign, 1));
            }
        }

        private static BigInteger Floor(Fraction x)
        {
            var whole = BigInteger.DivRem(x.Above, x.Below, out var rest);
            return rest.Sign < 0 ? whole - 1 : whole;
        }

        private Fraction? Over(Fraction other) => other.Above.IsZero ? null : Reduced(Above * other.Below, Below * other.Above);

        private static Fraction Reduced(BigInteger above, BigInteger below)
        {
            var shared = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
            return new Fraction(above / shared, below / shared);
        }
    }
}
