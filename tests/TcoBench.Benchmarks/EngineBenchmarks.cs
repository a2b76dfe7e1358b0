using BenchmarkDotNet.Attributes;
using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Benchmarks;

/// <summary>
/// The engine on the shipped data: every plan, term and number of production months of five vendors, four jobs, three volumes. The peer is the exact
/// reading of the same tapes alone, so that the ratio says what building the models costs.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private static readonly int[] Volumes = [100, 1000, 10000];
    private Loaded _loaded = null!;
    private IReadOnlyList<IVendor> _vendors = null!;
    private CostModels _models = null!;
    private List<(IReadOnlyList<PlanCase> Cases, Tape Tape)> _tapes = null!;

    /// <summary>Reads the files and lays the models flat.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _loaded = ShippedData.Load();
        _vendors = ShippedData.Ranked(_loaded);
        _models = ShippedData.Models(_loaded);
        _tapes = [.. Tapes(_models)];
    }

    /// <summary>The peer: all plans read exactly at three volumes, models already built.</summary>
    [Benchmark(Baseline = true)]
    public int ReadAllPlansExactly() => _tapes.Sum(t => Volumes.Sum(v => Chosen(t.Cases, t.Tape, v, _models.Assets)));

    /// <summary>The engine alone: all plans built, laid flat, read exactly, and the cheapest chosen.</summary>
    [Benchmark]
    public int BuildAndReadAllPlans()
    {
        var models = ShippedData.Models(_loaded);
        return Tapes(models).Sum(t => Volumes.Sum(v => Chosen(t.Cases, t.Tape, v, models.Assets)));
    }

    /// <summary>The same with every figure of the best plans: lines, evidence, key figures.</summary>
    [Benchmark]
    public int CompareWithAllFigures() =>
        new Comparer(ShippedData.Models(_loaded), new Scope(_loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, _loaded.Jobs, _vendors, Volumes).Results.Count;

    private IEnumerable<(IReadOnlyList<PlanCase> Cases, Tape Tape)> Tapes(CostModels models) =>
        from job in _loaded.Jobs
        from vendor in _vendors
        let cases = models.For(job, vendor)
        select (cases, Tape.Of(cases.SelectMany(c => c.Models).SelectMany(m => m.Headlines)));

    private static int Chosen(IReadOnlyList<PlanCase> cases, Tape tape, int volume, Input assets) =>
        CheapestPlan.Options(cases, ExactReading.Of(tape, new Dictionary<Input, decimal> { [assets] = volume })).Count;
}
