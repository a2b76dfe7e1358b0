namespace TcoBench.Core.Vendors;

/// <summary>What a vendor is compared for.</summary>
public enum VendorRole
{
    /// <summary>Takes part in comparisons.</summary>
    Vendor,

    /// <summary>Only bridges an operation another vendor lacks; never ranked.</summary>
    Helper,

    /// <summary>Shows how something is described; never ranked unless asked for.</summary>
    Sample,
}
