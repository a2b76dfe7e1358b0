using TcoBench.Analysis.Sampling;
using TcoBench.Core;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis;

/// <summary>
/// How far totals may lie from their base values when every assumption varies within its spread, plan and term fixed. Shared inputs are the same draw for
/// every vendor; inputs are drawn independently of each other.
/// </summary>
/// <param name="assets">The input every volume sets.</param>
/// <param name="trials">Number of trials, at least 10.</param>
/// <param name="seed">Seed of the draws.</param>
public sealed class MonteCarlo(Input assets, int trials, int seed)
{
    private readonly Dictionary<string, double[]> _draws = new(StringComparer.Ordinal);

    /// <summary>P10, P50 and P90 of a model's total at a volume; null if any trial cannot be computed.</summary>
    public Interval? Total(CostModel model, int volume)
    {
        var tape = Tape.Of(model.Total);
        var lanes = tape.Inputs.Where(i => i.Spread is not null).ToDictionary(i => i, Draw, (IEqualityComparer<Input>)ReferenceEqualityComparer.Instance);
        lanes[assets] = Enumerable.Repeat((double)volume, trials).ToArray();
        var totals = BatchReading.Of(tape, trials, lanes, model.Total)[0];
        if (totals.Any(double.IsNaN))
            return null;
        Array.Sort(totals);
        return new Interval(At(0.1), At(0.5), At(0.9), trials, seed);

        // The order statistic at rank p·(n+1), interpolated.
        decimal At(double p)
        {
            var rank = Math.Clamp((p * (trials + 1)) - 1, 0, trials - 1);
            var below = (int)rank;
            var above = Math.Min(below + 1, trials - 1);
            return Math.Round(new decimal(totals[below] + ((totals[above] - totals[below]) * (rank - below))), 6);
        }
    }

    private double[] Draw(Input input)
    {
        if (_draws.TryGetValue(input.Name, out var known))
            return known;
        var (hash, distribution) = (Philox.Hash(input.Name), Distribution.Of(input));
        var draws = new double[trials];
        for (var trial = 0; trial < trials; trial++)
            draws[trial] = distribution.Quantile(Philox.Uniform(seed, hash, trial));
        return _draws[input.Name] = draws;
    }
}
