using TcoBench.Formulas;

namespace TcoBench.Analysis.Sampling;

/// <summary>How likely the values of an uncertain input are.</summary>
public sealed class Distribution
{
    private readonly Input _input;

    private Distribution(Input input) => _input = input;

    /// <summary>The distribution of an input.</summary>
    /// <param name="input">An input with a spread.</param>
    /// <exception cref="ArgumentException">The input has no spread.</exception>
    public static Distribution Of(Input input) =>
        input.Spread is null ? throw new ArgumentException($"\"{input.Name}\" has no spread", nameof(input)) : new Distribution(input);

    /// <summary>The value below which the input lies with a probability.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public double Quantile(double p) => ThreePoint.Quantile(_input, p);

    /// <summary>Quantiles of many probabilities; may be interpolated, to 1e-5 of the range between P1 and P99.</summary>
    public void Quantiles(ReadOnlySpan<double> p, Span<double> values)
    {
        for (var i = 0; i < p.Length; i++)
            values[i] = Quantile(p[i]);
    }
}
