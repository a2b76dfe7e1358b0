namespace TcoBench.Reporting.Titles;

/// <summary>All German wording, by the English text. A key occurs once.</summary>
internal static class GermanWording
{
    /// <summary>Every wording.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(
        [],
        StringComparer.Ordinal);
}
