namespace TcoBench.Reporting.Excel.Grid;

/// <summary>How many lines a text takes in a cell: not every program fits row heights by itself.</summary>
internal static class TextLines
{
    /// <summary>Height of a line, in points.</summary>
    public const double Height = 15;

    /// <summary>Width of a column that has none set, in characters.</summary>
    public const double DefaultWidth = 8.43;

    /// <summary>Part of a column's width that counts where letters are bold.</summary>
    public const double Bold = 0.9;

    /// <summary>Height of a row with a title, in points.</summary>
    public const double TitleHeight = 24;

    /// <summary>Most a row may have, in points.</summary>
    public const double HighestRow = 405;

    /// <summary>Width a column needs so that no word of a bold text is broken.</summary>
    public static double WidthOf(string text) => (text.Split(' ').Max(word => word.Length) * 1.15) + 2;

    /// <summary>Lines of a text in a column of a width in characters; a little is lost to indent and padding.</summary>
    public static int Of(string text, double width)
    {
        var room = Math.Max(1, (width * 1.1) - 1);
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            lines++;
            var used = 0.0;
            foreach (var word in paragraph.Split(' '))
            {
                if (used > 0 && used + word.Length > room)
                    (lines, used) = (lines + 1, 0);
                var broken = (int)(word.Length / (room + 0.001));
                lines += broken;
                used += word.Length - (broken * room) + 1;
            }
        }

        return lines;
    }
}
