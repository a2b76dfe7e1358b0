using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>The formula of a line in words a buyer can read.</summary>
public static partial class Sentences
{
    private const int Longest = 360;

    /// <summary>The right-hand side of a line, e.g. <c>draft rounds × 4 images per round</c>; its meaning where the formula is too long to be read.</summary>
    public static string Of(Line line, LineTitles titles)
    {
        var sentence = Readable(SentenceReading.Of(line, titles.InSentence));
        if (sentence.Length <= Longest)
            return sentence;
        if (LineTitles.Meaning(line) is { } meaning)
            return meaning;
        var parts = SentenceReading.PartsOf(line).Select(titles.InSentence).Distinct(StringComparer.Ordinal).ToList();
        return $"computed from {string.Join(", ", parts.SkipLast(1))}{(parts.Count > 1 ? " and " : "")}{parts[^1]}";
    }

    // Factors of one unit per unit only change the unit: they are not worth a reader's time. Other structural numbers get their unit in words.
    private static string Readable(string sentence)
    {
        var shorter = OneToOne().Replace(sentence, "");
        return Structural().Replace(shorter, m =>
            decimal.TryParse(m.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Unit.TryParse(m.Groups[2].Value, out var unit, out _)
                ? Numbers.Quantity(value, unit)
                : m.Value);
    }

    [GeneratedRegex(@" [×÷] 1 [A-Za-z]+(/[A-Za-z]+)?(?![A-Za-z*^/])")]
    private static partial Regex OneToOne();

    [GeneratedRegex(@"(?<![\w.])(\d+(?:\.\d+)?) ([A-Za-z][A-Za-z*^0-9]*/[A-Za-z*^0-9]+)")]
    private static partial Regex Structural();
}
