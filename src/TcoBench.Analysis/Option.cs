using TcoBench.Core;
using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis;

/// <summary>A plan at a volume, with its cheapest term and production months that deliver.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Status">Whether it may win.</param>
/// <param name="Reasons">Why not; empty if it may.</param>
/// <param name="Model">The cost model behind it; null if there is none.</param>
/// <param name="Total">TCO; null if it cannot be computed.</param>
/// <param name="Days">Calendar days to the last approval; null if unknown.</param>
public sealed record Option(IVendor Vendor, Plan Plan, ResultStatus Status, IReadOnlyList<Exclusion> Reasons, CostModel? Model, decimal? Total, decimal? Days)
{
    /// <summary>True if a price it needs is not published: there is then no total, or one that leaves the price out and reads "at least".</summary>
    public bool AtLeast => Status == ResultStatus.UnknownPrice || Plan.Unknown.Count > 0 || Model?.LeftOut.Count > 0;
}
