using System.Text;
using System.Text.RegularExpressions;

namespace TcoBench.Reporting.Excel;

/// <summary>Text as a cell can hold it.</summary>
internal static partial class SheetText
{
    private const int Longest = 32_000;

    /// <summary>Without characters a workbook cannot store, and no longer than a cell may be.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= Longest)
                return clean.Append('…').ToString();
            if (rune.Value is '\n' or '\t' || (rune.Value >= ' ' && rune.Value is not (0x7F or 0xFFFE or 0xFFFF)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>As the value of a formula is written in the file: what reads like a character by its number (<c>_x0041_</c>) stays as it is.</summary>
    public static string Escaped(string text) => ByNumber().Replace(text, "_x005F_");

    /// <summary>True if a spreadsheet would read the text as a formula once somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\'' or '\t';

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex ByNumber();
}
