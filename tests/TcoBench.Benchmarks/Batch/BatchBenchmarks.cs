using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using TcoBench.Formulas.Readings;

namespace TcoBench.Benchmarks.Batch;

/// <summary>
/// One block of a program, against plain vector additions of 1,024 aligned elements, as many as make the same number of operations in lanes. Counted are the
/// operations left after simplification; looking at inputs and writing results is not counted but is in the time.
/// </summary>
[ShortRunJob]
public class BatchBenchmarks
{
    private const int Elements = 1024;
    private readonly double[][] _arrays = [.. Enumerable.Range(0, 3).Select(_ => GC.AllocateArray<double>(Elements + 8, pinned: true))];
    private BatchReader _reader = null!;
    private double[] _inputs = [];
    private double[] _results = [];
    private int _additions;

    /// <summary>A shipped model's total at 1,000 assets, or random operations.</summary>
    [Params("leonardo", "midjourney", "dall-e", "firefly", "self-hosted", "1000 nodes")]
    public string Model { get; set; } = "";

    /// <summary>Makes the program and draws its inputs.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var program = Model == "1000 nodes" ? DrawnProgram.Random(1000) : DrawnProgram.Of("campaign", Model);
        (_reader, _additions) = (program.Program.Reader(), program.Program.Operations * BatchReader.Block / Elements);
        (_inputs, _results) = (program.Draw(0, BatchReader.Block), program.Results());
    }

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public double PlainAdditions()
    {
        var x = Aligned(_arrays[0]);
        var y = Aligned(_arrays[1]);
        var sum = Aligned(_arrays[2]);
        for (var i = 0; i < _additions; i++)
            TensorPrimitives.Add(x, y, sum);
        return sum[0];
    }

    /// <summary>The batch reading.</summary>
    [Benchmark]
    public double ReadBlock()
    {
        _reader.Read(BatchReader.Block, _inputs, _results);
        return _results[0];
    }

    private static Span<double> Aligned(double[] array) =>
        array.AsSpan((int)((64 - (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % 64)) / sizeof(double)), Elements);
}
