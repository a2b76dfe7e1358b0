namespace TcoBench.Analysis.WhatIfs;

/// <summary>A difference in cost.</summary>
/// <param name="Charges">In billed charges before tax.</param>
/// <param name="Total">In TCO.</param>
public sealed record WhatIfChange(decimal Charges, decimal Total);
