using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>A quantity on a meter in a billing month.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Quantity">Consumed quantity in the meter's unit.</param>
/// <param name="Price">Price of one unit where it depends on the request; null if the plan sets it.</param>
/// <param name="Feature">Feature class a plan may treat specially; null if none.</param>
/// <param name="Operation">What it was used for; null if not known, as for raw usage on an invoice.</param>
public sealed record Usage(MeterId Meter, Formula Quantity, Formula? Price = null, string? Feature = null, OperationKind? Operation = null);
