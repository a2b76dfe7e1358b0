using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>
/// A value in a YAML file and its place: <see cref="YamlMap"/>,
/// <see cref="YamlList"/>, <see cref="YamlText"/> or <see cref="YamlRefused"/>.
/// </summary>
public abstract record YamlNode
{
    private protected YamlNode(FileSpan where) => Where = where;

    /// <summary>Where the value starts; its length reaches at most to the end of that line.</summary>
    public FileSpan Where { get; }
}
