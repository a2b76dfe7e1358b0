namespace TcoBench.Analysis.Sensitivities;

/// <summary>An estimated share of a variance. Small shares may be estimated a little below 0.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of its 95 % interval, from the bootstrap.</param>
/// <param name="High">Upper end.</param>
public sealed record VarianceShare(double Value, double Low, double High);
