using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws options over an input, with bands, and marks where they cross.</summary>
internal static class BreakEvenPicture
{
    private const int LeastHeight = 900;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">No option has a result.</exception>
    public static Picture Of(BandChart chart, Language language)
    {
        if (!chart.Lines.SelectMany(l => l.Points).Any(p => p.Result is not null))
            throw new ArgumentException("no option has a result", nameof(chart));
        var height = EndLabel.HeightFor(LabelsOf(chart, AreaOf(chart, LeastHeight, language), language), LeastHeight);
        return Frame.Around(chart.Head, height, canvas =>
        {
            var area = AreaOf(chart, height, language);
            area.Draw(canvas, plot =>
            {
                foreach (var line in chart.Lines)
                {
                    foreach (var run in Runs(line, p => p is { Low: not null, High: not null }))
                        area.AddBand(plot, run.Select(p => ((double)p.At, (double)p.Low!.Value, (double)p.High!.Value)), Palette.MarkOf(line.Vendor, chart.Vendors).Colour);
                }

                foreach (var line in chart.Lines)
                {
                    foreach (var run in Runs(line, p => p.Result is not null))
                        area.AddLine(plot, run.Select(p => ((double)p.At, (double)p.Result!.Value)), Palette.MarkOf(line.Vendor, chart.Vendors).Colour);
                }
            });
            DrawCrossings(canvas, area, chart);
            EndLabel.Draw(canvas, area.Place, LabelsOf(chart, area, language));
            area.DrawUpwards(canvas, chart.Unit, language);
            area.DrawAcross(canvas, chart.Across, language);
        });
    }

    private static PlotArea AreaOf(BandChart chart, int height, Language language)
    {
        var points = chart.Lines.SelectMany(l => l.Points).ToList();
        var results = points.Where(p => p.Result is not null).SelectMany(p => new[] { p.Result, p.Low, p.High }).OfType<decimal>().Select(v => (double)v).ToList();
        return new PlotArea(
            Frame.BesideLabels(height),
            PlotAxis.Fitting(points.Min(p => (double)p.At), points.Max(p => (double)p.At), language),
            PlotAxis.Fitting(results.Min(), results.Max(), language));
    }

    private static IEnumerable<EndLabel> LabelsOf(BandChart chart, PlotArea area, Language language) =>
        chart.Lines.Where(l => l.Points.Any(p => p.Result is not null)).Select(l => LabelOf(l, area, chart, language));

    private static EndLabel LabelOf(BandChartLine line, PlotArea area, BandChart chart, Language language)
    {
        var last = line.Points.Last(p => p.Result is not null);
        var note = last is { Low: { } low, High: { } high } ? language["{0} to {1}", Scale.Amount(low, language), Scale.Amount(high, language)] : "";
        return new EndLabel(new SKPoint(area.Across((double)last.At), area.Up((double)last.Result!.Value)), Palette.MarkOf(line.Vendor, chart.Vendors), $"{Scale.Amount(last.Result!.Value, language)} {line.Name}", note);
    }

    // Labels stand in two heights, so that near ones do not cover each other.
    private static void DrawCrossings(SKCanvas canvas, PlotArea area, BandChart chart)
    {
        using var drop = new SKPaint { Color = Palette.Ink.WithAlpha(110), StrokeWidth = 1.5f, IsAntialias = true, PathEffect = SKPathEffect.CreateDash([6, 6], 0) };
        using var ring = new SKPaint { Color = Palette.Ink, StrokeWidth = 3, IsAntialias = true, Style = SKPaintStyle.Stroke };
        for (var i = 0; i < chart.Crossings.Count; i++)
        {
            var crossing = chart.Crossings[i];
            var (x, y) = (area.Across((double)crossing.At), area.Up((double)crossing.Result));
            canvas.DrawLine(x, y, x, area.Place.Bottom, drop);
            canvas.DrawCircle(x, y, 9, ring);
            Lettering.DrawOver(canvas, SKColors.White, crossing.Label, x + 7, area.Place.Bottom - 10 - (i % 2 * 26), 18, Palette.Ink, bold: true);
        }
    }

    private static IEnumerable<IReadOnlyList<BandChartPoint>> Runs(BandChartLine line, Func<BandChartPoint, bool> isShown)
    {
        var rest = line.Points.SkipWhile(p => !isShown(p)).ToList();
        while (rest.Count > 0)
        {
            yield return [.. rest.TakeWhile(isShown)];
            rest = [.. rest.SkipWhile(isShown).SkipWhile(p => !isShown(p))];
        }
    }
}
