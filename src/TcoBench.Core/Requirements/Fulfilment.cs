namespace TcoBench.Core.Requirements;

/// <summary>How a plan stands towards a criterion.</summary>
public enum Fulfilment
{
    /// <summary>Met as it is sold.</summary>
    Met,

    /// <summary>Met once an add-on is bought, which happens where the criterion is a must-have, at its price.</summary>
    AddOn,

    /// <summary>Only by an individual contract.</summary>
    Contract,

    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>Not known, or not said. Never counts as met.</summary>
    Unknown,
}
