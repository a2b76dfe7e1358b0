using System.Diagnostics;
using System.Globalization;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Uncertainty;

namespace TcoBench.Benchmarks;

/// <summary>One simulation of the default matrix in a process of its own, for its time and the peak memory of the process.</summary>
internal static class SimulationRun
{
    /// <summary>Runs it twice, so that the second does without compiling just in time, and prints both.</summary>
    public static int Run(string trials)
    {
        var plan = new SamplingPlan(SamplingMethod.LatinHypercube, int.Parse(trials, NumberStyles.None, CultureInfo.InvariantCulture), 1);
        var (loaded, models, comparison) = SimulationBenchmarks.DefaultMatrix();
        for (var run = 1; run <= 2; run++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var simulated = new Simulation(plan, loaded.Book.Correlations).Of(comparison, models.Assets);
            var seconds = watch.Elapsed.TotalSeconds;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(FormattableString.Invariant($"run {run}: {plan.Trials:#,0} trials of {comparison.Results.Count} rows, {simulated.Inputs.Count} inputs: {seconds:0.00} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processors, peak memory of the process {process.PeakWorkingSet64 / 1e6:0} MB"));
        }

        return 0;
    }
}
