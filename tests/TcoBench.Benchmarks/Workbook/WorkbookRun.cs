using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis;
using TcoBench.Core.Inputs;
using TcoBench.Reporting;
using TcoBench.Reporting.Excel;
using TcoBench.Reporting.Excel.Grid;
using TcoBench.Reporting.Titles;
using TcoBench.Testing;

namespace TcoBench.Benchmarks.Workbook;

/// <summary>
/// Writes the default workbook once, in a process of its own, and then lets two Python libraries write the same cells: formulas, values and number formats,
/// without charts and pictures. Seconds depend on the machine; ratios of one run can be compared.
/// </summary>
internal static class WorkbookRun
{
    private static readonly string[] Peers = ["xlsxwriter", "openpyxl"];

    /// <summary>Runs and prints a table.</summary>
    /// <param name="folder">Where files are written.</param>
    /// <returns>0, or 1 if a peer could not run.</returns>
    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        var report = Report();
        var before = Environment.WorkingSet;
        var clock = Stopwatch.StartNew();
        using (var file = File.Create(Path.Combine(folder, "tcobench.xlsx")))
            new WorkbookWriter().Write(report, file);
        var seconds = clock.Elapsed.TotalSeconds;
        using var own = Process.GetCurrentProcess();
        var (all, grown) = (own.PeakWorkingSet64 / 1e6, (own.PeakWorkingSet64 - before) / 1e6);

        clock.Restart();
        using (var again = new MemoryStream())
            new WorkbookWriter().Write(report, again);
        var warm = clock.Elapsed.TotalSeconds;

        var finance = FinanceWorkbook.Of(report, Language.English);
        var dump = Path.Combine(folder, "cells.json");
        Dump(finance, dump);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{finance.Sheets.Count} sheets, {finance.Sheets.Sum(s => s.Cells.Count)} cells, {finance.Sheets.Sum(s => s.Cells.Count(c => c.Formula is not null))} formulas"));
        Print("TcoBench, first write of a process", seconds, seconds, all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  of which since the report was made",-40} {grown,31:0} MB"));
        Print("TcoBench, once compiled", warm, seconds, null);
        return Peers.Select(peer => RunPeer(peer, dump, folder, seconds)).ToList().TrueForAll(ran => ran) ? 0 : 1;
    }

    private static bool RunPeer(string peer, string dump, string folder, double baseline)
    {
        var script = Path.Combine(ShippedData.Root, "tests", "TcoBench.Benchmarks", "Workbook", "peer.py");
        var start = new ProcessStartInfo("/usr/bin/python3", [script, peer, dump, Path.Combine(folder, $"{peer}.xlsx")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var words = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Console.WriteLine($"{peer} could not run");
            return false;
        }

        Print(peer, double.Parse(words[0], CultureInfo.InvariantCulture), baseline, double.Parse(words[1], CultureInfo.InvariantCulture));
        return true;
    }

    private static void Print(string what, double seconds, double baseline, double? megabytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {seconds,7:0.00} s  ratio {seconds / baseline,6:0.00}  {(megabytes is { } m ? $"{m,6:0} MB at most" : "")}"));

    private static Report Report()
    {
        int[] volumes = [100, 1000, 10_000];
        var loaded = ShippedData.Load();
        var models = ShippedData.Models(loaded);
        var vendors = ShippedData.Ranked(loaded);
        var comparison = new Comparer(models, new Scope(loaded.Book)).Compare(ShippedData.ReferenceDay, ShippedData.Euro, loaded.Jobs, vendors, volumes);
        var curves = from job in loaded.Jobs
                     from vendor in vendors
                     let curve = CostCurve.Of(models, job, vendor, CostCurve.Volumes(volumes))
                     where curve is not null
                     select curve;
        return new Report(comparison, [], Flip.OfAcceptance(comparison, models.Assets), loaded.Findings, "0.1.0") { Curves = [.. curves] };
    }

    private static void Dump(FinanceWorkbook finance, string path)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, new
        {
            names = finance.Names.Select(n => new[] { n.Name, n.Cell }),
            sheets = finance.Sheets.Select(s => new
            {
                name = s.Name,
                cells = s.Cells.Select(c => new object?[] { c.Row, c.Column, c.Formula, Plain(c.Value), c.Style.Format }),
            }),
        });
    }

    private static object? Plain(object? value) => value switch
    {
        null or string => value,
        decimal number => (double)number,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellError.DivisionByZero => "#DIV/0!",
        CellError.NotAvailable => "#N/A",
        _ => throw new ArgumentException($"unknown value {value.GetType().Name}", nameof(value)),
    };
}
