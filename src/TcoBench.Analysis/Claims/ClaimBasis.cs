namespace TcoBench.Analysis.Claims;

/// <summary>What a claim is measured on.</summary>
public enum ClaimBasis
{
    /// <summary>Billed charges before tax.</summary>
    Charges,

    /// <summary>Total cost of ownership.</summary>
    Total,
}
