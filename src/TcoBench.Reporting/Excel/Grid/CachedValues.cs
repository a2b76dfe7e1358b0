using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TcoBench.Reporting.Excel.Grid;

/// <summary>
/// What formulas give, written into a saved workbook while it is copied, so that programs without a calculator show the right figures. Sheets are read as a stream:
/// as objects they would take most of the time a workbook takes.
/// </summary>
internal sealed class CachedValues
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, object?>> _values;

    private CachedValues(Dictionary<string, IReadOnlyDictionary<string, object?>> values) => _values = values;

    /// <summary>The values of some sheets, by the part of the package each sheet is in.</summary>
    public static CachedValues Of(SpreadsheetDocument document, IReadOnlyList<GridSheet> sheets)
    {
        var book = document.WorkbookPart!;
        var parts = book.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => book.GetPartById(s.Id!).Uri.OriginalString.TrimStart('/'), StringComparer.Ordinal);
        return new CachedValues(sheets.ToDictionary(
            s => parts[s.Name],
            s => (IReadOnlyDictionary<string, object?>)s.Cells.Where(c => c.Formula is not null).ToDictionary(c => Address.Of(c.Row, c.Column), c => c.Value, StringComparer.Ordinal),
            StringComparer.Ordinal));
    }

    /// <summary>Copies a part if it is a sheet with formulas, with their values.</summary>
    /// <returns>False if it is none; then nothing is copied.</returns>
    public bool Copy(string part, Stream from, Stream to)
    {
        if (!_values.TryGetValue(part, out var values) || values.Count == 0)
            return false;
        using var reader = XmlReader.Create(from);
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false });
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && values.TryGetValue(reader.GetAttribute("r")!, out var value))
            {
                var cell = (XElement)XNode.ReadFrom(reader);
                Put(cell, value);
                cell.WriteTo(writer);
            }
            else
            {
                CopyNode(reader, writer);
                reader.Read();
            }
        }

        return true;
    }

    private static void CopyNode(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                writer.WriteStartDocument();
                break;
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: true);
                if (reader.IsEmptyElement)
                    writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteEndElement();
                break;
            case XmlNodeType.Text:
            case XmlNodeType.Whitespace:
            case XmlNodeType.SignificantWhitespace:
                writer.WriteString(reader.Value);
                break;
            default:
                throw new InvalidOperationException($"a sheet holds no {reader.NodeType}");
        }
    }

    private static void Put(XElement cell, object? value)
    {
        var (type, text) = value switch
        {
            decimal number => (null, GridWriter.Written(number)),
            string words => ("str", SheetText.Escaped(SheetText.Clean(words))),
            CellError.DivisionByZero => ("e", "#DIV/0!"),
            CellError.NotAvailable => ("e", "#N/A"),
            _ => throw new ArgumentException($"a formula cannot give {value?.GetType().Name ?? "nothing"}", nameof(value)),
        };
        cell.SetAttributeValue("t", type);
        cell.SetElementValue(cell.Name.Namespace + "v", text);
    }
}
