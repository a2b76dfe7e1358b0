using MathNet.Numerics.Distributions;

namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>Normal on some scale.</summary>
internal abstract class NormalShape : Shape
{
    /// <summary>The standard normal quantile of 90 %.</summary>
    protected static readonly double Z90 = Normal.InvCDF(0, 1, 0.9);

    /// <inheritdoc/>
    public override int Octaves => QuantileTable.ToTail;

    /// <inheritdoc/>
    public sealed override double Quantile(Chance chance, double near) =>
        Value(chance.Below <= chance.Above ? Normal.InvCDF(0, 1, chance.Below) : -Normal.InvCDF(0, 1, chance.Above));

    /// <inheritdoc/>
    public sealed override Chance At(double value)
    {
        var z = Score(value);
        return new Chance(Normal.CDF(0, 1, z), Normal.CDF(0, 1, -z));
    }

    /// <summary>The value of a standard normal score.</summary>
    protected abstract double Value(double z);

    /// <summary>The standard normal score of a value; infinite for what the scale does not hold.</summary>
    protected abstract double Score(double value);
}
