using System.Globalization;
using System.Text.RegularExpressions;

namespace TcoBench.Files.Yaml;

/// <summary>The one way to write a number: perhaps a minus, digits without leading zeros, perhaps a point and digits; 28 at most.</summary>
internal static partial class PlainDecimal
{
    private const int MaxDigits = 28;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    [GeneratedRegex(@"\A-?(?<whole>0|[1-9][0-9]*)(\.(?<rest>[0-9]+))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    public static bool TryRead(string text, out decimal number) => TryRead(text, MaxDigits, out number);

    /// <summary>15% as 0.15. Two digits fewer, since dividing by 100 must not round.</summary>
    public static bool TryPercent(string text, out decimal share)
    {
        share = 0;
        if (!text.EndsWith('%') || !TryRead(text[..^1], MaxDigits - 2, out var percent))
            return false;
        share = percent / 100;
        return true;
    }

    public static string Show(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a text that is no number.</summary>
    public static string Advice(string text) =>
        text switch
        {
            _ when text.Contains(',', StringComparison.Ordinal) => "write a decimal point, and no separators between thousands",
            _ when text.Contains('_', StringComparison.Ordinal) => "write the digits without \"_\"",
            _ when text.StartsWith('+') => "leave out the \"+\"",
            _ when text.StartsWith('.') || text.EndsWith('.') => "write a digit before and after the decimal point",
            _ when text.Length > MaxDigits && Form().IsMatch(text) => "a number has at most 28 digits",
            _ when text.Length > 1 && text.All(char.IsAsciiDigit) => "leave out the leading zero",
            _ => "write digits with at most one decimal point, such as 12.50",
        };

    private static bool TryRead(string text, int maxDigits, out decimal number)
    {
        number = 0;
        var form = Form().Match(text);
        var whole = form.Groups["whole"].Value;
        var digits = (whole == "0" ? 0 : whole.Length) + form.Groups["rest"].Length;
        return form.Success
            && digits <= maxDigits
            && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number);
    }
}
