using TcoBench.Formulas;

namespace TcoBench.Analysis.Checks;

/// <summary>A figure that is far off what such figures are.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Message">What it is, and what it usually is.</param>
public sealed record Suspicion(Input Figure, string Message);
