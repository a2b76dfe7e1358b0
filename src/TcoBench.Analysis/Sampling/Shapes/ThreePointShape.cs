namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>
/// A distribution through three quantiles: low = P10, base = P50, high = P90, exactly. Two half-normals meet at the base value, on the scale that keeps the
/// quantity where it belongs: log-odds for shares strictly between 0 and 1, logarithms for positive quantities, else the plain scale, cut at 0 if
/// low is not negative and at 1 for a share.
/// </summary>
internal sealed class ThreePointShape : NormalShape
{
    private readonly Scale _scale;
    private readonly double _middle;
    private readonly double _down;
    private readonly double _up;

    /// <summary>A distribution through three quantiles.</summary>
    /// <param name="low">P10.</param>
    /// <param name="middle">P50, from low to high.</param>
    /// <param name="high">P90, above low.</param>
    /// <param name="hasUnit">False for what may be a share: it is one if all three lie between 0 and 1.</param>
    public ThreePointShape(double low, double middle, double high, bool hasUnit)
    {
        var isShare = !hasUnit && low >= 0 && high <= 1;
        _scale = isShare && low > 0 && high < 1 ? Scale.LogOdds : low > 0 && !isShare ? Scale.Logarithm : Scale.Plain;
        _middle = Scaled(middle);
        (_down, _up) = (_middle - Scaled(low), Scaled(high) - _middle);
        Least = low == middle ? low : low >= 0 ? 0 : double.NegativeInfinity;
        Most = high == middle ? high : isShare ? 1 : double.PositiveInfinity;
    }

    private enum Scale
    {
        Plain,
        Logarithm,
        LogOdds,
    }

    /// <inheritdoc/>
    public override double Least { get; }

    /// <inheritdoc/>
    public override double Most { get; }

    /// <inheritdoc/>
    protected override double Value(double z)
    {
        z /= Z90;
        var scaled = _middle + (z * (z < 0 ? _down : _up));
        return _scale switch
        {
            Scale.LogOdds => 1 / (1 + Math.Exp(-scaled)),
            Scale.Logarithm => Math.Exp(scaled),
            _ => scaled,
        };
    }

    /// <inheritdoc/>
    protected override double Score(double value)
    {
        var distance = Scaled(value) - _middle;
        return distance == 0 ? 0 : Z90 * distance / (distance < 0 ? _down : _up);
    }

    private double Scaled(double value) => _scale switch
    {
        Scale.LogOdds => value <= 0 ? double.NegativeInfinity : value >= 1 ? double.PositiveInfinity : Math.Log(value / (1 - value)),
        Scale.Logarithm => value <= 0 ? double.NegativeInfinity : Math.Log(value),
        _ => value,
    };
}
