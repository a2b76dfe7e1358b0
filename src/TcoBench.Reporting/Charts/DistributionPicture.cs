using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws distributions one under the other: a row per vendor, its density with P10, P50 and P90.</summary>
internal static class DistributionPicture
{
    private const int RowHeight = 92;
    private const int NameWidth = 320;
    private const int FigureWidth = 230;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static Picture Of(SpreadChart chart, Language language)
    {
        if (chart.Rows.Count == 0)
            throw new ArgumentException("distributions need a row", nameof(chart));
        var height = Frame.Head + 60 + (chart.Rows.Count * RowHeight) + 84 + Frame.Foot;
        return Frame.Around(chart.Head, height, canvas =>
        {
            var place = new SKRect(Frame.Margin + NameWidth, Frame.Head + 60, Frame.Width - Frame.Margin - FigureWidth, height - Frame.Foot - 84);
            var area = new PlotArea(place, PlotAxis.Fitting(chart.Rows.Min(r => r.Quantiles[0].Value), chart.Rows.Max(r => r.Quantiles[^1].Value), language), new PlotAxis(0, chart.Rows.Count, [], false));
            area.Draw(canvas, _ => { });
            for (var row = 0; row < chart.Rows.Count; row++)
                DrawRow(canvas, area, chart, chart.Rows[row], row, language);
            Lettering.Draw(canvas, language["median (P10 to P90)"], Frame.Width - Frame.Margin, place.Top - 22, 18, Palette.Quiet, align: SKTextAlign.Right);
            area.DrawAcross(canvas, chart.Unit, language);
        });
    }

    // How dense results lie, as drawn: the probability between neighbouring quantiles over their distance on the axis, evened out over up to a
    // tenth of the quantiles to either side, less towards the ends; the densest place 1.
    private static IReadOnlyList<(float Across, float Height)> Hill(PlotArea area, SpreadChartRow row)
    {
        var between = row.Quantiles.Zip(row.Quantiles.Skip(1), (a, b) => (At: (area.Across(a.Value) + area.Across(b.Value)) / 2, Share: b.Probability - a.Probability, Width: area.Across(b.Value) - area.Across(a.Value))).ToList();
        var reach = Math.Max(1, between.Count / 10);
        var hill = between.Select((place, i) =>
        {
            var to = Math.Min(reach, Math.Min(i, between.Count - 1 - i));
            var near = between.Skip(i - to).Take((2 * to) + 1).ToList();
            return (place.At, Density: near.Sum(n => n.Share) / Math.Max(0.5, near.Sum(n => n.Width)));
        }).ToList();
        var most = hill.Max(h => h.Density);
        return [.. hill.Select(h => (h.At, (float)(h.Density / most)))];
    }

    private static void DrawRow(SKCanvas canvas, PlotArea area, SpreadChart chart, SpreadChartRow row, int index, Language language)
    {
        var mark = Palette.MarkOf(row.Vendor, chart.Vendors);
        var floor = area.Place.Top + ((index + 1) * RowHeight) - 12;
        using var hill = new SKPath();
        hill.MoveTo(area.Across(row.Quantiles[0].Value), floor);
        foreach (var (across, height) in Hill(area, row))
            hill.LineTo(across, floor - (height * (RowHeight - 24)));
        hill.LineTo(area.Across(row.Quantiles[^1].Value), floor);
        hill.Close();
        using var fill = new SKPaint { Color = mark.Colour.WithAlpha(70), IsAntialias = true };
        using var edge = new SKPaint { Color = mark.Colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.5f };
        canvas.DrawPath(hill, fill);
        canvas.DrawPath(hill, edge);

        using var range = new SKPaint { Color = Palette.Ink, IsAntialias = true, StrokeWidth = 4 };
        canvas.DrawLine(area.Across(row.At(0.1)), floor, area.Across(row.At(0.9)), floor, range);
        mark.Draw(canvas, area.Across(row.At(0.5)), floor, 18);

        var middle = floor - (RowHeight / 2f) + 16;
        mark.Draw(canvas, Frame.Margin + 10, middle, 18);
        var lines = Lettering.Wrapped(row.Name, 20, NameWidth - 50, 2, bold: true);
        var y = middle + 7 - ((lines.Count - (row.Note.Length > 0 ? 0 : 1)) * 12);
        foreach (var text in lines)
        {
            Lettering.Draw(canvas, text, Frame.Margin + 32, y, 20, Palette.Ink, bold: true);
            y += 24;
        }

        Lettering.Draw(canvas, Lettering.Fitted(row.Note, 17, NameWidth - 50), Frame.Margin + 32, y - 1, 17, Palette.Quiet);
        var median = Scale.Amount((decimal)row.At(0.5), language);
        Lettering.Draw(canvas, median, Frame.Width - Frame.Margin, middle - 2, 22, Palette.Ink, bold: true, align: SKTextAlign.Right);
        Lettering.Draw(canvas, language["{0} to {1}", Scale.Amount((decimal)row.At(0.1), language), Scale.Amount((decimal)row.At(0.9), language)], Frame.Width - Frame.Margin, middle + 24, 18, Palette.Quiet, align: SKTextAlign.Right);
    }
}
