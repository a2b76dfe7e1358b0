namespace TcoBench.Analysis.Claims;

/// <summary>What a saving must be for a claim to hold.</summary>
/// <param name="Value">The bound, as a share: 0.4 for 40 %.</param>
/// <param name="IsLower">True if the saving must reach it or be above it; false if it must be below.</param>
/// <param name="IsStrict">True if the bound itself does not do.</param>
public sealed record ClaimBound(decimal Value, bool IsLower, bool IsStrict)
{
    /// <summary>At least so much is saved.</summary>
    public static ClaimBound AtLeast(decimal share) => new(share, IsLower: true, IsStrict: false);

    /// <summary>Something is saved.</summary>
    public static ClaimBound Saves { get; } = new(0, IsLower: true, IsStrict: true);

    /// <summary>It costs more.</summary>
    public static ClaimBound CostsMore { get; } = new(0, IsLower: false, IsStrict: true);

    /// <summary>True if a saving meets the bound.</summary>
    public bool Holds(decimal saving) => IsLower ? saving > Value || (!IsStrict && saving == Value) : saving < Value || (!IsStrict && saving == Value);
}
