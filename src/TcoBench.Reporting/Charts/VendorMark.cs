using SkiaSharp;

namespace TcoBench.Reporting.Charts;

/// <summary>Colour and marker of a vendor, the same in every picture of a report.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Shape">The marker.</param>
internal sealed record VendorMark(SKColor Colour, MarkShape Shape)
{
    /// <summary>Draws the marker.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="x">Centre.</param>
    /// <param name="y">Centre.</param>
    /// <param name="size">Width of a square marker; others are as large to the eye.</param>
    public void Draw(SKCanvas canvas, float x, float y, float size)
    {
        using var fill = new SKPaint { Color = Colour, IsAntialias = true };
        using var edge = new SKPaint { Color = SKColors.White, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = size / 8 };
        if (Shape == MarkShape.Circle)
        {
            canvas.DrawCircle(x, y, size * 0.55f, fill);
            canvas.DrawCircle(x, y, size * 0.55f, edge);
            return;
        }

        using var path = Outline(x, y, size / 2);
        canvas.DrawPath(path, fill);
        canvas.DrawPath(path, edge);
    }

    private SKPath Outline(float x, float y, float r)
    {
        var path = new SKPath();
        switch (Shape)
        {
            case MarkShape.Square:
                path.AddRect(new SKRect(x - r, y - r, x + r, y + r));
                return path;
            case MarkShape.Triangle:
                return Corners(path, x, y, r * 1.35f, 3, -90);
            case MarkShape.Diamond:
                return Corners(path, x, y, r * 1.35f, 4, -90);
            case MarkShape.Pentagon:
                return Corners(path, x, y, r * 1.25f, 5, -90);
            case MarkShape.TriangleDown:
                return Corners(path, x, y, r * 1.35f, 3, 90);
            case MarkShape.Hexagon:
                return Corners(path, x, y, r * 1.2f, 6, 0);
            default:
                throw new InvalidOperationException($"no outline for {Shape}");
        }
    }

    private static SKPath Corners(SKPath path, float x, float y, float r, int corners, float firstAngle)
    {
        path.AddPoly([.. Enumerable.Range(0, corners).Select(i => (firstAngle + (360f * i / corners)) * MathF.PI / 180).Select(a => new SKPoint(x + (r * MathF.Cos(a)), y + (r * MathF.Sin(a))))], close: true);
        return path;
    }
}
