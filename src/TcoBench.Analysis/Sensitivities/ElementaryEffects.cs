using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>How a result changes when one input is moved over a part of its spread, from many places (Morris, Technometrics 33, 1991). In the unit of the result, for a whole unit of probability.</summary>
/// <param name="Input">The input.</param>
/// <param name="MeanAbsolute">Mean of the absolute changes, μ* (Campolongo, Cariboni and Saltelli 2007).</param>
/// <param name="Mean">Mean of the changes; smaller than μ* where the result rises here and falls there.</param>
/// <param name="Deviation">Their standard deviation, σ; large where the change depends on the other inputs, or on where the input itself is.</param>
public sealed record ElementaryEffects(Input Input, double MeanAbsolute, double Mean, double Deviation)
{
    /// <summary>Mean square of the changes.</summary>
    public double MeanSquare => (Mean * Mean) + (Deviation * Deviation);
}
