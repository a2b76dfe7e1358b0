namespace TcoBench.Files.Format;

/// <summary>A key of a map of the format.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Kind">What its value may be.</param>
/// <param name="IsRequired">True if the map is wrong without it; where that depends on other keys, false, and the shape says which go together.</param>
/// <param name="Meaning">One line for a reader of the documentation, or of a hint in an editor.</param>
internal sealed record FormatKey(string Name, ValueKind Kind, bool IsRequired, string Meaning)
{
    /// <summary>A key that must be there.</summary>
    public static FormatKey Must(string name, ValueKind kind, string meaning) => new(name, kind, IsRequired: true, meaning);

    /// <summary>A key that may be left out.</summary>
    public static FormatKey May(string name, ValueKind kind, string meaning) => new(name, kind, IsRequired: false, meaning);
}
