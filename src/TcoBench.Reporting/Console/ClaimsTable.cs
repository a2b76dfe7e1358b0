using Spectre.Console;
using TcoBench.Analysis.Claims;
using TcoBench.Reporting.Text;

namespace TcoBench.Reporting.Console;

/// <summary>Tested claims, for a terminal: each with its verdict, the change of cost it means, and where the verdict changes.</summary>
public static class ClaimsTable
{
    /// <summary>Prints the answers.</summary>
    public static void Print(DateOnly asOf, IReadOnlyList<ClaimAnswer> answers, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(console);
        var width = Math.Max(40, Math.Min(100, console.Profile.Width));
        foreach (var answer in answers)
        {
            Lines($"{answer.Claim.Id,-3} {answer.Claim.Statement}", "bold", "    ");
            Lines($"    {ClaimWords.Of(answer)}", "default", "    ");
            Lines($"    taken as: {answer.Claim.Reading}", "dim", "    ");
            foreach (var figures in ClaimWords.Figures(answer))
                Lines($"    {figures}", "default", "      ");
            foreach (var flip in answer.Flips)
                Lines($"    {ClaimWords.Of(flip)}", "dim", "      ");
            if (answer.Untested > 0)
                Lines($"    {Numbers.Counted(answer.Untested, "case")} without a figure on one side or both", "dim", "    ");
            console.WriteLine();
        }

        Lines($"As of {Numbers.Day(asOf)}, before tax, at base inputs. Minus means that it costs less. Verdicts and figures are computed from the files.", "dim", "");

        void Lines(string text, string style, string rest)
        {
            var first = text[..(text.Length - text.TrimStart().Length)];
            foreach (var line in Wrapped.Lines(text.Replace(" %", "\u00A0%", StringComparison.Ordinal), width, first, rest))
                console.MarkupLine($"[{style}]{Markup.Escape(line.Replace('\u00A0', ' '))}[/]");
        }
    }
}
