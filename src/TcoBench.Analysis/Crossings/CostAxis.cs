using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Crossings;

/// <summary>An input and the values it runs through.</summary>
public sealed record CostAxis
{
    private const double Ratio = 10;
    private const decimal LeastAssets = 10;
    private const decimal MostAssets = 100_000;

    /// <summary>An axis.</summary>
    /// <param name="input">The input.</param>
    /// <param name="from">Lowest value.</param>
    /// <param name="to">Highest value, above the lowest.</param>
    /// <exception cref="ArgumentException">The highest value is not above the lowest.</exception>
    public CostAxis(Input input, decimal from, decimal to)
    {
        if (to <= from)
            throw new ArgumentException($"{to} is not above {from}", nameof(to));
        (Input, From, To) = (input, from, to);
    }

    /// <summary>The input.</summary>
    public Input Input { get; }

    /// <summary>Lowest value.</summary>
    public decimal From { get; }

    /// <summary>Highest value.</summary>
    public decimal To { get; }

    /// <summary>True if equal steps are equal ratios: where the highest value is ten times the lowest or more, and that above 0.</summary>
    public bool IsLog => From > 0 && (double)(To / From) >= Ratio;

    /// <summary>
    /// The range an input runs through unless told: assets from 10 to 100,000; an uncertain input from its P1 to its P99; a share from 0 to 1;
    /// any other from half to double its base value.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <param name="assets">The input every volume sets.</param>
    /// <returns>The axis; null if the input is 0 and certain, so that no range suggests itself.</returns>
    public static CostAxis? Of(Input input, Input assets)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (ReferenceEquals(input, assets))
            return new CostAxis(input, LeastAssets, MostAssets);
        if (input.Spread is not null)
            return Spread(Distribution.Of(input), input);
        if (ReferenceEquals(input.Unit, Unit.None) && input.Value is > 0 and < 1)
            return new CostAxis(input, 0, 1);
        return input.Value > 0 ? new CostAxis(input, input.Value / 2, input.Value * 2) : null;
    }

    /// <summary>The value at a share of the way.</summary>
    /// <param name="share">0 for the lowest value to 1 for the highest.</param>
    public decimal At(double share)
    {
        if (share <= 0)
            return From;
        if (share >= 1)
            return To;
        return IsLog
            ? Math.Clamp(new decimal((double)From * Math.Pow((double)(To / From), share)), From, To)
            : From + ((To - From) * new decimal(share));
    }

    /// <summary>How far a value is on its way from the lowest to the highest, as a share.</summary>
    public double ShareOf(decimal value) =>
        IsLog ? Math.Log((double)(value / From)) / Math.Log((double)(To / From)) : (double)((value - From) / (To - From));

    private static CostAxis? Spread(Distribution distribution, Input input)
    {
        var (low, high) = (new decimal(distribution.Quantile(0.01)), new decimal(distribution.Quantile(0.99)));
        return high > low ? new CostAxis(input, low, high) : null;
    }
}
