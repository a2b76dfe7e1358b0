namespace TcoBench.Analysis.Offers;

/// <summary>The simple guide-value method (einfache Richtwertmethode of the German UfAB): points ÷ price, the highest wins. No bid changes the value of another.</summary>
public sealed record SimpleGuideValue : AwardMethod
{
    /// <inheritdoc/>
    public override IReadOnlyList<ScoredBid> Rank(IReadOnlyList<Bid> bids)
    {
        ArgumentNullException.ThrowIfNull(bids);
        return [.. bids.OrderByDescending(b => b.GuideValue).ThenBy(b => b.Price).Select((b, i) => new ScoredBid(b, b.GuideValue, i == 0))];
    }
}
