using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Claims;

/// <summary>One side of a comparison: who, under which scenarios, with which inputs set.</summary>
/// <param name="Choice">Who is compared.</param>
/// <param name="Vendor">The vendor, or the one left out.</param>
/// <param name="Scenarios">Ids of the scenarios it works under; none for the files as they are.</param>
/// <param name="Set">Inputs that are set, by full name.</param>
public sealed record ClaimSide(ClaimChoice Choice, VendorId? Vendor, IReadOnlyList<string> Scenarios, IReadOnlyDictionary<string, decimal> Set)
{
    private static readonly IReadOnlyDictionary<string, decimal> Nothing = new Dictionary<string, decimal>();

    /// <summary>A vendor under scenarios.</summary>
    public static ClaimSide Of(VendorId vendor, params IReadOnlyList<string> scenarios) => new(ClaimChoice.Vendor, vendor, scenarios, Nothing);

    /// <summary>The cheapest of all others.</summary>
    public static ClaimSide CheapestBut(VendorId vendor) => new(ClaimChoice.CheapestBut, vendor, [], Nothing);

    /// <summary>Who has the lowest charges.</summary>
    public static ClaimSide LowestCharges { get; } = new(ClaimChoice.LowestCharges, null, [], Nothing);

    /// <summary>Who has the lowest total.</summary>
    public static ClaimSide LowestTotal { get; } = new(ClaimChoice.LowestTotal, null, [], Nothing);
}
