using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml.Linq;

namespace TcoBench.Reporting.Html;

/// <summary>
/// Builds a page as a tree of elements and writes it as HTML. Text and attribute values are encoded when they are written, and there is no other way to
/// write them, so nothing a file says can become markup.
/// </summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "col", "hr", "img", "input", "link", "meta" };
    private static readonly HashSet<string> Raw = new(StringComparer.Ordinal) { "script", "style" };

    /// <summary>An element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Attributes, elements and texts, in order; null is left out.</param>
    public static XElement Element(string name, params object?[] content) => new(name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute With(string name, string value) => new(name, value);

    /// <summary>An attribute that holds by being there.</summary>
    public static XAttribute? If(bool holds, string name) => holds ? new XAttribute(name, "") : null;

    /// <summary>Writes an element and all in it.</summary>
    /// <exception cref="InvalidOperationException">A script or style holds an end tag, which would let what follows out.</exception>
    public static string Written(XElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    private static void Write(StringBuilder text, XElement element)
    {
        var name = element.Name.LocalName;
        text.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Encoder.Encode(attribute.Value)).Append('"');
        text.Append('>');
        if (Void.Contains(name))
            return;
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Write(text, child);
            else if (node is XText words)
                text.Append(Raw.Contains(name) ? Checked(words.Value, name) : Encoder.Encode(words.Value));
        }

        text.Append("</").Append(name).Append('>');
    }

    private static string Checked(string content, string name) =>
        content.Contains($"</{name}", StringComparison.OrdinalIgnoreCase) || content.Contains("<!--", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"a {name} must not hold an end tag or a comment")
            : content;
}
