using System.Globalization;
using System.Xml;

namespace TcoBench.Testing.Sheets;

/// <summary>A cell of a <see cref="PlainBook"/>: a number, a text, or a formula without a value.</summary>
public sealed record PlainCell
{
    private PlainCell(string element, string content) => (Element, Content) = (element, content);

    private string Element { get; }

    private string Content { get; }

    /// <summary>A number.</summary>
    public static PlainCell Number(decimal value) => new("v", value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text.</summary>
    public static PlainCell Text(string text) => new("is", text);

    /// <summary>A formula.</summary>
    /// <param name="text">Its text, without "=".</param>
    public static PlainCell Formula(string text) => new("f", text);

    internal void Write(XmlWriter xml, string address)
    {
        xml.WriteStartElement("c", null);
        xml.WriteAttributeString("r", address);
        if (Element == "is")
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", null);
            xml.WriteElementString("t", null, Content);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString(Element, null, Content);
        }

        xml.WriteEndElement();
    }
}
