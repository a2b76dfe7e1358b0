namespace TcoBench.Analysis.Crossings;

/// <summary>Where two contenders change places.</summary>
/// <param name="Kind">How.</param>
/// <param name="Before">The cheaper below.</param>
/// <param name="After">The cheaper above.</param>
/// <param name="Last">The last value found at which <paramref name="Before"/> is still cheaper; that of equal cost at an equality.</param>
/// <param name="First">The first value found at which <paramref name="After"/> is; that of equal cost at an equality. At a jump it lies within 1e-12 of the range above the last.</param>
/// <param name="CostBefore">What <paramref name="Before"/> costs at <paramref name="First"/>; null if it does not deliver there.</param>
/// <param name="CostAfter">What <paramref name="After"/> costs at <paramref name="First"/>.</param>
public sealed record Crossing(CrossingKind Kind, Contender Before, Contender After, decimal Last, decimal First, decimal? CostBefore, decimal CostAfter)
{
    /// <summary>Over the volume: the least whole number of assets from there on at which <see cref="After"/> is cheaper; null over other inputs, or if the places change back before.</summary>
    public int? FromAssets { get; init; }

    /// <summary>Where the crossing lies in the trials of a simulation of all other inputs; null if none was run, or where delivery decides.</summary>
    public CrossingBand? Band { get; init; }
}
