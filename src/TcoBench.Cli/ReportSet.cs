using System.Runtime.ExceptionServices;
using TcoBench.Reporting;

namespace TcoBench.Cli;

/// <summary>Writes all files of a report into a folder, whole or not at all.</summary>
internal static class ReportSet
{
    /// <summary>Refuses a folder that a report set cannot be written to, before anything is computed.</summary>
    /// <exception cref="UsageException">It is a file, holds folders of others, or is no name of a folder.</exception>
    /// <exception cref="IOException">A file is in the way.</exception>
    public static void Check(string folder)
    {
        var (parent, name) = Place(folder);
        var target = Path.Combine(parent, name);
        if (File.Exists(target))
            throw new UsageException($"--out \"{folder}\" is a file, not a folder");
        if (Directory.Exists(target) && Directory.GetDirectories(target).Length > 0)
            throw new UsageException($"--out \"{folder}\" holds other folders", "name a new or empty folder");
        for (var above = parent; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                throw new IOException($"\"{above}\" is a file, not a folder");
        }
    }

    /// <summary>Writes a report set.</summary>
    /// <param name="folder">The folder; files of an older set in it are replaced.</param>
    /// <param name="report">What to write.</param>
    /// <param name="writers">One per file.</param>
    /// <param name="stop">Stops writing; an older set then stays as it was.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(string folder, Report report, IEnumerable<IReportWriter> writers, CancellationToken stop)
    {
        Check(folder);
        var (parent, name) = Place(folder);
        var target = Path.Combine(parent, name);
        Directory.CreateDirectory(parent);
        var fresh = Path.Combine(parent, $".{name}.writing");
        var old = Path.Combine(parent, $".{name}.old");
        Remove(fresh);
        if (Directory.Exists(old) && !Directory.Exists(target))
            Directory.Move(old, target);    // an earlier run was stopped between its two last steps
        Remove(old);
        try
        {
            Directory.CreateDirectory(fresh);
            WriteAll(fresh, report, writers, stop);
            stop.ThrowIfCancellationRequested();

            Keep(target, fresh, writers);
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(fresh, target);
        }
        catch when (Directory.Exists(old) && !Directory.Exists(target))
        {
            Directory.Move(old, target);
            throw;
        }
        finally
        {
            Remove(fresh);
        }

        Remove(old);
    }

    // Pictures and workbook take seconds, mostly of compiling: side by side. Files are independent, so their bytes do not depend on it.
    private static void WriteAll(string folder, Report report, IEnumerable<IReportWriter> writers, CancellationToken stop)
    {
        try
        {
            writers.AsParallel().WithCancellation(stop).ForAll(writer =>
            {
                using var file = new FileStream(Path.Combine(folder, writer.Name), FileMode.CreateNew);
                writer.Write(report, file);
                file.Flush(flushToDisk: true);
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    // A folder given with --out may hold other files: they stay.
    private static void Keep(string target, string fresh, IEnumerable<IReportWriter> writers)
    {
        if (!Directory.Exists(target))
            return;
        var ours = writers.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(target).Where(f => !ours.Contains(Path.GetFileName(f))))
            File.Copy(file, Path.Combine(fresh, Path.GetFileName(file)));
    }

    private static (string Parent, string Name) Place(string folder)
    {
        if (folder.Length == 0 || folder.Contains('\0', StringComparison.Ordinal))
            throw new UsageException($"--out \"{folder}\" is not the name of a folder");
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetDirectoryName(target) is { } parent ? (parent, Path.GetFileName(target)) : throw new UsageException($"--out \"{folder}\" is not a folder one can write to");
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
