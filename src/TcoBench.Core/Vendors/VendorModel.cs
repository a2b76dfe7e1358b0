namespace TcoBench.Core.Vendors;

/// <summary>A model a vendor offers or offered.</summary>
/// <param name="Id">The vendor's own name for it, as an id.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Classes">Model classes of reference jobs it can take, e.g. <c>standard</c>; may be empty.</param>
/// <param name="From">First day it can be used; null if always.</param>
/// <param name="Until">First day it can no longer be used; null if no shutdown is announced.</param>
public sealed record VendorModel(ModelId Id, string Title, IReadOnlyList<string> Classes, DateOnly? From, DateOnly? Until)
{
    /// <summary>True if the model can be used on every day from <paramref name="start"/> to the day before <paramref name="end"/>.</summary>
    public bool Lives(DateOnly start, DateOnly end) => (From is null || From <= start) && (Until is null || Until >= end);

    /// <summary>True if the model has been shut down before a day.</summary>
    public bool IsRetired(DateOnly day) => Until is { } until && until <= day;
}
