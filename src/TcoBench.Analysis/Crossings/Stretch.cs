using TcoBench.Core.Demand;

namespace TcoBench.Analysis.Crossings;

/// <summary>A range in which a contender buys in one way.</summary>
/// <param name="From">First value of the range.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Candidate">The cheapest candidate that delivers; null where none does, so that there is no cost.</param>
/// <param name="Reasons">Why none delivers, at the first value; empty if one does.</param>
public sealed record Stretch(decimal From, decimal To, Candidate? Candidate, IReadOnlyList<Exclusion> Reasons);
