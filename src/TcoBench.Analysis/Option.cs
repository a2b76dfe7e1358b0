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

    /// <summary>Stages a helper does because the vendor lacks the operation; empty if there are none, or no model.</summary>
    public IReadOnlyList<Supply> Bridged => Model is null ? [] : [.. Model.Demand.Operations.Select(o => o.Supply).Where(s => s.Bridged)];

    /// <summary>The helper that does all the work in the vendor's place: buying here is buying there. Null if the vendor does any of it.</summary>
    public VendorId? DoneBy => Bridged is [var first, ..] work && work.Count == Model!.Demand.Operations.Count && work.All(s => s.Vendor.Catalog.Id == first.Vendor.Catalog.Id) ? first.Vendor.Catalog.Id : null;
}
