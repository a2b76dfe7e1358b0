using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Benchmarks;

/// <summary>The batch reading of one shipped model in 10,000 lanes, against plain vector additions of the same number of elements.</summary>
[ShortRunJob]
public class BatchBenchmarks
{
    private const int Lanes = 10_000;
    private readonly double[] _x = new double[512];
    private readonly double[] _y = new double[512];
    private readonly double[] _sum = new double[512];
    private Tape _tape = null!;
    private Formula _total = null!;
    private Dictionary<Input, double[]> _values = null!;

    /// <summary>Builds the campaign with Leonardo.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var job = loaded.Jobs.First(j => j.Id.Value == "campaign");
        var vendor = ShippedData.Ranked(loaded).First(v => v.Catalog.Id.Value == "leonardo");
        _total = models.For(job, vendor).SelectMany(c => c.Models).First().Total;
        _tape = Tape.Of(_total);
        _values = _tape.Inputs.Where(i => i.Spread is not null).ToDictionary(i => i, i => Enumerable.Repeat((double)i.Value, Lanes).ToArray());
    }

    /// <summary>The peer: one addition per place of the tape and lane, in blocks of 512.</summary>
    [Benchmark(Baseline = true)]
    public double PlainAdditions()
    {
        for (var i = 0; i < _tape.Count * ((Lanes + 511) / 512); i++)
            TensorPrimitives.Add(_x, _y, _sum);
        return _sum[0];
    }

    /// <summary>The batch reading.</summary>
    [Benchmark]
    public double BatchReadingOfAModel() => BatchReading.Of(_tape, Lanes, _values, _total)[0][0];
}
