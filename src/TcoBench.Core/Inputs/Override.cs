namespace TcoBench.Core.Inputs;

/// <summary>A what-if: an input set from the command line or a scenario.</summary>
/// <param name="Name">Full name of an input, or <c>*.</c> and a last segment for every input that ends so.</param>
/// <param name="Value">The value, in the input's unit.</param>
/// <param name="Why">What is written as its evidence, e.g. "what-if".</param>
public sealed record Override(string Name, decimal Value, string Why);
