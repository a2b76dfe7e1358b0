using TcoBench.Core.Jobs;

namespace TcoBench.Analysis;

/// <summary>A vendor's best plan, or one plan where all are asked for, for a job at a volume.</summary>
/// <param name="Job">The job.</param>
/// <param name="Assets">Approved assets.</param>
/// <param name="Option">The plan chosen.</param>
/// <param name="Figures">Its figures; null if it cannot be computed.</param>
/// <param name="Alternatives">All plans of the vendor at this volume, cheapest ranked first, then the others.</param>
/// <param name="Cheapest">True for the lowest total among ranked vendors.</param>
/// <param name="Tied">True if another ranked vendor is within the tie margin of the lowest and so is this.</param>
/// <param name="Interval">How far the total may lie from its base value; null if it was not simulated.</param>
public sealed record Result(
    ReferenceJob Job,
    int Assets,
    Option Option,
    Figures? Figures,
    IReadOnlyList<Option> Alternatives,
    bool Cheapest,
    bool Tied,
    Interval? Interval = null);
