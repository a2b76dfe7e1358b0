using TcoBench.Files.Yaml;

namespace TcoBench.Files.Tests.Yaml;

/// <summary>Short ways to read a text and to look at what was found.</summary>
internal static class Read
{
    public const string File = "vendors/example/vendor.yaml";

    public static YamlNode? Node(string text, FindingList findings) => YamlReader.Read(File, text, findings).Root;

    public static Section Section(string text, FindingList findings) => YamlReader.Read(File, text, findings).Section(findings)!;

    /// <summary>Reads the key "x" of a one-key file.</summary>
    public static Field Field(string value, FindingList findings) => Section($"x: {value}\n", findings).Required("x");

    /// <summary>"line:column code" for each finding, in order, joined by commas; empty if there is none.</summary>
    public static string Places(FindingList findings) =>
        string.Join(", ", findings.Snapshot().Select(finding => $"{finding.Where.Line}:{finding.Where.Column} {finding.Code}"));

    /// <summary>The places found in a text as it is read, before anybody asks for a key.</summary>
    public static string Refusals(string text)
    {
        var findings = new FindingList();
        YamlReader.Read(File, text, findings);
        return Places(findings);
    }
}
