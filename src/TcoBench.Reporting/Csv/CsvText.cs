using System.Text;

namespace TcoBench.Reporting.Csv;

/// <summary>Rows of comma-separated values by RFC 4180, safe to open in a spreadsheet.</summary>
public static class CsvText
{
    /// <summary>A field of text: what a spreadsheet would take for a formula gets a leading apostrophe; commas, quotes and line breaks are quoted.</summary>
    public static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        return Quoted(text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text);
    }

    /// <summary>A row, its fields already written as such.</summary>
    public static string Row(IEnumerable<string> fields) => string.Join(',', fields) + "\r\n";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : new StringBuilder("\"").Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
}
