namespace TcoBench.Reporting.Charts;

/// <summary>A point of a curve, in the report currency.</summary>
/// <param name="Assets">Approved assets.</param>
/// <param name="PerAsset">TCO per approved asset; null where the vendor is not ranked.</param>
public sealed record CurvePoint(int Assets, decimal? PerAsset);
