namespace TcoBench.Analysis.Offers;

/// <summary>A column of the offer matrix.</summary>
/// <param name="Id">Id of the criterion.</param>
/// <param name="Need">How much it is wanted; where jobs differ, the strictest.</param>
/// <param name="Points">Points of a nice-to-have; 0 for the others, and for what only a job calls nice to have.</param>
public sealed record MatrixCriterion(string Id, Need Need, decimal Points);
