namespace TcoBench.Core.Requirements;

/// <summary>How bids that meet every must-have are scored beside their cost, as the buyer announces it.</summary>
/// <param name="BasicPoints">Points for meeting every must-have, above 0: how much a usable offer is worth compared with what is nice to have.</param>
/// <param name="Band">Share below the best guide value within which the <paramref name="Decider"/> decides, from 0 to below 1.</param>
/// <param name="Decider">What decides within the band.</param>
/// <param name="PriceWeight">Weight of the price in weighted scoring, from 0 to 1; the rest is performance.</param>
/// <param name="PriceFormula">How a price becomes points in weighted scoring.</param>
public sealed record ScoringRules(decimal BasicPoints, decimal Band, Decider Decider, decimal PriceWeight, PriceFormula PriceFormula);
