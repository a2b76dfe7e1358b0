using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Claims;

/// <summary>A claim in one place: what is saved there.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Subject">The vendor on the claim's side, by TCO; null if there is none.</param>
/// <param name="Comparator">The vendor it is compared with, by TCO; null if there is none.</param>
/// <param name="Against">The comparator in words.</param>
/// <param name="OnCharges">What the subject saves on charges, as a share of the comparator's; negative if it costs more; null without a figure.</param>
/// <param name="OnTotal">What the subject saves on TCO, likewise.</param>
/// <param name="HoldsOnCharges">Whether that is as claimed; null if it cannot be told, or nothing is claimed.</param>
/// <param name="HoldsOnTotal">Whether that is as claimed, likewise.</param>
public sealed record ClaimCase(
    JobId Job, int Assets, VendorId? Subject, VendorId? Comparator, string Against, decimal? OnCharges, decimal? OnTotal, bool? HoldsOnCharges, bool? HoldsOnTotal)
{
    /// <summary>What is saved.</summary>
    public decimal? Saving(ClaimBasis basis) => basis == ClaimBasis.Charges ? OnCharges : OnTotal;

    /// <summary>Whether that is as claimed.</summary>
    public bool? Holds(ClaimBasis basis) => basis == ClaimBasis.Charges ? HoldsOnCharges : HoldsOnTotal;
}
