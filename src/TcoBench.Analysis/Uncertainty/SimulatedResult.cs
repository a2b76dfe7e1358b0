namespace TcoBench.Analysis.Uncertainty;

/// <summary>A row of a comparison in all trials, its plan, term and production months fixed.</summary>
/// <param name="Result">The row, at base inputs.</param>
/// <param name="Uncomputed">Trials whose total cannot be computed; they are in no statistic of the total, and count as not delivered.</param>
/// <param name="Total">How the total lies; null if no trial can be computed, or the row has no model.</param>
/// <param name="InWindow">Share of trials that deliver: all approved in time, nothing left unserved. Null if the row has no model.</param>
/// <param name="Cheapest">Share of trials in which it has the lowest total of all that deliver; null if it may not win, whatever it costs.</param>
/// <param name="Regret">What it costs on average above the cheapest that delivers, over the trials in which it delivers itself; null if it may not win or never delivers.</param>
public sealed record SimulatedResult(Result Result, int Uncomputed, SimulatedTotal? Total, Estimate? InWindow, Estimate? Cheapest, Estimate? Regret)
{
    /// <summary>True if it could win: only trials decide whether it delivers. An option that fails a must-have, is retired or has an unknown price cannot.</summary>
    public static bool MayWin(Option option) => option is { Model: not null, Status: ResultStatus.Ok or ResultStatus.Infeasible };
}
