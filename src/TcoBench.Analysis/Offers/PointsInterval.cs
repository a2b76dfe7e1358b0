using TcoBench.Core.Requirements;

namespace TcoBench.Analysis.Offers;

/// <summary>Points of a nice-to-have for which the winner by the simple guide-value method stays the winner.</summary>
/// <param name="Criterion">The nice-to-have, with the points stated.</param>
/// <param name="Points">The interval.</param>
public sealed record PointsInterval(NiceToHave Criterion, WinningInterval Points)
{
    /// <summary>The interval of every nice-to-have, one changed at a time; empty without bids.</summary>
    /// <param name="bids">Bids of one job and volume, each with a price above 0.</param>
    /// <param name="niceToHave">What earns points in the job.</param>
    public static IReadOnlyList<PointsInterval> Of(IReadOnlyList<Bid> bids, IReadOnlyList<NiceToHave> niceToHave)
    {
        ArgumentNullException.ThrowIfNull(bids);
        ArgumentNullException.ThrowIfNull(niceToHave);
        if (bids.Count == 0)
            return [];
        var winner = new SimpleGuideValue().Rank(bids)[0].Bid;
        return
        [
            .. from nice in niceToHave
               let leads =
                   from other in bids
                   where !ReferenceEquals(other, winner)
                   select (Without(winner, nice) - Without(other, nice), Each(winner, nice) - Each(other, nice))
               select new PointsInterval(nice, WinningInterval.Of(0, null, leads)),
        ];
    }

    // Guide value if the nice-to-have were worth nothing, and what each of its points adds.
    private static decimal Without(Bid bid, NiceToHave nice) => (bid.Performance - (bid.Earned.Contains(nice) ? nice.Points : 0)) / bid.Price;

    private static decimal Each(Bid bid, NiceToHave nice) => bid.Earned.Contains(nice) ? 1 / bid.Price : 0;
}
