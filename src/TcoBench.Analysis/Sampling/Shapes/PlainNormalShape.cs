namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>Normal.</summary>
/// <param name="p10">P10.</param>
/// <param name="p90">P90, above P10.</param>
internal sealed class PlainNormalShape(double p10, double p90) : NormalShape
{
    private readonly double _mean = (p10 + p90) / 2;
    private readonly double _deviation = (p90 - p10) / (2 * Z90);

    /// <inheritdoc/>
    protected override double Value(double z) => _mean + (_deviation * z);

    /// <inheritdoc/>
    protected override double Score(double value) => (value - _mean) / _deviation;
}
