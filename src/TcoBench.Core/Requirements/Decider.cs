namespace TcoBench.Core.Requirements;

/// <summary>What decides between bids within the band of the extended guide-value method.</summary>
public enum Decider
{
    /// <summary>The most points.</summary>
    Performance,

    /// <summary>The lowest price.</summary>
    Price,
}
