namespace TcoBench.Formulas.Parsing;

/// <summary>A mistake in the text of a formula.</summary>
/// <param name="Column">Where in the text, from 1.</param>
/// <param name="Length">How many characters are concerned, at least 1.</param>
/// <param name="Message">The reason.</param>
/// <param name="Hint">What to do about it; empty if the message says it.</param>
public sealed record FormulaError(int Column, int Length, string Message, string Hint = "");
