namespace TcoBench.Core.Requirements;

/// <summary>A criterion that earns points without excluding anybody.</summary>
/// <param name="Criterion">Id of an answerable criterion.</param>
/// <param name="Points">Points an offer earns that meets it as it is sold, above 0.</param>
/// <param name="Why">Why it is worth that much to this buyer.</param>
public sealed record NiceToHave(string Criterion, decimal Points, string Why);
