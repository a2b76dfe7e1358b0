using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Checks;

/// <summary>A quantity above which a month costs less than at it: who orders a little more pays less.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Meter">What is counted.</param>
/// <param name="Quantity">The last quantity at the higher price, in the meter's unit a month, allowance included.</param>
/// <param name="Amount">What a month costs there, fee included, in the vendor's currency.</param>
/// <param name="Next">The next whole quantity.</param>
/// <param name="NextAmount">What a month costs there.</param>
public sealed record Cliff(PlanId Plan, MeterId Meter, decimal Quantity, decimal Amount, decimal Next, decimal NextAmount);
