using TcoBench.Formulas;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>A result over the spread of one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Points">From its P5 to its P95.</param>
public sealed record SpiderLine(Input Input, IReadOnlyList<SpiderPoint> Points)
{
    /// <summary>From the least to the greatest result.</summary>
    public decimal Range => Points.Max(p => p.Result) - Points.Min(p => p.Result);
}
