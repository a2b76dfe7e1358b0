using BenchmarkDotNet.Attributes;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Benchmarks;

/// <summary>
/// Sobol indices of first order and in total: 20 inputs, 4,096 pairs of rows, 100 resamples, of a function that costs nothing, so that sampling and estimating are measured without a model.
/// The peer is <c>Peers/sobol_indices.py</c>, which prints its own seconds. Then the default shares of a shipped model.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class SensitivityBenchmarks
{
    private static readonly SamplingPlan Plan = new(SamplingMethod.Sobol, 4096, 1);
    private readonly Weightless _weightless = new();
    private CostResponse _total = null!;

    /// <summary>Builds the campaign with Leonardo.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var job = loaded.Jobs.First(j => j.Id.Value == "campaign");
        CostModel model = models.For(job, ShippedData.Ranked(loaded).First(v => v.Catalog.Id.Value == "leonardo")).SelectMany(c => c.Models).First();
        _total = CostResponse.Total(model, new Dictionary<Input, decimal> { [models.Assets] = 1000 });
    }

    /// <summary>First order and total, sampling and 100 resamples included.</summary>
    [Benchmark(Baseline = true)]
    public double FirstOrderAndTotalOf20Inputs() =>
        SobolIndices.Of(_weightless, Factor.Each(_weightless), Plan, interactions: false, resamples: 100).Variance;

    /// <summary>Tornado, screening, Sobol shares with pairs and 200 resamples of a shipped total, as the command makes them.</summary>
    [Benchmark]
    public double SharesOfAShippedTotal() => Sensitivity.Of(_total, [], [], Plan).Sobol!.Variance;

    /// <summary>Shapley shares of the same by all orders.</summary>
    [Benchmark]
    public double ShapleySharesOfAShippedTotal() => Sensitivity.Of(_total, [SensitivityMethod.Shapley], [], Plan).Shapley!.Variance;

    private sealed class Weightless : IResponse
    {
        public IReadOnlyList<Input> Inputs { get; } = [.. Enumerable.Range(1, 20).Select(i => Some.Assumed($"input_{i}", 1))];

        public double Resolution => 0;

        public void Read(int count, ReadOnlySpan<double> points, Span<double> results)
        {
            for (var t = 0; t < count; t++)
                results[t] = points[t] + (points[BatchReader.Block + t] * points[(2 * BatchReader.Block) + t]);
        }
    }
}
