using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TcoBench.Analysis.Sampling.Shapes;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Sampling;

/// <summary>How likely the values of an uncertain input are.</summary>
public sealed class Distribution
{
    // Beyond, quantiles are computed rather than interpolated.
    private const double Tail = 0.01;

    private const int Digits = 4;

    private static readonly ConditionalWeakTable<Input, Distribution> Known = [];

    private readonly Shape _shape;
    private readonly double _least;
    private readonly double _most;
    private readonly Lazy<QuantileTable>? _table;

    private Distribution(Input input, Spread spread)
    {
        _shape = Cut(Whole(input, spread), spread);
        (_least, _most) = (_shape.Least, _shape.Most);
        _table = _shape.Octaves > 0 ? new Lazy<QuantileTable>(() => new QuantileTable(_shape)) : null;
        var stated = spread is { AtLeast: null, AtMost: null } ? Stated(spread) : null;
        (P10, P90) = (stated?.Low ?? Rounded(Quantile(0.1)), stated?.High ?? Rounded(Quantile(0.9)));
    }

    /// <summary>The value below which the input lies in 1 of 10 cases, in its unit: as stated, or to four significant digits.</summary>
    public decimal P10 { get; }

    /// <summary>The value above which the input lies in 1 of 10 cases, in its unit: as stated, or to four significant digits.</summary>
    public decimal P90 { get; }

    /// <summary>The distribution of an input; asked again for the same input, the same object.</summary>
    /// <param name="input">An input with a spread.</param>
    /// <exception cref="ArgumentException">The input has no spread, or its bounds leave nothing of it.</exception>
    public static Distribution Of(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var spread = input.Spread ?? throw new ArgumentException($"\"{input.Name}\" has no spread", nameof(input));
        return Known.GetValue(input, i => new Distribution(i, spread));
    }

    /// <summary>The value below which the input lies with a probability.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public double Quantile(double p) => Exact(p, double.NaN);

    /// <summary>Quantiles of many probabilities; interpolated to 1e-5 of the range between P1 and P99, exact beyond.</summary>
    /// <param name="p">Each strictly between 0 and 1.</param>
    /// <param name="values">Takes the quantiles, as many as there are probabilities; may be the same memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Quantiles(ReadOnlySpan<double> p, Span<double> values)
    {
        if (_table is { Value: var table })
        {
            for (; p.Length >= Vector256<double>.Count; p = p[Vector256<double>.Count..], values = values[Vector256<double>.Count..])
                Four(table, Vector256.Create(p), values);
            if (p.Length == 0)
                return;
            Span<double> rest = [0.5, 0.5, 0.5, 0.5];
            p.CopyTo(rest);
            Four(table, Vector256.Create<double>(rest), rest);
            rest[..p.Length].CopyTo(values);
            return;
        }

        for (var i = 0; i < p.Length; i++)
            values[i] = Exact(p[i], double.NaN);
    }

    private static Shape Whole(Input input, Spread spread) => spread switch
    {
        ThreePointSpread s => new ThreePointShape((double)s.Low, (double)input.Value, (double)s.High, !ReferenceEquals(input.Unit, Unit.None)),
        UniformSpread s => new UniformShape((double)s.Min, (double)s.Max),
        TriangularSpread s => new TriangularShape((double)s.Min, (double)s.Mode, (double)s.Max),
        PertSpread s => BetaShape.Pert((double)s.Min, (double)s.Mode, (double)s.Max),
        NormalSpread s => new PlainNormalShape((double)s.Low, (double)s.High),
        LogNormalSpread s => new LogNormalShape((double)s.Low, (double)s.High),
        BetaSpread s => new BetaShape((double)s.Alpha, (double)s.Beta, 0, 1),
        DiscreteSpread s => new DiscreteShape(Left(s.Cases, spread)),
        EmpiricalSpread s => new DiscreteShape(Left(s.Observations.Select(o => new WeightedValue(o, 1)), spread)),
        _ => throw new ArgumentOutOfRangeException(nameof(spread), spread, "unknown spread"),
    };

    private static List<WeightedValue> Left(IEnumerable<WeightedValue> cases, Spread spread) =>
        cases.Where(c => !(c.Value < spread.AtLeast) && !(c.Value > spread.AtMost)).ToList() is { Count: > 0 } left
            ? left
            : throw new ArgumentException($"nothing is left between {spread.AtLeast} and {spread.AtMost}", nameof(spread));

    private static Shape Cut(Shape whole, Spread spread)
    {
        var least = Math.Max(whole.Least, (double?)spread.AtLeast ?? double.NegativeInfinity);
        var most = Math.Min(whole.Most, (double?)spread.AtMost ?? double.PositiveInfinity);
        return least > whole.Least || most < whole.Most ? new TruncatedShape(whole, least, most) : whole;
    }

    private static (decimal Low, decimal High)? Stated(Spread spread) => spread switch
    {
        ThreePointSpread s => (s.Low, s.High),
        NormalSpread s => (s.Low, s.High),
        LogNormalSpread s => (s.Low, s.High),
        _ => null,
    };

    private static decimal Rounded(double value) =>
        value == 0 ? 0 : Math.Round(new decimal(value), Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 28));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Four(QuantileTable table, Vector256<double> p, Span<double> values)
    {
        var near = table.Of(p);
        Vector256.MaxNative(Vector256.Create(_least), Vector256.MinNative(Vector256.Create(_most), near)).CopyTo(values);
        var exactly = Vector256.LessThan(Vector256.MinNative(p, Vector256<double>.One - p), Vector256.Create(Tail)) | ~Vector256.Equals(near, near);
        if (exactly.ExtractMostSignificantBits() is var lanes and not 0)
            Exactly(lanes, p, near, values);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Exactly(uint lanes, Vector256<double> p, Vector256<double> near, Span<double> values)
    {
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            values[lane] = Exact(p[lane], near[lane]);
        }
    }

    private double Exact(double p, double near) => Math.Max(_least, Math.Min(_most, _shape.Quantile(new Chance(p, 1 - p), near)));
}
