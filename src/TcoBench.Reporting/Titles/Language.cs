using System.Globalization;

namespace TcoBench.Reporting.Titles;

/// <summary>
/// A language reports are written in: its wording of our texts, and how it writes numbers and days. It knows no culture of the machine.
/// The English text is the key of every wording. Only texts of ours go through it, the shipped files' main reasons among them: what else files say (titles, notes, reasons) stays as it was written there.
/// </summary>
public sealed record Language
{
    private readonly IReadOnlyDictionary<string, string>? _wording;

    private Language(string code, string name, NumberFormatInfo numbers, string dayInText, string dayInCells, IReadOnlyDictionary<string, string>? wording)
    {
        (Code, Name, Numbers, DayInText, DayInCells, _wording) = (code, name, numbers, dayInText, dayInCells, wording);
    }

    /// <summary>The language texts are written in; comma for thousands, point for decimals, days as <c>2026-11-22</c>.</summary>
    public static Language English { get; } = new("en", "English", NumberFormatInfo.InvariantInfo, "yyyy-MM-dd", "yyyy-mm-dd", null) { CurrencyFirst = true };

    /// <summary>Business German; point for thousands, comma for decimals, days as <c>22.11.2026</c>.</summary>
    public static Language German { get; } = new(
        "de",
        "Deutsch",
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." }),
        "dd.MM.yyyy",
        "dd.mm.yyyy",
        GermanWording.All) { CapitalisesNouns = true };

    /// <summary>All languages, English first.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, German];

    /// <summary>Code of two letters, as <c>--lang</c> takes it.</summary>
    public string Code { get; }

    /// <summary>What the language calls itself.</summary>
    public string Name { get; }

    /// <summary>Number format of a cell with a day; formats of numbers are the same in all languages, because the reader's program localises them.</summary>
    public string DayInCells { get; }

    /// <summary>True if a currency stands before its amount.</summary>
    internal bool CurrencyFirst { get; init; }

    /// <summary>Separators of numbers in texts.</summary>
    internal NumberFormatInfo Numbers { get; }

    /// <summary>What stands between several numbers: a comma only where it is no part of a number.</summary>
    internal string BetweenNumbers => Numbers.NumberDecimalSeparator == "," ? "; " : ", ";

    /// <summary>How days are written in texts.</summary>
    internal string DayInText { get; }

    /// <summary>True if nouns are written with a capital wherever they stand.</summary>
    internal bool CapitalisesNouns { get; init; }

    /// <summary>Told every text of which there is no wording, by one thread at a time; nobody listens but tests.</summary>
    internal Action<string>? Missing { get; init; }

    /// <summary>Wording of a text, by the text in English. A text without a wording stays English: a report in two languages is better than none.</summary>
    public string this[string english]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(english);
            if (_wording is null)
                return english;
            if (_wording.TryGetValue(english, out var text))
                return text;
            if (Missing is { } told)
            {
                lock (told)
                    told(english);
            }

            return english;
        }
    }

    /// <summary>Wording of a template such as <c>as of {0}</c>, with its places filled in. Values are texts: numbers and days are written out before.</summary>
    public string this[string english, params ReadOnlySpan<string> values] => string.Format(CultureInfo.InvariantCulture, this[english], values.ToArray());

    /// <summary>A word or reason out of a file: its wording if it is an ordinary word or a shipped reason, else as it is.</summary>
    internal string Known(string word) => _wording?.GetValueOrDefault(word) ?? word;

    /// <summary>The language of a code; null if there is none.</summary>
    public static Language? Of(string code) => All.FirstOrDefault(l => l.Code == code);
}
