using TcoBench.Core.Findings;
using YamlDotNet.Core;

namespace TcoBench.Files.Yaml;

/// <summary>The lines of a file, and places in them.</summary>
internal sealed class SourceText(string file, string text)
{
    /// <summary>The file as a whole.</summary>
    public FileSpan Whole { get; } = new(file, 0, 0, 1, "");

    public string[] Lines { get; } = text.Split('\n');

    /// <summary>A place by line and column from 1; one after the text is moved to the end of its last line that is not empty.</summary>
    public FileSpan At(long line, long column, long length = 1)
    {
        var index = (int)Math.Clamp(line - 1, 0, Lines.Length - 1);
        var position = (int)Math.Clamp(column, 1, Lines[index].Length + 1);
        if (index == Lines.Length - 1 && Lines[index] == "")
        {
            while (index > 0 && string.IsNullOrWhiteSpace(Lines[index]))
                index--;
            position = Lines[index].Length + 1;
        }

        var room = Math.Max(1, Lines[index].Length - position + 1);
        return new FileSpan(file, index + 1, position, (int)Math.Clamp(length, 1, room), Lines[index]);
    }

    public FileSpan Between(Mark start, Mark end) =>
        At(start.Line, start.Column, start.Line == end.Line ? end.Column - start.Column : long.MaxValue);

    /// <summary>The last character before a place on its line that is no space; column 0 if there is none.</summary>
    public FileSpan Before(Mark mark)
    {
        var place = At(mark.Line, mark.Column);
        var text = place.LineText[..Math.Min(place.Column - 1, place.LineText.Length)].TrimEnd();
        return place with { Column = text.Length, Length = 1 };
    }

    /// <summary>From a place to the next space.</summary>
    public FileSpan WordAt(Mark start)
    {
        var place = At(start.Line, start.Column);
        var end = place.LineText.IndexOf(' ', Math.Min(place.Column - 1, place.LineText.Length));
        return At(start.Line, start.Column, end < 0 ? long.MaxValue : end + 1 - place.Column);
    }
}
