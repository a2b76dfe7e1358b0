namespace TcoBench.Analysis.Sensitivities;

/// <summary>A factor's fair share of a variance.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Share">The share.</param>
public sealed record ShapleyEffect(Factor Factor, VarianceShare Share);
