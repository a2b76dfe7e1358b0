namespace TcoBench.Analysis.Crossings;

/// <summary>A range in which one contender is cheapest.</summary>
/// <param name="From">First value of the range.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Contender">The cheapest; null where none delivers.</param>
public sealed record Lead(decimal From, decimal To, Contender? Contender);
