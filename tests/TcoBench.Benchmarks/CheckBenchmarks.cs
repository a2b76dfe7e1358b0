using BenchmarkDotNet.Attributes;
using TcoBench.Analysis.Checks;
using TcoBench.Files;
using TcoBench.Testing;

namespace TcoBench.Benchmarks;

/// <summary>What `vendors check` does: the shipped vendors read and looked at, and one vendor whose file has ten mistakes. The peer only reads the shipped files.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private static readonly (string Right, string Wrong)[] Mistakes =
    [
        ("currency: USD", "currency: USDD"),
        ("kind: near-primary", "kind: nearly"),
        ("basic_monthly: { value: 10.00,", "basic_monthly: { value: 1e1,"),
        ("standard_monthly: { value: 30.00, unit: USD/seat,", "standard_monthly: { value: 30.00, unit: USD/seet,"),
        ("pro_monthly: { value: 60.00,", "pro_monthly: { value: ,"),
        ("mega_monthly: { value: 120.00, unit: USD/seat, source: plans }", "mega_monthly: { value: 120.00, unit: USD/seat }"),
        ("basic_annual: { value: 96.00,", "basic_annual: { value: -96.00,"),
        ("standard_annual: { value: 288.00, unit: USD/seat, source: plans }", "standard_annual: { value: 288.00, unit: USD/seat, source: pans }"),
        ("pro_annual: { value: 576.00,", "pro_annual: { valu: 576.00,"),
        ("mega_hours: { value: 60,", "mega_hours: { value: 6O,"),
    ];

    private readonly DateOnly _day = ShippedData.ReferenceDay;
    private string _folder = "";

    /// <summary>Writes the file with ten mistakes.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("tcobench-check").FullName;
        var text = Mistakes.Aggregate(File.ReadAllText(Path.Combine(ShippedData.Root, "vendors", "midjourney", "vendor.yaml")), Spoilt);
        Directory.CreateDirectory(Path.Combine(_folder, "vendors", "midjourney"));
        Directory.CreateDirectory(Path.Combine(_folder, "jobs"));
        File.WriteAllText(Path.Combine(_folder, "vendors", "midjourney", "vendor.yaml"), text);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>The peer: all shipped files read.</summary>
    [Benchmark(Baseline = true)]
    public int ReadTheShippedFiles() => ShippedData.Load(_day).Findings.Count;

    /// <summary>All shipped files read and looked at.</summary>
    [Benchmark]
    public int CheckTheShippedFiles()
    {
        var loaded = ShippedData.Load(_day);
        return PriceBookCheck.Of(loaded.Book, loaded.Vendors, _day, loaded.Places).Count;
    }

    /// <summary>A vendor file with ten mistakes, and the shared inputs.</summary>
    [Benchmark]
    public int ReadTenMistakes()
    {
        var assumptions = Path.Combine(ShippedData.Root, "assumptions");
        var loaded = DataLoader.Load(new DataFolders(Path.Combine(_folder, "vendors"), Path.Combine(_folder, "jobs"), assumptions), _day, Path.Combine(assumptions, "default.yaml"), null, []);
        return loaded.Findings.Count >= Mistakes.Length ? loaded.Findings.Count : throw new InvalidOperationException("not every mistake was found");
    }

    private static string Spoilt(string text, (string Right, string Wrong) mistake)
    {
        var at = text.IndexOf(mistake.Right, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"the file has no \"{mistake.Right}\"") : text[..at] + mistake.Wrong + text[(at + mistake.Right.Length)..];
    }
}
