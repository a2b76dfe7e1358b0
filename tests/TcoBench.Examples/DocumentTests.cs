using System.Text.RegularExpressions;

namespace TcoBench.Examples;

/// <summary>What the documents say holds: links lead somewhere, commands run, and what they are shown to print is what they print.</summary>
[NonParallelizable]
public partial class DocumentTests
{
    [TestCaseSource(typeof(Repository), nameof(Repository.Documents))]
    public void LinksLeadToFilesAndSections(string document)
    {
        var text = CodeFence().Replace(Repository.Text(document), "");
        foreach (Match link in Link().Matches(text))
        {
            var (path, section) = (link.Groups["path"].Value, link.Groups["section"].Value);
            if (path.StartsWith("http", StringComparison.Ordinal))
                continue;
            var target = path.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, path);
            var full = Repository.PathOf(target);
            Assert.That(File.Exists(full) || Directory.Exists(full), Is.True, $"{document} links to {path}");
            if (section.Length > 0)
                Assert.That(Heading().Matches(File.ReadAllText(full)).Select(h => Anchor(h.Groups["text"].Value)), Does.Contain(section), $"{document} links to {path}#{section}");
        }
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Documents))]
    public void CommandsRun(string document)
    {
        using var run = new CommandRun();
        foreach (var (language, block) in Repository.Blocks(document))
        {
            if (language == "yaml")
                run.WriteVendor(block);
            foreach (var line in language == "sh" ? block.Split('\n').Where(CommandRun.CanRun) : [])
            {
                var (code, _, error) = run.Run(line);
                Assert.That(code, Is.Zero, $"{line}\n{error}");
            }
        }
    }

    /// <summary>A block that starts with "$ command" shows what the command prints; a line "…" stands for lines left out. TCOBENCH_ACCEPT=1 renews blocks without one.</summary>
    [TestCaseSource(typeof(Repository), nameof(Repository.Documents))]
    public void SamplesAreWhatIsPrinted(string document)
    {
        using var run = new CommandRun();
        foreach (var (_, file) in Repository.Blocks(document, "yaml"))
            run.WriteVendor(file);
        foreach (var (_, block) in Repository.Blocks(document, "text").Where(b => b.Block.StartsWith("$ ", StringComparison.Ordinal)))
        {
            var lines = block.Split('\n');
            var (code, printed, error) = run.Run(lines[0][2..]);
            Assert.That(code, Is.Zero, $"{lines[0]}\n{error}");
            var actual = printed.Split('\n').Select(l => l.TrimEnd()).ToList();
            if (Environment.GetEnvironmentVariable("TCOBENCH_ACCEPT") == "1" && !lines.Contains("…"))
            {
                var renewed = $"{lines[0]}\n{string.Join('\n', actual).Trim('\n')}\n";
                File.WriteAllText(Repository.PathOf(document), Repository.Text(document).Replace(block, renewed, StringComparison.Ordinal));
                continue;
            }

            AssertShows(lines[1..], actual, lines[0]);
        }
    }

    [Test]
    public void TheReadmesExampleIsOneThatRuns()
    {
        var shown = Repository.Blocks("README.md", "csharp").Single().Block.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        var running = Repository.Text("tests/TcoBench.Examples/ApiTests.cs").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        Assert.That(string.Join('\n', running), Does.Contain(string.Join('\n', shown)));
    }

    private static void AssertShows(IReadOnlyList<string> shown, IReadOnlyList<string> printed, string command)
    {
        var rest = new Queue<string>(printed.Where(l => l.Length > 0));
        var leaveOut = false;
        foreach (var line in shown.Select(l => l.TrimEnd()).Where(l => l.Length > 0))
        {
            if (line.Trim() == "…")
            {
                leaveOut = true;
                continue;
            }

            while (leaveOut && rest.TryPeek(out var other) && other != line)
                rest.Dequeue();
            leaveOut = false;
            Assert.That(rest.TryDequeue(out var next) ? next : "(nothing more)", Is.EqualTo(line), $"{command}\n{string.Join('\n', printed)}");
        }

        if (!leaveOut)
            Assert.That(rest, Is.Empty, command);
    }

    // As code hosts make anchors of headings: lower case, blanks to hyphens, other marks gone.
    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)(#(?<section>[^)\s]+))?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeFence();
}
