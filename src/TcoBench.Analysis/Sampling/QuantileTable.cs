using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    // The coefficients of each cell of the lower half, then of the upper.
    private readonly double[] _constant;
    private readonly double[] _linear;
    private readonly double[] _square;
    private readonly double[] _cube;
    private readonly int _cells;
    private readonly int _first;

    /// <summary>Tabulates a shape that asks for it.</summary>
    public QuantileTable(Shape shape)
    {
        Least = 1.0 / (1 << shape.Octaves);
        _cells = ((shape.Octaves - 1) << Bits) + 1;
        _first = (1023 - shape.Octaves) << Bits;
        (_constant, _linear, _square, _cube) = (new double[2 * _cells], new double[2 * _cells], new double[2 * _cells], new double[2 * _cells]);
        var tolerance = Tolerance * (shape.Quantile(new Chance(0.99, 0.01), double.NaN) - shape.Quantile(new Chance(0.01, 0.99), double.NaN));
        for (var half = 0; half < 2; half++)
        {
            var near = double.NaN;
            var end = near = At(0.5);
            // The last cell holds the median only.
            _constant[(half * _cells) + _cells - 1] = end;
            for (var cell = _cells - 2; cell >= 0; cell--)
            {
                var left = BitConverter.Int64BitsToDouble((long)(cell + _first) << Shift);
                var width = BitConverter.Int64BitsToDouble((long)(cell + _first + 1) << Shift) - left;
                var third = near = At(left + (width * 2 / 3));
                var middle = At(left + (width / 2));
                var second = near = At(left + (width / 3));
                var start = near = At(left);
                var at = (half * _cells) + cell;
                Fit(at, start, second, third, end);
                if (!(Math.Abs(Cubic(at, 0.5) - middle) <= tolerance))
                    _constant[at] = double.NaN;
                end = start;
            }

            double At(double tail) => shape.Quantile(half == 0 ? new Chance(tail, 1 - tail) : new Chance(1 - tail, tail), near);
        }
    }

    /// <summary>Least probability in either tail that the table answers.</summary>
    public double Least { get; }

    /// <summary>Quantiles of four probabilities from <see cref="Least"/> to 1 − <see cref="Least"/>; not a number where one must be computed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Of(Vector256<double> p)
    {
        // Without branches, which a draw takes at random. Beyond the table any cell will do.
        var tails = Vector256.MinNative(p, Vector256<double>.One - p);
        var bits = tails.AsInt64();
        var cells = Vector256.Max((bits >>> Shift) - Vector256.Create((long)_first), Vector256<long>.Zero)
            + (Vector256.GreaterThan(p, Vector256.Create(0.5)).AsInt64() & Vector256.Create((long)_cells));
        var t = (((bits << Bits) & Vector256.Create(Fraction)) | Vector256.Create(One)).AsDouble() - Vector256<double>.One;
        var (a, b, c, d) = ((int)cells[0], (int)cells[1], (int)cells[2], (int)cells[3]);
        var near = Coefficients(_constant) + (t * (Coefficients(_linear) + (t * (Coefficients(_square) + (t * Coefficients(_cube))))));
        return Vector256.ConditionalSelect(Vector256.LessThan(tails, Vector256.Create(Least)), Vector256.Create(double.NaN), near);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        Vector256<double> Coefficients(double[] all) => Vector256.Create(all[a], all[b], all[c], all[d]);
    }

    // The cubic through values at 0, 1/3, 2/3 and 1.
    private void Fit(int at, double a, double b, double c, double d)
    {
        _constant[at] = a;
        _linear[at] = ((-11 * a) + (18 * b) - (9 * c) + (2 * d)) / 2;
        _square[at] = 9 * ((2 * a) - (5 * b) + (4 * c) - d) / 2;
        _cube[at] = 9 * (d - a + (3 * (b - c))) / 2;
    }

    private double Cubic(int at, double t) => _constant[at] + (t * (_linear[at] + (t * (_square[at] + (t * _cube[at])))));
}
