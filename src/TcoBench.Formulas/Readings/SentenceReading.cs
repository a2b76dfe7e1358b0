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
        return Words(line.Definition, label, 0, ref left);
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

    // Inside: 0 nothing or the brackets of a phrase, 1 a sum, 2 a product or what is subtracted, 3 what is divided by.
    // A shared part is spelled out at each use, so the words left bound both the depth and the length.
    private static string Words(Formula node, Func<Formula, string> label, int inside, ref int left)
    {
        if (left-- <= 0)
            return "…";
        if (node is Constant c)
            return ReferenceEquals(c.Unit, Unit.None) ? c.ToString() : $"{c} {c.Unit}";
        if (node is not Apply a)
            return label(node);
        var (x, y) = a.Operation switch
        {
            Operation.Add => (1, 1),
            Operation.Subtract => (1, 2),
            Operation.Multiply => (2, 2),
            Operation.Divide => (2, 3),
            _ => (0, 0),
        };
        var (first, second) = (Words(a.Left, label, x, ref left), Words(a.Right, label, y, ref left));
        var (text, bracketsFrom) = a.Operation switch
        {
            Operation.Add => ($"{first} + {second}", 2),
            Operation.Subtract => ($"{first} − {second}", 2),
            Operation.Multiply => ($"{first} × {second}", 3),
            Operation.Divide => ($"{first} ÷ {second}", 3),
            Operation.Min => ($"the smaller of ({first}) and ({second})", 1),
            Operation.Max => ($"the larger of ({first}) and ({second})", 1),
            Operation.Packs => ($"whole packs of ({second}) in ({first})", 1),
            Operation.Reaches => ($"1 if ({first}) reaches ({second}), else 0", 1),
            Operation.Round => ($"({first}) rounded to multiples of ({second})", 1),
            _ => throw new ArgumentOutOfRangeException(nameof(node), a.Operation, "unknown operation"),
        };
        return inside >= bracketsFrom ? $"({text})" : text;
    }
}
