using TcoBench.Formulas;

namespace TcoBench.Files.Sections;

/// <summary>How far spreads reach, as far as that can be said without distribution functions.</summary>
internal static class Reach
{
    /// <summary>Least and greatest value of a spread before anything is cut off; null where there is none.</summary>
    public static (decimal? Least, decimal? Most) Support(Spread spread) => spread switch
    {
        ThreePointSpread or NormalSpread => (null, null),
        LogNormalSpread => (0, null),
        UniformSpread s => (s.Min, s.Max),
        TriangularSpread s => (s.Min, s.Max),
        PertSpread s => (s.Min, s.Max),
        BetaSpread => (0, 1),
        DiscreteSpread s => (s.Cases.Min(c => c.Value), s.Cases.Max(c => c.Value)),
        EmpiricalSpread s => (s.Observations.Min(), s.Observations.Max()),
        _ => throw new ArgumentOutOfRangeException(nameof(spread), spread, "unknown spread"),
    };

    /// <summary>Two values far apart that both come about: P10 and P90 where they are stated, two deviations from the mean of a beta spread, else least and greatest.</summary>
    public static (decimal Low, decimal High) Ends(Spread spread)
    {
        var (low, high) = spread switch
        {
            ThreePointSpread s => (s.Low, s.High),
            NormalSpread s => (s.Low, s.High),
            LogNormalSpread s => (s.Low, s.High),
            BetaSpread s => Ends(s),
            _ when Support(spread) is ({ } least, { } most) => (least, most),
            _ => throw new ArgumentOutOfRangeException(nameof(spread), spread, "unknown spread"),
        };
        return (Math.Max(low, spread.AtLeast ?? low), Math.Min(high, spread.AtMost ?? high));
    }

    private static (decimal Low, decimal High) Ends(BetaSpread spread)
    {
        var mean = spread.Alpha / (spread.Alpha + spread.Beta);
        var twice = 2 * new decimal(Math.Sqrt((double)(mean * (1 - mean) / (spread.Alpha + spread.Beta + 1))));
        return (twice < mean ? mean - twice : mean / 2, mean + twice < 1 ? mean + twice : (1 + mean) / 2);
    }
}
