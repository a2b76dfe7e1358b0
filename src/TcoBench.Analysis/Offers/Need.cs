namespace TcoBench.Analysis.Offers;

/// <summary>How much a criterion is wanted, the strictest first.</summary>
public enum Need
{
    /// <summary>An offer without it is excluded.</summary>
    MustHave,

    /// <summary>It earns points.</summary>
    NiceToHave,

    /// <summary>It is reported and asked for.</summary>
    Later,
}
