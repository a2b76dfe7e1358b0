using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace TcoBench.Reporting.Excel.Charts;

/// <summary>Puts charts on the sheets of a saved workbook; the sheet library knows none.</summary>
internal static class NativeCharts
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Adds charts, in their order; a sheet may hold pictures already. The same charts give the same parts and ids.</summary>
    public static void Add(SpreadsheetDocument document, IReadOnlyList<NativeChart> charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        for (var i = 0; i < charts.Count; i++)
        {
            var drawing = SheetDrawing.Of(document, charts[i].Sheet);
            var part = drawing.AddNewPart<ChartPart>($"rIdChart{i + 1}");
            part.ChartSpace = ChartXml.Of(charts[i]);
            drawing.WorksheetDrawing.Append(Anchored(charts[i], i + 1, SheetDrawing.NextId(drawing)));
        }
    }

    private static Xdr.TwoCellAnchor Anchored(NativeChart chart, int number, uint id) => new(
        new Xdr.FromMarker(new Xdr.ColumnId($"{chart.FromColumn - 1}"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{chart.FromRow - 1}"), new Xdr.RowOffset("0")),
        new Xdr.ToMarker(new Xdr.ColumnId($"{chart.ToColumn - 1}"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{chart.ToRow - 1}"), new Xdr.RowOffset("0")),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = id, Name = $"Chart {number}", Title = chart.Title, Description = chart.Description.Length == 0 ? chart.Title : chart.Description },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = $"rIdChart{number}" }) { Uri = Namespace }))
        { Macro = "" },
        new Xdr.ClientData())
    { EditAs = Xdr.EditAsValues.OneCell };
}
