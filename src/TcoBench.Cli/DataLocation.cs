using TcoBench.Files;

namespace TcoBench.Cli;

/// <summary>Finds the data folders: the nearest ancestor of the current folder that is a project, else the copy beside the executable.</summary>
/// <param name="Root">The folder that holds <c>vendors</c>, <c>reference-jobs</c> and <c>assumptions</c>.</param>
/// <param name="IsProject">False for the copy beside the executable, where nothing is written.</param>
internal sealed record DataLocation(string Root, bool IsProject)
{
    /// <summary>Where the data of this run are.</summary>
    public static DataLocation Find(string current)
    {
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TcoBench.sln")) || File.Exists(Path.Combine(folder.FullName, "tcobench.yaml")))
                return new DataLocation(folder.FullName, IsProject: true);
        }

        return new DataLocation(Path.Combine(AppContext.BaseDirectory, "data"), IsProject: false);
    }

    /// <summary>Folder of what buyers require; it need not exist.</summary>
    public string Requirements => Path.Combine(Root, "requirements");

    /// <summary>Where scenarios are found by name.</summary>
    public ScenarioFiles Scenarios => new(Path.Combine(Root, "assumptions"), Path.Combine(Root, "scenarios"));

    /// <summary>The folders, with those named on the command line in their place.</summary>
    public DataFolders Folders(string? vendors, string? jobs) =>
        new(vendors ?? Path.Combine(Root, "vendors"), jobs ?? Path.Combine(Root, "reference-jobs"), Path.Combine(Root, "assumptions"));
}
