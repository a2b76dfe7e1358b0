using System.Text.RegularExpressions;
using TcoBench.Core.Findings;
using TcoBench.Files;
using TcoBench.Files.Yaml;
using TcoBench.Testing;

namespace TcoBench.Reporting.Tests;

/// <summary>
/// Copies of the shipped files in which every text, of vendors, plans, models, stages, sources, reasons, notes and answers, is one that a program might run.
/// In each copy every text has another, so that over several copies each kind of text has all of them.
/// </summary>
/// <param name="texts">The texts.</param>
internal sealed partial class PoisonedFiles(IReadOnlyList<string> texts)
{
    private const string Keys = "name|title|description|why|note|url|text|question|unknown|derived";

    private readonly Dictionary<string, int> _used = [];

    /// <summary>Those a file can hold; others never get further.</summary>
    public IReadOnlyList<string> Admitted { get; } = [.. texts.Where(IsAdmitted)];

    /// <summary>How many texts of each key were replaced.</summary>
    public IReadOnlyDictionary<string, int> Used => _used;

    /// <summary>A copy with other texts, read.</summary>
    public Loaded Loaded(string folder)
    {
        var path = Copied(folder);
        foreach (var file in Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            File.WriteAllLines(file, File.ReadAllLines(file).Select(line => Line().IsMatch(line) ? Line().Replace(line, Another) : InMap().Replace(line, Another)));
        var loaded = Read(path);
        Assert.That(loaded.Findings.Where(f => f.Severity == Severity.Error).Select(FindingText.Render), Is.Empty);
        return loaded;

        string Another(Match m)
        {
            var key = m.Groups["key"].Value;
            _used[key] = _used.GetValueOrDefault(key) + 1;
            return m.Groups["before"].Value + Quoted(Admitted[_used[key] % Admitted.Count]);
        }
    }

    /// <summary>A copy as it is.</summary>
    public static string Copied(string folder)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        foreach (var file in new[] { "vendors", "reference-jobs", "assumptions", "requirements" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(ShippedData.Root, f), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(path, Path.GetRelativePath(ShippedData.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return path;
    }

    /// <summary>Reads a copy.</summary>
    public static Loaded Read(string path) => DataLoader.LoadUnder(
        new DataFolders(Path.Combine(path, "vendors"), Path.Combine(path, "reference-jobs"), Path.Combine(path, "assumptions")),
        ShippedData.ReferenceDay,
        Path.Combine(path, "assumptions", "default.yaml"),
        [],
        [],
        Path.Combine(path, "requirements", "default.yaml"));

    private static bool IsAdmitted(string text)
    {
        var findings = new FindingList();
        YamlReader.Read("payload.yaml", $"x: {Quoted(text)}", findings);
        return !findings.HasErrors;
    }

    /// <summary>A text as a file states it.</summary>
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    [GeneratedRegex($@"^(?<before>\s*(- )?(?<key>{Keys}): )(?![\[{{>|])\S.*$")]
    private static partial Regex Line();

    [GeneratedRegex($@"(?<before>[{{,]\s*(?<key>{Keys}): )(""(?:[^""\\]|\\.)*""|[^""\[{{,}}][^,}}]*)")]
    private static partial Regex InMap();
}
