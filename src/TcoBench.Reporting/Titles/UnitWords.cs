using TcoBench.Core.Billing;
using TcoBench.Formulas;

namespace TcoBench.Reporting.Titles;

/// <summary>Units in words.</summary>
public static class UnitWords
{
    private static readonly Dictionary<string, (string One, string Many)> Known = new(StringComparer.Ordinal)
    {
        ["person"] = ("person", "people"),
        ["gpu"] = ("GPU", "GPUs"),
        ["px"] = ("pixel", "pixels"),
        ["Mpx"] = ("megapixel", "megapixels"),
    };

    private static readonly string[] Symbols = ["kW", "kWh", "kg"];

    /// <summary>True for a currency alone, such as <c>EUR</c>.</summary>
    public static bool IsCurrency(Unit unit) => Exchange.Currencies.Contains(unit.ToString());

    /// <summary>A unit in words, e.g. <c>minutes per image</c>; empty for none.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="one">True if there is exactly one of it.</param>
    /// <param name="language">The language; English unless told. A unit of a vendor's own without a wording keeps its name.</param>
    public static string Of(Unit unit, bool one = false, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var sides = unit.ToString().Split('/');
        var words = language ?? Language.English;
        var factors = sides[0] == "1" ? [] : sides[0].Split('*');
        var over = factors.Select((s, i) => Word(s, one || i < factors.Length - 1, words)).Aggregate("", (left, right) => left.Length == 0 ? right : words["{0} {1}", left, right]);
        return sides.Length == 1 ? over : $"{over} {Per(sides[1], language)}".Trim();
    }

    /// <summary>For a currency or a price such as <c>EUR/hour</c> the currency and what it is paid for, e.g. <c> per hour</c>; null for other units.</summary>
    internal static (string Currency, string Per)? PerCurrency(Unit unit, Language? language = null)
    {
        var sides = unit.ToString().Split('/');
        return Exchange.Currencies.Contains(sides[0]) ? (sides[0], sides.Length == 1 ? "" : $" {Per(sides[1], language)}") : null;
    }

    private static string Per(string side, Language? language)
    {
        var words = language ?? Language.English;
        return words["per {0}", string.Join($" {words["and"]} ", side.Split('*').Select(s => Word(s, one: true, words)))];
    }

    private static string Word(string symbol, bool one, Language language)
    {
        var caret = symbol.IndexOf('^', StringComparison.Ordinal);
        var word = Name(caret < 0 ? symbol : symbol[..caret], one, language);
        return caret < 0 ? word : symbol[caret..] switch
        {
            "^2" => language["square {0}", word],
            "^3" => language["cubic {0}", word],
            var power => language["to the {0}th power {1}", power[1..], word],
        };
    }

    // Symbols such as kWh or EUR are the same in every language.
    private static string Name(string name, bool one, Language language) =>
        Known.TryGetValue(name, out var known) ? language[one ? known.One : known.Many]
        : Symbols.Contains(name) || name.All(char.IsAsciiLetterUpper) ? name
        : language[name.Replace('_', ' ') + (one ? "" : "s")];
}
