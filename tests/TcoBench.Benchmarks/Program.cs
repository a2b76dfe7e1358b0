using BenchmarkDotNet.Running;
using TcoBench.Benchmarks;
using TcoBench.Benchmarks.Batch;
using TcoBench.Benchmarks.Workbook;

if (args is ["workbook", var folder])
    return WorkbookRun.Run(folder);
if (args is ["batch", var files])
    return BatchRun.Run(files);
if (args is ["simulate", var trials])
    return SimulationRun.Run(trials);
BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(args);
return 0;
