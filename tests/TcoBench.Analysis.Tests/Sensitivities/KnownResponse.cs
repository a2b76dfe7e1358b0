using TcoBench.Analysis.Sensitivities;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Tests.Sensitivities;

/// <summary>A function of points whose sensitivities are known in closed form.</summary>
/// <param name="count">How many inputs it has.</param>
/// <param name="function">The function of one point for each.</param>
internal sealed class KnownResponse(int count, Func<double[], double> function) : IResponse
{
    /// <inheritdoc/>
    public IReadOnlyList<Input> Inputs { get; } = [.. Enumerable.Range(1, count).Select(i => new Input($"input_{i}", 1, Unit.None, Evidence.Assumed("a test's input"), new ThreePointSpread(0.5m, 2)))];

    /// <inheritdoc/>
    public double Resolution => 1e-12;

    /// <summary>Rows read so far.</summary>
    public int Read { get; private set; }

    /// <summary>sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ of three inputs, uniform from −π to π (Ishigami and Homma 1990).</summary>
    public static KnownResponse Ishigami() => new(3, p =>
    {
        var x = Array.ConvertAll(p, u => Math.PI * ((2 * u) - 1));
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    });

    /// <summary>Π (|4u − 2| + a) ÷ (1 + a) of uniform inputs (Saltelli and Sobol 1995).</summary>
    public static KnownResponse SobolG(params double[] a) => new(a.Length, p => p.Select((u, i) => (Math.Abs((4 * u) - 2) + a[i]) / (1 + a[i])).Aggregate(1.0, (x, y) => x * y));

    /// <summary>Σ b·z of standard normal inputs.</summary>
    public static KnownResponse Linear(params double[] b) => new(b.Length, p => p.Select((u, i) => b[i] * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u)).Sum());

    void IResponse.Read(int count, ReadOnlySpan<double> points, Span<double> results)
    {
        Read += count;
        var row = new double[Inputs.Count];
        for (var t = 0; t < count; t++)
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = points[(i * BatchReader.Block) + t];
            results[t] = function(row);
        }
    }
}
