using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>A share off a month's spend.</summary>
/// <param name="Share">The share, a bare number from 0 to 1.</param>
/// <param name="Above">Only the part of the spend above this is discounted, so that there is no step at it; null for all of it.</param>
public sealed record Discount(Formula Share, Formula? Above);
