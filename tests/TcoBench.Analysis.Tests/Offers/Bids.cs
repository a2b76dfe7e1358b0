using TcoBench.Analysis.Offers;
using TcoBench.Core.Requirements;
using TcoBench.Testing;

namespace TcoBench.Analysis.Tests.Offers;

/// <summary>Bids by name, price and points.</summary>
internal static class Bids
{
    public static Bid Of(string vendor, decimal price, decimal points, params IReadOnlyList<NiceToHave> earned) => new(Some.Vendor(vendor).Catalog, Some.Plan(), price, points, earned);

    public static IEnumerable<string> Names(IEnumerable<ScoredBid> ranking) => ranking.Select(s => s.Bid.Vendor.Id.Value);
}
