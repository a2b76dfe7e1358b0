using System.Globalization;

namespace TcoBench.Formulas.Readings;

/// <summary>The formula read as words: one step, down to the next named lines and inputs.</summary>
public static class SentenceReading
{
    private const int MostParts = 400;

    /// <summary>The right-hand side of a line, e.g. <c>accepted drafts × rounds per accepted draft</c>.</summary>
    /// <param name="line">The line to put into words.</param>
    /// <param name="label">The words for a line or an input.</param>
    public static string Of(Line line, Func<Formula, string> label)
    {
        var left = MostParts;
        return Words(line.Definition, node => node is Apply ? null : label(node), 0, ref left, written: false);
    }

    /// <summary>The lines and inputs a line names directly, in reading order, without repetition.</summary>
    public static IReadOnlyList<Formula> PartsOf(Line line)
    {
        var parts = new List<Formula>();
        var pending = new Stack<Formula>([line.Definition]);
        var seen = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node is Line or Input)
                parts.Add(node);
            if (node is not Apply apply)
                continue;
            pending.Push(apply.Right);
            pending.Push(apply.Left);
        }

        return parts;
    }

    /// <summary>A formula as vendor files write it, e.g. <c>packs(images, images_per_pack) * 12</c>; units of constants are shown.</summary>
    /// <param name="formula">What to write, at most 400 parts; what is more is shown as "…".</param>
    /// <param name="name">The name of a part that has one; null for one to be spelled out.</param>
    public static string Written(Formula formula, Func<Formula, string?> name)
    {
        var left = MostParts;
        return Words(formula, name, 0, ref left, written: true);
    }

    // For each operation: what its operands stand inside, from where a sentence and a formula need brackets, and how each is put.
    private static readonly Dictionary<Operation, (int X, int Y, int Sentence, int Formula, string Spoken, string Written)> Ways = new()
    {
        [Operation.Add] = (1, 1, 2, 2, "{0} + {1}", "{0} + {1}"),
        [Operation.Subtract] = (1, 2, 2, 2, "{0} − {1}", "{0} - {1}"),
        [Operation.Multiply] = (2, 2, 3, 3, "{0} × {1}", "{0} * {1}"),
        [Operation.Divide] = (2, 3, 3, 3, "{0} ÷ {1}", "{0} / {1}"),
        [Operation.Min] = (0, 0, 1, 4, "the smaller of ({0}) and ({1})", "min({0}, {1})"),
        [Operation.Max] = (0, 0, 1, 4, "the larger of ({0}) and ({1})", "max({0}, {1})"),
        [Operation.Packs] = (0, 0, 1, 4, "whole packs of ({1}) in ({0})", "packs({0}, {1})"),
        [Operation.Reaches] = (0, 0, 1, 4, "1 if ({0}) reaches ({1}), else 0", "reaches({0}, {1})"),
        [Operation.Round] = (0, 0, 1, 4, "({0}) rounded to multiples of ({1})", "round({0}, {1})"),
    };

    // Inside: 0 nothing or the brackets of a phrase, 1 a sum, 2 a product or what is subtracted, 3 what is divided by.
    // A shared part is spelled out at each use, so the words left bound both the depth and the length.
    private static string Words(Formula node, Func<Formula, string?> label, int inside, ref int left, bool written)
    {
        if (left-- <= 0)
            return "…";
        if (node is Constant c)
            return ReferenceEquals(c.Unit, Unit.None) ? c.ToString() : $"{c} {c.Unit}";
        if (label(node) is { } name)
            return name;
        if (node is not Apply a)
            return $"{node}";
        var (x, y, sentence, formula, spoken, put) = Ways[a.Operation];
        var (first, second) = (Words(a.Left, label, x, ref left, written), Words(a.Right, label, y, ref left, written));
        var text = string.Format(CultureInfo.InvariantCulture, written ? put : spoken, first, second);
        return inside >= (written ? formula : sentence) ? $"({text})" : text;
    }
}
