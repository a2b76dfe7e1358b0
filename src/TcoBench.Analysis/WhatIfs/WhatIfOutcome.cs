using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.WhatIfs;

/// <summary>What a job costs under some of the changes, with the plan that is best under them.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plan">Its best plan; null if none is ranked.</param>
/// <param name="Term">The plan's term.</param>
/// <param name="Months">Production months.</param>
/// <param name="Charges">Billed charges before tax, to nine decimals.</param>
/// <param name="Total">TCO, to nine decimals.</param>
/// <param name="NotRanked">Why there is no figure; empty if there is one.</param>
public sealed record WhatIfOutcome(VendorId? Vendor, PlanId? Plan, string? Term, int? Months, decimal? Charges, decimal? Total, string NotRanked)
{
    /// <summary>True if it is ranked, and so has figures.</summary>
    public bool IsRanked => NotRanked.Length == 0;

    // Stages a helper does, which decides between equal totals.
    internal int Bridged { get; init; }

    internal static WhatIfOutcome None(VendorId? vendor, string why) => new(vendor, null, null, null, null, null, why);
}
