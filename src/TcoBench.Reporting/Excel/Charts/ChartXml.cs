using System.Globalization;
using DocumentFormat.OpenXml;
using SkiaSharp;
using TcoBench.Reporting.Charts;
using TcoBench.Reporting.Excel.Grid;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace TcoBench.Reporting.Excel.Charts;

/// <summary>A chart as the content of its part. Order of elements as the schema wants it; everything a program might choose for itself and others not is said.</summary>
internal static class ChartXml
{
    private const uint XAxis = 111_111_111;
    private const uint YAxis = 222_222_222;
    private const int TitleSize = 1200;
    private const int TextSize = 900;
    private const int SmallSize = 800;
    private const int HairLine = 9_525;
    private const int Line = 22_225;

    /// <summary>The content of a chart's part.</summary>
    public static C.ChartSpace Of(NativeChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var plot = chart.Kind switch
        {
            ChartKind.StackedColumns or ChartKind.StackedBars => Stacked(chart, lying: chart.Kind == ChartKind.StackedBars),
            ChartKind.Lines => Lines(chart),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "unknown kind of chart"),
        };
        var space = new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                chart.TitleReference is { } cell ? TitleOf(cell, chart.Title) : Title(chart.Title, TitleSize),
                new C.AutoTitleDeleted { Val = false },
                plot,
                Legend(chart.Kind),
                new C.PlotVisibleOnly { Val = false },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }),
            new C.ShapeProperties(Fill("FFFFFF"), Stroke(Hex(Palette.Grid), HairLine)),
            Letters(TextSize));
        foreach (var untitled in space.Descendants<C.Title>().Where(t => t.InnerText.Length == 0).ToList())
            untitled.Remove();
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return space;
    }

    /// <summary>A colour as spreadsheets write it.</summary>
    public static string Hex(SKColor colour) => string.Create(CultureInfo.InvariantCulture, $"{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}");

    private static C.PlotArea Stacked(NativeChart chart, bool lying)
    {
        var columns = new C.BarChart(
            new C.BarDirection { Val = lying ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Stacked },
            new C.VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var series = chart.Series[i];
            columns.Append(new C.BarChartSeries(
                new C.Index { Val = (uint)i },
                new C.Order { Val = (uint)i },
                Name(series),
                new C.ChartShapeProperties(Fill(series.Colour), Stroke("FFFFFF", HairLine)),
                new C.InvertIfNegative { Val = false },
                Categories(chart),
                new C.Values(Numbers(series.ValuesReference, series.Values, chart.NumberFormat))));
        }

        columns.Append(new C.GapWidth { Val = 45 }, new C.Overlap { Val = 100 }, new C.AxisId { Val = XAxis }, new C.AxisId { Val = YAxis });
        return new C.PlotArea(
            new C.Layout(),
            columns,
            new C.CategoryAxis(
                new C.AxisId { Val = XAxis },
                new C.Scaling(new C.Orientation { Val = lying ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
                new C.Delete { Val = false },
                new C.AxisPosition { Val = lying ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
                Title(chart.CategoryAxisTitle, TextSize, turned: lying),
                new C.NumberingFormat { FormatCode = "General", SourceLinked = true },
                new C.MajorTickMark { Val = C.TickMarkValues.None },
                new C.MinorTickMark { Val = C.TickMarkValues.None },
                new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
                new C.ChartShapeProperties(Stroke(Hex(Palette.Quiet), HairLine)),
                Letters(TextSize),
                new C.CrossingAxis { Val = YAxis },
                new C.Crosses { Val = C.CrossesValues.AutoZero },
                new C.AutoLabeled { Val = true },
                new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
                new C.LabelOffset { Val = 100 },
                new C.NoMultiLevelLabels { Val = false }),
            YAxisOf(chart, C.CrossBetweenValues.Between, lying));
    }

    private static C.PlotArea Lines(NativeChart chart)
    {
        var lines = new C.ScatterChart(new C.ScatterStyle { Val = C.ScatterStyleValues.LineMarker }, new C.VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var series = chart.Series[i];
            var (reference, x) = (series.XReference, series.X) is ({ } r, { } n) ? (r, n) : throw new ArgumentException($"line \"{series.Name}\" has no numbers for the horizontal axis", nameof(chart));
            lines.Append(new C.ScatterChartSeries(
                new C.Index { Val = (uint)i },
                new C.Order { Val = (uint)i },
                Name(series),
                new C.ChartShapeProperties(Stroke(series.Colour, Line)),
                new C.Marker(
                    new C.Symbol { Val = Symbol(series.Mark) },
                    new C.Size { Val = 7 },
                    new C.ChartShapeProperties(Fill(series.Colour), Stroke(series.Colour, HairLine))),
                new C.XValues(Numbers(reference, [.. x.Select(v => (decimal?)v)], "#,##0")),
                new C.YValues(Numbers(series.ValuesReference, series.Values, chart.NumberFormat)),
                new C.Smooth { Val = false }));
        }

        lines.Append(new C.AxisId { Val = XAxis }, new C.AxisId { Val = YAxis });
        return new C.PlotArea(
            LeftOfLegend(),
            lines,
            new C.ValueAxis(
                new C.AxisId { Val = XAxis },
                new C.Scaling(new C.LogBase { Val = 10 }, new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = PowerOfTenBelow(chart.Series) }),
                new C.Delete { Val = false },
                new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
                new C.MajorGridlines(new C.ChartShapeProperties(Stroke(Hex(Palette.Grid), HairLine))),
                Title(chart.CategoryAxisTitle, TextSize),
                new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
                new C.MajorTickMark { Val = C.TickMarkValues.Outside },
                new C.MinorTickMark { Val = C.TickMarkValues.None },
                new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
                new C.ChartShapeProperties(Stroke(Hex(Palette.Quiet), HairLine)),
                Letters(TextSize),
                new C.CrossingAxis { Val = YAxis },
                new C.Crosses { Val = C.CrossesValues.Minimum },
                new C.CrossBetween { Val = C.CrossBetweenValues.MidpointCategory }),
            YAxisOf(chart, C.CrossBetweenValues.MidpointCategory, lying: false));
    }

    // The few names of stacked series stand in a row above them, the many of lines beside their plot.
    private static C.Legend Legend(ChartKind kind) => new(
        new C.LegendPosition { Val = kind == ChartKind.Lines ? C.LegendPositionValues.Right : C.LegendPositionValues.Top },
        new C.Overlay { Val = false },
        Letters(kind == ChartKind.Lines ? SmallSize : TextSize));

    // A legend with long names would leave nothing of the plot: it has a fixed place, in parts of the chart's width and height, and the legend what is right of it.
    private static C.Layout LeftOfLegend() => new(new C.ManualLayout(
        new C.LayoutTarget { Val = C.LayoutTargetValues.Inner },
        new C.LeftMode { Val = C.LayoutModeValues.Edge },
        new C.TopMode { Val = C.LayoutModeValues.Edge },
        new C.Left { Val = 0.11 },
        new C.Top { Val = 0.14 },
        new C.Width { Val = 0.49 },
        new C.Height { Val = 0.66 }));

    // With the first category on top the end of its axis is below, where the values belong.
    private static C.ValueAxis YAxisOf(NativeChart chart, C.CrossBetweenValues between, bool lying) => new(
        new C.AxisId { Val = YAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = lying ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(Stroke(Hex(Palette.Grid), HairLine))),
        Title(chart.ValueAxisTitle, TextSize, turned: !lying),
        new C.NumberingFormat { FormatCode = chart.NumberFormat, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.ChartShapeProperties(Stroke(Hex(Palette.Grid), HairLine)),
        Letters(TextSize),
        new C.CrossingAxis { Val = XAxis },
        new C.Crosses { Val = lying ? C.CrossesValues.Maximum : C.CrossesValues.Minimum },
        new C.CrossBetween { Val = between });

    private static C.SeriesText Name(ChartSeries series) => new(new C.StringReference(
        new C.Formula(series.NameReference),
        new C.StringCache(new C.PointCount { Val = 1 }, Point(0, series.Name))));

    // Of the outer levels only the first cell of a group has a text, which is what makes it a group.
    private static C.CategoryAxisData Categories(NativeChart chart)
    {
        var reference = chart.CategoriesReference ?? throw new ArgumentException($"the columns of \"{chart.Title}\" have no categories", nameof(chart));
        var formula = new C.Formula(reference);
        var count = new C.PointCount { Val = (uint)chart.Categories[^1].Count };
        if (chart.Categories.Count == 1)
            return new C.CategoryAxisData(new C.StringReference(formula, new C.StringCache([count, .. Points(chart.Categories[0])])));
        var levels = chart.Categories.Reverse().Select(level => new C.Level(Points(level)));
        return new C.CategoryAxisData(new C.MultiLevelStringReference(formula, new C.MultiLevelStringCache([count, .. levels])));
    }

    private static IEnumerable<OpenXmlElement> Points(IReadOnlyList<string> texts) =>
        texts.Select((text, i) => (text, i)).Where(x => x.text.Length > 0).Select(x => Point(x.i, x.text));

    private static C.StringPoint Point(int index, string text) => new(new C.NumericValue(SheetText.Clean(text))) { Index = (uint)index };

    private static C.NumberReference Numbers(string reference, IReadOnlyList<decimal?> values, string format)
    {
        var points = values.Select((value, i) => (value, i)).Where(x => x.value is not null)
            .Select(x => new C.NumericPoint(new C.NumericValue(GridWriter.Written(x.value!.Value))) { Index = (uint)x.i });
        return new C.NumberReference(
            new C.Formula(reference),
            new C.NumberingCache([new C.FormatCode(format), new C.PointCount { Val = (uint)values.Count }, .. points]));
    }

    private static C.Title Title(string text, int size, bool turned = false)
    {
        var body = turned ? new A.BodyProperties { Rotation = -5_400_000, Vertical = A.TextVerticalValues.Horizontal } : new A.BodyProperties();
        var bold = size == TitleSize;
        return new C.Title(
            new C.ChartText(new C.RichText(
                body,
                new A.ListStyle(),
                new A.Paragraph(
                    new A.ParagraphProperties(Run<A.DefaultRunProperties>(size, bold)),
                    new A.Run(Run<A.RunProperties>(size, bold), new A.Text(SheetText.Clean(text)))))),
            new C.Overlay { Val = false });
    }

    private static C.Title TitleOf(string cell, string text) => new(
        new C.ChartText(new C.StringReference(new C.Formula(cell), new C.StringCache(new C.PointCount { Val = 1 }, Point(0, text)))),
        new C.Overlay { Val = false },
        Letters(TitleSize, bold: true));

    private static C.TextProperties Letters(int size, bool bold = false) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(Run<A.DefaultRunProperties>(size, bold)), new A.EndParagraphRunProperties()));

    private static T Run<T>(int size, bool bold)
        where T : A.TextCharacterPropertiesType, new() =>
        With(new T { FontSize = size, Bold = bold }, Fill(Hex(Palette.Ink)));

    private static T With<T>(T element, OpenXmlElement child)
        where T : OpenXmlElement
    {
        element.Append(child);
        return element;
    }

    private static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour });

    private static A.Outline Stroke(string colour, int width) => new(Fill(colour)) { Width = width };

    // Spreadsheets have no pentagon, hexagon or triangle that stands on its point: their places are taken by other marks.
    private static C.MarkerStyleValues Symbol(MarkShape mark) => mark switch
    {
        MarkShape.Circle => C.MarkerStyleValues.Circle,
        MarkShape.Square => C.MarkerStyleValues.Square,
        MarkShape.Triangle => C.MarkerStyleValues.Triangle,
        MarkShape.Diamond => C.MarkerStyleValues.Diamond,
        MarkShape.Pentagon => C.MarkerStyleValues.Star,
        MarkShape.TriangleDown => C.MarkerStyleValues.X,
        MarkShape.Hexagon => C.MarkerStyleValues.Plus,
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "unknown marker"),
    };

    // Programs would begin a logarithmic axis at 1. Where it ends is left to them, so that it holds greater numbers typed in later.
    private static double PowerOfTenBelow(IReadOnlyList<ChartSeries> series) =>
        Math.Pow(10, Math.Floor(Math.Log10((double)series.SelectMany(s => s.X ?? []).DefaultIfEmpty(1).Min()) + 1e-9));
}
