using System.Globalization;

namespace TcoBench.Formulas.Readings;

/// <summary>
/// The formula read as text of spreadsheet cells, which a spreadsheet computes to the same figures as the other readings. What cannot be computed
/// shows #DIV/0! there, but for numbers beyond the range of <see cref="decimal"/>. The only numbers in a text are those of <see cref="Literals"/>.
/// </summary>
public static class SheetReading
{
    /// <summary>Name of the cell that holds <see cref="Semantics.Keep"/>.</summary>
    public const string Keep = "keep";

    /// <summary>Name of the cell that holds <see cref="Semantics.Slack"/>.</summary>
    public const string Slack = "slack";

    /// <summary>Name of the cell that holds 0.5.</summary>
    public const string Half = "half";

    // A cell holds at most 8,192 characters and 64 levels; 32 references as long as the longest name, or packs of packs, stay below both.
    private const int MostParts = 32;

    private static readonly Dictionary<Operation, Phrase> Phrases = new()
    {
        [Operation.Add] = new("{0}+{1}", 1, 1, 2),
        [Operation.Subtract] = new("{0}-{1}", 1, 2, 2),
        [Operation.Multiply] = new("{0}*{1}", 2, 2, 3),
        [Operation.Divide] = new("{0}/{1}", 2, 3, 3),
        [Operation.Min] = new("MIN({0},{1})", 0, 0, 4),
        [Operation.Max] = new("MAX({0},{1})", 0, 0, 4),
        [Operation.Packs] = new($"MAX(0,ROUNDUP({{0}}/MAX(0,{{1}})*{Keep}-{Slack},0))", 2, 0, 4),
        [Operation.Reaches] = new($"IF({{0}}-{{1}}+ABS({{1}})*(1-{Keep})+{Slack}>=0,1,0)", 1, 2, 4),
        [Operation.Round] = new($"{{1}}*SIGN({{0}})*INT(ABS({{0}}/{{1}})*(1+(1-{Keep}))+{Half}+{Slack})", 3, 3, 3),
    };

    // A size that may be zero or less must show an error; a constant is what it is.
    private static readonly Phrase ConstantPacks = new($"MAX(0,ROUNDUP({{0}}/{{1}}*{Keep}-{Slack},0))", 2, 3, 4);

    /// <summary>The only numbers that stand in a text; any other constant has a cell.</summary>
    public static IReadOnlyList<decimal> Literals { get; } = [0, 1, 12, 60, 100, 1000];

    /// <summary>
    /// What needs a cell of its own, each after what it needs: lines; constants that are no literal; unnamed operations nobody or several use, that
    /// an operation's text repeats, or that would make a text too long. Inputs are not listed: they have a cell each under their name.
    /// </summary>
    public static IReadOnlyList<Formula> Cells(Tape tape)
    {
        var uses = new Dictionary<Formula, int>(ReferenceEqualityComparer.Instance);
        foreach (var part in tape.Lines.Select(l => l.Definition).Concat(tape.Nodes.OfType<Apply>().SelectMany(a => new[] { a.Left, a.Right })))
            uses[part] = uses.GetValueOrDefault(part) + 1;

        // Places whose operation has no cell yet, with the number of parts of its text.
        var spelled = new Dictionary<Formula, int>(ReferenceEqualityComparer.Instance);
        foreach (var apply in tape.Nodes.OfType<Apply>())
        {
            if (apply.Operation is Operation.Reaches or Operation.Round)
                spelled.Remove(apply.Right);
            if (apply.Operation == Operation.Round)
                spelled.Remove(apply.Left);
            if (Parts(apply.Left) + Parts(apply.Right) > MostParts)
                spelled.Remove(Parts(apply.Left) > Parts(apply.Right) ? apply.Left : apply.Right);
            if (uses.GetValueOrDefault(apply) == 1)
                spelled.Add(apply, Parts(apply.Left) + Parts(apply.Right));
        }

        var lines = tape.Lines.ToLookup(tape.SlotOf);
        return [.. tape.Nodes.SelectMany((node, slot) => lines[slot].Prepend(node)).Where(f => f is not Input && !IsLiteral(f) && !spelled.ContainsKey(f))];

        int Parts(Formula part) => spelled.GetValueOrDefault(part, 1);
    }

    /// <summary>The text of a formula's cell, without "=". For a line that is its definition.</summary>
    /// <param name="formula">A line or an operation of <see cref="Cells"/>; the cell of a constant holds its value.</param>
    /// <param name="reference">Address or name of the cell of an input or of a formula of <see cref="Cells"/>; null for any other formula.</param>
    /// <exception cref="ArgumentException">A line, an input or a constant that is no literal has no cell, or the text is too long for one.</exception>
    public static string TextOf(Formula formula, Func<Formula, string?> reference)
    {
        var (root, left) = (formula is Line line ? line.Definition : formula, 3 * MostParts);
        var text = Phrase.Spell(root, f => ReferenceEquals(f, formula) && f is Apply ? null : Word(f, reference), PhraseOf, ref left);
        return left >= 0 ? text : throw new ArgumentException($"the text of \"{formula}\" is too long for a cell", nameof(formula));
    }

    private static string? Word(Formula part, Func<Formula, string?> reference) => part switch
    {
        Constant c when IsLiteral(c) => c.Value.ToString("0", CultureInfo.InvariantCulture),
        Apply => reference(part),
        _ => reference(part) ?? throw new ArgumentException($"\"{part}\" has no cell", nameof(part)),
    };

    private static Phrase PhraseOf(Apply apply) => apply is { Operation: Operation.Packs, Right: Constant { Value: > 0 } } ? ConstantPacks : Phrases[apply.Operation];

    private static bool IsLiteral(Formula formula) => formula is Constant c && Literals.Contains(c.Value);
}
