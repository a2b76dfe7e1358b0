namespace TcoBench.Reporting.Charts;

/// <summary>The curve of a vendor.</summary>
/// <param name="Vendor">Id of the vendor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">Volumes in rising order.</param>
/// <param name="Reason">Why the curve ends before the last volume, or has no point at all, in a few words; empty if it does not end.</param>
public sealed record CurveLine(string Vendor, string Name, IReadOnlyList<CurvePoint> Points, string Reason);
