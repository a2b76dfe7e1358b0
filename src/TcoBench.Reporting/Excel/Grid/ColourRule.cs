namespace TcoBench.Reporting.Excel.Grid;

/// <summary>Colours cells while a condition holds.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Condition">Formula without "=", as of the first cell.</param>
/// <param name="Colour">Colour of what it says.</param>
internal sealed record ColourRule(string Range, string Condition, RuleColour Colour);
