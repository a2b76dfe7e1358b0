using System.Text.RegularExpressions;

namespace TcoBench.Reporting.Excel;

/// <summary>Which source texts are addresses one can follow: many are citations, or say where a copy lies.</summary>
internal static partial class SourceAddress
{
    private const int Longest = 2_000;

    /// <summary>The web address, or null if the text is none.</summary>
    public static string? Of(string url)
    {
        var text = url.Trim();
        if (text.Length > Longest)
            return null;
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            text = BareDomain().IsMatch(text) ? $"https://{text}" : "";
        return !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>') && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;
    }

    // A domain with at least one dot, then nothing or a path.
    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,12}(/[^\s;,]*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BareDomain();
}
