using TcoBench.Formulas;

namespace TcoBench.Analysis;

/// <summary>The value of a named line, with what it rests on.</summary>
/// <param name="Line">The line.</param>
/// <param name="Value">Its value; null if it cannot be computed.</param>
/// <param name="Sources">Where the published figures behind it were read.</param>
/// <param name="Assumed">True if any input behind it is assumed.</param>
public sealed record LineFigure(Line Line, decimal? Value, IReadOnlyList<Source> Sources, bool Assumed);
