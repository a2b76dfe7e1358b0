using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Fallbacks;

/// <summary>A vendor that cannot stand in.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Reason">Why not, for readers.</param>
public sealed record NoFallback(IVendor Vendor, string Reason);
