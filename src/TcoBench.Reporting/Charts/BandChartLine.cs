namespace TcoBench.Reporting.Charts;

/// <summary>An option of a break-even picture.</summary>
/// <param name="Vendor">Id of the vendor.</param>
/// <param name="Name">Name of the option.</param>
/// <param name="Points">Values of the input in rising order.</param>
public sealed record BandChartLine(string Vendor, string Name, IReadOnlyList<BandChartPoint> Points);
