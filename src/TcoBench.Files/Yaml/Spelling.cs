using System.Text.RegularExpressions;
using TcoBench.Formulas;

namespace TcoBench.Files.Yaml;

/// <summary>How ids and names are spelt.</summary>
internal static partial class Spelling
{
    private const int Longest = 120;

    public static bool IsId(string text) => text.Length <= Longest && Id().IsMatch(text);

    public static bool IsName(string text) => text.Length <= Longest && Name().IsMatch(text);

    /// <summary>Whether a spreadsheet would take the name for a cell, as it does h100, r and r1c1; see <see cref="Names"/>.</summary>
    public static bool IsCellAddress(string name) => IsName(name) && Names.Reason(name) is not null;

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
