using ScottPlot;
using SkiaSharp;

namespace TcoBench.Reporting.Charts;

/// <summary>The letters of every picture: carried along, so that a picture looks the same on machines without fonts.</summary>
internal static class Lettering
{
    /// <summary>Name of the font family.</summary>
    public const string Family = "DejaVu Sans";

    private static readonly SKTypeface Regular = Load("DejaVuSans.ttf");
    private static readonly SKTypeface Bold = Load("DejaVuSans-Bold.ttf");

    static Lettering() => Fonts.FontResolvers.Insert(0, new Resolver());

    /// <summary>A font; its letters are neither hinted nor fitted to pixels, so that both formats place them alike.</summary>
    /// <param name="size">Height in pixels.</param>
    /// <param name="bold">Bold letters.</param>
    public static SKFont Font(float size, bool bold = false) =>
        new(bold ? Bold : Regular, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias, LinearMetrics = true };

    /// <summary>Width of a text in pixels.</summary>
    public static float Width(string text, float size, bool bold = false)
    {
        using var font = Font(size, bold);
        return font.MeasureText(text);
    }

    /// <summary>Draws a text on its base line.</summary>
    /// <returns>Its width in pixels.</returns>
    public static float Draw(SKCanvas canvas, string text, float x, float y, float size, SKColor color, bool bold = false, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = Font(size, bold);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        var width = font.MeasureText(text);
        canvas.DrawText(text, align switch { SKTextAlign.Right => x - width, SKTextAlign.Center => x - (width / 2), _ => x }, y, SKTextAlign.Left, font, paint);
        return width;
    }

    /// <summary>Draws a text on a ground that hides the grid behind it.</summary>
    public static void DrawOver(SKCanvas canvas, SKColor ground, string text, float x, float y, float size, SKColor color, bool bold = false)
    {
        using var paint = new SKPaint { Color = ground };
        if (ground != SKColor.Empty)
            canvas.DrawRect(x - 3, y - size, Width(text, size, bold) + 6, size * 1.3f, paint);
        Draw(canvas, text, x, y, size, color, bold);
    }

    /// <summary>Breaks a text into lines of at most a width; what does not fit ends with '…'.</summary>
    public static IReadOnlyList<string> Wrapped(string text, float size, float width, int lines, bool bold = false)
    {
        var result = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && result.Count < lines - 1 && Width(longer, size, bold) > width)
            {
                result.Add(Fitted(line, size, width, bold));
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        result.Add(Fitted(line, size, width, bold));
        return result;
    }

    /// <summary>A text, shortened with '…' where it is wider than allowed.</summary>
    public static string Fitted(string text, float size, float width, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && Width($"{text[..length].TrimEnd()}…", size, bold) > width)
            length--;
        return $"{text[..length].TrimEnd()}…";
    }

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"font \"{file}\" is not in the assembly");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }

    private sealed class Resolver : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            fontName == Family ? weight >= FontWeight.SemiBold ? Bold : Regular : null;

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? bold ? Bold : Regular : null;
    }
}
