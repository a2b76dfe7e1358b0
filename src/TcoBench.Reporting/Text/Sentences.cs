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
    private const int LongestWithMeaning = 150;

    /// <summary>The right-hand side of a line, e.g. <c>draft rounds × 4 images per round</c>; its meaning where the formula is too long to be read.</summary>
    /// <param name="line">The line.</param>
    /// <param name="titles">The words for its parts, in the language.</param>
    /// <param name="language">The language; English unless told.</param>
    public static string Of(Line line, LineTitles titles, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var words = language ?? Language.English;
        var sentence = Readable(SentenceReading.Of(line, titles.InSentence, text => words[text]), words);
        if (LineTitles.Meaning(line) is { } meaning && sentence.Length > LongestWithMeaning)
            return words[meaning];
        if (sentence.Length <= Longest)
            return sentence;
        return words["computed from {0}", Verdict.And([.. SentenceReading.PartsOf(line).Select(titles.InSentence).Distinct(StringComparer.Ordinal)], words)];
    }

    // Factors of one unit per unit only change the unit: they are not worth a reader's time. Other structural numbers
    // get their unit in words, and a single name needs no brackets.
    private static string Readable(string sentence, Language language) =>
        Structural().Replace(Bracketed().Replace(OneToOne().Replace(sentence, ""), "$1 $2"), m =>
            decimal.TryParse(m.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Unit.TryParse(m.Groups[2].Value, out var unit, out _)
                ? Numbers.Quantity(value, unit, language)
                : m.Value);

    [GeneratedRegex(@" ([×÷] 1 [A-Za-z1]+/[A-Za-z]+|÷ 1 [A-Za-z]+|× 1 gpu|[×÷] 1(?! ?[\w.]))(?![A-Za-z*^/])")]
    private static partial Regex OneToOne();

    [GeneratedRegex(@"\b(of|and|in|if|reaches) \(([^()+−×÷]+)\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<![\w.])(\d+(?:\.\d+)?) ([A-Za-z1][A-Za-z*^0-9]*/[A-Za-z*^0-9]+|[a-z]+$|EUR|USD|GBP|px|month|day|hour|minute|second|seat|person|gpu|image|request|round|item|asset)(?![A-Za-z*^/])")]
    private static partial Regex Structural();
}
