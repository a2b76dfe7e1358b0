using TcoBench.Reporting;

namespace TcoBench.Cli;

/// <summary>Writes all files of a report into a folder, whole or not at all.</summary>
internal static class ReportSet
{
    /// <summary>Writes a report set.</summary>
    /// <param name="folder">The folder; files of an older set in it are replaced.</param>
    /// <param name="report">What to write.</param>
    /// <param name="writers">One per file.</param>
    public static void Write(string folder, Report report, IEnumerable<IReportWriter> writers)
    {
        var target = Path.GetFullPath(folder);
        if (File.Exists(target))
            throw new UsageException($"--out \"{folder}\" is a file, not a folder");
        var parent = Path.GetDirectoryName(target) ?? throw new UsageException($"--out \"{folder}\" is not a folder one can write to");
        Directory.CreateDirectory(parent);
        var name = Path.GetFileName(target);
        var fresh = Path.Combine(parent, $".{name}.writing");
        var old = Path.Combine(parent, $".{name}.old");
        Remove(fresh);
        Remove(old);
        try
        {
            Directory.CreateDirectory(fresh);
            foreach (var writer in writers)
            {
                using var file = new FileStream(Path.Combine(fresh, writer.Name), FileMode.CreateNew);
                writer.Write(report, file);
                file.Flush(flushToDisk: true);
            }

            Keep(target, fresh, writers);
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(fresh, target);
        }
        finally
        {
            Remove(fresh);
        }

        Remove(old);
    }

    // A folder given with --out may hold other files: they stay.
    private static void Keep(string target, string fresh, IEnumerable<IReportWriter> writers)
    {
        if (!Directory.Exists(target))
            return;
        var ours = writers.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(target).Where(f => !ours.Contains(Path.GetFileName(f))))
            File.Copy(file, Path.Combine(fresh, Path.GetFileName(file)));
        if (Directory.GetDirectories(target).Length > 0)
            throw new UsageException($"--out \"{target}\" holds other folders", "name a new or empty folder");
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
