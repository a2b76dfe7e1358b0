namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>Normal on a logarithmic scale.</summary>
/// <param name="p10">P10, above 0.</param>
/// <param name="p90">P90, above P10.</param>
internal sealed class LogNormalShape(double p10, double p90) : NormalShape
{
    private readonly double _mean = (Math.Log(p10) + Math.Log(p90)) / 2;
    private readonly double _deviation = Math.Log(p90 / p10) / (2 * Z90);

    /// <inheritdoc/>
    public override double Least => 0;

    /// <inheritdoc/>
    protected override double Value(double z) => Math.Exp(_mean + (_deviation * z));

    /// <inheritdoc/>
    protected override double Score(double value) => value <= 0 ? double.NegativeInfinity : (Math.Log(value) - _mean) / _deviation;
}
