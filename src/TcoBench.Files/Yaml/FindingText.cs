using System.Globalization;
using System.Text;
using TcoBench.Core.Findings;

namespace TcoBench.Files.Yaml;

/// <summary>Findings as lines for a console: place, code, reason, the user's line with a caret, and a hint.</summary>
public static class FindingText
{
    private const int Width = 100;
    private const string Cut = "...";

    /// <summary>The findings below each other, each ended by a line feed.</summary>
    public static string Render(IEnumerable<Finding> findings) => string.Concat(findings.Select(finding => Render(finding) + "\n"));

    /// <summary>Several lines without a final line feed. Characters a terminal would obey are shown as U+FFFD.</summary>
    public static string Render(Finding finding)
    {
        var where = finding.Where;
        var severity = finding.Severity.ToString().ToLowerInvariant();
        var text = new StringBuilder(Visible($"{Place(where)}{finding.Code} {severity, -7}  {finding.Message}"));

        var number = where.Line > 0 ? where.Line.ToString(CultureInfo.InvariantCulture) : "";
        var gutter = new string(' ', number.Length + 2);
        if (where is { Line: > 0, LineText: not "" })
        {
            var (line, caret) = Excerpt(where);
            text.Append(CultureInfo.InvariantCulture, $"\n  {number} | {line}");
            if (where.Column > 0)
                text.Append(CultureInfo.InvariantCulture, $"\n{gutter} | {caret}");
        }

        if (finding.Hint != "")
            text.Append(CultureInfo.InvariantCulture, $"\n{gutter} = hint: {Visible(finding.Hint)}");
        return text.ToString();
    }

    private static string Place(FileSpan where) =>
        where switch
        {
            { File: "" } => "",
            { Line: 0 } => $"{where.File}  ",
            { Column: 0 } => $"{where.File}:{where.Line}  ",
            _ => $"{where.File}:{where.Line}:{where.Column}  ",
        };

    /// <summary>The part of the line around the caret, and the caret; tabs stay tabs in both, so that they line up.</summary>
    private static (string Line, string Caret) Excerpt(FileSpan where)
    {
        var line = where.LineText;
        var caret = Math.Clamp(where.Column - 1, 0, line.Length);
        var start = line.Length <= Width ? 0 : Math.Clamp(caret - Width / 2, 0, line.Length - Width);
        var end = Math.Min(line.Length, start + Width);
        var before = start > 0 ? Cut : "";

        var indent = new string([.. line[start..caret].Select(character => character == '\t' ? '\t' : ' ')]);
        var carets = new string('^', Math.Clamp(where.Length, 1, Math.Max(1, end - caret)));
        return (
            before + Visible(line[start..end]) + (end < line.Length ? Cut : ""),
            new string(' ', before.Length) + indent + carets
        );
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            visible.Append(text[i] == '\t' || Characters.IsText(text, i) ? text[i] : '\uFFFD');
        return visible.ToString();
    }
}
