using TcoBench.Core.Jobs;

namespace TcoBench.Core.Requirements;

/// <summary>What a buyer requires of every offer, whatever the job, and how offers are scored beside their cost.</summary>
/// <param name="Id">Id, also the name of its file.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Description">One sentence for readers.</param>
/// <param name="MustHave">Criteria without which an offer is excluded.</param>
/// <param name="NiceToHave">Criteria that earn points.</param>
/// <param name="Later">Criteria that are only reported and asked for.</param>
/// <param name="Scoring">How points and prices are put together.</param>
public sealed record RequirementSet(
    string Id,
    string Title,
    string Description,
    IReadOnlyList<string> MustHave,
    IReadOnlyList<NiceToHave> NiceToHave,
    IReadOnlyList<string> Later,
    ScoringRules Scoring)
{
    /// <summary>
    /// A job under these requirements. Of what the job and the buyer say about a criterion the stricter counts: a must-have of either is one, and
    /// what is nice to have for either is so unless it is a must-have. The job's own come first, in their order.
    /// </summary>
    /// <param name="job">The job, as its file says.</param>
    public ReferenceJob AppliedTo(ReferenceJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        IReadOnlyList<string> must = [.. job.MustHave.Union(MustHave)];
        return job with { MustHave = must, NiceToHave = [.. job.NiceToHave.Union(NiceToHave.Select(n => n.Criterion)).Except(must)] };
    }

    /// <summary>What earns points in a job: what is nice to have here and no must-have there. What only the job calls nice to have is reported and earns nothing, as a job gives no points.</summary>
    /// <param name="job">The job, under these requirements.</param>
    public IReadOnlyList<NiceToHave> PointsIn(ReferenceJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return [.. NiceToHave.Where(n => !job.MustHave.Contains(n.Criterion))];
    }
}
