namespace TcoBench.Formulas.Readings;

/// <summary>
/// Formulas laid flat in which equal parts are one place, whatever objects they are, and what rests on constants only is a constant, computed as the
/// exact reading does. A quotient by a constant becomes a product, which takes a fifth of the time and differs in the last digit of a double at most.
/// Nothing else changes.
/// </summary>
internal sealed class Simplification
{
    // Within this of one, a reciprocal keeps more digits in decimal than a double has.
    private const decimal NearOne = 0.000001m;

    private readonly Dictionary<Part, int> _places = [];
    private readonly Dictionary<decimal, int> _constants = [];
    private readonly List<Part> _parts = [];
    private readonly List<decimal?> _values = [null];

    /// <summary>The places, each after those it needs.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>The constants by number. The first cannot be computed, and spoils what rests on it.</summary>
    public IReadOnlyList<decimal?> Values => _values;

    /// <summary>Place of a varying input.</summary>
    public int Input(int column) => Place(new Part(null, column, 0));

    /// <summary>Place of a constant; null for one that cannot be computed.</summary>
    public int Constant(decimal? value)
    {
        if (value is not { } figure)
            return Place(new Part(null, -1, 0));
        if (!_constants.TryGetValue(figure, out var number))
        {
            _constants.Add(figure, number = _values.Count);
            _values.Add(figure);
        }

        return Place(new Part(null, -1, number));
    }

    /// <summary>Place of an operation on two places.</summary>
    public int Apply(Operation operation, int left, int right)
    {
        var (isConstant, x) = IsConstant(left);
        var (isToo, y) = IsConstant(right);
        if ((isConstant && x is null) || (isToo && y is null))
            return Constant(null);
        if (isConstant && isToo)
            return Constant(ExactReading.TryCompute(operation, x!.Value, y!.Value));
        switch (operation)
        {
            case Operation.Add or Operation.Subtract when y == 0:
            case Operation.Multiply or Operation.Divide when y == 1:
            case Operation.Min or Operation.Max when left == right:
                return left;
            case Operation.Divide when y is { } divisor && Math.Abs(divisor) is >= NearOne and <= 1 / NearOne:
                return Apply(Operation.Multiply, left, Constant(1 / divisor));
            case Operation.Add when x == 0:
            case Operation.Multiply when x == 1:
                return right;
            case Operation.Add or Operation.Multiply or Operation.Min or Operation.Max when left > right:
                return Place(new Part(operation, right, left));
            default:
                return Place(new Part(operation, left, right));
        }
    }

    private (bool, decimal?) IsConstant(int place) =>
        _parts[place] is { Operation: null, Left: < 0, Right: var number } ? (true, _values[number]) : (false, null);

    private int Place(Part part)
    {
        if (!_places.TryGetValue(part, out var place))
        {
            _places.Add(part, place = _parts.Count);
            _parts.Add(part);
        }

        return place;
    }
}
