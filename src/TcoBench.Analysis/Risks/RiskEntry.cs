using TcoBench.Formulas;

namespace TcoBench.Analysis.Risks;

/// <summary>A cause of loss. Amounts are in the unit of the line.</summary>
/// <param name="Line">The line of the model that holds it.</param>
/// <param name="Events">How many are expected in the job; null for what is no event, as outages.</param>
/// <param name="CostOfOne">What one costs at base inputs, before indemnity; null where there are no events.</param>
/// <param name="Expected">Expected loss that stays with the buyer, at base inputs.</param>
/// <param name="WorstCase">What stays with the buyer if one happens at a cost that nine in ten stay below; of outages, with hours that nine in ten months stay below.</param>
public sealed record RiskEntry(Line Line, decimal? Events, decimal? CostOfOne, decimal Expected, decimal WorstCase)
{
    /// <summary>Probability that at least one happens, events being independent and rare (Poisson); null where there are no events.</summary>
    public double? Chance => Events is { } events ? 1 - Math.Exp(-(double)events) : null;

    /// <summary>The input that says how many there are per published asset; null where there are no events.</summary>
    public Input? Frequency { get; init; }

    /// <summary>The input whose value that nine in ten stay below makes the bad case: what one costs; of outages the hours a month.</summary>
    public required Input Severity { get; init; }

    /// <summary>The input that says which share an indemnity takes over; null where none does.</summary>
    public Input? Indemnity { get; init; }
}
