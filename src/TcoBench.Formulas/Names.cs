namespace TcoBench.Formulas;

/// <summary>
/// The one rule for names of inputs and lines: segments <c>[a-z][a-z0-9_]*</c> joined by dots, later segments may start with a digit, at most
/// 120 characters. A one-segment name may not spell a cell address (<c>h100</c>), <c>r</c>, <c>c</c> or <c>r1c1</c>: names become spreadsheet names.
/// </summary>
public static class Names
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Why a text is not a name, or null if it is one.</summary>
    public static string? Reason(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > MaxLength)
            return name.Length == 0 ? "a name is missing" : $"name \"{name[..20]}…\" is longer than {MaxLength} characters";
        var start = true;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var ok = start ? char.IsAsciiLetterLower(c) || (i > 0 && char.IsAsciiDigit(c)) : char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '.';
            if (!ok)
                return $"\"{name}\" is not a name: use lower-case letters, digits and '_' in segments joined by '.'";
            start = c == '.';
        }

        if (start)
            return $"\"{name}\" is not a name: it ends with '.'";
        return SpellsCell(name) ? $"\"{name}\" spells a spreadsheet cell; add a word, e.g. \"{name}_price\"" : null;
    }

    /// <summary>An id such as <c>dall-e</c> as it is written inside names: <c>dall_e</c>. Other characters than letters and digits become '_'.</summary>
    public static string Segment(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));

    private static bool SpellsCell(string name)
    {
        if (name is "r" or "c")
            return true;
        var letters = name.TakeWhile(char.IsAsciiLetterLower).Count();
        if (letters is >= 1 and <= 3 && letters < name.Length && name.Skip(letters).All(char.IsAsciiDigit))
            return true;
        var c = name.IndexOf('c', StringComparison.Ordinal);
        return name[0] == 'r' && c > 0 && name[1..c].All(char.IsAsciiDigit) && name[(c + 1)..].All(char.IsAsciiDigit);
    }
}
