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
                   select (
                       (Without(winner, nice) * other.Price) - (Without(other, nice) * winner.Price),
                       (winner.Earned.Contains(nice) ? other.Price : 0) - (other.Earned.Contains(nice) ? winner.Price : 0))
               select new PointsInterval(nice, WinningInterval.Of(0, null, leads)),
        ];
    }

    // Leads of the guide value are multiplied out by both prices, so that no quotient is rounded.
    private static decimal Without(Bid bid, NiceToHave nice) => bid.Performance - (bid.Earned.Contains(nice) ? nice.Points : 0);
}
