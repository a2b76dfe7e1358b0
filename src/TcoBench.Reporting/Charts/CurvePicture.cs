using SkiaSharp;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws TCO per approved asset over volume, on log axes; every curve is named at its end.</summary>
internal static class CurvePicture
{
    private const int LeastHeight = 900;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">No vendor is ranked at any volume.</exception>
    public static Picture Of(CurveChart chart, Language language)
    {
        if (chart.IsEmpty)
            throw new ArgumentException("a curve needs a point", nameof(chart));
        var height = EndLabel.HeightFor(LabelsOf(chart, AreaOf(chart, LeastHeight, language), language), LeastHeight);
        return Frame.Around(chart.Head, height, canvas =>
        {
            var area = AreaOf(chart, height, language);
            area.Draw(canvas, plot =>
            {
                foreach (var line in chart.Lines)
                {
                    foreach (var run in Runs(line))
                        area.AddLine(plot, run.Select(p => ((double)p.Assets, (double)p.PerAsset!.Value)), Palette.MarkOf(line.Vendor, chart.Vendors).Colour);
                }
            });
            foreach (var line in chart.Lines)
            {
                foreach (var point in line.Points.Where(p => p.PerAsset is > 0))
                    Palette.MarkOf(line.Vendor, chart.Vendors).Draw(canvas, area.Across(point.Assets), area.Up((double)point.PerAsset!.Value), 15);
            }

            EndLabel.Draw(canvas, area.Place, LabelsOf(chart, area, language));
            area.DrawUpwards(canvas, chart.Unit, language);
            area.DrawAcross(canvas, language["approved assets"], language);
            DrawNever(canvas, area, chart, language);
        });
    }

    // Vendors without a curve, those with the same reason together.
    private static void DrawNever(SKCanvas canvas, PlotArea area, CurveChart chart, Language language)
    {
        var never = chart.Lines.Where(l => l.Points.All(p => p.PerAsset is null)).GroupBy(l => l.Reason).Select(g => $"{string.Join(", ", g.Select(l => l.Name))} ({g.Key})").ToList();
        if (never.Count == 0)
            return;
        var left = area.Place.Left + 390;
        var lines = Lettering.Wrapped(language["Not ranked at any volume: {0}", string.Join("; ", never)], 17, Frame.Width - Frame.Margin - left, 2);
        for (var i = 0; i < lines.Count; i++)
            Lettering.Draw(canvas, lines[i], left, area.Place.Bottom + 58 + (22 * (i - ((lines.Count - 1) / 2f))), 17, Palette.Quiet);
    }

    private static IEnumerable<EndLabel> LabelsOf(CurveChart chart, PlotArea area, Language language) =>
        chart.Lines.Where(l => l.Points.Any(p => p.PerAsset is > 0)).Select(l => LabelOf(l, area, Palette.MarkOf(l.Vendor, chart.Vendors), language));

    private static EndLabel LabelOf(CurveLine line, PlotArea area, VendorMark mark, Language language)
    {
        var points = line.Points.ToList();
        var last = points.FindLastIndex(p => p.PerAsset is > 0);
        var per = points[last].PerAsset!.Value;
        var note = last == points.Count - 1 ? "" : language["from {0}: {1}", Numbers.Count(points[last + 1].Assets, language), line.Reason];
        return new EndLabel(new SKPoint(area.Across(points[last].Assets), area.Up((double)per)), mark, $"{Scale.Amount(per, language)} {line.Name}", note);
    }

    // A little air on both sides keeps markers off the frame.
    private static PlotArea AreaOf(CurveChart chart, int height, Language language)
    {
        var ranked = chart.Lines.SelectMany(l => l.Points).Select(p => p.PerAsset).Where(v => v is > 0).Select(v => (double)v!.Value).ToList();
        var (first, last) = (chart.Lines.Min(l => l.Points[0].Assets), chart.Lines.Max(l => l.Points[^1].Assets));
        if (first == last)
            (first, last) = (Math.Max(1, first / 2), last * 2);
        var air = 0.02 * Math.Log10((double)last / first);
        return new PlotArea(
            Frame.BesideLabels(height),
            new PlotAxis(Math.Log10(first) - air, Math.Log10(last) + air, [.. Scale.LogMarks(first, last).Select(v => ((double)v, Scale.Mark(v, language)))], true),
            PlotAxis.Log(ranked.Min(), ranked.Max(), language));
    }

    private static IEnumerable<IReadOnlyList<CurvePoint>> Runs(CurveLine line)
    {
        var run = new List<CurvePoint>();
        foreach (var point in line.Points)
        {
            if (point.PerAsset is > 0)
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }
}
