namespace TcoBench.Analysis.Offers;

/// <summary>A bid and what a method makes of it.</summary>
/// <param name="Bid">The bid.</param>
/// <param name="Score">Its score; more is better.</param>
/// <param name="InBand">True if it may win by what decides within the band; where a method has no band, true for the best alone.</param>
public sealed record ScoredBid(Bid Bid, decimal Score, bool InBand);
