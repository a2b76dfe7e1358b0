using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Core.Metering;

/// <summary>
/// A formula that code built over places for names. It is data: building it for a request puts what the names stand for into the places. The names of its
/// lines are for readers of <see cref="Written"/>; they are no rows of a report, as one report holds many requests.
/// </summary>
public sealed record FormulaGraph : Recipe
{
    private const int LargestPart = 40;
    private const string Unnamed = "part";

    private readonly Formula _root;
    private readonly IReadOnlyDictionary<Formula, string> _places;
    private readonly IReadOnlyList<Formula> _nodes;

    private FormulaGraph(Formula root, IReadOnlyDictionary<Formula, string> places, IReadOnlyList<Formula> nodes) => (_root, _places, _nodes) = (root, places, nodes);

    /// <summary>Every part of the formula but its places, once each, in an order in which each comes after what it needs.</summary>
    public IEnumerable<Formula> Parts => _nodes.Where(node => !_places.ContainsKey(node));

    /// <summary>A formula over places.</summary>
    /// <param name="root">The formula.</param>
    /// <param name="places">What stands for names, compared by identity.</param>
    /// <param name="most">Most parts it may have, shared ones counted once.</param>
    /// <returns>The graph; null if it has more parts.</returns>
    public static FormulaGraph? Of(Formula root, IReadOnlyDictionary<Formula, string> places, int most)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(places);
        var (nodes, done, pending) = (new List<Formula>(), new HashSet<Formula>(ReferenceEqualityComparer.Instance), new Stack<Formula>([root]));
        while (pending.TryPeek(out var node))
        {
            // each part that waits has pushed two at most
            if (nodes.Count + pending.Count > 2 * most)
                return null;
            var missing = done.Contains(node) ? [] : Needs(node, places).Where(part => !done.Contains(part)).ToList();
            missing.ForEach(pending.Push);
            if (missing.Count > 0)
                continue;
            pending.Pop();
            if (done.Add(node))
                nodes.Add(node);
        }

        return nodes.Count > most ? null : new FormulaGraph(root, places, nodes);
    }

    /// <inheritdoc/>
    public override Formula Build(Func<string, Formula?> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var built = new Dictionary<Formula, Formula>(_nodes.Count, ReferenceEqualityComparer.Instance);
        foreach (var node in _nodes)
        {
            built[node] = node switch
            {
                _ when _places.TryGetValue(node, out var name) => Named(name, node.Unit, names),
                Line line => built[line.Definition],
                Apply apply => apply.With(built[apply.Left], built[apply.Right]),
                _ => node,
            };
        }

        return built[_root];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, string Text)> Written(string name)
    {
        var rows = new List<(string, string)>();
        var labels = new Dictionary<Formula, string>(_places, ReferenceEqualityComparer.Instance);
        var taken = _places.Values.Append(name).ToHashSet(StringComparer.Ordinal);
        var uses = _nodes.SelectMany(node => Needs(node, _places)).GroupBy(part => part, ReferenceEqualityComparer.Instance).ToDictionary(group => group.Key!, group => group.Count(), ReferenceEqualityComparer.Instance);
        var sizes = new Dictionary<Formula, int>(ReferenceEqualityComparer.Instance);
        foreach (var node in Parts.Where(node => node is Line or Apply))
        {
            sizes[node] = 1 + Needs(node, _places).Where(part => !labels.ContainsKey(part)).Sum(part => sizes.GetValueOrDefault(part));
            var definition = node is Line line ? line.Definition : node;
            if (ReferenceEquals(node, _root))
                rows.Add((name, Text(definition)));
            else if (node is Line named)
                Label(node, definition, Free(named.Id));
            else if (uses[node] > 1 || sizes[node] >= LargestPart)
                Label(node, definition, Free(Unnamed));
        }

        return rows.Count > 0 ? rows : [(name, Text(_root))];

        string Text(Formula formula) => SentenceReading.Written(formula, part => labels.GetValueOrDefault(part));

        void Label(Formula node, Formula definition, string label)
        {
            rows.Add((label, Text(definition)));
            labels[node] = label;
        }

        // Two lines of one name are told apart by a number, as are parts without a name.
        string Free(string wanted) =>
            wanted != Unnamed && taken.Add(wanted) ? wanted : Enumerable.Range(1, int.MaxValue - 1).Select(i => $"{wanted}_{i}").First(taken.Add);
    }

    private static Formula Named(string name, Unit unit, Func<string, Formula?> names)
    {
        var found = names(name) ?? throw new FormatException($"\"{name}\" has no value");
        return ReferenceEquals(found.Unit, unit) ? found : throw new FormatException($"\"{name}\" is in {found.Unit}, not in {unit}");
    }

    // What a part needs first; a place needs nothing, whatever stands there.
    private static Formula[] Needs(Formula node, IReadOnlyDictionary<Formula, string> places) => node switch
    {
        _ when places.ContainsKey(node) => [],
        Line line => [line.Definition],
        Apply apply => [apply.Right, apply.Left],
        _ => [],
    };
}
