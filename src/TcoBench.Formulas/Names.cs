using System.Text.RegularExpressions;

namespace TcoBench.Formulas;

/// <summary>
/// The one rule for names of inputs and lines: segments <c>[a-z][a-z0-9_]*</c> joined by dots, later segments may start with a digit, at most
/// 120 characters. A one-segment name may not spell a cell address (<c>h100</c>), <c>r</c>, <c>c</c> or <c>r1c1</c>, a value (<c>true</c>) or a cell
/// that workbooks define (<see cref="Readings.SheetReading.Keep"/>, <c>scenario</c> …): names become spreadsheet names.
/// </summary>
public static partial class Names
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Why a text is not a name, or null if it is one.</summary>
    public static string? Reason(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > MaxLength)
            return name.Length == 0 ? "a name is missing" : $"name \"{name[..20]}…\" is longer than {MaxLength} characters";
        if (!Segments().IsMatch(name))
            return $"\"{name}\" is not a name: use lower-case letters, digits and '_' in segments joined by '.'";
        return Cell().IsMatch(name) ? $"\"{name}\" spells a spreadsheet cell; add a word, e.g. \"{name}_price\"" : null;
    }

    /// <summary>An id such as <c>dall-e</c> as it is written inside names: <c>dall_e</c>. Other characters than letters and digits become '_'.</summary>
    public static string Segment(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));

    [GeneratedRegex(@"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*\z")]
    private static partial Regex Segments();

    [GeneratedRegex(@"^([a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r|c|true|false|keep|slack|half|scenario|volume_[0-9]+)\z")]
    private static partial Regex Cell();
}
