using TcoBench.Core.Findings;
using TcoBench.Formulas;
using TcoBench.Formulas.Parsing;

namespace TcoBench.Core.Metering;

/// <summary>A formula as it stands in a vendor file.</summary>
/// <param name="Text">The formula.</param>
/// <param name="Where">Its place in the file.</param>
public sealed record FormulaText(string Text, FileSpan Where) : Recipe
{
    /// <inheritdoc/>
    public override Formula Build(Func<string, Formula?> names) =>
        FormulaParser.Parse(Text, names, _ => "", out var errors) ?? throw new FormatException($"{Where.File}:{Where.Line}: {errors[0].Message}");

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, string Text)> Written(string name) => [(name, Text)];
}
