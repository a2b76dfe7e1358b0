using TcoBench.Core.Vendors;

namespace TcoBench.Core.Findings;

/// <summary>Where figures and plans stand in the files, for what is found out after reading.</summary>
/// <param name="Figures">Place of each figure's name, or of its price in a table, by full name.</param>
/// <param name="Plans">Place of each plan.</param>
public sealed record Places(IReadOnlyDictionary<string, FileSpan> Figures, IReadOnlyDictionary<(VendorId Vendor, PlanId Plan), FileSpan> Plans)
{
    /// <summary>Nothing stands anywhere.</summary>
    public static Places None { get; } = new(new Dictionary<string, FileSpan>(), new Dictionary<(VendorId, PlanId), FileSpan>());

    /// <summary>Place of a figure; no file if it stands in none.</summary>
    public FileSpan Of(string figure) => Figures.GetValueOrDefault(figure, FileSpan.None);

    /// <summary>Place of a plan; no file if it stands in none.</summary>
    public FileSpan Of(VendorId vendor, PlanId plan) => Plans.GetValueOrDefault((vendor, plan), FileSpan.None);
}
