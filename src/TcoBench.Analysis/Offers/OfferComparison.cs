using TcoBench.Core.Requirements;

namespace TcoBench.Analysis.Offers;

/// <summary>What a comparison of costs looks like to a buyer with requirements: who meets what, who would win by which method, and what to ask.</summary>
/// <param name="Requirements">The requirements.</param>
/// <param name="Matrix">Plans against criteria.</param>
/// <param name="Awards">For each job and volume, in the order of the comparison.</param>
/// <param name="Questions">By vendor.</param>
public sealed record OfferComparison(RequirementSet Requirements, OfferMatrix Matrix, IReadOnlyList<Award> Awards, IReadOnlyList<VendorQuestion> Questions)
{
    /// <summary>Judges a comparison.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="comparison">A comparison of jobs that are under these requirements.</param>
    public static OfferComparison Of(RequirementSet requirements, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(comparison);
        var matrix = OfferMatrix.Of(requirements, comparison);
        return new OfferComparison(
            requirements,
            matrix,
            [
                .. from rows in comparison.Results.GroupBy(r => (r.Job.Id, r.Assets))
                   let options = rows.SelectMany(r => r.Alternatives).Distinct().ToList()
                   select Award.Of(requirements, rows.First().Job, rows.Key.Assets, options),
            ],
            VendorQuestion.Of(matrix));
    }
}
