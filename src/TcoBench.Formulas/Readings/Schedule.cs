namespace TcoBench.Formulas.Readings;

/// <summary>
/// The passes that compute wanted places, with the buffers they use. A result is computed after all it needs and nothing else, depth first, so that few
/// buffers are live at a time; a buffer is used again once its lanes are no longer needed. An operation whose only use is by another is done in the same pass.
/// </summary>
internal sealed class Schedule
{
    private readonly IReadOnlyList<Part> _parts;
    private readonly int[] _uses;
    private readonly bool[] _absorbed;

    // How many buffers a place needs on the way.
    private readonly int[] _needs;

    private Schedule(Simplification simple, IReadOnlyList<int> wanted)
    {
        _parts = simple.Parts;
        (_uses, _absorbed) = (new int[_parts.Count], new bool[_parts.Count]);
        CountUses(wanted);
        _needs = new int[_parts.Count];
        foreach (var (i, part) in _parts.Index().Where(p => p.Item.Operation is not null))
            _needs[i] = Math.Max(Math.Max(_needs[part.Left], _needs[part.Right]), Math.Min(_needs[part.Left], _needs[part.Right]) + 1);
        (Steps, Lanes) = WithBuffers([.. InOrder(wanted)], Pass.Lanes * simple.Values.Count);
        Operations = Steps.Sum(s => (s.Work.Inner is null ? 0 : 1) + (s.Work.Outer is null ? 0 : 1));
    }

    /// <summary>The passes in order.</summary>
    public Step[] Steps { get; }

    /// <summary>Lanes of the constants and all buffers together.</summary>
    public int Lanes { get; }

    /// <summary>Number of operations, each done once a lane.</summary>
    public int Operations { get; }

    /// <summary>Makes a schedule.</summary>
    /// <param name="simple">The formulas.</param>
    /// <param name="wanted">Places of the results in their order.</param>
    public static Schedule Of(Simplification simple, IReadOnlyList<int> wanted) => new(simple, wanted);

    private static bool CanBeOuter(Operation? operation) => operation is not (null or Operation.Packs or Operation.Reaches or Operation.Round);

    private void CountUses(IReadOnlyList<int> wanted)
    {
        foreach (var place in wanted)
            _uses[place]++;
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_uses[i] == 0 || _parts[i].Operation is null)
                continue;
            _uses[_parts[i].Left]++;
            _uses[_parts[i].Right]++;
        }

        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_uses[i] > 0 && !_absorbed[i] && CanBeOuter(_parts[i].Operation) && OnlyUsedBy(_parts[i]) is { } inner)
                _absorbed[inner] = true;
        }
    }

    private int? OnlyUsedBy(Part part) => IsOwn(part.Left) ? part.Left : IsOwn(part.Right) ? part.Right : null;

    private bool IsOwn(int place) => _uses[place] == 1 && _parts[place].Operation is not null;

    // Steps between places; buffers come later.
    private List<Step> InOrder(IReadOnlyList<int> wanted)
    {
        var (steps, placed, stack) = (new List<Step>(), new bool[_parts.Count], new Stack<int>());
        var results = wanted.Index().ToLookup(w => w.Item, w => w.Index);
        foreach (var root in results.Select(r => r.Key))
        {
            stack.Push(root);
            while (stack.TryPeek(out var place))
            {
                var step = Of(place);
                if (!placed[place] && _parts[place].Operation is not null && Missing(step))
                    continue;
                stack.Pop();
                if (placed[place])
                    continue;
                placed[place] = true;
                var copies = results[place];
                if (_parts[place].Operation is not null)
                {
                    steps.Add(step with { Result = copies.FirstOrDefault(-1) });
                    copies = copies.Skip(1);
                }

                steps.AddRange(copies.Select(c => new Step(default, place, place, place, -1, c)));
            }
        }

        return steps;

        // What needs most buffers comes first, as what is done is one buffer more (Sethi and Ullman 1970).
        bool Missing(Step step)
        {
            Span<int> operands = [step.X, step.Y, step.Z];
            operands.Sort((x, y) => _needs[x].CompareTo(_needs[y]));
            var missing = false;
            foreach (var operand in operands)
            {
                if (placed[operand] || _parts[operand].Operation is null)
                    continue;
                stack.Push(operand);
                missing = true;
            }

            return missing;
        }
    }

    private Step Of(int place)
    {
        var (operation, left, right) = _parts[place];
        if (CanBeOuter(operation) && OnlyUsedBy(_parts[place]) is { } inner && _absorbed[inner])
            return new Step(new Work(_parts[inner].Operation, operation, inner == right), _parts[inner].Left, _parts[inner].Right, inner == right ? left : right, place, -1);
        return new Step(new Work(operation, null, false), left, right, left, place, -1);
    }

    private (Step[] Steps, int Lanes) WithBuffers(Step[] steps, int constants)
    {
        var (last, buffers, free, lanes) = (new int[_parts.Count], new int[_parts.Count], new Stack<int>(), constants);
        foreach (var (i, step) in steps.Index())
            last[step.X] = last[step.Y] = last[step.Z] = i;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            foreach (var place in new[] { step.X, step.Y, step.Z }.Distinct().Where(p => last[p] == i && _parts[p].Operation is not null))
                free.Push(buffers[place]);
            if (!free.TryPop(out var target))
                (target, lanes) = (lanes, lanes + BatchReader.Stride);
            steps[i] = step with { X = Operand(step.X), Y = Operand(step.Y), Z = Operand(step.Z), Target = target };
            if (step.Target < 0 || last[step.Target] <= i)
                free.Push(target);
            else
                buffers[step.Target] = target;
        }

        return (steps, lanes);

        int Operand(int place) => _parts[place] switch
        {
            { Operation: not null } => buffers[place],
            { Left: >= 0 and var column } => ~(column * BatchReader.Block),
            var constant => constant.Right * Pass.Lanes,
        };
    }
}
