using TcoBench.Core.Billing;
using TcoBench.Core.Vendors;

namespace TcoBench.Core;

/// <summary>A vendor's plan, paid for in one of its ways.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Plan">One of its plans.</param>
/// <param name="Term">One of the plan's terms.</param>
public sealed record Contract(IVendor Vendor, Plan Plan, Term Term)
{
    /// <summary>Most people the plan lets in; null if as many as one likes.</summary>
    public int? SeatLimit => Plan.Seats.PerPerson ? Plan.Seats.Maximum : null;
}
