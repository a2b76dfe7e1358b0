namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>As likely anywhere between two bounds.</summary>
internal sealed class UniformShape(double min, double max) : Shape
{
    /// <inheritdoc/>
    public override double Least => min;

    /// <inheritdoc/>
    public override double Most => max;

    /// <inheritdoc/>
    public override int Octaves => 0;

    /// <inheritdoc/>
    public override double Quantile(Chance chance, double near) => min + (chance.Below * (max - min));

    /// <inheritdoc/>
    public override Chance At(double value) => new((value - min) / (max - min), (max - value) / (max - min));
}
