using TcoBench.Analysis;
using TcoBench.Analysis.Risks;
using TcoBench.Formulas;

namespace TcoBench.Reporting;

/// <summary>What may go wrong with a vendor.</summary>
/// <param name="Result">Its row of the comparison.</param>
/// <param name="Entries">Its register.</param>
public sealed record VendorRisks(Result Result, IReadOnlyList<RiskEntry> Entries)
{
    /// <summary>The risk in the total, in the report currency.</summary>
    public decimal InTotal => Result.Figures!.Blocks["risk"];

    /// <summary>The entry with the dearest bad case; null if there is none.</summary>
    public RiskEntry? Worst => Entries.MaxBy(e => e.WorstCase);

    /// <summary>Which share of what others claim the vendor takes over, 0 to 1; null if nothing says so.</summary>
    public decimal? IndemnifiedShare => Entries.Select(e => e.Indemnity).FirstOrDefault(i => i is not null)?.Value;

    /// <summary>The entry of a kind of risk; null if it is not in the register.</summary>
    public RiskEntry? Of(Line kind) => Entries.FirstOrDefault(e => e.Line.Id == kind.Id);
}
