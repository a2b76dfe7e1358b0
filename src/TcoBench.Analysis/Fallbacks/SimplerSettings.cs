using TcoBench.Analysis.WhatIfs;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>
/// Simpler settings at the same vendor, as a scenario states them. They run on the same service, so they bridge no hour of an outage; they help while it is slow or its
/// limits are lowered.
/// </summary>
/// <param name="Cause">The scenario.</param>
/// <param name="SpeedNeeded">Share of the vendor's usual speed at which it then keeps pace with the people; null if the work cannot be done so.</param>
/// <param name="PerHour">What an hour's work then costs more, in the report currency, plan and people kept; below 0 if it is cheaper. Null if it cannot be done so.</param>
/// <param name="Problem">Why it cannot be done so; empty if it can.</param>
public sealed record SimplerSettings(WhatIfCause Cause, decimal? SpeedNeeded, decimal? PerHour, string Problem);
