using TcoBench.Core.Findings;
using TcoBench.Files.Yaml;

namespace TcoBench.Files;

/// <summary>Files and folders in ordinal order, and how findings call them.</summary>
internal static class DataPaths
{
    /// <summary>Folders in a folder, hidden ones left out; none, with a finding, if it cannot be read.</summary>
    public static IReadOnlyList<string> Folders(string path, FindingList findings) => List(path, findings, Directory.GetDirectories);

    /// <summary>YAML files in a folder; none, with a finding, if it cannot be read.</summary>
    public static IReadOnlyList<string> Files(string path, FindingList findings) => List(path, findings, folder => Directory.GetFiles(folder, "*.yaml"));

    /// <summary>Relative to the current folder if below it, with forward slashes.</summary>
    public static string Display(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            return "";
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path));
        var isBelow = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isBelow ? relative : path).Replace('\\', '/');
    }

    private static IReadOnlyList<string> List(string path, FindingList findings, Func<string, string[]> list)
    {
        var where = new FileSpan(Display(path), 0, 0, 1, "");
        try
        {
            return [.. list(path).Where(entry => !Path.GetFileName(entry).StartsWith('.')).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            findings.Error(YamlCodes.FileMissing, "the folder does not exist", where, "check the spelling");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Error(YamlCodes.FileUnreadable, "the folder cannot be read", where, "check that it is a folder, and who may read it");
        }

        return [];
    }
}
