namespace TcoBench.Analysis;

/// <summary>A point of a cost curve.</summary>
/// <param name="Assets">Approved assets.</param>
/// <param name="Option">The best plan at that volume, ranked or not.</param>
public sealed record CostPoint(int Assets, Option Option)
{
    /// <summary>TCO per approved asset; null where the vendor is not ranked.</summary>
    public decimal? PerAsset => Option.Status == ResultStatus.Ok ? Option.Total / Assets : null;
}
