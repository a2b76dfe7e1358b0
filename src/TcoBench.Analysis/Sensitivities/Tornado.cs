using TcoBench.Analysis.Sampling;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>How far each input alone moves a result between its P10 and its P90, all others at their base values.</summary>
/// <param name="Base">The result at base inputs.</param>
/// <param name="Bars">One per input, the widest first, then by name.</param>
public sealed record Tornado(decimal Base, IReadOnlyList<TornadoBar> Bars)
{
    /// <summary>The tornado of a result, by exact figures.</summary>
    /// <exception cref="Formulas.CannotComputeException">The result has no value at an end of some input.</exception>
    public static Tornado Of(CostResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var bars = response.Inputs.Select(input =>
        {
            var distribution = Distribution.Of(input);
            return new TornadoBar(input, distribution.P10, distribution.P90, response.At(input, distribution.P10), response.At(input, distribution.P90));
        });
        return new Tornado(response.Base, [.. bars.OrderByDescending(b => b.Swing).ThenBy(b => b.Input.Name, StringComparer.Ordinal)]);
    }
}
