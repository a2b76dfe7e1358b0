namespace TcoBench.Formulas;

/// <summary>
/// The two tolerances that let exact decimals, doubles and spreadsheet cells agree at whole packs, tier bounds and half cents.
/// A plain ceiling of a double quotient is one pack too many on about 30 % of exactly whole quotients.
/// They stay below a tenth of a pack or step while the quotient is below 1e11, which is a billion dollars in cents.
/// </summary>
public static class Semantics
{
    /// <summary>1 − 1e-12: a quotient this close above a whole number counts as that whole number.</summary>
    public const decimal Keep = 0.999999999999m;

    /// <summary>1 − <see cref="Keep"/>.</summary>
    public const decimal Tolerance = 0.000000000001m;

    /// <summary>1e-9: absolute tolerance near zero.</summary>
    public const decimal Slack = 0.000000001m;

    /// <summary>Whole packs of <paramref name="size"/> that hold <paramref name="x"/>: max(0, ceil(x/size·keep − slack)).</summary>
    /// <exception cref="DivideByZeroException">The size is zero or negative.</exception>
    public static decimal Packs(decimal x, decimal size) =>
        size <= 0 ? throw new DivideByZeroException() : x <= 0 ? 0 : Math.Max(0, decimal.Ceiling((x / size * Keep) - Slack));

    /// <summary>1 if x − y + 1e-12·|y| + slack ≥ 0, else 0.</summary>
    public static decimal Reaches(decimal x, decimal y) => x - y + (Tolerance * Math.Abs(y)) + Slack >= 0 ? 1 : 0;

    /// <summary>Half away from zero to a multiple of <paramref name="step"/>: step·sign(x)·floor(|x/step|·(1 + 1e-12) + 0.5 + slack).</summary>
    /// <exception cref="DivideByZeroException">The step is zero.</exception>
    public static decimal Round(decimal x, decimal step) =>
        step * Math.Sign(x) * decimal.Floor((Math.Abs(x / step) * (1 + Tolerance)) + 0.5m + Slack);
}
