using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;

namespace TcoBench.Files.Tests.Loading;

/// <summary>A temporary folder with the example's files, changed as a test wants.</summary>
internal sealed class Folder : IDisposable
{
    public const string Vendor = "vendors/example/vendor.yaml";

    private readonly string _root = Directory.CreateTempSubdirectory("tcobench").FullName;

    public Folder()
    {
        Write(Vendor, Example.Vendor);
        Write("reference-jobs/posters.yaml", Example.Job);
        Write("assumptions/default.yaml", Example.Shared);
    }

    public DateOnly AsOf { get; init; } = Shipped.Day;

    /// <summary>The example with one place of its vendor file changed.</summary>
    public static Folder WithVendor(string old, string changed) => new Folder().Change(Vendor, old, changed);

    /// <summary>The example with one place of its job file changed.</summary>
    public static Folder WithJob(string old, string changed) => new Folder().Change("reference-jobs/posters.yaml", old, changed);

    /// <summary>Changes one place of a file, which must occur exactly once.</summary>
    public Folder Change(string file, string old, string changed)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.That(text.Split(old), Has.Length.EqualTo(2), $"occurrences of \"{old}\" in {file}");
        return Write(file, text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Removes lines of a file, counted from 1.</summary>
    public Folder WithoutLines(string file, IReadOnlySet<int> lines) =>
        Write(file, string.Join('\n', File.ReadAllText(PathOf(file)).Split('\n').Where((_, i) => !lines.Contains(i + 1))));

    public Folder Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public Folder Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), content);
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Deletes a file; a vendor.yaml with its folder.</summary>
    public void Delete(string file)
    {
        File.Delete(PathOf(file));
        if (Path.GetFileName(file) == "vendor.yaml")
            Directory.Delete(Path.GetDirectoryName(PathOf(file))!);
    }

    public Loaded Load(string? scenario = null, params Override[] overrides) => Load(scenario, null, overrides);

    public Loaded LoadWith(string requirements) => Load(null, requirements, []);

    private Loaded Load(string? scenario, string? requirements, Override[] overrides) =>
        DataLoader.LoadUnder(
            new DataFolders(PathOf("vendors"), PathOf("reference-jobs"), PathOf("assumptions")),
            AsOf,
            PathOf("assumptions/default.yaml"),
            scenario is null ? [] : [PathOf(scenario)],
            overrides,
            requirements is null ? null : PathOf(requirements));

    /// <summary>The files under several scenarios together.</summary>
    public Loaded LoadUnder(params IReadOnlyList<string> scenarios) =>
        DataLoader.LoadUnder(
            new DataFolders(PathOf("vendors"), PathOf("reference-jobs"), PathOf("assumptions")),
            AsOf,
            PathOf("assumptions/default.yaml"),
            [.. scenarios.Select(PathOf)],
            []);

    /// <summary>"vendor.yaml:line:column code" of each finding, in order, one per line.</summary>
    public string Places() => string.Join("\n", Load().Findings.Select(Place));

    /// <summary>The only finding.</summary>
    public Finding Only() => Load().Findings.Single();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Place(Finding finding) => $"{Path.GetFileName(finding.Where.File)}:{finding.Where.Line}:{finding.Where.Column} {finding.Code}";

    private string PathOf(string file) => Path.Combine(_root, file);
}
