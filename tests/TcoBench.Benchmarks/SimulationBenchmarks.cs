using BenchmarkDotNet.Attributes;
using TcoBench.Analysis;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Files;
using TcoBench.Testing;

namespace TcoBench.Benchmarks;

/// <summary>The default matrix (all vendors, jobs and volumes with their best plans) in 100,000 trials: sampling, reading and statistics. The peer is a tenth of the trials.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private Loaded _loaded = null!;
    private CostModels _models = null!;
    private Comparison _comparison = null!;

    /// <summary>Reads the files and compares at base inputs.</summary>
    [GlobalSetup]
    public void SetUp() => (_loaded, _models, _comparison) = DefaultMatrix();

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public Simulated TenThousandTrials() => Simulate(SamplingMethod.LatinHypercube, 10_000);

    /// <summary>Latin hypercube, the default.</summary>
    [Benchmark]
    public Simulated HundredThousandTrials() => Simulate(SamplingMethod.LatinHypercube, 100_000);

    /// <summary>Scrambled Sobol sequence.</summary>
    [Benchmark]
    public Simulated HundredThousandSobolTrials() => Simulate(SamplingMethod.Sobol, 100_000);

    /// <summary>One thread.</summary>
    [Benchmark]
    public Simulated HundredThousandTrialsOnOneThread() => Simulate(SamplingMethod.LatinHypercube, 100_000, threads: 1);

    /// <summary>The default matrix at base inputs.</summary>
    internal static (Loaded Loaded, CostModels Models, Comparison Comparison) DefaultMatrix()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        return (loaded, models, new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, loaded.Jobs, ShippedData.Ranked(loaded), [100, 1000, 10_000]));
    }

    private Simulated Simulate(SamplingMethod method, int trials, int threads = -1) =>
        new Simulation(new SamplingPlan(method, trials, 1), _loaded.Book.Correlations) { Threads = threads }.Of(_comparison, _models.Assets);
}
