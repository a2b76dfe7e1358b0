using System.Globalization;
using System.Text.RegularExpressions;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Titles;

/// <summary>
/// Why options are not ranked, as the engine says it, read back into template and values so that it can be said in another language.
/// Numbers, days and words of ours among the values are put into the language too; titles and answers from files stay as they are.
/// </summary>
internal static partial class ReasonTemplates
{
    /// <summary>The engine's templates. Those with more fixed words stand before those that would match the same sentence.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "done only after {0} days: needs {1} people, {2} are available",
        "done only after {0} days",
        "{0} {1} a month above the allowance, and no price for more is published",
        "a figure of this plan cannot be computed with these inputs",
        "no longer sold since {0}",
        "not for companies above {0} {1} revenue a year",
        "must-have \"{0}\" is not answered: {1}",
        "must-have \"{0}\" is not answered",
        "must-have \"{0}\" only by individual contract: {1}",
        "must-have \"{0}\" is not met: {1}",
        "{0} does not include {1}",
        "the bridge {0} of job {1} is not among the vendors",
        "{0} has no model of class \"{1}\" for {2}",
        "{0} has no {1} on this plan's channel",
        "{0} was shut down on {1}",
        "{0} is shut down on {1}, before the window ends on {2}",
        "{0} is not yet available",
        "{0} offers no {1} {2} of quality \"{3}\" with the modules asked for, at the steps asked for",
        "{0} offers no {1} {2} of quality \"{3}\" with the modules asked for",
    ];

    private static readonly IReadOnlyList<(string Template, Regex Sentence)> Patterns = [.. All.Select(t => (t, Pattern(t)))];

    /// <summary>A reason in a language; as the engine gave it where no template fits.</summary>
    public static string In(Language language, string reason)
    {
        if (ReferenceEquals(language, Language.English))
            return reason;
        foreach (var (template, sentence) in Patterns)
        {
            if (sentence.Match(reason) is { Success: true } match)
                return language[template, [.. match.Groups.Values.Skip(1).Select(g => Value(g.Value, language))]];
        }

        return language[reason];
    }

    private static string Value(string text, Language language) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Numbers.Day(day, language)
        : decimal.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? Numbers.Count(number, language)
        : language.Known(text);

    private static Regex Pattern(string template) =>
        new("^" + Place().Replace(Regex.Escape(template), "(.+?)") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Place();
}
