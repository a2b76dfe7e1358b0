namespace TcoBench.Analysis.Offers;

/// <summary>Bids by one method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Bids">The winner first, at least one.</param>
/// <param name="Flips">Losing bids that decide who wins; empty if none does.</param>
public sealed record Ranking(AwardMethod Method, IReadOnlyList<ScoredBid> Bids, IReadOnlyList<RankingFlip> Flips)
{
    /// <summary>Who wins.</summary>
    public Bid Winner => Bids[0].Bid;
}
