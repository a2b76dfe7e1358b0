using TcoBench.Core.Findings;
using TcoBench.Core.Vendors;

namespace TcoBench.Files;

/// <summary>A vendor whose file is right and whose plugin failed.</summary>
/// <param name="Id">Id of the vendor.</param>
/// <param name="Why">What its plugin did wrong, at the line that names it.</param>
public sealed record FailedVendor(VendorId Id, IReadOnlyList<Finding> Why);
