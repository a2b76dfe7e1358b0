namespace TcoBench.Formulas.Readings;

/// <summary>The formula read in <see cref="decimal"/>: the figures on reports.</summary>
public sealed class ExactReading
{
    private readonly Tape _tape;
    private readonly decimal[] _values;
    private readonly Dictionary<int, (int Culprit, string Reason)> _failed = [];

    private ExactReading(Tape tape, IReadOnlyDictionary<Input, decimal>? values)
    {
        (_tape, _values) = (tape, new decimal[tape.Count]);
        for (var i = 0; i < tape.Count; i++)
        {
            if (tape.Nodes[i] is Apply apply)
                Compute(i, apply.Operation);
            else
                _values[i] = tape.Nodes[i] is Input input ? values?.GetValueOrDefault(input, input.Value) ?? input.Value : ((Constant)tape.Nodes[i]).Value;
        }
    }

    /// <summary>Value of a formula that is on the tape.</summary>
    /// <exception cref="CannotComputeException">It has none: division by zero or overflow on the way.</exception>
    public decimal this[Formula formula] => Try(formula) ?? throw Failure(_tape.SlotOf(formula));

    /// <summary>Reads every place of a tape. A place that cannot be computed spoils what rests on it and nothing else.</summary>
    /// <param name="tape">What to read.</param>
    /// <param name="values">Values that replace the base values of inputs, by input; null for none.</param>
    public static ExactReading Of(Tape tape, IReadOnlyDictionary<Input, decimal>? values = null) => new(tape, values);

    /// <summary>Value of a formula, or null if it cannot be computed.</summary>
    public decimal? Try(Formula formula)
    {
        var slot = _tape.SlotOf(formula);
        return _failed.ContainsKey(slot) ? null : _values[slot];
    }

    /// <summary>One operation, or null if it cannot be computed.</summary>
    internal static decimal? TryCompute(Operation operation, decimal x, decimal y)
    {
        try
        {
            return Compute(operation, x, y);
        }
        catch (ArithmeticException e) when (e is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    private void Compute(int i, Operation operation)
    {
        var (left, right) = (_tape.Left[i], _tape.Right[i]);
        if (_failed.Count > 0 && (_failed.TryGetValue(left, out var why) || _failed.TryGetValue(right, out why)))
        {
            _failed[i] = why;
            return;
        }

        try
        {
            _values[i] = Compute(operation, _values[left], _values[right]);
        }
        catch (ArithmeticException e) when (e is DivideByZeroException or OverflowException)
        {
            var negative = operation == Operation.Packs && _values[right] < 0;
            _failed[i] = (i, e is OverflowException ? "the number is too large" : negative ? "the pack size is negative" : "division by zero");
        }
    }

    private static decimal Compute(Operation operation, decimal x, decimal y) => operation switch
    {
        Operation.Add => x + y,
        Operation.Subtract => x - y,
        Operation.Multiply => x * y,
        Operation.Divide => x / y,
        Operation.Min => Math.Min(x, y),
        Operation.Max => Math.Max(x, y),
        Operation.Packs => Semantics.Packs(x, y),
        Operation.Reaches => Semantics.Reaches(x, y),
        Operation.Round => Semantics.Round(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "unknown operation"),
    };

    // The first line on the way from the culprit to the place asked for; lines of other roots that share the culprit are not on it.
    private CannotComputeException Failure(int asked)
    {
        var (culprit, reason) = _failed[asked];
        var onTheWay = new HashSet<int> { asked };
        for (var i = asked; i > culprit; i--)
        {
            if (onTheWay.Contains(i))
                onTheWay.UnionWith(new[] { _tape.Left[i], _tape.Right[i] }.Where(p => _failed.TryGetValue(p, out var f) && f.Culprit == culprit));
        }

        return new CannotComputeException(_tape.Lines.FirstOrDefault(l => onTheWay.Contains(_tape.SlotOf(l)))?.ToString() ?? "", reason);
    }
}
