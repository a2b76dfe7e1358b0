using BenchmarkDotNet.Running;
using TcoBench.Benchmarks;
using TcoBench.Benchmarks.Workbook;

if (args is ["workbook", var folder])
    return WorkbookRun.Run(folder);
BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(args);
return 0;
