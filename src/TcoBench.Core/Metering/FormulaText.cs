using TcoBench.Core.Findings;
using TcoBench.Formulas;
using TcoBench.Formulas.Parsing;

namespace TcoBench.Core.Metering;

/// <summary>A formula of a vendor file, to be built once the names it uses have values. It was checked when the file was read.</summary>
/// <param name="Text">The formula.</param>
/// <param name="Where">Its place in the file.</param>
public sealed record FormulaText(string Text, FileSpan Where)
{
    /// <summary>Builds the formula.</summary>
    /// <param name="names">What each name stands for.</param>
    /// <exception cref="FormatException">A name is missing or units do not fit: the file was not checked with the same names.</exception>
    public Formula Build(Func<string, Formula?> names) =>
        FormulaParser.Parse(Text, names, _ => "", out var errors) ?? throw new FormatException($"{Where.File}:{Where.Line}: {errors[0].Message}");
}
