using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Billing;

/// <summary>The right to use a meter under a plan.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Quota">Allowance per billing month, in the meter's unit, per seat if <paramref name="QuotaPerSeat"/>; null if there is none.</param>
/// <param name="QuotaPerSeat">True if every seat brings its own allowance (pooled across seats).</param>
/// <param name="Unlimited">Feature classes that do not count against the allowance.</param>
/// <param name="RollOver">What becomes of unused allowance; null if it is lost.</param>
/// <param name="Overage">How usage beyond the allowance is charged; null if it is not sold.</param>
/// <param name="Relaxed">Slow mode that serves usage beyond the allowance without charge; null if there is none.</param>
public sealed record Entitlement(
    MeterId Meter,
    Formula? Quota,
    bool QuotaPerSeat,
    IReadOnlyList<string> Unlimited,
    RollOver? RollOver,
    Rate? Overage,
    RelaxedMode? Relaxed)
{
    /// <summary>Units each month that cost nothing and count against nothing, taken before the allowance; null if there are none.</summary>
    public Formula? Free { get; init; }
}
