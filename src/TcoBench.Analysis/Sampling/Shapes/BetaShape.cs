using MathNet.Numerics;

namespace TcoBench.Analysis.Sampling.Shapes;

/// <summary>
/// Beta over an interval. The library's own quantile searches until the probability is within 1e-12, which far out in a tail is any value; this one searches
/// until the value is right, on logarithms of both.
/// </summary>
/// <param name="alpha">Above 0.</param>
/// <param name="beta">Above 0.</param>
/// <param name="min">Least value.</param>
/// <param name="max">Greatest value.</param>
internal sealed class BetaShape(double alpha, double beta, double min, double max) : Shape
{
    private const int MostSteps = 200;

    // Tails are searched from where the table says; without, it takes ten times as long, so that must be rare.
    private const int Far = 12;

    // After a step of Halley's, which triples the digits, the rest is below a double's.
    private const double LastStep = 1e-6;

    private readonly double _logBeta = SpecialFunctions.BetaLn(alpha, beta);

    /// <summary>The beta distribution of PERT.</summary>
    public static BetaShape Pert(double min, double mode, double max) => new(1 + (4 * (mode - min) / (max - min)), 1 + (4 * (max - mode) / (max - min)), min, max);

    /// <inheritdoc/>
    public override double Least => min;

    /// <inheritdoc/>
    public override double Most => max;

    /// <inheritdoc/>
    public override int Octaves => Far;

    /// <inheritdoc/>
    public override double Quantile(Chance chance, double near) =>
        chance.Below <= chance.Above
            ? min + ((max - min) * Share(alpha, beta, chance.Below, (near - min) / (max - min)))
            : max - ((max - min) * Share(beta, alpha, chance.Above, (max - near) / (max - min)));

    /// <inheritdoc/>
    public override Chance At(double value)
    {
        var (below, above) = ((value - min) / (max - min), (max - value) / (max - min));
        return new Chance(SpecialFunctions.BetaRegularized(alpha, beta, below), SpecialFunctions.BetaRegularized(beta, alpha, above));
    }

    // The share below which a beta distribution lies with a probability of at most a half.
    private double Share(double a, double b, double probability, double near)
    {
        var (low, high) = (0.0, 1.0);
        var x = near is > 0 and < 1 ? near : Math.Min(0.5, Math.Exp((Math.Log(probability * a) + _logBeta) / a));
        for (var i = 0; i < MostSteps; i++)
        {
            var reached = SpecialFunctions.BetaRegularized(a, b, x);
            (low, high) = reached < probability ? (x, high) : (low, x);
            var slope = Math.Exp((a * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)) - _logBeta) / reached;
            var missing = Math.Log(reached / probability) / slope;
            var step = -missing / (1 - (missing * (a - ((b - 1) * x / (1 - x)) - slope) / 2));
            var next = x * Math.Exp(step);
            if (Math.Abs(step) < LastStep)
                return next;
            x = next > low && next < high ? next
                : low > 0 ? Math.Sqrt(low * high)
                : high / 2;
        }

        return x;
    }
}
