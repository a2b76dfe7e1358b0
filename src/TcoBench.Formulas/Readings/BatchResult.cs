namespace TcoBench.Formulas.Readings;

/// <summary>A formula to be read in lanes, with values that are the same in all of them.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Fixed">Values of inputs other than their base values, such as the volume; none of them varies.</param>
public sealed record BatchResult(Formula Formula, IReadOnlyDictionary<Input, decimal> Fixed);
