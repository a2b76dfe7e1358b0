namespace TcoBench.Formulas;

/// <summary>
/// A set of formulas laid flat: leaves and operations in an order in which each comes after what it needs, every shared part once.
/// A line takes the place of its definition. Laying flat never recurses, so no formula is too deep.
/// </summary>
public sealed class Tape
{
    private readonly Dictionary<Formula, int> _slots;

    private Tape(Dictionary<Formula, int> slots, Formula[] nodes, int[] left, int[] right, Line[] lines) =>
        (_slots, Nodes, Left, Right, Lines, Inputs) = (slots, nodes, left, right, lines, [.. nodes.OfType<Input>()]);

    /// <summary>Every input the formulas rest on, once, in the order first met.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>Every named line, in an order in which each comes after the lines it needs.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Number of places on the tape.</summary>
    public int Count => Nodes.Count;

    /// <summary>The node at each place: <see cref="Constant"/>, <see cref="Input"/> or <see cref="Apply"/>.</summary>
    internal IReadOnlyList<Formula> Nodes { get; }

    /// <summary>Place of the first operand; meaningful for operations only.</summary>
    internal int[] Left { get; }

    /// <summary>Place of the second operand; meaningful for operations only.</summary>
    internal int[] Right { get; }

    /// <summary>Lays formulas flat.</summary>
    public static Tape Of(params IEnumerable<Formula> formulas)
    {
        var roots = formulas as IReadOnlyCollection<Formula> ?? [.. formulas];
        var slots = new Dictionary<Formula, int>(roots.Count * 5, ReferenceEqualityComparer.Instance);
        var (nodes, left, right, lines) = (new List<Formula>(roots.Count * 4), new List<int>(roots.Count * 4), new List<int>(roots.Count * 4), new List<Line>());
        var stack = new Stack<Formula>();
        foreach (var root in roots)
        {
            stack.Push(root);
            while (stack.TryPeek(out var node))
            {
                if (slots.ContainsKey(node))
                    stack.Pop();
                else
                    Place(node);
            }
        }

        return new Tape(slots, [.. nodes], [.. left], [.. right], [.. lines]);

        // A node gets the next place once all it needs has one; a line shares that of its definition.
        void Place(Formula node)
        {
            var (first, second) = node is Apply apply ? (apply.Left, apply.Right) : ((node as Line)?.Definition, null);
            if (!(IsPlaced(second, out var y) & IsPlaced(first, out var x)))
                return;
            stack.Pop();
            slots.Add(node, node is Line ? x : nodes.Count);
            if (node is Line line)
            {
                lines.Add(line);
                return;
            }

            nodes.Add(node);
            left.Add(x);
            right.Add(y);
        }

        // What is missing goes first.
        bool IsPlaced(Formula? part, out int slot)
        {
            slot = -1;
            if (part is null || slots.TryGetValue(part, out slot))
                return true;
            stack.Push(part);
            return false;
        }
    }

    /// <summary>Place of a formula.</summary>
    /// <exception cref="ArgumentException">The formula is not on this tape.</exception>
    internal int SlotOf(Formula formula) =>
        _slots.TryGetValue(formula, out var slot) ? slot : throw new ArgumentException($"\"{formula}\" is not on this tape", nameof(formula));
}
