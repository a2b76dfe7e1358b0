namespace TcoBench.Analysis.Claims;

/// <summary>Who is compared.</summary>
public enum ClaimChoice
{
    /// <summary>One vendor.</summary>
    Vendor,

    /// <summary>The cheapest, by what is measured, of all ranked vendors but one.</summary>
    CheapestBut,

    /// <summary>The vendor with the lowest charges, whatever is measured.</summary>
    LowestCharges,

    /// <summary>The vendor with the lowest total, whatever is measured.</summary>
    LowestTotal,
}
