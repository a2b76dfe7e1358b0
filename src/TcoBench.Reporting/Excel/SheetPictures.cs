using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace TcoBench.Reporting.Excel;

/// <summary>Puts pictures on a sheet of a saved workbook: the sheet library needs a graphics library of the system for that.</summary>
internal static class SheetPictures
{
    private const long EmuPerPixel = 9525;
    private const int DefaultRowPixels = 20;

    /// <summary>Adds pictures to a sheet of a workbook.</summary>
    public static void Add(SpreadsheetDocument document, string sheetName, IReadOnlyList<SheetPicture> pictures)
    {
        if (pictures.Count == 0)
            return;
        var part = SheetDrawing.Of(document, sheetName);
        var columns = Widths(SheetDrawing.SheetOf(part));
        for (var i = 0; i < pictures.Count; i++)
        {
            var image = part.AddImagePart(ImagePartType.Png, $"rIdPicture{i + 1}");
            using (var stream = new MemoryStream(pictures[i].Png))
                image.FeedData(stream);
            part.WorksheetDrawing.Append(Anchored(pictures[i], i + 1, SheetDrawing.NextId(part), columns));
        }
    }

    /// <summary>Rows a picture covers.</summary>
    public static int Rows(int height) => (height + DefaultRowPixels - 1) / DefaultRowPixels;

    private static Xdr.OneCellAnchor Anchored(SheetPicture picture, int number, uint id, List<int> columns)
    {
        var (column, left) = (0, picture.Left);
        while (column < columns.Count && left >= columns[column])
            left -= columns[column++];
        var size = (Width: picture.Width * EmuPerPixel, Height: picture.Height * EmuPerPixel);
        return new Xdr.OneCellAnchor(
            new Xdr.FromMarker(
                new Xdr.ColumnId($"{column}"),
                new Xdr.ColumnOffset($"{left * EmuPerPixel}"),
                new Xdr.RowId($"{picture.Row - 1}"),
                new Xdr.RowOffset("0")),
            new Xdr.Extent { Cx = size.Width, Cy = size.Height },
            new Xdr.Picture(
                new Xdr.NonVisualPictureProperties(
                    new Xdr.NonVisualDrawingProperties { Id = id, Name = $"Picture {number}", Description = picture.Title },
                    new Xdr.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
                new Xdr.BlipFill(new A.Blip { Embed = $"rIdPicture{number}" }, new A.Stretch(new A.FillRectangle())),
                new Xdr.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size.Width, Cy = size.Height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })),
            new Xdr.ClientData());
    }

    // 7 pixels a character and 5 of padding, as at 96 dots per inch in the default font.
    private static List<int> Widths(Worksheet sheet)
    {
        var widths = new List<int>();
        foreach (var column in sheet.Elements<Columns>().SelectMany(c => c.Elements<DocumentFormat.OpenXml.Spreadsheet.Column>()))
        {
            for (var i = column.Min!.Value; i <= column.Max!.Value && i <= 100; i++)
                widths.Add((int)Math.Round((column.Width!.Value * 7) + 5));
        }

        return widths;
    }
}
