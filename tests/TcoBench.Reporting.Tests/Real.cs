using TcoBench.Analysis;
using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Tests;

/// <summary>The comparison of the shipped files.</summary>
internal static class Real
{
    internal static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly Lazy<Loaded> Files = new(() => Under([]));
    private static readonly Lazy<CostModels> Built = new(() => new CostModels(Files.Value.Book, Files.Value.Vendors, AsOf, Unit.Parse("EUR")));
    private static readonly Lazy<Report> Best = new(() => Made(allPlans: false));
    private static readonly Lazy<Report> Every = new(() => Made(allPlans: true));
    private static readonly Lazy<Report> Whole = new(() => Report with
    {
        Analyses = [.. new[] { "campaign", "upscale-2x" }.Select(job => Analysed.Of(Files.Value, Built.Value, Report.Comparison, job))],
        Schedules = [.. new[] { "campaign", "upscale-2x" }.SelectMany(job => Analysed.Schedules(Built.Value, Report.Comparison, job))],
        Claims = Analysed.Claims(Files.Value, Under, "1", "4a", "5a", "5b", "6"),
    });

    internal static Report Report => Best.Value;

    /// <summary>With what stands behind the answers of two jobs, and some claims.</summary>
    internal static Report Analysis => Whole.Value;

    /// <summary>With a row for every plan.</summary>
    internal static Report AllPlans => Every.Value;

    /// <summary>Every model that a row of the all-plans comparison rests on.</summary>
    internal static IEnumerable<CostModel> Models => AllPlans.Comparison.Results.Select(r => r.Option.Model).Where(m => m is not null).Select(m => m!).Distinct();

    private static Loaded Under(IReadOnlyList<string> scenarios)
    {
        var root = Root();
        return DataLoader.LoadUnder(
            new DataFolders(Path.Combine(root, "vendors"), Path.Combine(root, "reference-jobs"), Path.Combine(root, "assumptions")),
            AsOf,
            Path.Combine(root, "assumptions", "default.yaml"),
            [.. scenarios.Select(s => Path.Combine(root, "scenarios", s + ".yaml"))],
            []);
    }

    private static Report Made(bool allPlans)
    {
        var loaded = Files.Value;
        var euro = Unit.Parse("EUR");
        var comparer = new Comparer(Built.Value, new Scope(loaded.Book));
        var ranked = loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor).ToList();
        return new Report(comparer.Compare(AsOf, euro, loaded.Jobs, ranked, [100, 1000, 10000], allPlans: allPlans), [], [], loaded.Findings, "0.1.0");
    }

    /// <summary>Folder of the whole project.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TcoBench.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no ancestor holds TcoBench.sln");
        return folder.FullName;
    }
}
