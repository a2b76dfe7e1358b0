using TcoBench.Core;
using TcoBench.Core.Inputs;
using TcoBench.Core.Vendors;
using TcoBench.Files;
using TcoBench.Formulas;

namespace TcoBench.Testing;

/// <summary>The shipped vendors, jobs and assumptions, as of the day of the reference report.</summary>
public static class ShippedData
{
    /// <summary>The day of the reference report.</summary>
    public static DateOnly ReferenceDay { get; } = new(2026, 11, 22);

    /// <summary>Currency of the reference report.</summary>
    public static Unit Euro { get; } = Unit.Parse("EUR");

    /// <summary>Root of the repository: the nearest folder above the test that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads the shipped files.</summary>
    public static Loaded Load(DateOnly? asOf = null, string? scenario = null, params IReadOnlyList<Override> overrides) => DataLoader.Load(
        new DataFolders(Path.Combine(Root, "vendors"), Path.Combine(Root, "reference-jobs"), Path.Combine(Root, "assumptions")),
        asOf ?? ReferenceDay,
        Path.Combine(Root, "assumptions", "default.yaml"),
        scenario is null ? null : Path.Combine(Root, "assumptions", scenario + ".yaml"),
        overrides);

    /// <summary>Vendors that take part in comparisons.</summary>
    public static IReadOnlyList<IVendor> Ranked(Loaded loaded) => [.. loaded.Vendors.Where(v => v.Catalog.Role == VendorRole.Vendor)];

    /// <summary>Builds cost models in euros.</summary>
    public static CostModels Models(Loaded loaded, DateOnly? asOf = null) => new(loaded.Book, loaded.Vendors, asOf ?? ReferenceDay, Euro);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TcoBench.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the test does not run below the repository");
    }
}
