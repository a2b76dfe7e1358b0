using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TcoBench.Files.Format;

/// <summary>
/// The format as a JSON schema (draft 07), for completion, hints and marks in editors that read YAML 1.2. It knows keys, forms and words; what needs
/// the whole file, as units, names and references, only the reader knows. What the reader accepts, the schema accepts.
/// </summary>
public static class JsonSchema
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a kind of file, indented, ending with a line feed.</summary>
    public static string Of(FileKind kind)
    {
        var shape = FileShapes.Of(kind);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", shape.Title);
            var nested = new List<Shape>();
            Write(json, shape, nested);
            if (nested.Count > 0)
                json.WriteStartObject("definitions");
            for (var i = 0; i < nested.Count; i++)
            {
                json.WriteStartObject(Id(nested[i]));
                Write(json, nested[i], nested);
                json.WriteEndObject();
            }

            if (nested.Count > 0)
                json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Shape shape, List<Shape> nested)
    {
        json.WriteString("type", "object");
        if (shape.Keys.Count > 0)
            json.WriteStartObject("properties");
        foreach (var key in shape.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Meaning);
            Write(json, key.Kind, nested);
            json.WriteEndObject();
        }

        if (shape.Keys.Count > 0)
            json.WriteEndObject();
        if (shape.Keys.Any(key => key.IsRequired))
            Array(json, "required", shape.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (shape.Sets.Count > 0)
        {
            json.WriteStartArray("anyOf");
            foreach (var set in shape.Sets)
            {
                json.WriteStartObject();
                Array(json, "required", set);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (shape.ExactlyOne)
        {
            json.WriteNumber("minProperties", 1);
            json.WriteNumber("maxProperties", 1);
        }

        if (shape.Rest is not { } rest)
        {
            json.WriteBoolean("additionalProperties", false);
            return;
        }

        json.WriteStartObject("additionalProperties");
        if (shape.Keys.Count == 0)
            json.WriteString("description", shape.Title);
        Write(json, rest(), nested);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValueKind kind, List<Shape> nested)
    {
        switch (kind.Form)
        {
            // a plain number is a text to a reader that wants a text
            case Form.Text or Form.Formula or Form.Unit:
                Array(json, "type", ["string", "number"]);
                break;
            case Form.Id:
                Pattern(json, "^[a-z][a-z0-9-]*$");
                break;
            case Form.ModelId:
                Pattern(json, @"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$");
                break;
            case Form.Name:
                Pattern(json, @"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*$");
                break;
            case Form.Size:
                Pattern(json, "^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}$");
                break;
            case Form.Date:
                Pattern(json, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
                break;
            case Form.Word:
                Array(json, "enum", kind.Words);
                break;
            case Form.YesNo:
                Array(json, "enum", ["yes", "no"]);
                break;
            case Form.Number:
                json.WriteString("type", "number");
                break;
            case Form.Amount:
                Array(json, "type", ["number", "string"]);
                json.WriteString("pattern", @"^-?[0-9]+(\.[0-9]+)?%$");
                break;
            case Form.Whole:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", kind.Least);
                json.WriteNumber("maximum", kind.Most);
                break;
            case Form.List:
                json.WriteString("type", "array");
                if (!kind.MayBeEmpty)
                    json.WriteNumber("minItems", 1);
                json.WriteStartObject("items");
                Write(json, kind.Item!, nested);
                json.WriteEndObject();
                break;
            case Form.Map when kind.Shape is { Rest: not null, Keys.Count: > 0 } shape:
                if (!nested.Contains(shape))
                    nested.Add(shape);
                json.WriteString("$ref", $"#/definitions/{Id(shape)}");
                break;
            case Form.Map:
                Write(json, kind.Shape!, nested);
                break;
            case Form.Either:
                json.WriteStartArray("anyOf");
                foreach (var one in kind.Alternatives)
                {
                    json.WriteStartObject();
                    Write(json, one, nested);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind.Form, "unknown form");
        }
    }

    // Only a map with own and free keys can contain itself; it is written once and referred to.
    private static string Id(Shape shape) => shape.Title.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-');

    private static void Pattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
