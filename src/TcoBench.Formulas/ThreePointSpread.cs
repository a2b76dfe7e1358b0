namespace TcoBench.Formulas;

/// <summary>Known by three points: the base value is the median.</summary>
/// <param name="Low">P10, at most the base value.</param>
/// <param name="High">P90, at least the base value.</param>
public sealed record ThreePointSpread(decimal Low, decimal High) : Spread
{
    private protected override bool Has(decimal value) => Low <= value && value <= High;
}
