using System.Globalization;
using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Text;

/// <summary>Numbers as a reader of English sees them: comma for thousands, point for decimals, whatever the machine's culture.</summary>
public static class Numbers
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>An amount to the cent, e.g. <c>1,234.50</c>.</summary>
    public static string Amount(decimal value) => NoMinusZero(Rounded(value, 2)).ToString("#,0.00", English);

    /// <summary>An amount with its currency in front, e.g. <c>EUR 1,234.50</c>.</summary>
    public static string Money(decimal value, Unit currency) => $"{currency} {Amount(value)}";

    /// <summary>A difference to the cent with its sign, e.g. <c>+1.80</c>.</summary>
    public static string Signed(decimal value) => (Rounded(value, 2) < 0 ? "-" : "+") + Amount(Math.Abs(value));

    /// <summary>A whole number, e.g. <c>10,000</c>.</summary>
    public static string Count(decimal value) => value.ToString("#,0", English);

    /// <summary>A share in whole per cent, e.g. <c>72 %</c>; tenths below 10 %, and never 0 % or 100 % for what is not.</summary>
    public static string Percent(decimal share)
    {
        var percent = share * 100;
        if (share is > 0 and < 0.0005m)
            return "under 0.1 %";
        if (share is > 0.995m and < 1)
            return "over 99 %";
        return NoMinusZero(Rounded(percent, Math.Abs(percent) < 10 ? 1 : 0)).ToString("0.#", English) + " %";
    }

    /// <summary>A share in per cent to five significant figures, e.g. <c>47.689 %</c>.</summary>
    public static string Share(decimal share) => Plain(share * 100) + " %";

    /// <summary>A plain number to at most five significant figures and no trailing zeros, e.g. <c>1,042.6</c> or <c>0.000012398</c>.</summary>
    public static string Plain(decimal value)
    {
        if (value == 0)
            return "0";
        var digits = 4;
        for (var magnitude = Math.Abs(value); magnitude >= 10 && digits > 0; magnitude /= 10)
            digits--;
        for (var magnitude = Math.Abs(value); magnitude < 1 && digits < 20; magnitude *= 10)
            digits++;
        return NoMinusZero(Rounded(value, digits)).ToString("#,0.####################", English);
    }

    /// <summary>A computed number with its unit in words, e.g. <c>1,042.6 requests</c> or <c>EUR 1,065.00</c>.</summary>
    public static string Quantity(decimal value, Unit unit) =>
        UnitWords.IsCurrency(unit) && (value == 0 || Math.Abs(value) >= 0.01m) ? Money(value, unit) : WithUnit(value, unit, Plain);

    /// <summary>A stated number with its unit in words and every digit it has, e.g. <c>EUR 65.00 per hour</c> or <c>0.0000123977 credits</c>.</summary>
    public static string Stated(decimal value, Unit unit) => WithUnit(value, unit, v => v.ToString("#,0.############################", English));

    private static string WithUnit(decimal value, Unit unit, Func<decimal, string> digits)
    {
        if (UnitWords.PerCurrency(unit) is { } price)
            return $"{price.Currency} {(Rounded(value, 2) == value ? Amount(value) : digits(value))}{price.Per}";
        var words = UnitWords.Of(unit, value is 1);
        return words.Length == 0 ? digits(value) : $"{digits(value)} {words}";
    }

    /// <summary>A day, e.g. <c>2026-11-22</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", English);

    /// <summary>Whole days that hold a duration, e.g. <c>12 days</c>.</summary>
    public static string Days(decimal days) => Counted(decimal.Ceiling(days), "day");

    /// <summary>A count with its noun, e.g. <c>1 month</c>, <c>3 months</c>.</summary>
    public static string Counted(decimal count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static decimal Rounded(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static decimal NoMinusZero(decimal value) => value == 0 ? 0 : value;
}
