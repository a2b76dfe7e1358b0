using TcoBench.Formulas;

namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>One of some values, as likely as they weigh.</summary>
internal sealed class DiscreteShape : Shape
{
    private readonly double[] _values;
    private readonly double[] _upTo;
    private readonly int[] _first;

    /// <summary>One of some values.</summary>
    /// <param name="cases">At least one, in any order; what the weights add up to counts as 1.</param>
    public DiscreteShape(IEnumerable<WeightedValue> cases)
    {
        var sorted = cases.OrderBy(c => c.Value).ToList();
        var (total, sum) = (sorted.Sum(c => c.Weight), 0m);
        _values = [.. sorted.Select(c => (double)c.Value)];
        _upTo = [.. sorted.Select(c => (double)((sum += c.Weight) / total))];
        _upTo[^1] = 1;

        // Where to start looking: the first value that a probability of the k-th of as many strata can have.
        _first = new int[_values.Length];
        for (var (k, i) = (0, 0); k < _first.Length; k++)
        {
            while (_upTo[i] < (double)k / _first.Length)
                i++;
            _first[k] = i;
        }
    }

    /// <inheritdoc/>
    public override double Least => _values[0];

    /// <inheritdoc/>
    public override double Most => _values[^1];

    /// <inheritdoc/>
    public override int Octaves => 0;

    /// <inheritdoc/>
    public override double Quantile(Chance chance, double near)
    {
        var i = _first[Math.Min((int)(chance.Below * _first.Length), _first.Length - 1)];
        while (_upTo[i] < chance.Below)
            i++;
        while (i > 0 && _upTo[i - 1] >= chance.Below)
            i--;
        return _values[i];
    }

    /// <inheritdoc/>
    public override Chance At(double value) => throw new NotSupportedException("a value of a discrete shape has a chance of its own");
}
