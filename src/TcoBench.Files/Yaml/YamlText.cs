using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>
/// A scalar as written, quotes and escapes resolved; never converted.
/// Only a plain one (no quotes, no | or >) may be read as a number or date.
/// </summary>
public sealed record YamlText(string Text, bool IsPlain, FileSpan Where) : YamlNode(Where)
{
    /// <summary>Nothing was written, or one of YAML's words for nothing. Blank is not zero.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) || (IsPlain && Text is "~" or "null" or "Null" or "NULL");
}
