using TcoBench.Core;
using TcoBench.Core.Jobs;
using TcoBench.Core.Vendors;

namespace TcoBench.Analysis.Crossings;

/// <summary>
/// Who is compared: a vendor, of whose candidates the cheapest that delivers is chosen anew at each value of an input, or one plan of it. Of candidates that cost
/// the same to twelve digits the first is chosen.
/// </summary>
/// <param name="Id">Vendor id, with <c>:plan</c> if the plan is fixed.</param>
/// <param name="Name">Name of the vendor, with that of the plan if it is fixed.</param>
/// <param name="Candidates">Ways to buy, at least one.</param>
public sealed record Contender(string Id, string Name, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The plans behind the candidates, for the reasons why none delivers; empty for formulas.</summary>
    public IReadOnlyList<PlanCase> Cases { get; init; } = [];

    /// <summary>Id of the vendor, without a plan.</summary>
    public string Vendor => Id.Split(':')[0];

    /// <summary>A vendor's contender for a job; null if it has no plan that may be ranked.</summary>
    /// <param name="models">Builds the cost models.</param>
    /// <param name="job">The job.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="plan">Only this plan; null for the best at each point.</param>
    public static Contender? Of(CostModels models, ReferenceJob job, IVendor vendor, PlanId? plan = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(vendor);
        var cases = models.For(job, vendor, plan);
        var candidates = cases.Where(c => c.Exclusions.Count == 0).SelectMany(c => c.Models).Select(Candidate.Of).ToList();
        var catalog = vendor.Catalog;
        return candidates.Count == 0 ? null
            : plan is { } id ? new Contender($"{catalog.Id}:{id}", $"{catalog.Name}, {catalog.Plans.First(p => p.Id == id).Title}", candidates) { Cases = cases }
            : new Contender(catalog.Id.Value, catalog.Name, candidates) { Cases = cases };
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
