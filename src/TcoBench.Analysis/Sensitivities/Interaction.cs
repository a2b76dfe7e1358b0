namespace TcoBench.Analysis.Sensitivities;

/// <summary>How much of a variance two factors cause only together (index of second order).</summary>
/// <param name="One">A factor.</param>
/// <param name="Other">Another.</param>
/// <param name="Share">The share.</param>
public sealed record Interaction(Factor One, Factor Other, VarianceShare Share);
