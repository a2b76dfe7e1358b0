using TcoBench.Core;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>A second vendor that makes what falls into outages of the first. Amounts are in the report currency and for all production months.</summary>
/// <param name="Model">The cost model of its cheapest plan and term, for as many production months as the first vendor has.</param>
/// <param name="Readiness">How much of it is paid for.</param>
/// <param name="Charges">What it charges.</param>
/// <param name="People">Work of the people at it, for the assets it makes.</param>
/// <param name="Platform">What it takes to run it beside the first vendor; 0 if other work pays for it.</param>
/// <param name="Claims">Expected loss by claims on the assets it makes.</param>
/// <param name="Spared">What the first vendor costs less for making fewer assets, the people at it included.</param>
/// <param name="Waiting">What waiting costs.</param>
/// <param name="Hours">Hours of outage it bridges: all of them, above 0.</param>
/// <param name="PaysFrom">
/// Outage hours a month from which it costs no more than waiting, its plan kept; 0 if it pays from the first hour on, null if it does not before all of the work falls into outages, or as far as it serves.
/// At this value both cost the same, unless a cost jumps there.
/// </param>
/// <param name="FallbackCost">What <c>fallback_cost</c> must be for the comparison to carry this remedy, in the unit of that input.</param>
public sealed record FallbackRemedy(
    CostModel Model,
    Readiness Readiness,
    decimal Charges,
    decimal People,
    decimal Platform,
    decimal Claims,
    decimal Spared,
    WaitingCost Waiting,
    decimal Hours,
    decimal? PaysFrom,
    decimal FallbackCost)
{
    /// <summary>What it costs more than if there were no outages; below 0 if it is cheaper than the first vendor for the assets it makes.</summary>
    public decimal Cost => Charges + People + Platform + Claims - Spared;

    /// <summary>The same per hour bridged.</summary>
    public decimal PerHour => Cost / Hours;

    /// <summary>What it costs less than waiting; below 0 if waiting is cheaper.</summary>
    public decimal Saves => Waiting.Total - Cost;
}
