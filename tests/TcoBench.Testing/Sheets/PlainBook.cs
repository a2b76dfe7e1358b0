using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TcoBench.Testing.Sheets;

/// <summary>A workbook of bare cells, written without any spreadsheet library and without values of its formulas.</summary>
public sealed class PlainBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, List<PlainCell[]> Rows)> _sheets = [];
    private readonly List<(string Name, string Address)> _names = [];

    /// <summary>Starts a sheet; rows are added to the last one started.</summary>
    public void AddSheet(string name) => _sheets.Add((name, []));

    /// <summary>Adds a row, its cells from column A on.</summary>
    /// <returns>Its number, from 1.</returns>
    public int AddRow(params IEnumerable<PlainCell> cells)
    {
        _sheets[^1].Rows.Add([.. cells]);
        return _sheets[^1].Rows.Count;
    }

    /// <summary>Names a cell.</summary>
    /// <param name="name">The name.</param>
    /// <param name="address">Sheet and absolute address, e.g. <c>Inputs!$B$2</c>.</param>
    public void AddName(string name, string address) => _names.Add((name, address));

    /// <summary>Letters of a column, from 1.</summary>
    public static string Column(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Column((column - 1) / 26)}{Column(((column - 1) % 26) + 1)}";

    /// <summary>Writes the workbook to a file.</summary>
    public void Save(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var sheets = Enumerable.Range(1, _sheets.Count).ToList();
        Entry(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(sheets.Select(s => $"""<Override PartName="/xl/worksheets/sheet{s}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>""");
        Entry(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Entry(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}">{string.Concat(sheets.Select(s => $"""<Relationship Id="rId{s}" Type="{Document}/worksheet" Target="worksheets/sheet{s}.xml"/>"""))}</Relationships>""");
        Entry(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Document}"><sheets>{string.Concat(sheets.Select(s => $"""<sheet name="{_sheets[s - 1].Name}" sheetId="{s}" r:id="rId{s}"/>"""))}</sheets><definedNames>{string.Concat(_names.Select(n => $"""<definedName name="{n.Name}">{n.Address}</definedName>"""))}</definedNames></workbook>""");
        foreach (var s in sheets)
        {
            using var part = zip.CreateEntry($"xl/worksheets/sheet{s}.xml", CompressionLevel.Fastest).Open();
            using var xml = XmlWriter.Create(part);
            Write(xml, _sheets[s - 1].Rows);
        }
    }

    private static void Write(XmlWriter xml, List<PlainCell[]> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        for (var r = 1; r <= rows.Count; r++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", r.ToString(CultureInfo.InvariantCulture));
            for (var c = 1; c <= rows[r - 1].Length; c++)
                rows[r - 1][c - 1].Write(xml, $"{Column(c)}{r}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Entry(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text);
    }
}
