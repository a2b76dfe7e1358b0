using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>What one request consumed on one meter.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="PerRequest">Quantity, in the meter's unit per request.</param>
/// <param name="Price">Price of one unit where it depends on the request; null if the plan sets it.</param>
public sealed record Consumed(MeterId Meter, Formula PerRequest, Input? Price);
