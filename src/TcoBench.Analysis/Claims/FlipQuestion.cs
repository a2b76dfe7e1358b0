namespace TcoBench.Analysis.Claims;

/// <summary>An input, at some value of which a claim's verdict may change.</summary>
/// <param name="Input">Full name; <c>assets</c> for the volume.</param>
/// <param name="From">Least value that is tried.</param>
/// <param name="To">Greatest value that is tried.</param>
/// <param name="Basis">What is measured.</param>
/// <param name="SubjectOnly">True if it is set on the side of the subject alone.</param>
public sealed record FlipQuestion(string Input, decimal From, decimal To, ClaimBasis Basis, bool SubjectOnly = false);
