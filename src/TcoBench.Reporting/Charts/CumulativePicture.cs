using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws cumulative curves of all vendors: how likely an approved asset costs at most so much.</summary>
internal static class CumulativePicture
{
    private const int Height = 900;

    private static readonly int[] Percents = [0, 10, 25, 50, 75, 90, 100];
    private static readonly double[] Marked = [0.1, 0.5, 0.9];

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static Picture Of(SpreadChart chart, Language language)
    {
        if (chart.Rows.Count == 0)
            throw new ArgumentException("cumulative curves need a row", nameof(chart));
        return new Picture(Frame.Width, Height, chart.Head.Title, canvas =>
        {
            Frame.DrawHead(canvas, chart.Head);
            var values = chart.Rows.SelectMany(r => r.Quantiles).ToList();
            var area = new PlotArea(
                new SKRect(Frame.Margin + 70, Frame.Head + 56, Frame.Width - Frame.Margin - EndLabel.Width, Height - Frame.Foot - 84),
                PlotAxis.Fitting(values.Min(q => q.Value), values.Max(q => q.Value), language),
                new PlotAxis(0, 1, [.. Percents.Select(p => (p / 100.0, language["{0} %", p.ToString(language.Numbers)]))], false));
            area.Draw(canvas, plot =>
            {
                foreach (var row in chart.Rows)
                    area.AddLine(plot, row.Quantiles.Select(q => (q.Value, q.Probability)), Palette.MarkOf(row.Vendor, chart.Vendors).Colour);
            });
            foreach (var row in chart.Rows)
            {
                foreach (var probability in Marked)
                    Palette.MarkOf(row.Vendor, chart.Vendors).Draw(canvas, area.Across(row.At(probability)), area.Up(probability), 14);
            }

            EndLabel.Draw(canvas, area.Place, chart.Rows.Select((row, i) => new EndLabel(
                new SKPoint(area.Place.Right, area.Place.Top + i),
                Palette.MarkOf(row.Vendor, chart.Vendors),
                $"{Scale.Amount((decimal)row.At(0.5), language)} {row.Name}",
                row.Note) { IsJoined = false }));
            Lettering.Draw(canvas, language["probability that the cost is at most so much; markers at P10, P50 and P90"], Frame.Margin, area.Place.Top - 26, 18, Palette.Quiet);
            Lettering.Draw(canvas, area.X.IsLog ? language["{0} (log scale)", chart.Unit] : chart.Unit, area.Place.Left, area.Place.Bottom + 58, 18, Palette.Quiet);
            Frame.DrawFoot(canvas, Height, chart.Head.Source);
        });
    }
}
