using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>What becomes of allowance that a month leaves unused.</summary>
/// <param name="Cap">Most that can be banked, in the meter's unit, per seat where the allowance is; null if unlimited.</param>
/// <param name="ExpiresAfter">Months after which a grant is gone, counting the month of the grant; null if never.</param>
/// <param name="CurrentFirst">True if this month's allowance is used before the bank, false if the oldest grant is used first.</param>
public sealed record RollOver(Formula? Cap, int? ExpiresAfter, bool CurrentFirst);
