namespace TcoBench.Files;

/// <summary>Where the data lies. Findings show a path relative to the current folder if it is below it, always with forward slashes.</summary>
/// <param name="Vendors">Folder with a folder per vendor, each holding <c>vendor.yaml</c>.</param>
/// <param name="Jobs">Folder with a file per reference job.</param>
/// <param name="Assumptions">Folder of shared inputs and scenarios.</param>
public sealed record DataFolders(string Vendors, string Jobs, string Assumptions);
