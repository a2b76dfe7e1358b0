using System.Globalization;

namespace TcoBench.Formulas.Readings;

/// <summary>The formula read as words: one step, down to the next named lines and inputs.</summary>
public static class SentenceReading
{
    /// <summary>The right-hand side of a line, e.g. <c>accepted drafts × rounds per accepted draft</c>.</summary>
    /// <param name="line">The line to put into words.</param>
    /// <param name="label">The words for a line or an input.</param>
    public static string Of(Line line, Func<Formula, string> label) => Words(line.Definition, label, 0, 0);

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

    // Precedence: 0 any, 1 inside a sum's right side, 2 inside a product, 3 inside a quotient's right side.
    private static string Words(Formula node, Func<Formula, string> label, int precedence, int depth)
    {
        if (depth > 200)
            return "…";
        return node switch
        {
            Constant c => Number(c),
            Apply a => a.Operation switch
            {
                Operation.Add => Bracket(precedence > 1, $"{Inner(a.Left, 0)} + {Inner(a.Right, 0)}"),
                Operation.Subtract => Bracket(precedence > 0, $"{Inner(a.Left, 0)} − {Inner(a.Right, 2)}"),
                Operation.Multiply => Bracket(precedence > 2, $"{Inner(a.Left, 2)} × {Inner(a.Right, 2)}"),
                Operation.Divide => Bracket(precedence > 2, $"{Inner(a.Left, 2)} ÷ {Inner(a.Right, 3)}"),
                Operation.Min => $"the smaller of ({Inner(a.Left, 0)}) and ({Inner(a.Right, 0)})",
                Operation.Max => $"the larger of ({Inner(a.Left, 0)}) and ({Inner(a.Right, 0)})",
                Operation.Packs => $"whole packs of ({Inner(a.Right, 0)}) in ({Inner(a.Left, 0)})",
                Operation.Reaches => $"1 if ({Inner(a.Left, 0)}) reaches ({Inner(a.Right, 0)}), else 0",
                Operation.Round => $"({Inner(a.Left, 0)}) rounded to multiples of ({Inner(a.Right, 0)})",
                _ => throw new ArgumentOutOfRangeException(nameof(node), a.Operation, "unknown operation"),
            },
            _ => label(node),
        };

        string Inner(Formula part, int inside) => Words(part, label, inside, depth + 1);
        static string Bracket(bool needed, string text) => needed ? $"({text})" : text;
        static string Number(Constant c) => ReferenceEquals(c.Unit, Unit.None)
            ? c.Value.ToString(CultureInfo.InvariantCulture)
            : $"{c.Value.ToString(CultureInfo.InvariantCulture)} {c.Unit}";
    }
}
