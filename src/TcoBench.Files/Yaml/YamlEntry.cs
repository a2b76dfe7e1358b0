using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>One key of a map and its value.</summary>
public sealed record YamlEntry(string Key, FileSpan KeyWhere, YamlNode Value);
