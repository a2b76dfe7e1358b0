using TcoBench.Core.Billing;
using TcoBench.Core.Requirements;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Offers;

/// <summary>A plan that may win a job at a volume: it delivers in time, meets the must-haves, and its cost is known.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Price">Total cost of ownership at the volume, in the currency of the report, above 0. Add-ons that must-haves need are in it.</param>
/// <param name="Performance">Points: the basic ones and those of <paramref name="Earned"/>.</param>
/// <param name="Earned">The nice-to-haves it meets as it is sold.</param>
public sealed record Bid(Catalog Vendor, Plan Plan, decimal Price, decimal Performance, IReadOnlyList<NiceToHave> Earned)
{
    /// <summary>Points for each unit of currency: Z = L ÷ P of the guide-value methods.</summary>
    public decimal GuideValue => Performance / Price;
}
