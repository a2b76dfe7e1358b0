namespace TcoBench.Formulas;

/// <summary>Normal; mean and median are the middle of the two.</summary>
/// <param name="Low">P10, before anything is cut off.</param>
/// <param name="High">P90, before anything is cut off.</param>
public sealed record NormalSpread(decimal Low, decimal High) : Spread
{
    private protected override bool Has(decimal value) => Low <= value && value <= High;
}
