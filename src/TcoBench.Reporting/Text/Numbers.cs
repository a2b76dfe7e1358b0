using System.Globalization;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Numbers as a reader of the language sees them, whatever the machine's culture; in English comma for thousands, point for decimals.</summary>
public static class Numbers
{
    /// <summary>An amount to the cent, e.g. <c>1,234.50</c>.</summary>
    public static string Amount(decimal value, Language? language = null) => NoMinusZero(Rounded(value, 2)).ToString("#,0.00", Format(language));

    /// <summary>An amount with its currency where the language has it, e.g. <c>EUR 1,234.50</c> or <c>1.234,50 EUR</c>.</summary>
    public static string Money(decimal value, Unit currency, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return WithCurrency(currency.ToString(), Amount(value, language), language);
    }

    /// <summary>A difference to the cent with its sign, e.g. <c>+1.80</c>.</summary>
    public static string Signed(decimal value, Language? language = null) => (Rounded(value, 2) < 0 ? "-" : "+") + Amount(Math.Abs(value), language);

    /// <summary>A whole number, e.g. <c>10,000</c>.</summary>
    public static string Count(decimal value, Language? language = null) => value.ToString("#,0", Format(language));

    /// <summary>A share in whole per cent, e.g. <c>72 %</c>; tenths below 10 %, and never 0 % or 100 % for what is not.</summary>
    public static string Percent(decimal share, Language? language = null)
    {
        var percent = share * 100;
        if (share is > 0 and < 0.0005m)
            return Of(language)["under {0} %", 0.1m.ToString(Format(language))];
        if (share is > 0.995m and < 1)
            return Of(language)["over {0} %", "99"];
        return NoMinusZero(Rounded(percent, Math.Abs(percent) < 10 ? 1 : 0)).ToString("#,0.#", Format(language)) + " %";
    }

    /// <summary>A share in per cent to five significant figures, e.g. <c>47.689 %</c>.</summary>
    public static string Share(decimal share, Language? language = null) => Plain(share * 100, language) + " %";

    /// <summary>A plain number to at most five significant figures and no trailing zeros, e.g. <c>1,042.6</c> or <c>0.000012398</c>.</summary>
    public static string Plain(decimal value, Language? language = null)
    {
        if (value == 0)
            return "0";
        var digits = 4;
        for (var magnitude = Math.Abs(value); magnitude >= 10 && digits > 0; magnitude /= 10)
            digits--;
        for (var magnitude = Math.Abs(value); magnitude < 1 && digits < 20; magnitude *= 10)
            digits++;
        return NoMinusZero(Rounded(value, digits)).ToString("#,0.####################", Format(language));
    }

    /// <summary>A computed number with its unit in words, e.g. <c>1,042.6 requests</c> or <c>EUR 1,065.00</c>.</summary>
    public static string Quantity(decimal value, Unit unit, Language? language = null) =>
        UnitWords.IsCurrency(unit) && (value == 0 || Math.Abs(value) >= 0.01m) ? Money(value, unit, language) : WithUnit(value, unit, v => Plain(v, language), language);

    /// <summary>A stated number with its unit in words and every digit it has, e.g. <c>EUR 65.00 per hour</c> or <c>0.0000123977 credits</c>.</summary>
    public static string Stated(decimal value, Unit unit, Language? language = null) =>
        WithUnit(value, unit, v => v.ToString("#,0.############################", Format(language)), language);

    /// <summary>A day, e.g. <c>2026-11-22</c>.</summary>
    public static string Day(DateOnly day, Language? language = null) => day.ToString(Of(language).DayInText, CultureInfo.InvariantCulture);

    /// <summary>Whole days that hold a duration, e.g. <c>12 days</c>.</summary>
    public static string Days(decimal days, Language? language = null) => Counted(decimal.Ceiling(days), "day", language);

    /// <summary>A count with its noun, e.g. <c>1 month</c>, <c>3 months</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun, in English and the singular.</param>
    /// <param name="language">The language; English unless told.</param>
    public static string Counted(decimal count, string noun, Language? language = null) =>
        $"{Count(count, language)} {Of(language)[count == 1 ? noun : $"{noun}s"]}";

    private static Language Of(Language? language) => language ?? Language.English;

    private static NumberFormatInfo Format(Language? language) => Of(language).Numbers;

    private static string WithUnit(decimal value, Unit unit, Func<decimal, string> digits, Language? language)
    {
        if (UnitWords.PerCurrency(unit, language) is { } price)
            return WithCurrency(price.Currency, Rounded(value, 2) == value ? Amount(value, language) : digits(value), language) + price.Per;
        var words = UnitWords.Of(unit, value is 1, language);
        return words.Length == 0 ? digits(value) : $"{digits(value)} {words}";
    }

    private static string WithCurrency(string currency, string amount, Language? language) =>
        Of(language).CurrencyFirst ? $"{currency} {amount}" : $"{amount} {currency}";

    private static decimal Rounded(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static decimal NoMinusZero(decimal value) => value == 0 ? 0 : value;
}
