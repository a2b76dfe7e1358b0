namespace TcoBench.Formulas;

/// <summary>As likely anywhere between two bounds.</summary>
public sealed record UniformSpread(decimal Min, decimal Max) : Spread
{
    private protected override bool Has(decimal value) => Min <= value && value <= Max;
}
