using TcoBench.Core.Billing;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Offers;

/// <summary>A plan and how it stands towards every criterion of the matrix.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plan">One of its plans, sold as of the day.</param>
/// <param name="Standings">In the order of the criteria.</param>
public sealed record OfferRow(Catalog Vendor, Plan Plan, IReadOnlyList<Standing> Standings);
