namespace TcoBench.Formulas;

/// <summary>Its logarithm is normal; the median is the geometric mean of the two.</summary>
/// <param name="Low">P10, above 0, before anything is cut off.</param>
/// <param name="High">P90, before anything is cut off.</param>
public sealed record LogNormalSpread(decimal Low, decimal High) : Spread
{
    private protected override bool Has(decimal value) => Low <= value && value <= High;
}
