namespace TcoBench.Formulas;

/// <summary>
/// A set of formulas laid flat: leaves and operations in an order in which each comes after what it needs, every shared part once.
/// A line takes the place of its definition. Laying flat never recurses, so no formula is too deep.
/// </summary>
public sealed class Tape
{
    private readonly Dictionary<Formula, int> _slots;

    private Tape(Dictionary<Formula, int> slots, Formula[] nodes, int[] left, int[] right, Line[] lines)
    {
        (_slots, Nodes, Left, Right, Lines) = (slots, nodes, left, right, lines);
        Inputs = [.. nodes.OfType<Input>()];
    }

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
        var slots = new Dictionary<Formula, int>(ReferenceEqualityComparer.Instance);
        var (nodes, left, right, lines) = (new List<Formula>(), new List<int>(), new List<int>(), new List<Line>());
        var stack = new Stack<Formula>();
        foreach (var root in formulas)
        {
            stack.Push(root);
            while (stack.TryPeek(out var node))
            {
                if (slots.ContainsKey(node))
                {
                    stack.Pop();
                    continue;
                }

                if (!Ready(node))
                    continue;
                stack.Pop();
                if (node is Line line)
                {
                    slots.Add(line, slots[line.Definition]);
                    lines.Add(line);
                    continue;
                }

                slots.Add(node, nodes.Count);
                nodes.Add(node);
                left.Add(node is Apply a ? slots[a.Left] : -1);
                right.Add(node is Apply b ? slots[b.Right] : -1);
            }
        }

        return new Tape(slots, [.. nodes], [.. left], [.. right], [.. lines]);

        // True once everything the node needs has a place; else puts what is missing on the stack.
        bool Ready(Formula node)
        {
            var before = stack.Count;
            switch (node)
            {
                case Line l when !slots.ContainsKey(l.Definition):
                    stack.Push(l.Definition);
                    break;
                case Apply a:
                    if (!slots.ContainsKey(a.Right))
                        stack.Push(a.Right);
                    if (!slots.ContainsKey(a.Left))
                        stack.Push(a.Left);
                    break;
            }

            return stack.Count == before;
        }
    }

    /// <summary>Place of a formula.</summary>
    /// <exception cref="ArgumentException">The formula is not on this tape.</exception>
    internal int SlotOf(Formula formula) =>
        _slots.TryGetValue(formula, out var slot) ? slot : throw new ArgumentException($"\"{formula}\" is not on this tape", nameof(formula));
}
