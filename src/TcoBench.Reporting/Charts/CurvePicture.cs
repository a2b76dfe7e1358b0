using ScottPlot;
using ScottPlot.LayoutEngines;
using ScottPlot.TickGenerators;
using SkiaSharp;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws TCO per approved asset over volume, on log axes; every curve is named at its end.</summary>
internal static class CurvePicture
{
    private const int Height = 900;
    private const int LabelWidth = 372;
    private const float LabelSize = 20;
    private const float NoteSize = 17;

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
            var axes = Axes.Of(chart, ranked);
            DrawPlot(canvas, report, chart, axes, language);
            DrawLabels(canvas, report, chart, axes, language);
            Frame.DrawFoot(canvas, Height, report, job, language);
        });
    }

    private static void DrawPlot(SKCanvas canvas, Report report, CurveChart chart, Axes axes, Language language)
    {
        var vendors = report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).ToList();
        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.White;
        plot.Axes.SetLimits(axes.From, axes.To, Math.Log10(axes.Low), Math.Log10(axes.High));
        plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = 0;
            axis.TickLabelStyle.FontName = Lettering.Family;
            axis.TickLabelStyle.FontSize = 18;
            axis.TickLabelStyle.ForeColor = Frame.Color(Palette.Quiet);
        }

        plot.Axes.Left.TickLabelStyle.OffsetY = 4;
        var volumes = Scale.LogMarks(axes.First, axes.Last);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. volumes.Select(v => Math.Log10(v))], [.. volumes.Select(v => Scale.Mark(v, language))]);
        plot.Axes.Left.TickGenerator = new NumericManual([.. axes.Marks.Select(Math.Log10)], [.. axes.Marks.Select(m => Scale.Mark(m, language))]);
        plot.Grid.MajorLineColor = Frame.Color(Palette.Grid);
        plot.Grid.MajorLineWidth = 2;
        plot.Layout.LayoutEngine = new FixedDataArea(new PixelRect(axes.Area.Left, axes.Area.Right, axes.Area.Bottom, axes.Area.Top));
        foreach (var line in chart.Lines)
        {
            foreach (var run in Runs(line))
            {
                var scatter = plot.Add.ScatterLine(run.Select(p => Math.Log10(p.Assets)).ToArray(), run.Select(p => Math.Log10((double)p.PerAsset!.Value)).ToArray());
                scatter.LineWidth = 4;
                scatter.Color = Frame.Color(Palette.MarkOf(line.Vendor, vendors).Colour);
            }
        }

        Frame.Render(canvas, plot, new SKRect(Frame.Margin, axes.Area.Top - 16, axes.Area.Right + 60, axes.Area.Bottom + 36));
        foreach (var line in chart.Lines)
        {
            foreach (var point in line.Points.Where(p => p.PerAsset is > 0))
                Palette.MarkOf(line.Vendor, vendors).Draw(canvas, axes.X(point.Assets), axes.Y((double)point.PerAsset!.Value), 15);
        }

        Lettering.Draw(canvas, language["{0} per approved asset (log scale)", $"{report.Comparison.Currency}"], Frame.Margin, axes.Area.Top - 26, 18, Palette.Quiet);
        Lettering.Draw(canvas, language["approved assets (log scale)"], axes.Area.Left, axes.Area.Bottom + 58, 18, Palette.Quiet);
    }

    private static void DrawLabels(SKCanvas canvas, Report report, CurveChart chart, Axes axes, Language language)
    {
        var vendors = report.Comparison.Results.Select(r => r.Option.Vendor.Catalog.Id.Value).ToList();
        var x = axes.Area.Right + 44;
        var labels = chart.Lines.Where(l => l.Points.Any(p => p.PerAsset is > 0)).Select(l => LabelOf(l, axes, language)).OrderBy(l => l.At.Y).ThenBy(l => l.Line.Vendor, StringComparer.Ordinal).ToList();
        var places = Apart([.. labels.Select(l => l.At.Y)], [.. labels.Select(l => 6 + (26f * l.Lines.Count) + (l.Note.Length > 0 ? 22 : 0))], axes.Area.Top, axes.Area.Bottom);
        for (var i = 0; i < labels.Count; i++)
        {
            var (line, at, lines, note) = labels[i];
            var mark = Palette.MarkOf(line.Vendor, vendors);
            using var leader = new SKPaint { Color = mark.Colour.WithAlpha(120), IsAntialias = true, StrokeWidth = 1.5f, Style = SKPaintStyle.Stroke };
            canvas.DrawLine(at.X + 11, at.Y, axes.Area.Right + 12, at.Y, leader);
            canvas.DrawLine(axes.Area.Right + 12, at.Y, x - 12, places[i], leader);
            mark.Draw(canvas, x, places[i], 15);
            var y = places[i] + 7;
            foreach (var text in lines)
            {
                Lettering.Draw(canvas, text, x + 16, y, LabelSize, Palette.Ink, bold: true);
                y += 26;
            }

            Lettering.Draw(canvas, note, x + 16, y - 3, NoteSize, Palette.Quiet);
        }

        var never = string.Join(", ", chart.Lines.Where(l => l.Points.All(p => p.PerAsset is null)).Select(l => $"{l.Name} ({l.Reason})"));
        if (never.Length > 0)
            Lettering.Draw(canvas, Lettering.Fitted(language["Not ranked at any volume: {0}", never], 18, Frame.Width - axes.Area.Left - 340 - Frame.Margin), axes.Area.Left + 340, axes.Area.Bottom + 58, 18, Palette.Quiet);
    }

    private static (CurveLine Line, SKPoint At, IReadOnlyList<string> Lines, string Note) LabelOf(CurveLine line, Axes axes, Language language)
    {
        var points = line.Points.ToList();
        var last = points.FindLastIndex(p => p.PerAsset is > 0);
        var per = points[last].PerAsset!.Value;
        var note = last == points.Count - 1 ? "" : language["from {0}: {1}", Numbers.Count(points[last + 1].Assets, language), line.Reason];
        var width = LabelWidth - 44 - 16;
        return (line, new SKPoint(axes.X(points[last].Assets), axes.Y((double)per)), Lettering.Wrapped($"{Scale.Amount(per, language)} {line.Name}", LabelSize, width, 2, bold: true), Lettering.Fitted(note, NoteSize, width));
    }

    // Labels keep their order and are pushed apart as little as needed, first down, then up from the lower edge.
    private static float[] Apart(IReadOnlyList<float> wanted, IReadOnlyList<float> heights, float top, float bottom)
    {
        var places = wanted.ToArray();
        for (var i = 0; i < places.Length; i++)
            places[i] = Math.Max(places[i], i == 0 ? top : places[i - 1] + heights[i - 1]);
        for (var i = places.Length - 1; i >= 0; i--)
            places[i] = Math.Min(places[i], i == places.Length - 1 ? bottom - heights[i] + 26 : places[i + 1] - heights[i]);
        return places;
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

    private sealed record Axes(SKRect Area, int First, int Last, double Low, double High, IReadOnlyList<double> Marks)
    {
        public static Axes Of(CurveChart chart, IReadOnlyList<CurvePoint> ranked)
        {
            var (low, high) = (ranked.Min(p => (double)p.PerAsset!.Value), ranked.Max(p => (double)p.PerAsset!.Value));
            var marks = Scale.LogMarks(low, high);
            var (first, last) = (chart.Lines.Min(l => l.Points[0].Assets), chart.Lines.Max(l => l.Points[^1].Assets));
            return new Axes(
                new SKRect(Frame.Margin + 70, Frame.Head + 56, Frame.Width - Frame.Margin - LabelWidth, Height - Frame.Foot - 84),
                first == last ? Math.Max(1, first / 2) : first,
                first == last ? last * 2 : last,
                marks[0],
                marks[^1],
                marks);
        }

        // A little air on both sides keeps markers off the frame.
        public double From => Math.Log10(First) - (0.02 * Math.Log10((double)Last / First));

        public double To => Math.Log10(Last) + (0.02 * Math.Log10((double)Last / First));

        public float X(int assets) => Area.Left + (float)((Math.Log10(assets) - From) / (To - From) * Area.Width);

        public float Y(double value) => Area.Bottom - (float)(Math.Log10(value / Low) / Math.Log10(High / Low) * Area.Height);
    }
}
