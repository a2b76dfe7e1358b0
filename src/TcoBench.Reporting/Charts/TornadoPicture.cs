using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws a tornado: a row per input, the bar from the result at its low value to the result at its high value.</summary>
internal static class TornadoPicture
{
    private const int RowHeight = 50;
    private const int NameWidth = 430;
    private const int SwingWidth = 130;
    private const float BarHeight = 28;
    private const float LabelSize = 17;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no bar.</exception>
    public static Picture Of(TornadoChart chart, Language language)
    {
        if (chart.Bars.Count == 0)
            throw new ArgumentException("a tornado needs a bar", nameof(chart));
        var height = Frame.Head + 76 + (chart.Bars.Count * RowHeight) + 76 + Frame.Foot;
        return Frame.Around(chart.Head, height, canvas =>
        {
            var place = new SKRect(Frame.Margin + NameWidth, Frame.Head + 76, Frame.Width - Frame.Margin - SwingWidth, height - Frame.Foot - 76);
            var ends = chart.Bars.SelectMany(b => new[] { b.AtLow, b.AtHigh }).Append(chart.Base).Select(v => (double)v).ToList();
            var area = new PlotArea(place, Roomy(PlotAxis.Linear(ends.Min(), ends.Max(), language), place, chart), new PlotAxis(0, chart.Bars.Count, [], false));
            area.Draw(canvas, _ => { });
            DrawLegend(canvas, place, language);
            for (var row = 0; row < chart.Bars.Count; row++)
                DrawRow(canvas, area, chart.Bars[row], chart.Base, place.Top + (row * RowHeight), language);
            DrawBase(canvas, area, chart.Base, language);
            area.DrawAcross(canvas, chart.Unit, language);
        });
    }

    // Values of inputs are written beside the bars: the axis leaves them room on both sides.
    private static PlotAxis Roomy(PlotAxis axis, SKRect place, TornadoChart chart)
    {
        var widest = chart.Bars.Max(b => Math.Max(Lettering.Width(b.Low, LabelSize), Lettering.Width(b.High, LabelSize))) + 24;
        var (low, high) = (chart.Bars.Min(b => (double)Math.Min(b.AtLow, b.AtHigh)), chart.Bars.Max(b => (double)Math.Max(b.AtLow, b.AtHigh)));
        var perPixel = (high - low) / Math.Max(1, place.Width - (2 * widest));
        var (from, to) = (low - (widest * perPixel), high + (widest * perPixel));
        return perPixel > 0 ? axis with { Low = from, High = to, Marks = [.. axis.Marks.Where(m => m.At >= from && m.At <= to)] } : axis;
    }

    private static void DrawLegend(SKCanvas canvas, SKRect place, Language language)
    {
        var x = place.Left;
        foreach (var (colour, text) in new[] { (Palette.Low, language["input at its low value (P10)"]), (Palette.High, language["input at its high value (P90)"]) })
        {
            using var fill = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(x, place.Top - 64, 20, 20, fill);
            x += 30 + Lettering.Draw(canvas, text, x + 30, place.Top - 47, 18, Palette.Ink) + 36;
        }

        Lettering.Draw(canvas, language["swing"], Frame.Width - Frame.Margin, place.Top - 12, 18, Palette.Quiet, align: SKTextAlign.Right);
    }

    private static void DrawRow(SKCanvas canvas, PlotArea area, TornadoChartBar bar, decimal middle, float top, Language language)
    {
        var centre = top + (RowHeight / 2f);
        foreach (var (value, colour) in new[] { (bar.AtLow, Palette.Low), (bar.AtHigh, Palette.High) }.OrderByDescending(end => Math.Abs(end.Item1 - middle)))
        {
            using var fill = new SKPaint { Color = colour, IsAntialias = true };
            var (from, to) = (area.Across((double)Math.Min(value, middle)), area.Across((double)Math.Max(value, middle)));
            canvas.DrawRect(from, centre - (BarHeight / 2), Math.Max(1, to - from), BarHeight, fill);
        }

        var (left, right) = bar.AtLow <= bar.AtHigh ? (bar.Low, bar.High) : (bar.High, bar.Low);
        var (least, most) = (Math.Min(middle, Math.Min(bar.AtLow, bar.AtHigh)), Math.Max(middle, Math.Max(bar.AtLow, bar.AtHigh)));
        Lettering.DrawOver(canvas, SKColors.White, left, area.Across((double)least) - 9 - Lettering.Width(left, LabelSize), centre + 6, LabelSize, Palette.Quiet);
        Lettering.DrawOver(canvas, SKColors.White, right, area.Across((double)most) + 9, centre + 6, LabelSize, Palette.Quiet);
        var lines = Lettering.Wrapped(bar.Title, 19, NameWidth - 28, 2);
        for (var i = 0; i < lines.Count; i++)
            Lettering.Draw(canvas, lines[i], area.Place.Left - 20, centre + 7 + ((i - ((lines.Count - 1) / 2f)) * 22), 19, Palette.Ink, align: SKTextAlign.Right);
        Lettering.Draw(canvas, Scale.Amount(Math.Abs(bar.AtHigh - bar.AtLow), language), Frame.Width - Frame.Margin, centre + 7, 20, Palette.Ink, bold: true, align: SKTextAlign.Right);
    }

    private static void DrawBase(SKCanvas canvas, PlotArea area, decimal middle, Language language)
    {
        var x = area.Across((double)middle);
        using var line = new SKPaint { Color = Palette.Ink, StrokeWidth = 2, IsAntialias = true };
        canvas.DrawLine(x, area.Place.Top - 6, x, area.Place.Bottom, line);
        Lettering.DrawOver(canvas, SKColors.White, language["base {0}", Scale.Amount(middle, language)], x - (Lettering.Width(language["base {0}", Scale.Amount(middle, language)], 18, true) / 2), area.Place.Top - 12, 18, Palette.Ink, bold: true);
    }
}
