namespace TcoBench.Reporting.Charts;

/// <summary>A vendor at a volume, in the report currency per approved asset.</summary>
/// <param name="Vendor">Id of the vendor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Plan">The plan, and the term if it has a fee.</param>
/// <param name="Blocks">Charges, people, platform and risk; empty if the vendor is not ranked.</param>
/// <param name="PerAsset">Their sum; null if the vendor is not ranked.</param>
/// <param name="Cheapest">True for the lowest sum of the panel.</param>
/// <param name="Tied">True if too near to the lowest to tell apart.</param>
/// <param name="Reason">Why it is not ranked, in a few words; empty if it is.</param>
public sealed record TcoBar(string Vendor, string Name, string Plan, IReadOnlyList<decimal> Blocks, decimal? PerAsset, bool Cheapest, bool Tied, string Reason);
