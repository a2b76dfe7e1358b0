namespace TcoBench.Formulas;

/// <summary>A share strictly between 0 and 1, with mean alpha ÷ (alpha + beta). Both parameters are above 0.</summary>
public sealed record BetaSpread(decimal Alpha, decimal Beta) : Spread
{
    /// <summary>What a pilot tells of a share nothing else is known of (Jeffreys' prior).</summary>
    /// <param name="accepted">Trials that passed.</param>
    /// <param name="of">All trials, at least those that passed.</param>
    public static BetaSpread Pilot(int accepted, int of) => new(accepted + 0.5m, of - accepted + 0.5m);

    private protected override bool Has(decimal value) => value is > 0 and < 1;
}
