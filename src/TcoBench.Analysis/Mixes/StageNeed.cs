using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Mixes;

/// <summary>What one accepted result of a stage needs. Everything a stage needs is in proportion to the accepted results wanted of it.</summary>
/// <param name="Before">Accepted results of the stage before.</param>
/// <param name="Minutes">Designer minutes, hand-over included.</param>
/// <param name="Concept">Designer minutes before the stage, if it is the first.</param>
/// <param name="Reviewed">Images to review.</param>
/// <param name="PerImage">Results of the stage per image of the stage before, where it works on every one; else 1.</param>
/// <param name="Helper">The helper that does it in the vendor's place; null if the vendor does it.</param>
internal sealed record StageNeed(double Before, double Minutes, double Concept, double Reviewed, double PerImage, VendorId? Helper);
