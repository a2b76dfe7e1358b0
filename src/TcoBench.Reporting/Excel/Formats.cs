using TcoBench.Formulas;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Excel;

/// <summary>Number formats.</summary>
internal static class Formats
{
    /// <summary>Amounts to the cent.</summary>
    public const string Money = "#,##0.00";

    /// <summary>Amounts below a cent matter.</summary>
    public const string SmallMoney = "#,##0.0000";

    /// <summary>Whole numbers.</summary>
    public const string Count = "#,##0";

    /// <summary>Shares.</summary>
    public const string Percent = "0.0%";

    /// <summary>Shares that may be small.</summary>
    public const string SmallPercent = "0.00%";

    /// <summary>Quantities that need not be whole.</summary>
    public const string Quantity = "#,##0.00";

    /// <summary>Days of work.</summary>
    public const string Days = "#,##0.0";

    /// <summary>Expected numbers of cases, often far below one.</summary>
    public const string Cases = "#,##0.0000";

    /// <summary>Differences that must vanish.</summary>
    public const string Check = "0.000000";

    /// <summary>Values of an input as exact as they were stated: shares as percentages, prices with cents.</summary>
    public static string Of(Input input, params IEnumerable<decimal> values)
    {
        var percent = InputTitles.IsShare(input);
        var decimals = values.Max(v => Decimals(percent ? v * 100 : v));
        if (!percent && input.Unit.Symbols.Any(s => s is "EUR" or "USD" or "GBP"))
            decimals = Math.Max(2, decimals);
        return (percent ? "0" : Count) + (decimals == 0 ? "" : "." + new string('0', Math.Min(decimals, 12))) + (percent ? "%" : "");
    }

    private static int Decimals(decimal value)
    {
        var decimals = 0;
        for (var rest = Math.Abs(value % 1); rest != 0 && decimals < 12; rest = rest * 10 % 1)
            decimals++;
        return decimals;
    }
}
