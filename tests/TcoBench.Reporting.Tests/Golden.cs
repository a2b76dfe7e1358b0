using System.Runtime.CompilerServices;

namespace TcoBench.Reporting.Tests;

/// <summary>Compares a text with the committed one beside the test; TCOBENCH_ACCEPT=1 replaces it.</summary>
internal static class Golden
{
    internal static void Verify(string actual, [CallerFilePath] string test = "", [CallerMemberName] string name = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, $"{Path.GetFileNameWithoutExtension(test)}.{name}.verified.txt");
        var text = Plain(actual);
        if (Environment.GetEnvironmentVariable("TCOBENCH_ACCEPT") == "1")
            File.WriteAllText(path, text);
        Assert.That(File.Exists(path), Is.True, $"no accepted text yet: {path}");
        Assert.That(text, Is.EqualTo(Plain(File.ReadAllText(path))));
    }

    // Line ends and blanks at line ends are no part of what a reader sees.
    private static string Plain(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.TrimEnd())).TrimEnd('\n') + "\n";
}
