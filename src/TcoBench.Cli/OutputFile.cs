namespace TcoBench.Cli;

/// <summary>A file that is written whole or not at all.</summary>
internal sealed class OutputFile
{
    /// <summary>Refuses a name that no file can have, before anything is computed.</summary>
    /// <param name="name">Name as it was given.</param>
    /// <param name="extension">Ending it must have, with its dot.</param>
    /// <exception cref="UsageException">The name is not one of such a file, or is a folder's.</exception>
    /// <exception cref="IOException">The folder does not exist.</exception>
    public OutputFile(string name, string extension)
    {
        if (name.Contains('\0', StringComparison.Ordinal) || !name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) || System.IO.Path.GetFileName(name).Length <= extension.Length)
            throw new UsageException($"\"{name}\" is not the name of a {extension} file", $"example: report{extension}");
        Path = System.IO.Path.GetFullPath(name);
        if (Directory.Exists(Path))
            throw new UsageException($"\"{name}\" is a folder, not a file");
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
            throw new IOException($"the folder \"{System.IO.Path.GetDirectoryName(Path)}\" does not exist");
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Writes the file beside its place and moves it there; an older file stays until then.</summary>
    public void Write(Action<Stream> write)
    {
        var fresh = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.writing");
        try
        {
            using (var file = new FileStream(fresh, FileMode.Create))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, Path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
