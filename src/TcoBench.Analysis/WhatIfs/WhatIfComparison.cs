using TcoBench.Formulas;

namespace TcoBench.Analysis.WhatIfs;

/// <summary>What changes do to the cost of jobs.</summary>
/// <param name="AsOf">First day of production; prices are those known then.</param>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Causes">The changes, in the order they were named.</param>
/// <param name="Rows">By job and volume: the cheapest vendor, then each.</param>
public sealed record WhatIfComparison(DateOnly AsOf, Unit Currency, IReadOnlyList<WhatIfCause> Causes, IReadOnlyList<WhatIfRow> Rows);
