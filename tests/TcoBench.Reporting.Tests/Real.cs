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

    private static readonly Lazy<Loaded> Files = new(() =>
    {
        var root = Root();
        return DataLoader.Load(
            new DataFolders(Path.Combine(root, "vendors"), Path.Combine(root, "reference-jobs"), Path.Combine(root, "assumptions")),
            AsOf,
            Path.Combine(root, "assumptions", "default.yaml"),
            null,
            []);
    });

    private static readonly Lazy<Report> Best = new(() => Made(allPlans: false));
    private static readonly Lazy<Report> Every = new(() => Made(allPlans: true));

    internal static Report Report => Best.Value;

    /// <summary>With a row for every plan.</summary>
    internal static Report AllPlans => Every.Value;

    /// <summary>Every model that a row of the all-plans comparison rests on.</summary>
    internal static IEnumerable<CostModel> Models => AllPlans.Comparison.Results.Select(r => r.Option.Model).Where(m => m is not null).Select(m => m!).Distinct();

    private static Report Made(bool allPlans)
    {
        var loaded = Files.Value;
        var euro = Unit.Parse("EUR");
        var comparer = new Comparer(new CostModels(loaded.Book, loaded.Vendors, AsOf, euro), new Scope(loaded.Book));
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
