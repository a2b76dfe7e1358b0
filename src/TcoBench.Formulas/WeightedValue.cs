namespace TcoBench.Formulas;

/// <summary>A value and the probability that it comes about, above 0 and at most 1.</summary>
public sealed record WeightedValue(decimal Value, decimal Weight);
