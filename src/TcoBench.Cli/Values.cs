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

    /// <summary>The first day of production.</summary>
    public static DateOnly AsOf(string text) => Day("--as-of", text);

    /// <summary>A day.</summary>
    public static DateOnly Day(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200
            ? day
            : throw new UsageException($"{option} \"{text}\" is not a day of the years 2000 to 2199", "write it as YYYY-MM-DD, as in 2026-11-22");

    /// <summary>A window in days, written <c>90d</c> or <c>90</c>.</summary>
    public static int Days(string text) =>
        int.TryParse(text.EndsWith('d') ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 1095
            ? days
            : throw new UsageException($"--window \"{text}\" is not a number of days from 1 to 1095", "example: --window 90d");

    /// <summary>A plain decimal number, or a percentage such as <c>15%</c>.</summary>
    public static decimal Number(string option, string text) => Number(option, text, text);

    private static decimal Number(string option, string text, string whole)
    {
        var percent = text.EndsWith('%');
        return decimal.TryParse(percent ? text[..^1] : text, Decimal, CultureInfo.InvariantCulture, out var value)
            ? percent ? value / 100 : value
            : throw new UsageException($"{option} \"{whole}\": \"{text}\" is not a number", "write a plain decimal such as 0.04, or a percentage such as 15%");
    }

    /// <summary>A usage written <c>METER=QTY</c>, the quantity at least 0.</summary>
    public static (string Meter, decimal Quantity) Usage(string text)
    {
        var (meter, quantity) = Pair("--usage", text, "METER=QTY");
        if (!decimal.TryParse(quantity, Decimal, CultureInfo.InvariantCulture, out var value))
            throw new UsageException($"--usage \"{text}\": \"{quantity}\" is not a number", "write a plain decimal in the meter's unit, as in fast_hours=30");
        return value >= 0 ? (meter, value) : throw new UsageException($"--usage \"{text}\" is negative");
    }

    /// <summary>A what-if. Below zero is refused, as in files, but for an offset.</summary>
    public static Override WhatIf(string text)
    {
        var (name, value) = Pair("--set", text, "NAME=VALUE");
        var number = Number("--set", value, text);
        return number >= 0 || name.EndsWith("_offset", StringComparison.Ordinal)
            ? new Override(name, number, "what-if")
            : throw new UsageException($"--set \"{text}\" is negative", "only an offset may be");
    }

    private static (string Name, string Value) Pair(string option, string text, string form) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? (text[..at].Trim(), text[(at + 1)..].Trim())
            : throw new UsageException($"{option} \"{text}\" is not of the form {form}");

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
