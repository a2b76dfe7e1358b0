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

    private static readonly Lazy<Loaded> Files = new(() => Under([], "default"));
    private static readonly Lazy<CostModels> Built = new(() => ModelsOf(Files.Value));
    private static readonly Lazy<Report> Best = new(() => Made(Files.Value, Built.Value, [100, 1000, 10000], allPlans: false));
    private static readonly Lazy<Report> Whole = new(() => Report with
    {
        Analyses = [.. new[] { "campaign", "upscale-2x" }.Select(job => Analysed.Of(Files.Value, Built.Value, Report.Comparison, job))],
        Schedules = [.. new[] { "campaign", "upscale-2x" }.SelectMany(job => Analysed.Schedules(Built.Value, Report.Comparison, job))],
        Claims = Analysed.Claims(Files.Value, scenarios => Under(scenarios, "default"), "1", "4a", "5a", "5b", "6"),
    });

    private static readonly Lazy<Report> Every = new(() => Made(Files.Value, Built.Value, [100, 1000, 10000], allPlans: true));
    private static readonly Lazy<Report> Marketing = new(() =>
    {
        var files = Under([], "marketing-team");
        return Made(files, ModelsOf(files), [500], allPlans: false);
    });

    internal static Report Report => Best.Value;

    /// <summary>With what stands behind the answers of two jobs, and some claims.</summary>
    internal static Report Analysis => Whole.Value;

    /// <summary>With a row for every plan.</summary>
    internal static Report AllPlans => Every.Value;

    /// <summary>Every model that a row of the all-plans comparison rests on.</summary>
    internal static IEnumerable<CostModel> Models => AllPlans.Comparison.Results.Select(r => r.Option.Model).Where(m => m is not null).Select(m => m!).Distinct();

    /// <summary>Under the requirements of a marketing team, whose price points run from the lowest to the highest.</summary>
    internal static Report MarketingTeam => Marketing.Value;

    private static Loaded Under(IReadOnlyList<string> scenarios, string requirements)
    {
        var root = Root();
        return DataLoader.LoadUnder(
            new DataFolders(Path.Combine(root, "vendors"), Path.Combine(root, "reference-jobs"), Path.Combine(root, "assumptions")),
            AsOf,
            Path.Combine(root, "assumptions", "default.yaml"),
            [.. scenarios.Select(s => Path.Combine(root, "scenarios", s + ".yaml"))],
            [],
            Path.Combine(root, "requirements", requirements + ".yaml"));
    }

    private static CostModels ModelsOf(Loaded loaded) => new(loaded.Book, loaded.Vendors, AsOf, Unit.Parse("EUR"));

    private static Report Made(Loaded loaded, CostModels models, IReadOnlyList<int> volumes, bool allPlans)
    {
        var ranked = loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor).ToList();
        var comparison = new Comparer(models, new Scope(loaded.Book)).Compare(AsOf, Unit.Parse("EUR"), [.. loaded.Jobs.Select(loaded.Requirements!.AppliedTo)], ranked, volumes, allPlans: allPlans);
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
