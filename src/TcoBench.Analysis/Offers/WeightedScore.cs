using TcoBench.Core.Requirements;

namespace TcoBench.Analysis.Offers;

/// <summary>
/// Weighted scoring: price points × weight + performance points × (1 − weight), each from 0 to 100. Performance points are the share of all points an offer
/// could reach, which no other bid moves; price points come from other bids' prices, by the formula stated.
/// </summary>
/// <param name="PriceWeight">Weight of the price, from 0 to 1.</param>
/// <param name="PriceFormula">How a price becomes points.</param>
/// <param name="MostPoints">Points an offer that meets everything reaches, above 0.</param>
public sealed record WeightedScore(decimal PriceWeight, PriceFormula PriceFormula, decimal MostPoints) : AwardMethod
{
    private const decimal Full = 100;

    /// <inheritdoc/>
    public override IReadOnlyList<ScoredBid> Rank(IReadOnlyList<Bid> bids)
    {
        ArgumentNullException.ThrowIfNull(bids);
        return
        [
            .. bids
                .Select(b => (Bid: b, Score: (PriceWeight * PricePoints(b, bids)) + ((1 - PriceWeight) * PerformancePoints(b))))
                .OrderByDescending(s => s.Score)
                .ThenBy(s => s.Bid.Price)
                .Select((s, i) => new ScoredBid(s.Bid, s.Score, i == 0)),
        ];
    }

    /// <summary>Points for performance, from 0 to 100.</summary>
    public decimal PerformancePoints(Bid bid)
    {
        ArgumentNullException.ThrowIfNull(bid);
        return Full * bid.Performance / MostPoints;
    }

    /// <summary>Points for the price, from 0 to 100; 100 for all where all ask the same.</summary>
    /// <param name="bid">The bid.</param>
    /// <param name="bids">All bids it competes with, itself among them.</param>
    public decimal PricePoints(Bid bid, IReadOnlyList<Bid> bids)
    {
        ArgumentNullException.ThrowIfNull(bid);
        ArgumentNullException.ThrowIfNull(bids);
        var (lowest, highest) = (bids.Min(b => b.Price), bids.Max(b => b.Price));
        return PriceFormula switch
        {
            PriceFormula.TwoSided => lowest == highest ? Full : Full * (highest - bid.Price) / (highest - lowest),
            PriceFormula.LowestRatio => Full * lowest / bid.Price,
            _ => throw new InvalidOperationException($"unknown price formula {PriceFormula}"),
        };
    }

    /// <summary>Weights of the price at which the winner of these bids stays the winner, other things unchanged: an interval around the weight stated, within 0 and 1; null without bids.</summary>
    /// <param name="bids">Bids of one job and volume, each with a price above 0.</param>
    public WinningInterval? WinningPriceWeights(IReadOnlyList<Bid> bids)
    {
        ArgumentNullException.ThrowIfNull(bids);
        if (bids.Count == 0)
            return null;
        var winner = Rank(bids)[0].Bid;
        return WinningInterval.Of(
            0,
            1,
            from other in bids
            where !ReferenceEquals(other, winner)
            let atNoWeight = PerformancePoints(winner) - PerformancePoints(other)
            select (atNoWeight, PricePoints(winner, bids) - PricePoints(other, bids) - atNoWeight));
    }
}
