using TcoBench.Analysis.Sampling.Shapes;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// Quantiles by cubic interpolation. Each half of the distribution is cut into octaves of probability, each octave into eight cells, so that cells get narrower
/// as the curve gets steeper, and a draw's cell and its place there are bits of the draw. Through four exact points of a cell goes its cubic; a cell with a kink,
/// or too steep, has none.
/// </summary>
internal sealed class QuantileTable
{
    /// <summary>Octaves that hold P1 and P99.</summary>
    public const int ToTail = 7;

    // Largest error in the middle of a cell, as a share of the range from P1 to P99; elsewhere in the cell it is less than ten times that.
    private const double Tolerance = 1e-6;

    private const int Bits = 3;
    private const int Shift = 52 - Bits;
    private const long One = 1023L << 52;
    private const long Fraction = (1L << 52) - 1;

    // Four coefficients for each cell of the lower half, then of the upper.
    private readonly double[] _cubics;
    private readonly int _cells;
    private readonly int _first;

    /// <summary>Tabulates a shape that asks for it.</summary>
    public QuantileTable(Shape shape)
    {
        Least = 1.0 / (1 << shape.Octaves);
        _cells = ((shape.Octaves - 1) << Bits) + 1;
        _first = (1023 - shape.Octaves) << Bits;
        _cubics = new double[2 * _cells * 4];
        var tolerance = Tolerance * (shape.Quantile(new Chance(0.99, 0.01), double.NaN) - shape.Quantile(new Chance(0.01, 0.99), double.NaN));
        for (var half = 0; half < 2; half++)
        {
            var near = double.NaN;
            var end = near = At(0.5);
            // The last cell holds the median only.
            _cubics[((half * _cells) + _cells - 1) * 4] = end;
            for (var cell = _cells - 2; cell >= 0; cell--)
            {
                var left = BitConverter.Int64BitsToDouble((long)(cell + _first) << Shift);
                var width = BitConverter.Int64BitsToDouble((long)(cell + _first + 1) << Shift) - left;
                var third = near = At(left + (width * 2 / 3));
                var middle = At(left + (width / 2));
                var second = near = At(left + (width / 3));
                var start = near = At(left);
                var at = ((half * _cells) + cell) * 4;
                Fit(at, start, second, third, end);
                if (!(Math.Abs(Cubic(at, 0.5) - middle) <= tolerance))
                    _cubics[at] = double.NaN;
                end = start;
            }

            double At(double tail) => shape.Quantile(half == 0 ? new Chance(tail, 1 - tail) : new Chance(1 - tail, tail), near);
        }
    }

    /// <summary>Least probability in either tail that the table answers.</summary>
    public double Least { get; }

    /// <summary>The quantile of a probability from <see cref="Least"/> to 1 − <see cref="Least"/>; not a number where it must be computed.</summary>
    public double this[double p]
    {
        get
        {
            // Without branches, which a draw takes at random: the tail, and the sign bit that says which.
            var bits = BitConverter.DoubleToInt64Bits(Math.Min(p, 1 - p));
            var half = (int)(BitConverter.DoubleToUInt64Bits(0.5 - p) >> 63);
            var cell = (int)(bits >> Shift) - _first + (half * _cells);
            var t = BitConverter.Int64BitsToDouble(((bits << Bits) & Fraction) | One) - 1;
            return Cubic(cell * 4, t);
        }
    }

    private double Cubic(int at, double t)
    {
        var cubic = _cubics.AsSpan(at, 4);
        return cubic[0] + (t * (cubic[1] + (t * (cubic[2] + (t * cubic[3])))));
    }

    // The cubic through values at 0, 1/3, 2/3 and 1.
    private void Fit(int at, double a, double b, double c, double d)
    {
        _cubics[at] = a;
        _cubics[at + 1] = ((-11 * a) + (18 * b) - (9 * c) + (2 * d)) / 2;
        _cubics[at + 2] = 9 * ((2 * a) - (5 * b) + (4 * c) - d) / 2;
        _cubics[at + 3] = 9 * (d - a + (3 * (b - c))) / 2;
    }
}
