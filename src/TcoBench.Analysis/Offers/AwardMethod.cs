namespace TcoBench.Analysis.Offers;

/// <summary>A way to put performance and price together. The cost itself stays beside it: no method changes a cost.</summary>
public abstract record AwardMethod
{
    private protected AwardMethod()
    {
    }

    /// <summary>Bids by this method, the winner first. Of equal scores the lower price comes first, then the order given.</summary>
    /// <param name="bids">Bids of one job and volume, each with a price above 0.</param>
    public abstract IReadOnlyList<ScoredBid> Rank(IReadOnlyList<Bid> bids);

    /// <summary>
    /// Losing bids whose withdrawal would make another win than the one that wins now: the award then depends on a bid that cannot win. Empty for fewer than three bids.
    /// </summary>
    /// <param name="bids">Bids of one job and volume, each with a price above 0.</param>
    public IReadOnlyList<RankingFlip> Flips(IReadOnlyList<Bid> bids)
    {
        ArgumentNullException.ThrowIfNull(bids);
        if (bids.Count < 3)
            return [];
        var winner = Rank(bids)[0].Bid;
        return
        [
            .. from loser in bids
               where !ReferenceEquals(loser, winner)
               let instead = Rank([.. bids.Where(b => !ReferenceEquals(b, loser))])[0].Bid
               where !ReferenceEquals(instead, winner)
               select new RankingFlip(loser, instead),
        ];
    }
}
