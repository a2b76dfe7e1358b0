namespace TcoBench.Analysis.Sensitivities;

/// <summary>A result at one value of an input.</summary>
/// <param name="Probability">Probability that the input lies below the value.</param>
/// <param name="Value">The value, in the unit of the input.</param>
/// <param name="Result">The result, rounded to six decimals.</param>
public sealed record SpiderPoint(decimal Probability, decimal Value, decimal Result);
