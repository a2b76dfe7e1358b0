namespace TcoBench.Reporting.Charts;

/// <summary>A vendor of a schedule.</summary>
/// <param name="Vendor">Id of the vendor.</param>
/// <param name="Name">Its name.</param>
/// <param name="VendorDays">Days of the vendor's side.</param>
/// <param name="PeopleDays">Days of people.</param>
/// <param name="Note">Who works on it, or what it takes to make the window.</param>
public sealed record ScheduleChartRow(string Vendor, string Name, decimal VendorDays, decimal PeopleDays, string Note);
