namespace TcoBench.Analysis.Fallbacks;

/// <summary>What outages cost if nothing bridges them, in the report currency.</summary>
/// <param name="Idle">Pay of the people who wait.</param>
/// <param name="MissedDays">Campaign days that are missed.</param>
public sealed record WaitingCost(decimal Idle, decimal MissedDays)
{
    /// <summary>Both together.</summary>
    public decimal Total => Idle + MissedDays;
}
