using BenchmarkDotNet.Attributes;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Benchmarks;

/// <summary>Values of every uncertain input of the shipped files by each sampler, quantiles included, on one thread. Time is that of one draw. The peer is System.Random with a fixed seed, uniform numbers only.</summary>
[ShortRunJob]
public class DrawsBenchmarks
{
    private const int Blocks = 20;
    private const int Inputs = 64;
    private readonly double[] _values = new double[Inputs * BatchReader.Block];
    private readonly Dictionary<SamplingMethod, Draws> _draws = [];
    private readonly Random _random = new(1);

    /// <summary>Makes the draws ready.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var book = ShippedData.Load().Book;
        var inputs = book.Names.Select(book.Find).OfType<Input>().Where(i => i.Spread is not null).Take(Inputs).ToList();
        if (inputs.Count != Inputs)
            throw new InvalidOperationException($"the shipped files have {inputs.Count} uncertain inputs only");
        foreach (var method in Enum.GetValues<SamplingMethod>())
            _draws[method] = new Draws(inputs, [], new SamplingPlan(method, Blocks * BatchReader.Block, 1));
    }

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Blocks * Inputs * BatchReader.Block)]
    public double UniformNumbersOfTheLibrary()
    {
        for (var block = 0; block < Blocks; block++)
        {
            for (var i = 0; i < _values.Length; i++)
                _values[i] = _random.NextDouble();
        }

        return _values[0];
    }

    /// <summary>Pseudo-random.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * Inputs * BatchReader.Block)]
    public double PseudoRandom() => All(SamplingMethod.PseudoRandom);

    /// <summary>Latin hypercube.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * Inputs * BatchReader.Block)]
    public double LatinHypercube() => All(SamplingMethod.LatinHypercube);

    /// <summary>Scrambled Sobol sequence.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * Inputs * BatchReader.Block)]
    public double Sobol() => All(SamplingMethod.Sobol);

    private double All(SamplingMethod method)
    {
        for (var block = 0; block < Blocks; block++)
            _draws[method].Fill(block * BatchReader.Block, BatchReader.Block, _values);
        return _values[0];
    }
}
