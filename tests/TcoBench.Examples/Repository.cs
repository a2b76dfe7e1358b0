using System.Text.RegularExpressions;
using TcoBench.Files;

namespace TcoBench.Examples;

/// <summary>The project's own files, which the documents speak about.</summary>
internal static partial class Repository
{
    public static readonly DateOnly ReferenceDay = new(2026, 11, 22);

    public static string Root { get; } = FindRoot();

    public static DataFolders Folders { get; } = new(PathOf("vendors"), PathOf("reference-jobs"), PathOf("assumptions"));

    /// <summary>Documents written for readers, by path from the root.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        "README.md", "CHANGELOG.md", "vendors/README.md", "reference-jobs/README.md", "requirements/README.md", "assumptions/README.md",
        .. Directory.GetFiles(PathOf("docs"), "*.md").Select(f => $"docs/{Path.GetFileName(f)}").Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Text(string document) => File.ReadAllText(PathOf(document)).ReplaceLineEndings("\n");

    /// <summary>Fenced blocks of a language, each with the text before it, so that a comment may say what it shows.</summary>
    public static IReadOnlyList<(string Before, string Block)> Blocks(string document, string language)
    {
        var text = Text(document);
        return [.. Fence().Matches(text).Where(m => m.Groups["language"].Value == language).Select(m => (text[..m.Index], m.Groups["block"].Value))];
    }

    /// <summary>All fenced blocks in their order, each with its language.</summary>
    public static IReadOnlyList<(string Language, string Block)> Blocks(string document) =>
        [.. Fence().Matches(Text(document)).Select(m => (m.Groups["language"].Value, m.Groups["block"].Value))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TcoBench.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no folder above the tests holds TcoBench.sln");
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<block>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
