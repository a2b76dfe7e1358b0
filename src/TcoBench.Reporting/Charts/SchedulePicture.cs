using SkiaSharp;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>Draws a schedule: two bars per vendor, its own days and people's, and a line where the window ends.</summary>
internal static class SchedulePicture
{
    private const int RowHeight = 74;
    private const int NameWidth = 400;
    private const int FigureWidth = 130;

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static Picture Of(ScheduleChart chart, Language language)
    {
        if (chart.Rows.Count == 0)
            throw new ArgumentException("a schedule needs a row", nameof(chart));
        var height = Frame.Head + 76 + (chart.Rows.Count * RowHeight) + 76 + Frame.Foot;
        return Frame.Around(chart.Head, height, canvas =>
        {
            var place = new SKRect(Frame.Margin + NameWidth, Frame.Head + 76, Frame.Width - Frame.Margin - FigureWidth, height - Frame.Foot - 76);
            var longest = (double)Math.Max(chart.Window, chart.Rows.Max(r => Math.Max(r.VendorDays, r.PeopleDays)));
            var area = new PlotArea(place, PlotAxis.Linear(0, longest, language), new PlotAxis(0, chart.Rows.Count, [], false));
            area.Draw(canvas, _ => { });
            DrawLegend(canvas, place, language);
            for (var row = 0; row < chart.Rows.Count; row++)
                DrawRow(canvas, area, chart, chart.Rows[row], place.Top + (row * RowHeight), language);
            DrawWindow(canvas, area, chart.Window, language);
            area.DrawAcross(canvas, language["calendar days from the start"], language);
        });
    }

    private static void DrawLegend(SKCanvas canvas, SKRect place, Language language)
    {
        var x = place.Left;
        foreach (var (colour, text) in new[] { (Palette.Blocks[1], language["people's side"]), (Palette.Blocks[0], language["vendor's side"]) })
        {
            using var fill = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(x, place.Top - 64, 20, 20, fill);
            x += 30 + Lettering.Draw(canvas, text, x + 30, place.Top - 47, 18, Palette.Ink) + 36;
        }
    }

    private static void DrawRow(SKCanvas canvas, PlotArea area, ScheduleChart chart, ScheduleChartRow row, float top, Language language)
    {
        foreach (var (days, colour, y) in new[] { (row.PeopleDays, Palette.Blocks[1], top + 12), (row.VendorDays, Palette.Blocks[0], top + 32) })
        {
            using var fill = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawRect(new SKRect(area.Place.Left, y, Math.Max(area.Place.Left + 1, area.Across((double)days)), y + 18), fill);
        }

        Palette.MarkOf(row.Vendor, chart.Vendors).Draw(canvas, Frame.Margin + 10, top + 32, 18);
        var lines = Lettering.Wrapped(row.Name, 20, NameWidth - 50, 2, bold: true);
        var baseline = top + (lines.Count > 1 ? 20 : 30);
        foreach (var text in lines)
        {
            Lettering.Draw(canvas, text, Frame.Margin + 32, baseline, 20, Palette.Ink, bold: true);
            baseline += 23;
        }

        Lettering.Draw(canvas, Lettering.Fitted(row.Note, 17, NameWidth - 50), Frame.Margin + 32, baseline, 17, Palette.Quiet);
        var isLate = Math.Max(row.VendorDays, row.PeopleDays) > chart.Window;
        Lettering.Draw(canvas, Numbers.Days(Math.Max(row.VendorDays, row.PeopleDays), language), Frame.Width - Frame.Margin, top + 38, 20, isLate ? Palette.Blocks[3] : Palette.Ink, bold: true, align: SKTextAlign.Right);
    }

    private static void DrawWindow(SKCanvas canvas, PlotArea area, decimal window, Language language)
    {
        var x = area.Across((double)window);
        using var line = new SKPaint { Color = Palette.Ink, StrokeWidth = 2, IsAntialias = true };
        canvas.DrawLine(x, area.Place.Top - 6, x, area.Place.Bottom, line);
        var text = language["window: {0}", Numbers.Days(window, language)];
        Lettering.DrawOver(canvas, SKColors.White, text, x - (Lettering.Width(text, 18, true) / 2), area.Place.Top - 12, 18, Palette.Ink, bold: true);
    }
}
