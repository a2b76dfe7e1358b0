using System.Collections.Immutable;
using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>The items of a list, possibly none.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, FileSpan Where) : YamlNode(Where);
