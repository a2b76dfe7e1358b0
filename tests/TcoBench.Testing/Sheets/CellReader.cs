using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace TcoBench.Testing.Sheets;

/// <summary>Reads the cells of a workbook as they are in the file, without any spreadsheet library, so that nothing is computed on the way.</summary>
public static partial class CellReader
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Every cell with a value or a formula, by sheet and address such as <c>("Inputs", "B2")</c>.</summary>
    public static IReadOnlyDictionary<(string Sheet, string Address), CellValue> Of(string path)
    {
        using var file = File.OpenRead(path);
        return Of(file);
    }

    /// <summary>As <see cref="Of(string)"/>.</summary>
    public static IReadOnlyDictionary<(string Sheet, string Address), CellValue> Of(Stream workbook)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var texts = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Xml(zip, "xl/sharedStrings.xml").Root!.Elements(Main + "si").Select(TextOf).ToArray();
        var parts = Xml(zip, "xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(r => r.Attribute("Id")!.Value, r => r.Attribute("Target")!.Value);
        var cells = new Dictionary<(string, string), CellValue>();
        foreach (var sheet in Xml(zip, "xl/workbook.xml").Descendants(Main + "sheet"))
        {
            var part = parts[sheet.Attribute(Document + "id")!.Value];
            using var xml = XmlReader.Create(zip.GetEntry(part.StartsWith('/') ? part[1..] : $"xl/{part}")!.Open());
            while (!xml.EOF)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                    xml.Read();
                else if (Cell((XElement)XNode.ReadFrom(xml), texts) is { } cell)
                    cells.Add((sheet.Attribute("name")!.Value, cell.Address), cell.Value);
            }
        }

        return cells;
    }

    private static (string Address, CellValue Value)? Cell(XElement cell, string[] texts)
    {
        var (formula, value) = (cell.Element(Main + "f")?.Value, cell.Element(Main + "v")?.Value ?? "");
        if (formula is null && value.Length == 0 && cell.Element(Main + "is") is null)
            return null;
        var read = cell.Attribute("t")?.Value switch
        {
            "s" => new CellValue(CellKind.Text, 0, texts[int.Parse(value, CultureInfo.InvariantCulture)], formula),
            "str" => new CellValue(CellKind.Text, 0, Text(value), formula),
            "inlineStr" => new CellValue(CellKind.Text, 0, TextOf(cell.Element(Main + "is")!), formula),
            "e" => new CellValue(CellKind.Error, 0, value, formula),
            "b" => new CellValue(CellKind.Logical, double.Parse(value, CultureInfo.InvariantCulture), "", formula),
            _ when value.Length == 0 => new CellValue(CellKind.Empty, 0, "", formula),
            _ => new CellValue(CellKind.Number, double.Parse(value, CultureInfo.InvariantCulture), "", formula),
        };
        return (cell.Attribute("r")!.Value, read);
    }

    private static string TextOf(XElement rich) => Text(string.Concat(rich.Descendants(Main + "t").Select(t => t.Value)));

    // A character may be written by its number, which matters for those XML does not hold.
    private static string Text(string written) => Escaped().Replace(written, m => $"{(char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    private static XDocument Xml(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }
}
