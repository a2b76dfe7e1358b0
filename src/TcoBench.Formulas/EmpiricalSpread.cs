namespace TcoBench.Formulas;

/// <summary>One of the values observed, each as likely.</summary>
/// <param name="Observations">In any order, repeated where a value was seen again.</param>
public sealed record EmpiricalSpread(IReadOnlyList<decimal> Observations) : Spread
{
    private protected override bool Has(decimal value) => Observations.Any(o => o <= value) && Observations.Any(o => o >= value);
}
