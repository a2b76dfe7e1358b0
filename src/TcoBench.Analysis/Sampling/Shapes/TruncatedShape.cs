namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>What is left of a continuous shape between two values, its chances in proportion.</summary>
internal sealed class TruncatedShape : Shape
{
    private readonly Shape _whole;
    private readonly Chance _least;
    private readonly Chance _most;
    private readonly double _left;

    /// <summary>What is left of a shape.</summary>
    /// <param name="whole">The shape.</param>
    /// <param name="least">Least value that is left.</param>
    /// <param name="most">Greatest value that is left.</param>
    /// <exception cref="ArgumentException">Nothing is left.</exception>
    public TruncatedShape(Shape whole, double least, double most)
    {
        (_whole, Least, Most) = (whole, least, most);
        _least = least > whole.Least ? whole.At(least) : new Chance(0, 1);
        _most = most < whole.Most ? whole.At(most) : new Chance(1, 0);
        _left = _most.Below <= 0.5 ? _most.Below - _least.Below : _least.Above - _most.Above;
        if (!(_left > 0))
            throw new ArgumentException($"nothing is left between {least} and {most}", nameof(least));
    }

    /// <inheritdoc/>
    public override double Least { get; }

    /// <inheritdoc/>
    public override double Most { get; }

    /// <inheritdoc/>
    public override int Octaves => _whole.Octaves;

    /// <inheritdoc/>
    public override double Quantile(Chance chance, double near) =>
        _whole.Quantile(new Chance(_least.Below + (chance.Below * _left), _most.Above + (chance.Above * _left)), near);

    /// <inheritdoc/>
    public override Chance At(double value)
    {
        var whole = _whole.At(value);
        return new Chance((whole.Below - _least.Below) / _left, (whole.Above - _most.Above) / _left);
    }
}
