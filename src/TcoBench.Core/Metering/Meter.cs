using TcoBench.Core.Vendors;
using TcoBench.Formulas;

namespace TcoBench.Core.Metering;

/// <summary>What a vendor counts.</summary>
/// <param name="Id">Id, unique within the vendor.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Unit">Unit it counts in, e.g. <c>credit</c>.</param>
/// <param name="ListPrice">Published price of one unit outside any allowance; null if there is none, or if it depends on the request.</param>
public sealed record Meter(MeterId Id, string Title, Unit Unit, Formula? ListPrice);
