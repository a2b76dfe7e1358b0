namespace TcoBench.Reporting.Text;

/// <summary>Lines of text that fit a width.</summary>
public static class Wrapped
{
    /// <summary>Breaks a text at blanks; a word longer than the line keeps its line to itself.</summary>
    /// <param name="text">The text, without line breaks.</param>
    /// <param name="width">Columns, at least 20.</param>
    /// <param name="first">What the first line starts with, e.g. a bullet.</param>
    /// <param name="rest">What further lines start with.</param>
    public static IEnumerable<string> Lines(string text, int width, string first = "", string rest = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 20);
        var (line, empty) = (first, true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, empty) = (rest, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        yield return line.TrimEnd();
    }
}
