using System.Globalization;

namespace TcoBench.Files.Yaml;

/// <summary>Which characters a file of ours may hold.</summary>
internal static class Characters
{
    /// <summary>
    /// Not a control, half a surrogate pair, a second kind of line break, or an invisible character that could reorder a line.
    /// Joiners are text: scripts and emoji need them.
    /// </summary>
    public static bool IsText(string text, int index)
    {
        var character = text[index];
        if (character is >= ' ' and <= '~')
            return true;
        if (char.IsHighSurrogate(character))
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(character))
            return index > 0 && char.IsHighSurrogate(text[index - 1]);

        return character is '\u200C' or '\u200D'
            || (
                character < '\uFFFE'
                && char.GetUnicodeCategory(character)
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    )
            );
    }

    /// <summary>The first character of a line that is neither text nor a tab, or -1.</summary>
    public static int FirstForbidden(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\t' && !IsText(line, i))
                return i;
        }

        return -1;
    }
}
