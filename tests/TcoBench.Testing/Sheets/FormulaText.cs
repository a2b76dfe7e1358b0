using System.Globalization;
using System.Text.RegularExpressions;

namespace TcoBench.Testing.Sheets;

/// <summary>What stands in the text of a cell's formula. Names are in lower case and addresses in upper case.</summary>
public static partial class FormulaText
{
    /// <summary>The bare numbers.</summary>
    public static IEnumerable<string> Numbers(string formula) => Number().Matches(Bare(formula)).Select(m => m.Value);

    /// <summary>The functions that are called.</summary>
    public static IEnumerable<string> Functions(string formula) => Function().Matches(Bare(formula)).Select(m => m.Value);

    /// <summary>The formula as seen from its cell: relative addresses by their distance, so that copies of a formula have one text.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="address">Address of its cell.</param>
    public static string SeenFrom(string formula, string address)
    {
        var (column, row) = Place(address);
        return Reference().Replace(formula, m =>
        {
            var (c, r) = Place(m.Groups[2].Value + m.Groups[4].Value);
            return string.Create(CultureInfo.InvariantCulture, $"R{(m.Groups[3].Length > 0 ? r : $"[{r - row}]")}C{(m.Groups[1].Length > 0 ? c : $"[{c - column}]")}");
        });
    }

    /// <summary>Column and row of an address without "$", from 1.</summary>
    public static (int Column, int Row) Place(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetterUpper).ToList();
        return (letters.Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1), int.Parse(address.AsSpan(letters.Count), CultureInfo.InvariantCulture));
    }

    private static string Bare(string formula) => Quoted().Replace(formula, "");

    [GeneratedRegex("\"[^\"]*\"|'[^']*'!")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$])\d[\d.]*(E[+-]?\d+)?(?![A-Za-z0-9_.])")]
    private static partial Regex Number();

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9_.]*(?=\()")]
    private static partial Regex Function();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_.(])")]
    private static partial Regex Reference();
}
