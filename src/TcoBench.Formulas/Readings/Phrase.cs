using System.Globalization;

namespace TcoBench.Formulas.Readings;

/// <summary>How an operation is written around its two operands. A place that binds a text at least as strongly as it breaks needs brackets.</summary>
/// <param name="Text">The text, with {0} and {1} for the operands.</param>
/// <param name="First">How strongly the place of the first operand binds: 0 not at all, 1 in a sum, 2 in a product or where subtracted, 3 where divided by.</param>
/// <param name="Second">The same for the second operand.</param>
/// <param name="Breaks">The least binding that would tear the text apart.</param>
internal sealed record Phrase(string Text, int First, int Second, int Breaks)
{
    /// <summary>Spells a formula out, every shared part at each use.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="word">What stands for a part; null for an operation that is spelled out.</param>
    /// <param name="phrase">How an operation is written.</param>
    /// <param name="left">How many words may still be written, which bounds depth and length; below zero if the text was cut with "…".</param>
    /// <param name="binding">How strongly the place binds the text.</param>
    public static string Spell(Formula formula, Func<Formula, string?> word, Func<Apply, Phrase> phrase, ref int left, int binding = 0)
    {
        if (left-- <= 0)
            return "…";
        if (word(formula) is { } known)
            return known;
        var apply = (Apply)formula;
        var p = phrase(apply);
        var first = Spell(apply.Left, word, phrase, ref left, p.First);
        var text = string.Format(CultureInfo.InvariantCulture, p.Text, first, Spell(apply.Right, word, phrase, ref left, p.Second));
        return binding >= p.Breaks ? $"({text})" : text;
    }
}
