using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace TcoBench.Testing.Sheets;

/// <summary>A cell of a workbook file that is being changed, without any spreadsheet library.</summary>
public sealed class CellEditor
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly XElement _cell;

    private CellEditor(string sheet, XElement cell) => (Sheet, _cell) = (sheet, cell);

    /// <summary>Name of its sheet.</summary>
    public string Sheet { get; }

    /// <summary>Its address.</summary>
    public string Address => _cell.Attribute("r")!.Value;

    /// <summary>Its formula without "="; null if it has none.</summary>
    public string? Formula
    {
        get => _cell.Element(Main + "f")?.Value;
        set => _cell.SetElementValue(Main + "f", value);
    }

    /// <summary>Copies a workbook and changes cells of the copy.</summary>
    /// <param name="from">The workbook.</param>
    /// <param name="to">The copy.</param>
    /// <param name="change">What to do with each cell that is in the file, empty ones included.</param>
    /// <param name="sheet">Only this sheet; null for all.</param>
    public static void Copy(string from, string to, Action<CellEditor> change, string? sheet = null)
    {
        File.Copy(from, to, overwrite: true);
        using var zip = ZipFile.Open(to, ZipArchiveMode.Update);
        var parts = Read("xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(r => r.Attribute("Id")!.Value, r => r.Attribute("Target")!.Value);
        foreach (var found in Read("xl/workbook.xml").Descendants(Main + "sheet").Where(s => sheet is null || s.Attribute("name")!.Value == sheet))
        {
            var target = parts[found.Attribute(Document + "id")!.Value];
            var part = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            var xml = Read(part);
            foreach (var cell in xml.Descendants(Main + "c"))
                change(new CellEditor(found.Attribute("name")!.Value, cell));
            zip.GetEntry(part)!.Delete();
            using var stream = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            xml.Save(stream, SaveOptions.DisableFormatting);
        }

        XDocument Read(string part)
        {
            using var stream = zip.GetEntry(part)!.Open();
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
    }

    /// <summary>Puts a number, in place of what was there or beside the formula.</summary>
    public void Put(double number)
    {
        _cell.Attribute("t")?.Remove();
        _cell.SetElementValue(Main + "v", number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Puts a text in place of what was there.</summary>
    public void Put(string text)
    {
        _cell.RemoveNodes();
        _cell.SetAttributeValue("t", "inlineStr");
        _cell.Add(new XElement(Main + "is", new XElement(Main + "t", text)));
    }
}
