using System.Reflection;
using System.Text.RegularExpressions;

namespace TcoBench.Examples;

/// <summary>Runs command lines of the documents in this process, in a copy of the data folders, as of the reference day.</summary>
internal sealed partial class CommandRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tcobench-docs").FullName;
    private readonly string _before = Environment.CurrentDirectory;

    public CommandRun()
    {
        File.WriteAllText(Path.Combine(_folder, "tcobench.yaml"), "");
        Directory.CreateDirectory(Path.Combine(_folder, "reports"));
        foreach (var name in new[] { "vendors", "reference-jobs", "requirements", "scenarios", "assumptions" })
            Copy(Repository.PathOf(name), Path.Combine(_folder, name));
        Environment.CurrentDirectory = _folder;
    }

    /// <summary>The folder commands run in.</summary>
    public string Folder => _folder;

    /// <summary>True if a line of a document runs the program or copies a file.</summary>
    public static bool CanRun(string line) => Command().IsMatch(line);

    /// <summary>Writes a whole vendor file that a document shows, which begins with the line that names its schema; other blocks are parts of files.</summary>
    public void WriteVendor(string block)
    {
        if (!block.StartsWith("# yaml-language-server:", StringComparison.Ordinal) || Vendor().Match(block) is not { Success: true } vendor)
            return;
        var file = Path.Combine(_folder, "vendors", vendor.Groups["id"].Value, "vendor.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, block);
    }

    /// <summary>Runs one line.</summary>
    /// <returns>Exit code, results and messages.</returns>
    public (int Code, string Out, string Error) Run(string line)
    {
        var words = Words().Matches(Command().Replace(line.Split(" #")[0], "")).Select(m => m.Value.Trim('"', '\'')).ToList();
        if (line.StartsWith("cp ", StringComparison.Ordinal))
        {
            File.Copy(Path.Combine(_folder, words[0]), Path.Combine(_folder, words[1]), overwrite: true);
            return (0, "", "");
        }

        if (!words.Contains("--as-of") && !words.Contains("--from"))
            words.AddRange(["--as-of", "2026-11-22"]);
        var (output, error) = (Console.Out, Console.Error);
        using var results = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(results);
            Console.SetError(messages);
            var code = (int)Assembly.Load("tcobench").EntryPoint!.Invoke(null, [words.ToArray()])!;
            return (code, results.ToString(), messages.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        Directory.Delete(_folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"^(tcobench|dotnet run --project src/TcoBench\.Cli( -c Release)?( --)?|cp)(?= |$)")]
    private static partial Regex Command();

    [GeneratedRegex("^vendor: (?<id>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Vendor();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|[^ ]+")]
    private static partial Regex Words();
}
