namespace TcoBench.Analysis.Crossings;

/// <summary>What an approved asset costs at a value of an input.</summary>
/// <param name="At">The value.</param>
/// <param name="PerAsset">TCO per approved asset at base inputs; null where the contender does not deliver.</param>
/// <param name="P10">Value below which it lies in one of ten trials, with the way to buy that is best there at base inputs; null if not simulated, or if a trial cannot be computed.</param>
/// <param name="P50">Median of the trials.</param>
/// <param name="P90">Value below which it lies in nine of ten.</param>
public sealed record CurvePoint(decimal At, decimal? PerAsset, decimal? P10, decimal? P50, decimal? P90);
