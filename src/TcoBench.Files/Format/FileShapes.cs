namespace TcoBench.Files.Format;

/// <summary>The keys of each kind of file.</summary>
internal static class FileShapes
{
    public static Shape Of(FileKind kind) => kind switch
    {
        FileKind.Vendor => VendorFormat.File,
        FileKind.Job => JobFormat.File,
        FileKind.Assumptions => AssumptionsFormat.File,
        FileKind.Scenario => ScenarioFormat.File,
        FileKind.Requirements => RequirementsFormat.File,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of file"),
    };
}
