namespace TcoBench.Analysis.Crossings;

/// <summary>Where a crossing lies when all other inputs vary: of each trial the crossing in the same direction that is nearest to that at base inputs.</summary>
/// <param name="P10">Value below which it lies in one of ten trials that cross; null if none does.</param>
/// <param name="P50">Median of the trials that cross.</param>
/// <param name="P90">Value below which it lies in nine of ten.</param>
/// <param name="Crossed">Trials that cross within the range.</param>
/// <param name="Trials">All trials.</param>
public sealed record CrossingBand(decimal? P10, decimal? P50, decimal? P90, int Crossed, int Trials);
