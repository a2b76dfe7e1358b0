using MathNet.Numerics.Distributions;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Sampling;

/// <summary>
/// A distribution through three quantiles: low = P10, base = P50, high = P90, exactly. Two half-normals meet at the base value, on the scale that keeps the
/// quantity where it belongs: log-odds for shares strictly between 0 and 1, logarithms for positive quantities, else the plain scale, cut at 0 if
/// low is not negative and at 1 for a share.
/// </summary>
public static class ThreePoint
{
    private static readonly double Z90 = Normal.InvCDF(0, 1, 0.9);

    /// <summary>The value below which the input lies with probability <paramref name="p"/>.</summary>
    /// <param name="input">An input with a spread.</param>
    /// <param name="p">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The input has no spread.</exception>
    public static double Quantile(Input input, double p)
    {
        var spread = input.Spread ?? throw new ArgumentException($"\"{input.Name}\" has no spread", nameof(input));
        var (low, middle, high) = ((double)spread.Low, (double)input.Value, (double)spread.High);
        var z = Normal.InvCDF(0, 1, p) / Z90;
        var share = ReferenceEquals(input.Unit, Unit.None) && low >= 0 && high <= 1;
        if (share && low > 0 && high < 1)
            return Inverse(Bent(LogOdds(low), LogOdds(middle), LogOdds(high), z));
        if (low > 0 && !share)
            return Math.Exp(Bent(Math.Log(low), Math.Log(middle), Math.Log(high), z));
        var value = Bent(low, middle, high, z);
        return share ? Math.Clamp(value, 0, 1) : low >= 0 ? Math.Max(0, value) : value;
    }

    private static double Bent(double low, double middle, double high, double z) => middle + (z * (z < 0 ? middle - low : high - middle));

    private static double LogOdds(double p) => Math.Log(p / (1 - p));

    private static double Inverse(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
