using TcoBench.Core.Billing;
using TcoBench.Core.Metering;
using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Quotes;

/// <summary>What one request consumes under an offer.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Size">The size billed.</param>
/// <param name="Plan">The plan taken because none was named, where it decides what is consumed, such as by its GPU; null if it does not.</param>
/// <param name="Consumed">Quantities of one request.</param>
public sealed record Quoted(Offer Offer, ImageSize Size, Plan? Plan, IReadOnlyList<Consumed> Consumed);

/// <summary>What some requests consume on a meter.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Quantity">Quantity in the meter's unit.</param>
/// <param name="Price">Price of a unit outside any allowance; null if none is published.</param>
public sealed record QuotedUsage(Meter Meter, Formula Quantity, Formula? Price);
