using SkiaSharp;
using TcoBench.Core;
using TcoBench.Reporting.Text;
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
    private const float PlanSize = 17;
    private const int DenseRow = 76;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no panel.</exception>
    public static Picture Of(TcoChart chart, Language language)
    {
        if (chart.Panels.Count == 0)
            throw new ArgumentException("a picture of costs needs a volume", nameof(chart));
        var columns = Math.Min(3, chart.Panels.Count);
        var bands = (chart.Panels.Count + columns - 1) / columns;
        var vendors = chart.Panels.Max(p => p.Bars.Count);
        var rowHeight = vendors <= 6 ? 96 : DenseRow;
        var bandHeight = PanelHead + (vendors * rowHeight) + AxisHeight;
        return Frame.Around(chart.Head, Frame.Head + LegendHeight + (bands * bandHeight) + Frame.Foot, canvas =>
        {
            DrawLegend(canvas, Frame.Head + 22, chart.Panels.Count, language);
            for (var i = 0; i < chart.Panels.Count; i++)
            {
                var top = Frame.Head + LegendHeight + PanelHead + (i / columns * bandHeight);
                var width = (Frame.Width - (2 * Frame.Margin) - NameWidth - ((columns - 1) * PanelGap)) / columns;
                var left = Frame.Margin + NameWidth + (i % columns * (width + PanelGap));
                var panel = chart.Panels[i];
                DrawPanel(canvas, panel, new SKRect(left, top, left + width, top + (panel.Bars.Count * rowHeight)), rowHeight, chart.Unit, language);
                if (i % columns == 0)
                    DrawNames(canvas, chart, panel, top, rowHeight);
            }
        });
    }

    private static void DrawLegend(SKCanvas canvas, float y, int panels, Language language)
    {
        var x = (float)(Frame.Margin + NameWidth);
        for (var i = 0; i < CostModel.BlockIds.Count; i++)
        {
            using var fill = new SKPaint { Color = Palette.Blocks[i], IsAntialias = true };
            canvas.DrawRect(x, y - 17, 22, 22, fill);
            x += 32 + Lettering.Draw(canvas, Words.Block(CostModel.BlockIds[i], language), x + 32, y + 1, 20, Palette.Ink) + 36;
        }

        if (panels > 1)
            Lettering.Draw(canvas, language["each volume has its own scale"], Frame.Width - Frame.Margin, y + 1, 20, Palette.Quiet, align: SKTextAlign.Right);
    }

    private static void DrawNames(SKCanvas canvas, TcoChart chart, TcoPanel panel, float top, int rowHeight)
    {
        for (var row = 0; row < panel.Bars.Count; row++)
        {
            var middle = top + (row * rowHeight) + (rowHeight / 2f);
            Palette.MarkOf(panel.Bars[row].Vendor, chart.Vendors).Draw(canvas, Frame.Margin + 10, middle, 18);
            var lines = Lettering.Wrapped(panel.Bars[row].Name, NameSize, NameWidth - 44, 3, bold: true);
            for (var i = 0; i < lines.Count; i++)
                Lettering.Draw(canvas, lines[i], Frame.Margin + 32, middle + 7 + ((i - ((lines.Count - 1) / 2f)) * 24), NameSize, Palette.Ink, bold: true);
        }
    }

    private static void DrawPanel(SKCanvas canvas, TcoPanel panel, SKRect place, int rowHeight, string unit, Language language)
    {
        var area = new PlotArea(place, AxisOf(panel, place, language), new PlotAxis(0, panel.Bars.Count, [], false)) { WipesFrom = place.Left - (PanelGap / 2) };
        area.Draw(canvas, _ => { });
        Lettering.Draw(canvas, Numbers.Counted(panel.Assets, "approved asset", language), place.Left, place.Top - PanelHead + 30, 24, Palette.Ink, bold: true);
        area.DrawAcross(canvas, unit, language, 54);
        for (var row = 0; row < panel.Bars.Count; row++)
            DrawRow(canvas, area, panel.Bars[row], place.Top + (row * rowHeight), rowHeight, language);
    }

    // The plan is written above the bar.
    private static void DrawRow(SKCanvas canvas, PlotArea area, TcoBar bar, float top, int rowHeight, Language language)
    {
        var (place, middle, half) = (area.Place, top + (rowHeight / 2f) + 12, rowHeight == DenseRow ? 15 : 18);
        var plan = (Text: Lettering.Fitted(bar.Plan, PlanSize, place.Width - 16), X: place.Left + 8, Y: top + (rowHeight == DenseRow ? 22 : 28));
        if (bar.PerAsset is not { } value)
        {
            using var stripe = new SKPaint { Color = Palette.Empty };
            canvas.DrawRect(new SKRect(place.Left, top + 6, place.Right, top + rowHeight - 6), stripe);
            Lettering.Draw(canvas, plan.Text, plan.X, plan.Y, PlanSize, Palette.Quiet);
            var reason = language["not ranked – {0}", bar.Reason];
            var size = Lettering.Width(reason, NameSize) <= place.Width - 16 ? NameSize : PlanSize;
            Lettering.Draw(canvas, Lettering.Fitted(reason, size, place.Width - 16), plan.X, middle + 6, size, Palette.Quiet);
            return;
        }

        var start = 0m;
        for (var block = 0; block < bar.Blocks.Count; block++)
        {
            using var fill = new SKPaint { Color = Palette.Blocks[block] };
            canvas.DrawRect(new SKRect(area.Across((double)start), middle - half, area.Across((double)(start + bar.Blocks[block])), middle + half), fill);
            start += bar.Blocks[block];
        }

        Lettering.DrawOver(canvas, SKColors.White, plan.Text, plan.X, plan.Y, PlanSize, Palette.Quiet);
        Lettering.DrawOver(canvas, SKColors.White, ValueText(bar, language), area.Across((double)value) + 8, middle + 8, LabelSize, IsBest(bar) ? Palette.Winner : Palette.Ink, IsBest(bar));
    }

    // Every figure has room behind its bar.
    private static PlotAxis AxisOf(TcoPanel panel, SKRect place, Language language)
    {
        var limit = panel.Bars.Max(b => (double)(b.PerAsset ?? 0) * place.Width / (place.Width - Lettering.Width(ValueText(b, language), LabelSize, IsBest(b)) - 12));
        if (limit <= 0)
            limit = 1;
        var marks = Scale.Marks((double)panel.Bars.Max(b => b.PerAsset ?? 0), 4).Where(m => m <= limit);
        return new PlotAxis(0, limit, [.. marks.Select(m => (m, Scale.Mark(m, language)))], false);
    }

    private static bool IsBest(TcoBar bar) => bar.Cheapest || bar.Tied;

    private static string ValueText(TcoBar bar, Language language)
    {
        if (bar.PerAsset is not { } value)
            return "";
        var amount = Scale.Amount(value, language);
        return bar.Tied ? language["{0} tie", amount] : bar.Cheapest ? language["{0} cheapest", amount] : amount;
    }
}
