using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>A value that was already reported when the file was read, such as an alias; reading it says nothing more.</summary>
public sealed record YamlRefused(FileSpan Where) : YamlNode(Where);
