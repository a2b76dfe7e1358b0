using TcoBench.Core.Billing;
using TcoBench.Core.Jobs;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Demand;

/// <summary>Who does a stage, and how: the offer chosen for it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Vendor">Who does it.</param>
/// <param name="Plan">The plan it is bought under.</param>
/// <param name="Bridged">True if a helper stands in for a vendor that lacks the operation.</param>
/// <param name="Offer">The offer chosen.</param>
/// <param name="Size">The size asked for.</param>
/// <param name="RequestsPerRound">w, requests that make a round's candidates.</param>
/// <param name="ImagesPerRequest">b, most images one of these requests returns.</param>
/// <param name="Consumed">What one request consumes, on average over a round's.</param>
/// <param name="Seconds">Seconds from request to result, in second/request.</param>
public sealed record Supply(
    Stage Stage,
    IVendor Vendor,
    Plan Plan,
    bool Bridged,
    Offer Offer,
    ImageSize Size,
    int RequestsPerRound,
    int ImagesPerRequest,
    IReadOnlyList<Consumed> Consumed,
    Formula Seconds)
{
    /// <summary>The vendor the stage is given to: who does it, or who has a helper do it.</summary>
    public IVendor Assigned { get; init; } = Vendor;

    /// <summary>Images a round returns: the candidates, or whole grids.</summary>
    public int ImagesPerRound => Offer.WholeGrid ? RequestsPerRound * ImagesPerRequest : Stage.Candidates;

    /// <summary>Images one request returns on average, in image/request.</summary>
    public Formula MeanImages => Formula.Structural((decimal)ImagesPerRound / RequestsPerRound, Unit.Parse("image/request"));
}
