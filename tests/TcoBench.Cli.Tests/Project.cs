namespace TcoBench.Cli.Tests;

/// <summary>A temporary project folder with a copy of the shipped data, to break or to write reports into.</summary>
internal sealed class Project : IDisposable
{
    /// <summary>Copies the shipped data.</summary>
    public Project()
    {
        Folder = Directory.CreateTempSubdirectory("tcobench-").FullName;
        File.WriteAllText(At("tcobench.yaml"), "");
        foreach (var name in new[] { "vendors", "reference-jobs", "requirements", "assumptions" })
            Copy(Path.Combine(Tcobench.Root, name), At(name));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>A path in it.</summary>
    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs in it.</summary>
    public Outcome Run(params string[] args) => Tcobench.In(Folder, args);

    /// <summary>Replaces a text that must occur in a file.</summary>
    public void Change(string file, string old, string by)
    {
        var text = File.ReadAllText(At(file));
        Assert.That(text, Does.Contain(old), $"{file} no longer holds the text this test breaks");
        var at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(At(file), text[..at] + by + text[(at + old.Length)..]);
    }

    /// <summary>Every file below a folder with its content, to see that nothing was written.</summary>
    public IReadOnlyDictionary<string, string> Files(string folder = ".") =>
        Directory.Exists(At(folder))
            ? Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Folder, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))))
            : new Dictionary<string, string>();

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        // of a compiled vendor what it runs on, not what it is built from
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => Path.GetFileName(f) is not ("src" or "tests")))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
