namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>A triangle over three points.</summary>
internal sealed class TriangularShape(double min, double mode, double max) : Shape
{
    /// <inheritdoc/>
    public override double Least => min;

    /// <inheritdoc/>
    public override double Most => max;

    /// <inheritdoc/>
    public override int Octaves => QuantileTable.ToTail;

    /// <inheritdoc/>
    public override double Quantile(Chance chance, double near) =>
        chance.Below * (max - min) <= mode - min
            ? min + Math.Sqrt(chance.Below * (max - min) * (mode - min))
            : max - Math.Sqrt(chance.Above * (max - min) * (max - mode));

    /// <inheritdoc/>
    public override Chance At(double value)
    {
        var (below, above) = ((value - min) * (value - min) / ((max - min) * (mode - min)), (max - value) * (max - value) / ((max - min) * (max - mode)));
        return value <= mode && mode > min ? new Chance(below, 1 - below) : new Chance(1 - above, above);
    }
}
