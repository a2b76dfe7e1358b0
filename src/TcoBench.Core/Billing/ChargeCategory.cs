namespace TcoBench.Core.Billing;

/// <summary>Charge categories of the FinOps Open Cost and Usage Specification (FOCUS).</summary>
public enum ChargeCategory
{
    /// <summary>For a quantity consumed.</summary>
    Usage,

    /// <summary>For something bought whether used or not: a seat, a pack.</summary>
    Purchase,

    /// <summary>Tax on other charges.</summary>
    Tax,

    /// <summary>Granted by the vendor; negative.</summary>
    Credit,

    /// <summary>A correction, such as a true-up to a commitment.</summary>
    Adjustment,
}
