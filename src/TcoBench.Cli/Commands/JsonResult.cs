using System.Text;
using System.Text.Json;
using TcoBench.Reporting.Json;

namespace TcoBench.Cli.Commands;

/// <summary>Writes one JSON object as a command's result.</summary>
internal static class JsonResult
{
    /// <summary>Writes an object, indented, ending with a line feed.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> properties)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonNumber.Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }
}
