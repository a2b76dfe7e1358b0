using System.Globalization;
using TcoBench.Core.Findings;
using TcoBench.Core.Inputs;

namespace TcoBench.Cli;

/// <summary>Reads option values strictly: what is not understood is a usage error, never a default.</summary>
internal static class Values
{
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>A whole number within bounds.</summary>
    public static int Whole(string option, string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw new UsageException($"{option} \"{text}\" is not a whole number from {min} to {max}", $"example: {option} {Math.Max(min, Math.Min(100, max))}");

    /// <summary>A list of volumes, each at least 1, without repetition, ascending.</summary>
    public static IReadOnlyList<int> Volumes(string text) =>
        [.. text.Split(',').Select(part => Whole("--assets", part.Trim(), 1, 10_000_000)).Distinct().Order()];

    /// <summary>A day.</summary>
    public static DateOnly Day(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"{option} \"{text}\" is not a day", "write it as YYYY-MM-DD");

    /// <summary>A window in days, written <c>90d</c> or <c>90</c>.</summary>
    public static int Days(string text) => Whole("--window", text.EndsWith('d') ? text[..^1] : text, 1, 1095);

    /// <summary>A plain decimal number, or a percentage such as <c>15%</c>.</summary>
    public static decimal Number(string option, string text)
    {
        var percent = text.EndsWith('%');
        return decimal.TryParse(percent ? text[..^1] : text, Decimal, CultureInfo.InvariantCulture, out var value)
            ? percent ? value / 100 : value
            : throw new UsageException($"{option} \"{text}\" is not a number", "write a plain decimal such as 0.04, or a percentage such as 15%");
    }

    /// <summary>A quantity that is not negative.</summary>
    public static decimal Quantity(string option, string text) =>
        Number(option, text) is var value && value >= 0 ? value : throw new UsageException($"{option} \"{text}\" is negative");

    /// <summary>A pair written <c>NAME=VALUE</c>.</summary>
    public static (string Name, string Value) Pair(string option, string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? (text[..at].Trim(), text[(at + 1)..].Trim())
            : throw new UsageException($"{option} \"{text}\" is not of the form NAME=VALUE");

    /// <summary>A what-if.</summary>
    public static Override WhatIf(string text)
    {
        var (name, value) = Pair("--set", text);
        return new Override(name, Number("--set", value), "what-if");
    }

    /// <summary>One of some words.</summary>
    public static string Word(string option, string text, params string[] words) =>
        words.Contains(text, StringComparer.Ordinal) ? text : throw Unknown(option, text, words);

    /// <summary>The error for an unknown word, with the nearest known ones.</summary>
    public static UsageException Unknown(string what, string text, IEnumerable<string> known)
    {
        var words = known.ToList();
        return new UsageException($"{what} \"{text}\" is not known{Suggestion.DidYouMean(text, words)}", words.Count is > 0 and <= 30 ? $"known: {string.Join(", ", words)}" : "");
    }
}
