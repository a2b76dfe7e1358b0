namespace TcoBench.Analysis.Offers;

/// <summary>A losing bid that decides who wins.</summary>
/// <param name="Without">The losing bid.</param>
/// <param name="Winner">Who would win had it not been made.</param>
public sealed record RankingFlip(Bid Without, Bid Winner);
