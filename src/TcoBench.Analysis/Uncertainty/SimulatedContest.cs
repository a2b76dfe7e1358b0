using TcoBench.Core.Jobs;

namespace TcoBench.Analysis.Uncertainty;

/// <summary>The rows of one job and volume over the same trials.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Results">The rows, in the order of the comparison.</param>
/// <param name="Undelivered">Trials in which nobody who may win delivers.</param>
public sealed record SimulatedContest(ReferenceJob Job, int Assets, IReadOnlyList<SimulatedResult> Results, int Undelivered)
{
    /// <summary>Rows that may win, the most often cheapest first; of equals the order of the comparison.</summary>
    public IReadOnlyList<SimulatedResult> Ranking => [.. Results.Where(r => r.Cheapest is not null).OrderByDescending(r => r.Cheapest!.Value)];
}
