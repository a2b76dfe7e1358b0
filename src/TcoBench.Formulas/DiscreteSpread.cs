namespace TcoBench.Formulas;

/// <summary>One of a few values.</summary>
/// <param name="Cases">Each value once; the weights add up to 1.</param>
public sealed record DiscreteSpread(IReadOnlyList<WeightedValue> Cases) : Spread
{
    private protected override bool Has(decimal value) => Cases.Any(c => c.Value == value);
}
