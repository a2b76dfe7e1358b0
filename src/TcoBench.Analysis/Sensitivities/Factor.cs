using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>What a share of the variance is asked for: one input, or several taken together.</summary>
/// <param name="Inputs">The inputs, at least one.</param>
public sealed record Factor(IReadOnlyList<Input> Inputs)
{
    /// <summary>Each input of a response for itself.</summary>
    public static IReadOnlyList<Factor> Each(IResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return [.. response.Inputs.Select(i => new Factor([i]))];
    }

    /// <summary>For each column of a response whether its input belongs to the factor.</summary>
    internal bool[] Columns(IResponse response) => [.. response.Inputs.Select(i => Inputs.Contains(i, ReferenceEqualityComparer.Instance))];
}
