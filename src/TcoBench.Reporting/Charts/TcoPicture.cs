using System.Globalization;
using ScottPlot;
using ScottPlot.LayoutEngines;
using ScottPlot.TickGenerators;
using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws TCO per approved asset: a panel per volume, a row per vendor, so that names, figures and reasons are read from left to right.</summary>
internal static class TcoPicture
{
    private const int NameWidth = 236;
    private const int PanelGap = 40;
    private const int PanelHead = 56;
    private const int AxisHeight = 74;
    private const int LegendHeight = 48;
    private const float LabelSize = 22;
    private const float NameSize = 20;
    private const int DenseRow = 76;

    private static readonly string[] BlockTitles = ["vendor charges", "people", "platform", "risk"];

    /// <summary>The picture of a job.</summary>
    public static Picture Of(Report report, string job)
    {
        var chart = TcoChart.Of(report.Comparison, job);
        var columns = Math.Min(3, chart.Panels.Count);
        var bands = (chart.Panels.Count + columns - 1) / columns;
        var vendors = chart.Panels.Max(p => p.Bars.Count);
        var rowHeight = vendors <= 6 ? 96 : DenseRow;
        var bandHeight = PanelHead + (vendors * rowHeight) + AxisHeight;
        var height = Frame.Head + LegendHeight + (bands * bandHeight) + Frame.Foot;
        var title = $"{chart.Title}: what an approved asset costs";
        return new Picture(Frame.Width, height, $"{title}, by vendor and volume", canvas =>
        {
            Frame.DrawHead(canvas, title, $"Total cost per approved asset in {report.Comparison.Currency}, best plan of each vendor · {Frame.Basis(report, Language.English)}");
            DrawLegend(canvas, Frame.Head + 22, chart.Panels.Count);
            for (var i = 0; i < chart.Panels.Count; i++)
            {
                var top = Frame.Head + LegendHeight + (i / columns * bandHeight);
                var width = (Frame.Width - (2 * Frame.Margin) - NameWidth - ((columns - 1) * PanelGap)) / columns;
                var left = Frame.Margin + NameWidth + (i % columns * (width + PanelGap));
                DrawPanel(canvas, chart.Panels[i], new SKRect(left, top, left + width, top + bandHeight), rowHeight, $"{report.Comparison.Currency} per approved asset");
                if (i % columns == 0)
                    DrawNames(canvas, report, chart.Panels[i], top + PanelHead, rowHeight);
            }

            Frame.DrawFoot(canvas, height, Frame.SourceOf(report, job, Language.English));
        });
    }

    private static void DrawLegend(SKCanvas canvas, float y, int panels)
    {
        var x = (float)(Frame.Margin + NameWidth);
        for (var i = 0; i < BlockTitles.Length; i++)
        {
            using var fill = new SKPaint { Color = Palette.Blocks[i], IsAntialias = true };
            canvas.DrawRect(x, y - 17, 22, 22, fill);
            x += 32 + Lettering.Draw(canvas, BlockTitles[i], x + 32, y + 1, 20, Palette.Ink) + 36;
        }

        if (panels > 1)
            Lettering.Draw(canvas, "each volume has its own scale", Frame.Width - Frame.Margin, y + 1, 20, Palette.Quiet, align: SKTextAlign.Right);
    }

