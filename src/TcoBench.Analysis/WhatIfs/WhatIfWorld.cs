using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.WhatIfs;

/// <summary>The files under some of the changes.</summary>
/// <param name="Models">Builds cost models under them.</param>
/// <param name="Jobs">All jobs, changed as they say.</param>
/// <param name="Vendors">Vendors to be ranked.</param>
/// <param name="Problem">Why these changes cannot stand without the others; null if they can.</param>
public sealed record WhatIfWorld(CostModels Models, IReadOnlyList<ReferenceJob> Jobs, IReadOnlyList<IVendor> Vendors, string? Problem = null);
