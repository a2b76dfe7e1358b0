using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Benchmarks;

/// <summary>Quantiles of 512 draws, as a simulation asks for them, against the library's normal and beta quantiles. Time is that of one draw.</summary>
[ShortRunJob]
public class SamplingBenchmarks
{
    private const int Block = 512;
    private const int Blocks = 64;
    private readonly double[] _draws = new double[Block * Blocks];
    private readonly double[] _values = new double[Block];
    private readonly Distribution _threePoint = Of(new ThreePointSpread(1.5m, 10), 4, "minute");
    private readonly Distribution _normal = Of(new NormalSpread(45, 105), 75, "EUR/hour");
    private readonly Distribution _logNormal = Of(new LogNormalSpread(2, 8) { AtMost = 9 }, 4, "minute");
    private readonly Distribution _triangular = Of(new TriangularSpread(1, 2, 5), 2, "minute");
    private readonly Distribution _pert = Of(new PertSpread(1, 2, 5), 2, "minute");
    private readonly Distribution _pilot = Of(BetaSpread.Pilot(140, 400), 0.35m, "1");
    private readonly Distribution _empirical = Of(new EmpiricalSpread([.. Enumerable.Range(1, 200).Select(k => (decimal)k)]), 100, "minute");

    /// <summary>Draws at random places.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        for (var t = 0; t < _draws.Length; t++)
            _draws[t] = Philox.Uniform(1, Philox.Hash("designer_rate"), t);
    }

    /// <summary>The peer of all but beta and PERT.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Block * Blocks)]
    public double LibraryNormal() => Each(p => Normal.InvCDF(75, 23.4, p));

    /// <summary>The peer of beta and PERT.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double LibraryBeta() => Each(p => Beta.InvCDF(140.5, 260.5, p));

    /// <summary>The default shape.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double ThreePoint() => All(_threePoint);

    /// <summary>Normal.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double NormalShape() => All(_normal);

    /// <summary>Log-normal, cut off above.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double CutLogNormal() => All(_logNormal);

    /// <summary>Triangular: no table.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double Triangular() => All(_triangular);

    /// <summary>PERT.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double Pert() => All(_pert);

    /// <summary>A pilot of 400.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double Pilot() => All(_pilot);

    /// <summary>One of 200 observations.</summary>
    [Benchmark(OperationsPerInvoke = Block * Blocks)]
    public double Empirical() => All(_empirical);

    /// <summary>A table of the default shape, with two draws from it; time is that of the table.</summary>
    [Benchmark]
    public double TableOfThreePoints() => First(Of(new ThreePointSpread(1.5m, 10), 4, "minute"));

    /// <summary>A table of a beta shape.</summary>
    [Benchmark]
    public double TableOfAPilot() => First(Of(BetaSpread.Pilot(140, 400), 0.35m, "1"));

    private double All(Distribution distribution)
    {
        for (var first = 0; first < _draws.Length; first += Block)
            distribution.Quantiles(_draws.AsSpan(first, Block), _values);
        return _values[0];
    }

    private double Each(Func<double, double> quantile)
    {
        for (var first = 0; first < _draws.Length; first += Block)
        {
            for (var t = 0; t < Block; t++)
                _values[t] = quantile(_draws[first + t]);
        }

        return _values[0];
    }

    private double First(Distribution distribution)
    {
        distribution.Quantiles(_draws.AsSpan(0, 2), _values);
        return _values[0];
    }

    private static Distribution Of(Spread spread, decimal value, string unit) =>
        Distribution.Of(new Input("designer_rate", value, Unit.Parse(unit), Evidence.Assumed("a benchmark"), spread));
}
