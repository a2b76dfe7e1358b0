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
        ["W"] = ("W", "W"),
        ["kW"] = ("kW", "kW"),
        ["kWh"] = ("kWh", "kWh"),
        ["kg"] = ("kg", "kg"),
    };

    /// <summary>True for a currency alone, such as <c>EUR</c>.</summary>
    public static bool IsCurrency(Unit unit) => Exchange.Currencies.Contains(unit.ToString());

    /// <summary>A unit in words, e.g. <c>minutes per image</c>; empty for none.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="one">True if there is exactly one of it.</param>
    public static string Of(Unit unit, bool one = false)
    {
        var sides = unit.ToString().Split('/');
        var over = sides[0] == "1" ? "" : string.Join(' ', sides[0].Split('*').Select((s, i) => Word(s, one || i < sides[0].Split('*').Length - 1)));
        return sides.Length == 1 ? over : $"{over} {Per(sides[1])}".Trim();
    }

    /// <summary>For a currency or a price such as <c>EUR/hour</c> the currency and what it is paid for, e.g. <c> per hour</c>; null for other units.</summary>
    internal static (string Currency, string Per)? PerCurrency(Unit unit)
    {
        var sides = unit.ToString().Split('/');
        return Exchange.Currencies.Contains(sides[0]) ? (sides[0], sides.Length == 1 ? "" : $" {Per(sides[1])}") : null;
    }

    private static string Per(string side) => "per " + string.Join(" and ", side.Split('*').Select(s => Word(s, one: true)));

    private static string Word(string symbol, bool one)
    {
        var caret = symbol.IndexOf('^', StringComparison.Ordinal);
        var power = caret < 0 ? "" : symbol[caret..] switch { "^2" => "square ", "^3" => "cubic ", var p => $"to the {p[1..]}th power " };
        var name = caret < 0 ? symbol : symbol[..caret];
        if (Known.TryGetValue(name, out var words))
            return power + (one ? words.One : words.Many);
        if (name.All(char.IsAsciiLetterUpper))
            return power + name;
        return power + name.Replace('_', ' ') + (one ? "" : "s");
    }
}
