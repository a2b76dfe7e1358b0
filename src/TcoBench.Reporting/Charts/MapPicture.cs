using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws a map of who is cheapest where: a field per pair of values, each vendor named beside the map with its share of it.</summary>
internal static class MapPicture
{
    private const int Height = 1000;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There are fewer than two values of an input.</exception>
    public static Picture Of(MapChart chart, Language language)
    {
        if (chart.Xs.Count < 2 || chart.Ys.Count < 2)
            throw new ArgumentException("a map needs two values of each input", nameof(chart));
        return Frame.Around(chart.Head, Height, canvas =>
        {
            var area = new PlotArea(
                new SKRect(Frame.Margin + 90, Frame.Head + 56, Frame.Width - Frame.Margin - EndLabel.Width, Height - Frame.Foot - 84),
                Exact(PlotAxis.Fitting((double)chart.Xs[0], (double)chart.Xs[^1], language), chart.Xs),
                Exact(PlotAxis.Fitting((double)chart.Ys[0], (double)chart.Ys[^1], language), chart.Ys));
            area.Draw(canvas, _ => { });
            DrawFields(canvas, area, chart);
            DrawHere(canvas, area, chart, language);
            DrawLegend(canvas, area, chart, language);
            area.DrawUpwards(canvas, chart.Upwards, language);
            area.DrawAcross(canvas, chart.Across, language);
        });
    }

    // Fields fill the place to its edges.
    private static PlotAxis Exact(PlotAxis axis, IReadOnlyList<decimal> values)
    {
        var (low, high) = (axis.Scaled((double)values[0]), axis.Scaled((double)values[^1]));
        return axis with { Low = low, High = high, Marks = [.. axis.Marks.Where(m => axis.Scaled(m.At) >= low - 1e-9 && axis.Scaled(m.At) <= high + 1e-9)] };
    }

    private static void DrawFields(SKCanvas canvas, PlotArea area, MapChart chart)
    {
        var (across, up) = (Edges(chart.Xs, area.Across), Edges(chart.Ys, area.Up));
        for (var row = 0; row < chart.Ys.Count; row++)
        {
            for (var column = 0; column < chart.Xs.Count; column++)
            {
                using var fill = new SKPaint { Color = chart.Winners[row][column] is { } winner ? Palette.MarkOf(winner, chart.Vendors).Colour.WithAlpha(150) : Palette.Empty };
                canvas.DrawRect(new SKRect(across[column], up[row + 1], across[column + 1], up[row]), fill);
            }
        }

        // A line where the winner changes.
        using var edge = new SKPaint { Color = SKColors.White, StrokeWidth = 3, IsAntialias = true };
        for (var row = 0; row < chart.Ys.Count; row++)
        {
            for (var column = 0; column < chart.Xs.Count; column++)
            {
                if (column > 0 && chart.Winners[row][column] != chart.Winners[row][column - 1])
                    canvas.DrawLine(across[column], up[row], across[column], up[row + 1], edge);
                if (row > 0 && chart.Winners[row][column] != chart.Winners[row - 1][column])
                    canvas.DrawLine(across[column], up[row], across[column + 1], up[row], edge);
            }
        }
    }

    // Fields meet half-way between values, on the scale they are drawn on.
    private static float[] Edges(IReadOnlyList<decimal> values, Func<double, float> placed)
    {
        var places = values.Select(v => placed((double)v)).ToList();
        return [places[0], .. places.Zip(places.Skip(1), (a, b) => (a + b) / 2), places[^1]];
    }

    private static void DrawHere(SKCanvas canvas, PlotArea area, MapChart chart, Language language)
    {
        if (chart.Here is not { } here)
            return;
        var (x, y) = (area.Across((double)here.X), area.Up((double)here.Y));
        using var halo = new SKPaint { Color = SKColors.White, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 8 };
        using var ring = new SKPaint { Color = Palette.Ink, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 4 };
        canvas.DrawCircle(x, y, 11, halo);
        canvas.DrawCircle(x, y, 11, ring);
        var text = language["base inputs"];
        var isRight = x + 30 + Lettering.Width(text, 18, true) > area.Place.Right;
        Lettering.DrawOver(canvas, SKColors.White.WithAlpha(220), text, isRight ? x - 26 - Lettering.Width(text, 18, true) : x + 26, y + 6, 18, Palette.Ink, bold: true);
    }

    private static void DrawLegend(SKCanvas canvas, PlotArea area, MapChart chart, Language language)
    {
        var fields = (double)(chart.Xs.Count * chart.Ys.Count);
        var shares = chart.Winners.SelectMany(row => row).GroupBy(w => w ?? "", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        var y = area.Place.Top + 18;
        foreach (var group in shares)
        {
            var x = area.Place.Right + 44;
            using var fill = new SKPaint { Color = group.Key.Length > 0 ? Palette.MarkOf(group.Key, chart.Vendors).Colour.WithAlpha(150) : Palette.Empty };
            canvas.DrawRect(x - 10, y - 10, 22, 22, fill);
            foreach (var line in Lettering.Wrapped(group.Key.Length > 0 ? chart.Names[group.Key] : language["none delivers"], 20, EndLabel.Width - 70, 2, bold: true))
            {
                Lettering.Draw(canvas, line, x + 24, y + 8, 20, Palette.Ink, bold: true);
                y += 26;
            }

            Lettering.Draw(canvas, language[group.Key.Length > 0 ? "cheapest in {0} % of the map" : "{0} % of the map", Math.Round(group.Count() / fields * 100).ToString(language.Numbers)], x + 24, y + 6, 17, Palette.Quiet);
            y += 44;
        }
    }
}
