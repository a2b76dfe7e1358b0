using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Testing;

namespace TcoBench.Benchmarks.Batch;

/// <summary>
/// Reads the operations of a shipped model's program in very many lanes, lets NumPy do the same operations on the same values, and compares the results; then
/// draws and reads the totals of all vendors, beside a minimal hand-written model in NumPy. One thread each, in seconds of the processor, so that
/// neighbours count less. Seconds depend on the machine; ratios of one run can be compared.
/// </summary>
internal static class BatchRun
{
    /// <summary>Runs and prints a table.</summary>
    /// <param name="folder">Where files are written.</param>
    /// <returns>0, or 1 if a peer could not run or has other results.</returns>
    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        var ran = new[] { 40, 200 }.Select(blocks => Operations(folder, blocks)).ToList().TrueForAll(r => r) & CellTrials();
        Growth();
        return ran ? 0 : 1;
    }

    // The inputs of 40 blocks lie in a cache, as drawn ones do; those of 200 do not.
    private static bool Operations(string folder, int count)
    {
        var lanes = count * BatchReader.Block;
        var drawn = DrawnProgram.Of("campaign", "leonardo");
        var program = drawn.Program;
        var reader = program.Reader();
        var blocks = Enumerable.Range(0, count).Select(b => drawn.Draw(b * BatchReader.Block, BatchReader.Block)).ToArray();
        var (block, totals) = (drawn.Results(), new double[lanes]);
        var seconds = Best(() =>
        {
            for (var b = 0; b < blocks.Length; b++)
            {
                reader.Read(BatchReader.Block, blocks[b], block);
                block.AsSpan(0, BatchReader.Block).CopyTo(totals.AsSpan(b * BatchReader.Block));
            }
        });
        Dump(folder, program, blocks, totals);
        Console.WriteLine(Text($"{program.Operations} operations in {program.Schedule.Steps.Length} passes on {program.Inputs.Count} inputs, {lanes} lanes"));
        Print("TcoBench", (double)lanes * program.Operations / seconds, 1);
        return Peers("numpy_operations.py", (double)lanes * program.Operations / seconds, (double)lanes * program.Operations, folder);
    }

    private static bool CellTrials()
    {
        var (shipped, minimal) = (Cells(["leonardo", "midjourney", "dall-e", "firefly", "self-hosted"]), DrawnProgram.Minimal());
        foreach (var (name, drawn) in new[] { ("shipped models", shipped), ("the peer's model", minimal) })
        {
            Console.WriteLine(Text($"{name}: {drawn.Program.Results.Count} cells, {drawn.Program.Operations} operations on {drawn.Program.Inputs.Count} inputs"));
            foreach (var trials in new[] { 10_000, 100_000 })
                Print(Text($"TcoBench, {name}, {trials} trials with draws"), drawn.Program.Results.Count * trials / Seconds(drawn, trials), 1);
        }

        return Peers("numpy_model.py", 15 * 100_000 / Seconds(minimal, 100_000), 0, "");
    }

    // A trial costs the same whatever their number; a vendor or month costs its operations and draws.
    private static void Growth()
    {
        foreach (var trials in new[] { 10_000, 20_000, 40_000, 80_000 })
            Row(Text($"{trials} trials"), Cells(["leonardo", "midjourney", "dall-e"]), trials);
        string[] vendors = [.. ShippedData.Ranked(ShippedData.Load()).Select(v => v.Catalog.Id.Value)];
        foreach (var count in new[] { 3, 6, 9, 12 })
            Row(Text($"{count} vendors"), Cells([.. vendors.Take(count)]), 10_000);
        foreach (var months in new[] { 1, 3, 6, 12 })
            Row(Text($"{months} months"), DrawnProgram.Of([.. DrawnProgram.Totals("campaign", "leonardo", months)]), 10_000);

        void Row(string what, DrawnProgram drawn, int trials) =>
            Console.WriteLine(Text($"{what,-16} {drawn.Program.Operations,6} operations {drawn.Program.Inputs.Count,4} inputs {Seconds(drawn, trials) * 1e9 / trials,9:0} ns a trial"));
    }

    // The first plans of vendors for the campaign at three volumes.
    private static DrawnProgram Cells(IReadOnlyCollection<string> vendors)
    {
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        return DrawnProgram.Of(
        [
            .. from vendor in ShippedData.Ranked(loaded).Where(v => vendors.Contains(v.Catalog.Id.Value))
               from model in models.For(loaded.Jobs.First(j => j.Id.Value == "campaign"), vendor).SelectMany(c => c.Models).Take(1)
               from volume in new[] { 100m, 1000, 10_000 }
               select new BatchResult(model.Total, new Dictionary<Input, decimal> { [models.Assets] = volume }),
        ]);
    }

    private static double Seconds(DrawnProgram drawn, int trials)
    {
        var draws = new Draws(drawn.Program.Inputs, [], new SamplingPlan(SamplingMethod.PseudoRandom, trials, 1));
        var (reader, results, inputs) = (drawn.Program.Reader(), drawn.Results(), drawn.Draw(0, BatchReader.Block));
        return Best(() =>
        {
            for (var first = 0; first < trials; first += BatchReader.Block)
            {
                var count = Math.Min(BatchReader.Block, trials - first);
                draws.Fill(first, count, inputs);
                reader.Read(count, inputs, results);
            }
        });
    }

    // A peer prints lines of "name;seconds or rate": seconds if there is work to divide by.
    private static bool Peers(string script, double own, double work, string folder)
    {
        var path = Path.Combine(ShippedData.Root, "tests", "TcoBench.Benchmarks", "Peers", script);
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [path, folder]) { RedirectStandardOutput = true, Environment = { ["OMP_NUM_THREADS"] = "1" } })!;
        foreach (var line in process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line.Split(';')[0], double.Parse(line.Split(';')[1], CultureInfo.InvariantCulture));
            var rate = work > 0 ? work / value : value;
            Print(name, rate, own / rate);
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            Console.WriteLine($"{script} could not run or has other results");
        return process.ExitCode == 0;
    }

    private static void Dump(string folder, BatchProgram program, double[][] blocks, double[] totals)
    {
        var constants = program.Constants.Select(c => c is { } value ? (double?)value : null).ToArray();
        var first = constants.Length * Pass.Lanes;
        using (var file = File.Create(Path.Combine(folder, "operations.json")))
        {
            JsonSerializer.Serialize(file, new
            {
                inputs = program.Inputs.Count,
                constants,
                buffers = (program.Schedule.Lanes - first) / BatchReader.Stride,
                steps = program.Schedule.Steps.Select(s => new object?[] { $"{s.Work.Inner}", $"{s.Work.Outer}", s.Work.Swapped, Place(s.X), Place(s.Y), Place(s.Z), Place(s.Target), s.Result }),
            });
        }

        var columns = Enumerable.Range(0, program.Inputs.Count).SelectMany(i => blocks.SelectMany(b => b.AsSpan(i * BatchReader.Block, BatchReader.Block).ToArray()));
        Write(Path.Combine(folder, "inputs.bin"), [.. columns]);
        Write(Path.Combine(folder, "totals.bin"), totals);

        string Place(int operand) => operand < 0 ? $"i{~operand / BatchReader.Block}"
            : operand < first ? $"c{operand / Pass.Lanes}"
            : $"b{(operand - first) / BatchReader.Stride}";
    }

    private static void Write(string path, double[] values) => File.WriteAllBytes(path, System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));

    // For a second at least: the first runs are compiled just in time.
    private static double Best(Action run)
    {
        var (best, start) = (double.MaxValue, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < 1)
        {
            var before = Environment.CpuUsage.TotalTime;
            run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }

    private static void Print(string what, double rate, double ratio) => Console.WriteLine(Text($"{what,-48} {rate / 1e6,9:0.0} million/s   {ratio,6:0.00}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