    private static void DrawNames(SKCanvas canvas, Report report, TcoPanel panel, float top, int rowHeight)
    {
        var vendors = report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).ToList();
        for (var row = 0; row < panel.Bars.Count; row++)
        {
            var middle = top + (row * rowHeight) + (rowHeight / 2f);
            Palette.MarkOf(panel.Bars[row].Vendor, vendors).Draw(canvas, Frame.Margin + 10, middle, 18);
            var lines = Lettering.Wrapped(panel.Bars[row].Name, NameSize, NameWidth - 44, 3, bold: true);
            for (var i = 0; i < lines.Count; i++)
                Lettering.Draw(canvas, lines[i], Frame.Margin + 32, middle + 7 + ((i - ((lines.Count - 1) / 2f)) * 24), NameSize, Palette.Ink, bold: true);
        }
    }

    private static void DrawPanel(SKCanvas canvas, TcoPanel panel, SKRect place, int rowHeight, string unit)
    {
        var count = panel.Bars.Count;
        var area = new SKRect(place.Left, place.Top + PanelHead, place.Right, place.Top + PanelHead + (count * rowHeight));
        var greatest = (double)panel.Bars.Max(b => b.PerAsset ?? 0);
        var limit = panel.Bars.Max(b => (double)(b.PerAsset ?? 0) * area.Width / (area.Width - Lettering.Width(ValueText(b), LabelSize, b.Cheapest || b.Tied) - 12));
        if (limit <= 0)
            limit = 1;
        var marks = Scale.Marks(greatest, 4);

        Lettering.Draw(canvas, string.Create(CultureInfo.InvariantCulture, $"{panel.Assets:#,0} approved assets"), place.Left, place.Top + 30, 24, Palette.Ink, bold: true);
        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.White;
        plot.Axes.SetLimits(0, limit, 0, count);
        plot.Axes.Left.IsVisible = plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        plot.Axes.Bottom.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickLabelStyle.FontName = Lettering.Family;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 18;
        plot.Axes.Bottom.TickLabelStyle.ForeColor = Frame.Color(Palette.Quiet);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. marks.Where(m => m <= limit)], [.. marks.Where(m => m <= limit).Select(m => Scale.Mark(m))]);
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Frame.Color(Palette.Grid);
        plot.Grid.MajorLineWidth = 2;
        plot.Layout.LayoutEngine = new FixedDataArea(new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
        plot.Add.Bars(BarsOf(panel, rowHeight).ToArray());
        Frame.Render(canvas, plot, new SKRect(area.Left - 20, area.Top, area.Right + 20, area.Bottom + 34));

        using (var stripe = new SKPaint { Color = Palette.Empty })
        {
            for (var row = 0; row < count; row++)
            {
                if (panel.Bars[row].PerAsset is null)
                    canvas.DrawRect(new SKRect(area.Left, area.Top + (row * rowHeight) + 6, area.Right, area.Top + ((row + 1) * rowHeight) - 6), stripe);
            }
        }

        Lettering.Draw(canvas, unit, area.Left, area.Bottom + 54, 18, Palette.Quiet);
        for (var row = 0; row < count; row++)
        {
            var bar = panel.Bars[row];
            var top = area.Top + (row * rowHeight);
            var ground = bar.PerAsset is null ? SKColor.Empty : SKColors.White;
            Lettering.DrawOver(canvas, ground, Lettering.Fitted(bar.Plan, 17, area.Width - 16), area.Left + 8, top + (rowHeight == DenseRow ? 22 : 28), 17, Palette.Quiet);
            if (bar.PerAsset is { } value)
                Lettering.DrawOver(canvas, ground, ValueText(bar), area.Left + (float)((double)value / limit * area.Width) + 8, Middle(top, rowHeight) + 8, LabelSize, bar.Cheapest || bar.Tied ? Palette.Winner : Palette.Ink, bar.Cheapest || bar.Tied);
            else
                Lettering.Draw(canvas, Lettering.Fitted($"not ranked – {bar.Reason}", 20, area.Width - 16), area.Left + 8, Middle(top, rowHeight) + 6, 20, Palette.Quiet);
        }
    }

    private static IEnumerable<Bar> BarsOf(TcoPanel panel, int rowHeight)
    {
        for (var row = 0; row < panel.Bars.Count; row++)
        {
            var start = 0.0;
            for (var block = 0; block < panel.Bars[row].Blocks.Count; block++)
            {
                var end = start + (double)panel.Bars[row].Blocks[block];
                yield return new Bar
                {
                    Position = panel.Bars.Count - (Middle(row * rowHeight, rowHeight) / rowHeight),
                    Size = (rowHeight == DenseRow ? 30.0 : 36.0) / rowHeight,
                    ValueBase = start,
                    Value = end,
                    FillColor = Frame.Color(Palette.Blocks[block]),
                    LineWidth = 0,
                    Orientation = Orientation.Horizontal,
                };
                start = end;
            }
        }
    }

    // The plan is written above the bar.
    private static float Middle(float top, int rowHeight) => top + (rowHeight / 2f) + 12;

    private static string ValueText(TcoBar bar) =>
        bar.PerAsset is not { } value ? "" : Scale.Amount(value) + (bar.Tied ? " tie" : bar.Cheapest ? " cheapest" : "");

}
