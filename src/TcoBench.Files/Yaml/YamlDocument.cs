using TcoBench.Core.Findings;
using TcoBench.Files.Format;

namespace TcoBench.Files.Yaml;

/// <summary>What could be read of one file.</summary>
/// <param name="File">The name findings call the file by.</param>
/// <param name="Root">The whole tree; null if the file could not be read to its end, in which case there is a finding.</param>
public sealed record YamlDocument(string File, YamlNode? Root)
{
    /// <summary>The file as a map, which every file of ours is; null, with a finding, if it is anything else.</summary>
    public Section? Section(FindingList findings) => new Field("the file", new FileSpan(File, 1, 1, 1, ""), Root, findings).Section();

    /// <summary>The file as a map of the format.</summary>
    internal Section? Section(FindingList findings, FileKind kind) => new Field("the file", new FileSpan(File, 1, 1, 1, ""), Root, findings, ValueKind.Map(FileShapes.Of(kind))).Section();
}
