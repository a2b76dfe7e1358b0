using SkiaSharp;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws TCO per approved asset over volume, on log axes; every curve is named at its end.</summary>
internal static class CurvePicture
{
    private const int Height = 900;

    /// <summary>The picture of a job, or null if there is no curve to draw.</summary>
    /// <param name="report">The report.</param>
    /// <param name="job">Id of the job.</param>
    /// <param name="inLanguage">The language; English unless told.</param>
    public static Picture? Of(Report report, string job, Language? inLanguage = null)
    {
        var language = inLanguage ?? Language.English;
        var chart = CurveChart.Of(report, job, language);
        var ranked = chart.Lines.SelectMany(l => l.Points).Where(p => p.PerAsset is > 0).ToList();
        if (ranked.Count == 0)
            return null;
        var title = language["{0}: what volume does to the cost of an asset", chart.Title];
        return new Picture(Frame.Width, Height, title, canvas =>
        {
            Frame.DrawHead(canvas, title, $"{language["Total cost per approved asset in {0}, best plan of each vendor at each volume", $"{report.Comparison.Currency}"]} · {Frame.Basis(report, language)}");
            var area = AreaOf(chart, ranked, language);
            DrawPlot(canvas, report, chart, area, language);
            DrawLabels(canvas, report, chart, area, language);
            Frame.DrawFoot(canvas, Height, Frame.SourceOf(report, job, language));
        });
    }

    private static void DrawPlot(SKCanvas canvas, Report report, CurveChart chart, PlotArea area, Language language)
    {
        var vendors = report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).ToList();
        area.Draw(canvas, plot =>
        {
            foreach (var line in chart.Lines)
            {
                foreach (var run in Runs(line))
                    area.AddLine(plot, run.Select(p => ((double)p.Assets, (double)p.PerAsset!.Value)), Palette.MarkOf(line.Vendor, vendors).Colour);
            }
        });
        foreach (var line in chart.Lines)
        {
            foreach (var point in line.Points.Where(p => p.PerAsset is > 0))
                Palette.MarkOf(line.Vendor, vendors).Draw(canvas, area.Across(point.Assets), area.Up((double)point.PerAsset!.Value), 15);
        }

        Lettering.Draw(canvas, language["{0} per approved asset (log scale)", $"{report.Comparison.Currency}"], Frame.Margin, area.Place.Top - 26, 18, Palette.Quiet);
        Lettering.Draw(canvas, language["approved assets (log scale)"], area.Place.Left, area.Place.Bottom + 58, 18, Palette.Quiet);
    }

    private static void DrawLabels(SKCanvas canvas, Report report, CurveChart chart, PlotArea area, Language language)
    {
        var vendors = report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).ToList();
        EndLabel.Draw(canvas, area.Place, chart.Lines.Where(l => l.Points.Any(p => p.PerAsset is > 0)).Select(l => LabelOf(l, area, Palette.MarkOf(l.Vendor, vendors), language)));
        var never = string.Join(", ", chart.Lines.Where(l => l.Points.All(p => p.PerAsset is null)).Select(l => $"{l.Name} ({l.Reason})"));
        if (never.Length > 0)
            Lettering.Draw(canvas, Lettering.Fitted(language["Not ranked at any volume: {0}", never], 18, Frame.Width - area.Place.Left - 340 - Frame.Margin), area.Place.Left + 340, area.Place.Bottom + 58, 18, Palette.Quiet);
    }

    private static EndLabel LabelOf(CurveLine line, PlotArea area, VendorMark mark, Language language)
    {
        var points = line.Points.ToList();
        var last = points.FindLastIndex(p => p.PerAsset is > 0);
        var per = points[last].PerAsset!.Value;
        var note = last == points.Count - 1 ? "" : language["from {0}: {1}", Numbers.Count(points[last + 1].Assets, language), line.Reason];
        return new EndLabel(new SKPoint(area.Across(points[last].Assets), area.Up((double)per)), mark, $"{Scale.Amount(per, language)} {line.Name}", note);
    }

    // A little air on both sides keeps markers off the frame.
    private static PlotArea AreaOf(CurveChart chart, IReadOnlyList<CurvePoint> ranked, Language language)
    {
        var (first, last) = (chart.Lines.Min(l => l.Points[0].Assets), chart.Lines.Max(l => l.Points[^1].Assets));
        if (first == last)
            (first, last) = (Math.Max(1, first / 2), last * 2);
        var air = 0.02 * Math.Log10((double)last / first);
        return new PlotArea(
            new SKRect(Frame.Margin + 70, Frame.Head + 56, Frame.Width - Frame.Margin - EndLabel.Width, Height - Frame.Foot - 84),
            new PlotAxis(Math.Log10(first) - air, Math.Log10(last) + air, [.. Scale.LogMarks(first, last).Select(v => ((double)v, Scale.Mark(v, language)))], true),
            PlotAxis.Log(ranked.Min(p => (double)p.PerAsset!.Value), ranked.Max(p => (double)p.PerAsset!.Value), language));
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
