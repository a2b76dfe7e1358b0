using System.Globalization;
using System.Text.Json;

namespace TcoBench.Reporting.Json;

/// <summary>Numbers in JSON: rounded to 12 decimals, without trailing zeros and without an exponent.</summary>
public static class JsonNumber
{
    private const int Decimals = 12;

    /// <summary>The digits of a number, e.g. <c>0.05</c>.</summary>
    public static string Of(decimal value)
    {
        var text = Math.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : text;
    }

    /// <summary>Writes a number, or null where there is none.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is { } number)
            json.WriteRawValue(Of(number));
        else
            json.WriteNullValue();
    }

    /// <summary>Writes a number, or null where there is none, under a name.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(name);
        json.WriteDecimal(value);
    }

    /// <summary>Writes a list under a name, item by item.</summary>
    internal static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>Indented, with line feeds, and text other than control characters, quotes and backslashes as it is.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
