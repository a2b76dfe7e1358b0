namespace TcoBench.Files.Tests.Loading;

/// <summary>The files this repository ships.</summary>
internal static class Shipped
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static string Root { get; } = FindRoot();

    public static DataFolders Folders { get; } = new(Path.Combine(Root, "vendors"), Path.Combine(Root, "reference-jobs"), Path.Combine(Root, "assumptions"));

    public static string Default { get; } = Path.Combine(Folders.Assumptions, "default.yaml");

    public static Loaded Load(string? scenario = null) =>
        DataLoader.Load(Folders, Day, Default, scenario is null ? null : Path.Combine(Folders.Assumptions, scenario), []);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TcoBench.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no folder above the tests holds TcoBench.sln");
    }
}
