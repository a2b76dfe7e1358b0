namespace TcoBench.Analysis.Crossings;

/// <summary>Two contenders, with every crossing of theirs.</summary>
/// <param name="One">The one: of a whole field the cheapest at the input's base value.</param>
/// <param name="Other">The other.</param>
/// <param name="Crossings">Where they change places, in rising order; empty if one is cheaper wherever both deliver.</param>
/// <param name="Cheaper">The cheaper at the lowest value at which both deliver; null if they never both do, or cost the same wherever they do.</param>
public sealed record Duel(Contender One, Contender Other, IReadOnlyList<Crossing> Crossings, Contender? Cheaper);
