namespace TcoBench.Formulas;

/// <summary>Growing likelier in a straight line up to the mode, and less likely in another down to the maximum.</summary>
public sealed record TriangularSpread(decimal Min, decimal Mode, decimal Max) : Spread
{
    private protected override bool Has(decimal value) => Min <= value && value <= Max;
}
