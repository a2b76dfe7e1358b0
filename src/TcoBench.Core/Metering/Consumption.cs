using TcoBench.Core.Vendors;

namespace TcoBench.Core.Metering;

/// <summary>What one request of an offer consumes on one meter.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="PerRequest">Formula in the meter's unit per request.</param>
/// <param name="PriceTable">Price table that prices this usage by its request (model, quality, size, steps); null if the meter has one price.</param>
public sealed record Consumption(MeterId Meter, Recipe PerRequest, PriceTable? PriceTable);
