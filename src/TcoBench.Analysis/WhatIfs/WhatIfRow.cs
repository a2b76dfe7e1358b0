using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.WhatIfs;

/// <summary>What changes do to the cost of a job at a volume.</summary>
/// <param name="Job">The job, as the files state it.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Vendor">The vendor; null for the cheapest ranked one, whoever that is under each combination of changes.</param>
/// <param name="Base">Without the changes.</param>
/// <param name="Together">With all of them, the plan chosen anew.</param>
/// <param name="PlanKept">TCO with all changes under the vendor and plan that were best without them, to nine decimals; null if that does not deliver.</param>
/// <param name="Parts">What each change does, in the order they were named.</param>
/// <param name="NotAttributed">Why the difference cannot be attributed; empty if it is.</param>
public sealed record WhatIfRow(
    ReferenceJob Job,
    int Assets,
    VendorId? Vendor,
    WhatIfOutcome Base,
    WhatIfOutcome Together,
    decimal? PlanKept,
    IReadOnlyList<WhatIfPart> Parts,
    string NotAttributed)
{
    /// <summary>What all changes do together; null if one of the two has no figure.</summary>
    public WhatIfChange? Change => Base.IsRanked && Together.IsRanked ? new WhatIfChange(Together.Charges!.Value - Base.Charges!.Value, Together.Total!.Value - Base.Total!.Value) : null;
}
