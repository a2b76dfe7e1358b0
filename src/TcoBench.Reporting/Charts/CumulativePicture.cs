using SkiaSharp;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws cumulative curves of all vendors: how likely an approved asset costs at most so much.</summary>
internal static class CumulativePicture
{
    private const int LeastHeight = 900;

    private static readonly int[] Percents = [0, 10, 25, 50, 75, 90, 100];
    private static readonly double[] Marked = [0.1, 0.5, 0.9];

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static Picture Of(SpreadChart chart, Language language)
    {
        if (chart.Rows.Count == 0)
            throw new ArgumentException("cumulative curves need a row", nameof(chart));
        var height = EndLabel.HeightFor(LabelsOf(chart, Frame.BesideLabels(LeastHeight), language), LeastHeight);
        return Frame.Around(chart.Head, height, canvas =>
        {
            var values = chart.Rows.SelectMany(r => r.Quantiles).ToList();
            var area = new PlotArea(
                Frame.BesideLabels(height),
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

            EndLabel.Draw(canvas, area.Place, LabelsOf(chart, area.Place, language));
            area.DrawUpwards(canvas, language["probability that the cost is at most so much; markers at P10, P50 and P90"], language);
            area.DrawAcross(canvas, chart.Unit, language);
        });
    }

    // All lines end at one height: labels stand in the order of the rows.
    private static IEnumerable<EndLabel> LabelsOf(SpreadChart chart, SKRect place, Language language) => chart.Rows.Select((row, i) => new EndLabel(
        new SKPoint(place.Right, place.Top + i),
        Palette.MarkOf(row.Vendor, chart.Vendors),
        $"{Scale.Amount((decimal)row.At(0.5), language)} {row.Name}",
        row.Note) { IsJoined = false });
}
