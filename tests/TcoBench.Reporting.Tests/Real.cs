using TcoBench.Analysis;
using TcoBench.Analysis.Offers;
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

    private static readonly Lazy<Report> Best = new(() => Made("default", [100, 1000, 10000], allPlans: false));
    private static readonly Lazy<Report> Every = new(() => Made("default", [100, 1000, 10000], allPlans: true));
    private static readonly Lazy<Report> Marketing = new(() => Made("marketing-team", [500], allPlans: false));

    internal static Report Report => Best.Value;

    /// <summary>With a row for every plan.</summary>
    internal static Report AllPlans => Every.Value;

    /// <summary>Every model that a row of the all-plans comparison rests on.</summary>
    internal static IEnumerable<CostModel> Models => AllPlans.Comparison.Results.Select(r => r.Option.Model).Where(m => m is not null).Select(m => m!).Distinct();

    /// <summary>Under the requirements of a marketing team, whose price points run from the lowest to the highest.</summary>
    internal static Report MarketingTeam => Marketing.Value;

    private static Report Made(string requirements, IReadOnlyList<int> volumes, bool allPlans)
    {
        var root = Root();
        var loaded = DataLoader.LoadUnder(
            new DataFolders(Path.Combine(root, "vendors"), Path.Combine(root, "reference-jobs"), Path.Combine(root, "assumptions")),
            AsOf,
            Path.Combine(root, "assumptions", "default.yaml"),
            [],
            [],
            Path.Combine(root, "requirements", requirements + ".yaml"));
        var euro = Unit.Parse("EUR");
        var comparer = new Comparer(new CostModels(loaded.Book, loaded.Vendors, AsOf, euro), new Scope(loaded.Book));
        var ranked = loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor).ToList();
        var comparison = comparer.Compare(AsOf, euro, [.. loaded.Jobs.Select(loaded.Requirements!.AppliedTo)], ranked, volumes, allPlans: allPlans);
        return new Report(comparison, [], [], loaded.Findings, "0.1.0") { Offers = OfferComparison.Of(loaded.Requirements, comparison) };
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
