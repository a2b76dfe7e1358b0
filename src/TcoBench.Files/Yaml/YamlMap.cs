using System.Collections.Immutable;
using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>Keys and values in the order of the file; no key occurs twice.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, FileSpan Where) : YamlNode(Where);
