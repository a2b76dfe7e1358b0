using TcoBench.Core.Billing;
using TcoBench.Core.Demand;
using TcoBench.Core.Vendors;

namespace TcoBench.Core;

/// <summary>A plan considered for a job: its cost models, one per term and number of production months, or why there is none.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Exclusions">Why the plan is not ranked; empty if it may be.</param>
/// <param name="Models">Its cost models; may be present though the plan is excluded, so that a reader sees what is at stake.</param>
public sealed record PlanCase(IVendor Vendor, Plan Plan, IReadOnlyList<Exclusion> Exclusions, IReadOnlyList<CostModel> Models);
