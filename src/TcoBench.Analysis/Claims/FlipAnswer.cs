using TcoBench.Formulas;

namespace TcoBench.Analysis.Claims;

/// <summary>At which value of an input a claim's verdict changes, in the claim's first case.</summary>
/// <param name="Question">The input, and what was tried.</param>
/// <param name="Case">The case.</param>
/// <param name="Input">The input, as the models rest on it.</param>
/// <param name="Base">The input's value as it is.</param>
/// <param name="At">The value nearest to it at which the verdict changes; null if no value that was tried changes it.</param>
/// <param name="From">Least value that was tried: beyond it there is no figure, or none was asked for.</param>
/// <param name="To">Greatest value that was tried, likewise.</param>
public sealed record FlipAnswer(FlipQuestion Question, ClaimCase Case, Input Input, decimal Base, decimal? At, decimal From, decimal To);
