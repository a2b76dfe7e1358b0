using SkiaSharp;

namespace TcoBench.Reporting.Charts;

/// <summary>The name of a line, written beside its end.</summary>
/// <param name="End">Where the line ends.</param>
/// <param name="Mark">How the line is marked.</param>
/// <param name="Text">What it is; wrapped to two lines.</param>
/// <param name="Note">What else is to be said of it; empty for nothing.</param>
internal sealed record EndLabel(SKPoint End, VendorMark Mark, string Text, string Note)
{
    /// <summary>Width the labels of a picture need.</summary>
    public const int Width = 372;

    /// <summary>False if the label is not joined to its line, as where all lines end at one height.</summary>
    public bool IsJoined { get; init; } = true;

    private const float Size = 20;
    private const float NoteSize = 17;
    private const float LineHeight = 26;
    private const float TextWidth = Width - 44 - 16;

    /// <summary>Height of a picture in which labels have room beside the plot (<see cref="Frame.BesideLabels"/>).</summary>
    /// <param name="labels">The labels; where their lines end does not count.</param>
    /// <param name="least">Least height.</param>
    public static int HeightFor(IEnumerable<EndLabel> labels, int least) =>
        least + Math.Max(0, (int)(labels.Sum(l => l.Broken().Height) - LineHeight - Frame.BesideLabels(least).Height));

    /// <summary>Draws the labels of a plot one under the other, joined to the end of its line.</summary>
    public static void Draw(SKCanvas canvas, SKRect area, IEnumerable<EndLabel> labels)
    {
        var sorted = labels.OrderBy(l => l.End.Y).ThenBy(l => l.Text, StringComparer.Ordinal).Select(l => (Label: l, Broken: l.Broken())).ToList();
        var places = Apart([.. sorted.Select(l => l.Label.End.Y)], [.. sorted.Select(l => l.Broken.Height)], area.Top, area.Bottom);
        var x = area.Right + 44;
        for (var i = 0; i < sorted.Count; i++)
        {
            var (label, (lines, note, _)) = sorted[i];
            if (label.IsJoined)
                DrawLeader(canvas, area, label, new SKPoint(x - 12, places[i]));
            label.Mark.Draw(canvas, x, places[i], 15);
            var y = places[i] + 7;
            foreach (var text in lines)
            {
                Lettering.Draw(canvas, text, x + 16, y, Size, Palette.Ink, bold: true);
                y += LineHeight;
            }

            Lettering.Draw(canvas, note, x + 16, y - 3, NoteSize, Palette.Quiet);
        }
    }

    private (IReadOnlyList<string> Lines, string Note, float Height) Broken()
    {
        var lines = Lettering.Wrapped(Text, Size, TextWidth, 2, bold: true);
        return (lines, Lettering.Fitted(Note, NoteSize, TextWidth), 6 + (LineHeight * lines.Count) + (Note.Length > 0 ? 22 : 0));
    }

    private static void DrawLeader(SKCanvas canvas, SKRect area, EndLabel label, SKPoint to)
    {
        using var leader = new SKPaint { Color = label.Mark.Colour.WithAlpha(120), IsAntialias = true, StrokeWidth = 1.5f, Style = SKPaintStyle.Stroke };
        canvas.DrawLine(label.End.X + 11, label.End.Y, area.Right + 12, label.End.Y, leader);
        canvas.DrawLine(area.Right + 12, label.End.Y, to.X, to.Y, leader);
    }

    // Labels keep their order and are pushed apart as little as needed, first down, then up from the lower edge.
    private static float[] Apart(IReadOnlyList<float> wanted, IReadOnlyList<float> heights, float top, float bottom)
    {
        var places = wanted.ToArray();
        for (var i = 0; i < places.Length; i++)
            places[i] = Math.Max(places[i], i == 0 ? top : places[i - 1] + heights[i - 1]);
        for (var i = places.Length - 1; i >= 0; i--)
            places[i] = Math.Min(places[i], i == places.Length - 1 ? bottom - heights[i] + LineHeight : places[i + 1] - heights[i]);
        return places;
    }
}
