using ScottPlot;
using SkiaSharp;
using TcoBench.Reporting.Text;
using TcoBench.Reporting.Titles;

namespace TcoBench.Reporting.Charts;

/// <summary>What all pictures share: size, title, subtitle, the line that says where figures come from.</summary>
internal static class Frame
{
    /// <summary>Width of every picture.</summary>
    public const int Width = 1600;

    /// <summary>Empty border.</summary>
    public const int Margin = 48;

    /// <summary>Height of title and subtitle.</summary>
    public const int Head = 130;

    /// <summary>Height of the line about sources.</summary>
    public const int Foot = 64;

    /// <summary>A picture with its title, its subtitle and the line about sources.</summary>
    /// <param name="head">The words around it.</param>
    /// <param name="height">Height of the picture.</param>
    /// <param name="draw">Draws what stands between <see cref="Head"/> and <see cref="Foot"/>.</param>
    public static Picture Around(ChartHead head, int height, Action<SKCanvas> draw) => new(Width, height, head.Title, canvas =>
    {
        DrawHead(canvas, head);
        draw(canvas);
        DrawFoot(canvas, height, head.Source);
    });

    /// <summary>The place of a plot whose lines are named at their right ends, in a picture of a height.</summary>
    public static SKRect BesideLabels(int height) => new(Margin + 70, Head + 56, Width - Margin - EndLabel.Width, height - Foot - 84);

    private static void DrawHead(SKCanvas canvas, ChartHead head)
    {
        Lettering.Draw(canvas, Lettering.Fitted(head.Title, 36, Width - (2 * Margin), bold: true), Margin, 70, 36, Palette.Ink, bold: true);
        Lettering.Draw(canvas, Lettering.Fitted(head.Subtitle, 22, Width - (2 * Margin)), Margin, 108, 22, Palette.Quiet);
    }

    private static void DrawFoot(SKCanvas canvas, int height, string source)
    {
        using var line = new SKPaint { Color = Palette.Grid, StrokeWidth = 2, IsAntialias = true };
        canvas.DrawLine(Margin, height - Foot, Width - Margin, height - Foot, line);
        Lettering.Draw(canvas, Lettering.Fitted(source, 18, Width - (2 * Margin)), Margin, height - Foot + 36, 18, Palette.Quiet);
    }

    /// <summary>Where the figures of a job come from.</summary>
    public static string SourceOf(Report report, string job, Language language)
    {
        var inputs = report.Comparison.Results.Where(r => r.Job.Id.Value == job && r.Figures is not null).SelectMany(r => r.Figures!.Inputs).Distinct();
        var sources = inputs.SelectMany(i => i.Evidence.Sources).DistinctBy(s => s.Id).ToList();
        return sources.Count == 0
            ? language["Source: TcoBench {0}. All figures and sources: tco.xlsx.", report.Engine]
            : language[
                "Source: TcoBench {0}. Prices and facts from {1} published sources seen {2} to {3}; the rest is assumed or chosen. All figures and sources: tco.xlsx.",
                report.Engine,
                Numbers.Count(sources.Count, language),
                Numbers.Day(sources.Min(s => s.Seen), language),
                Numbers.Day(sources.Max(s => s.Seen), language)];
    }

    /// <summary>When and for what the figures hold.</summary>
    public static string Basis(Report report, Language language) => language["as of {0}, at base inputs", Numbers.Day(report.Comparison.AsOf, language)];

    /// <summary>Draws a plot into a place; a plot wipes what is under it, and nothing beside it.</summary>
    public static void Render(SKCanvas canvas, Plot plot, SKRect place)
    {
        canvas.Save();
        canvas.ClipRect(place);
        plot.Render(canvas, new PixelRect(place.Left, place.Right, place.Bottom, place.Top));
        canvas.Restore();
    }

    /// <summary>A colour as plots want it.</summary>
    public static Color Color(SKColor colour) => new(colour.Red, colour.Green, colour.Blue);
}
