using System.Text;

namespace TcoBench.Files.Format;

/// <summary>The keys of a kind of file as Markdown: one table for each map, in the order of the file.</summary>
public static class KeyTable
{
    /// <summary>The tables, each under the path of its map; a map that occurs twice is shown where it is met first.</summary>
    public static string Of(FileKind kind)
    {
        var text = new StringBuilder();
        var places = new Dictionary<Shape, string>(ReferenceEqualityComparer.Instance);
        var left = new Queue<(string Path, Shape Shape)>([("", FileShapes.Of(kind))]);
        while (left.TryDequeue(out var next))
        {
            if (!places.TryAdd(next.Shape, next.Path))
                continue;
            if (next.Shape.Keys.Count > 0)
                Table(text, next.Path, next.Shape);
            foreach (var key in next.Shape.Keys)
                Follow(key.Kind, next.Path.Length == 0 ? key.Name : $"{next.Path}.{key.Name}");
            if (next.Shape.Rest is { } rest)
                Follow(rest(), $"{next.Path}.<{next.Shape.Title}>");
        }

        return text.ToString();

        void Follow(ValueKind value, string path)
        {
            foreach (var form in value.Forms)
            {
                if (form.Item is { } item)
                    Follow(item, $"{path}[]");
                else if (form.Shape is { } shape)
                    left.Enqueue((path, shape));
            }
        }
    }

    private static void Table(StringBuilder text, string path, Shape shape)
    {
        if (path.Length > 0)
            text.Append("\n`").Append(path).Append('`').Append(Note(shape)).Append("\n\n");
        text.Append("| key | takes | what it says |\n|---|---|---|\n");
        foreach (var key in shape.Keys)
            text.Append("| `").Append(key.Name).Append('`').Append(key.IsRequired ? "" : "?").Append(" | ").Append(Takes(key.Kind)).Append(" | ").Append(key.Meaning).Append(" |\n");
    }

    private static string Note(Shape shape) =>
        shape.ExactlyOne ? ", exactly one of:"
        : shape.Sets.Count > 0 ? $", with {string.Join(", or ", shape.Sets.Select(set => string.Join(" and ", set.Select(key => $"`{key}`"))))}:"
        : ":";

    private static string Takes(ValueKind kind) => kind.Form switch
    {
        Form.Text => "text",
        Form.Id => "id",
        Form.ModelId => "model id",
        Form.Name => "name",
        Form.Word => string.Join(", ", kind.Words.Select(word => $"`{word}`")),
        Form.Formula => "formula",
        Form.Unit => "unit",
        Form.Size => "size",
        Form.Date => "day",
        Form.YesNo => "`yes`, `no`",
        Form.Number => "number",
        Form.Amount => "number or percentage",
        Form.Whole => FormattableString.Invariant($"{kind.Least} to {kind.Most:#,0}"),
        Form.List => $"list: {Takes(kind.Item!)}",
        Form.Map => kind.Shape is { Keys.Count: 0, Rest: { } rest } free ? $"by {free.Title}: {Takes(rest())}" : "map",
        Form.Either => string.Join(", or ", kind.Alternatives.Select(Takes).Distinct()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.Form, "unknown form"),
    };
}
