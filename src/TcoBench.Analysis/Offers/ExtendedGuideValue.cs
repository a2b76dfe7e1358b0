using TcoBench.Core.Requirements;

namespace TcoBench.Analysis.Offers;

/// <summary>
/// The extended guide-value method (erweiterte Richtwertmethode of the German UfAB): bids whose guide value lies within a band below the best count as equal,
/// and a criterion stated before decides between them. The others follow by guide value.
/// </summary>
/// <param name="Band">Share of the best guide value that one may lie below it, from 0 to below 1; the bound itself is inside.</param>
/// <param name="Decider">What decides within the band.</param>
public sealed record ExtendedGuideValue(decimal Band, Decider Decider) : AwardMethod
{
    /// <inheritdoc/>
    public override IReadOnlyList<ScoredBid> Rank(IReadOnlyList<Bid> bids)
    {
        ArgumentNullException.ThrowIfNull(bids);
        if (bids.Count == 0)
            return [];
        var best = bids.MaxBy(b => b.GuideValue)!;
        return
        [
            .. bids
                .Select(b => new ScoredBid(b, b.GuideValue, IsWithin(b, best)))
                .OrderByDescending(s => s.InBand)
                .ThenByDescending(s => s.InBand ? Deciding(s.Bid) : 0)
                .ThenByDescending(s => s.Score)
                .ThenBy(s => s.Bid.Price),
        ];
    }

    // Multiplied out, so that a bid on the bound is not lost to a rounded quotient.
    private bool IsWithin(Bid bid, Bid best) => bid.Performance * best.Price >= best.Performance * bid.Price * (1 - Band);

    private decimal Deciding(Bid bid) => Decider switch
    {
        Decider.Performance => bid.Performance,
        Decider.Price => -bid.Price,
        _ => throw new InvalidOperationException($"unknown decider {Decider}"),
    };
}
