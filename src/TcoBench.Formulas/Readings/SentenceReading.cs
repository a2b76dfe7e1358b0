namespace TcoBench.Formulas.Readings;

/// <summary>The formula read as words: one step, down to the next named lines and inputs.</summary>
public static class SentenceReading
{
    private const int MostParts = 400;

    private static readonly Dictionary<Operation, Phrase> Phrases = new()
    {
        [Operation.Add] = new("{0} + {1}", 1, 1, 2),
        [Operation.Subtract] = new("{0} − {1}", 1, 2, 2),
        [Operation.Multiply] = new("{0} × {1}", 2, 2, 3),
        [Operation.Divide] = new("{0} ÷ {1}", 2, 3, 3),
        [Operation.Min] = new("the smaller of ({0}) and ({1})", 0, 0, 1),
        [Operation.Max] = new("the larger of ({0}) and ({1})", 0, 0, 1),
        [Operation.Packs] = new("whole packs of ({1}) in ({0})", 0, 0, 1),
        [Operation.Reaches] = new("1 if ({0}) reaches ({1}), else 0", 0, 0, 1),
        [Operation.Round] = new("({0}) rounded to multiples of ({1})", 0, 0, 1),
    };

    private static readonly Dictionary<Operation, Phrase> WrittenPhrases = new()
    {
        [Operation.Add] = new("{0} + {1}", 1, 1, 2),
        [Operation.Subtract] = new("{0} - {1}", 1, 2, 2),
        [Operation.Multiply] = new("{0} * {1}", 2, 2, 3),
        [Operation.Divide] = new("{0} / {1}", 2, 3, 3),
        [Operation.Min] = new("min({0}, {1})", 0, 0, 4),
        [Operation.Max] = new("max({0}, {1})", 0, 0, 4),
        [Operation.Packs] = new("packs({0}, {1})", 0, 0, 4),
        [Operation.Reaches] = new("reaches({0}, {1})", 0, 0, 4),
        [Operation.Round] = new("round({0}, {1})", 0, 0, 4),
    };

    /// <summary>The right-hand side of a line, e.g. <c>accepted drafts × rounds per accepted draft</c>.</summary>
    /// <param name="line">The line to put into words.</param>
    /// <param name="label">The words for a line or an input.</param>
    /// <param name="wording">The wording of a phrase such as <c>the smaller of ({0}) and ({1})</c> in another language, with the same places in the same order; null for English.</param>
    public static string Of(Line line, Func<Formula, string> label, Func<string, string>? wording = null)
    {
        var left = MostParts;
        return Phrase.Spell(line.Definition, f => Word(f, label), a => wording is null ? Phrases[a.Operation] : Phrases[a.Operation] with { Text = wording(Phrases[a.Operation].Text) }, ref left);
    }

    /// <summary>A formula as vendor files write it, e.g. <c>packs(images, images_per_pack) * 12</c>; units of constants are shown.</summary>
    /// <param name="formula">What to write, at most 400 parts; what is more is shown as "…".</param>
    /// <param name="name">The name of a part that has one; null for one to be spelled out.</param>
    public static string Written(Formula formula, Func<Formula, string?> name)
    {
        var left = MostParts;
        return Phrase.Spell(formula, f => f is Apply ? name(f) : Word(f, part => name(part) ?? $"{part}"), a => WrittenPhrases[a.Operation], ref left);
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

    private static string? Word(Formula node, Func<Formula, string> label) => node switch
    {
        Constant c => ReferenceEquals(c.Unit, Unit.None) ? c.ToString() : $"{c} {c.Unit}",
        Apply => null,
        _ => label(node),
    };
}
