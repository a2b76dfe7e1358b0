using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws a spider: one line per input, from its lowest to its highest values.</summary>
internal static class SpiderPicture
{
    private const int Height = 900;

    private static readonly int[] Quantiles = [5, 10, 25, 50, 75, 90, 95];

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no line.</exception>
    public static Picture Of(SpiderChart chart, Language language)
    {
        if (chart.Lines.Count == 0)
            throw new ArgumentException("a spider needs a line", nameof(chart));
        return Frame.Around(chart.Head, Height, canvas =>
        {
            var points = chart.Lines.SelectMany(l => l.Points).ToList();
            var results = points.Select(p => (double)p.Result).ToList();
            var area = new PlotArea(
                Frame.BesideLabels(Height),
                new PlotAxis(0.03, 0.97, [.. Quantiles.Select(p => (p / 100.0, language["P{0}", p.ToString(language.Numbers)]))], false),
                PlotAxis.Fitting(results.Min(), results.Max(), language));
            area.Draw(canvas, plot =>
            {
                for (var i = 0; i < chart.Lines.Count; i++)
                    area.AddLine(plot, chart.Lines[i].Points.Select(p => ((double)p.Quantile, (double)p.Result)), Palette.Nth(i).Colour);
            });
            for (var i = 0; i < chart.Lines.Count; i++)
            {
                foreach (var (quantile, result) in chart.Lines[i].Points)
                    Palette.Nth(i).Draw(canvas, area.Across((double)quantile), area.Up((double)result), 11);
            }

            EndLabel.Draw(canvas, area.Place, chart.Lines.Select((line, i) => new EndLabel(
                new SKPoint(area.Across((double)line.Points[^1].Quantile), area.Up((double)line.Points[^1].Result)),
                Palette.Nth(i),
                line.Title,
                language["{0} to {1}", Scale.Amount(line.Points[0].Result, language), Scale.Amount(line.Points[^1].Result, language)])));
            area.DrawUpwards(canvas, chart.Unit, language);
            area.DrawAcross(canvas, language["value of the input within its spread: P10 is exceeded in 9 of 10 cases, P90 in 1 of 10"], language);
        });
    }
}
