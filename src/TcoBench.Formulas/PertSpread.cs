namespace TcoBench.Formulas;

/// <summary>As <see cref="TriangularSpread"/>, but rounded: the beta distribution with mean (min + 4·mode + max) ÷ 6.</summary>
public sealed record PertSpread(decimal Min, decimal Mode, decimal Max) : Spread
{
    private protected override bool Has(decimal value) => Min <= value && value <= Max;
}
