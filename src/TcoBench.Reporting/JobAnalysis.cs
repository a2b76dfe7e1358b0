using TcoBench.Analysis;
using TcoBench.Analysis.Crossings;
using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;

namespace TcoBench.Reporting;

/// <summary>What stands behind the answer for a job, at one volume of the comparison.</summary>
/// <param name="Winner">The row with the lowest cost at that volume.</param>
/// <param name="Tornado">What each input alone does to its total.</param>
/// <param name="Spider">The same over the whole spread of each input.</param>
/// <param name="OverVolume">Who is cheapest over the volume, with bands.</param>
/// <param name="Map">Who is cheapest over the volume and the input that moves the winner most; null if there is no such input.</param>
/// <param name="Risks">What may go wrong with each vendor that has a cost, in the order of the comparison.</param>
public sealed record JobAnalysis(
    Result Winner,
    Tornado Tornado,
    Spider Spider,
    BreakEvens OverVolume,
    CheapestMap? Map,
    IReadOnlyList<VendorRisks> Risks)
{
    /// <summary>The same, the least risk in the total first.</summary>
    internal IEnumerable<VendorRisks> RisksBySize => Risks.OrderBy(r => r.InTotal);

    /// <summary>Every kind of risk that any vendor has.</summary>
    internal IReadOnlyList<Line> RiskKinds => [.. Risks.SelectMany(r => r.Entries).Select(e => e.Line).DistinctBy(l => l.Id)];
}
