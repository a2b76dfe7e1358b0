namespace TcoBench.Analysis.Crossings;

/// <summary>What an approved asset costs with a contender over an input.</summary>
/// <param name="Contender">The contender.</param>
/// <param name="Points">Values in rising order.</param>
public sealed record ContenderCurve(Contender Contender, IReadOnlyList<CurvePoint> Points);
