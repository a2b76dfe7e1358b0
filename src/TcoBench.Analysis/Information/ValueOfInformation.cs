using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using TcoBench.Formulas;

namespace TcoBench.Analysis.Information;

/// <summary>
/// What it is worth to know more before an option is chosen for good. Without information the option of least expected cost is chosen; with it, the one of
/// least expected cost given what is known.
/// </summary>
/// <remarks>
/// Perfect information on all inputs (EVPI) is the mean regret of the choice. On some inputs (EVPPI) costs are regressed on them (Strong, Oakley, Brennan 2014, "Estimating
/// multiparameter partial expected value of perfect information from a probabilistic sensitivity analysis sample"). Choosing by a fit and valuing by
/// the same trials overstates the value: the noise of the fit is taken for knowledge. So each half of the trials is decided by the fit to the other half, and valued by
/// what the options cost in its own trials. What remains of bias is downwards, by what the fit misses. Samples (EVSI) are valued the same way, trials
/// weighted by the likelihood of what a sample shows.
/// </remarks>
public sealed class ValueOfInformation
{
    private readonly int[][] _halves;
    private readonly double[] _chosen;

    /// <summary>Values of information for the decision trials are about.</summary>
    public ValueOfInformation(DecisionTrials trials)
    {
        Trials = trials ?? throw new ArgumentNullException(nameof(trials));
        double[] means = [.. trials.Costs.Select(ArrayStatistics.Mean)];
        Choice = Array.IndexOf(means, means.Min());
        _chosen = trials.Costs[Choice];
        _halves = [[.. Enumerable.Range(0, trials.Count).Where(t => t % 2 == 0)], [.. Enumerable.Range(0, trials.Count).Where(t => t % 2 == 1)]];
        ExpectedCost = new decimal(means[Choice]);
        All = Worth.Of([.. Enumerable.Range(0, trials.Count).Select(t => _chosen[t] - trials.Costs.Min(c => c[t]))]);
    }

    /// <summary>The trials.</summary>
    public DecisionTrials Trials { get; }

    /// <summary>Place of the option chosen without information: that of least expected cost, of equals the first.</summary>
    public int Choice { get; }

    /// <summary>Its expected cost.</summary>
    public decimal ExpectedCost { get; }

    /// <summary>What it is worth to know everything (EVPI).</summary>
    public Worth All { get; }

    /// <summary>What it is worth to know some inputs exactly (EVPPI).</summary>
    /// <param name="inputs">The inputs, at least one, all of the trials.</param>
    public Worth Of(params IReadOnlyList<Input> inputs) => OfKnowing([.. inputs.Select(i => Trials.Values[PlaceOf(i)])]);

    /// <summary>What it is worth to know an acceptance exactly (EVPPI).</summary>
    public Worth Of(Measured acceptance)
    {
        ArgumentNullException.ThrowIfNull(acceptance);
        return OfKnowing([[.. acceptance.Values]]);
    }

    /// <summary>An input of the trials as what a pilot measures.</summary>
    /// <exception cref="ArgumentException">A value of the input is below 0 or above 1.</exception>
    public Measured Measurable(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var values = Trials.Values[PlaceOf(input)];
        return values.Any(v => v is not (>= 0 and <= 1)) ? throw new ArgumentException($"\"{input.Name}\" is no probability", nameof(input)) : new Measured(input.Name, input, null, values);
    }

    /// <summary>What it is worth to try (EVSI): each of some independent images passes with the probability that the acceptance states.</summary>
    /// <param name="acceptance">What is measured.</param>
    /// <param name="images">Images tried; 0 tells how well it is known before.</param>
    public SampleWorth OfTrying(Measured acceptance, int images)
    {
        ArgumentNullException.ThrowIfNull(acceptance);
        ArgumentOutOfRangeException.ThrowIfNegative(images);
        double[] values = [.. acceptance.Values];
        var (savings, variance) = (new double[Trials.Count], 0.0);
        for (var passed = 0; passed <= images; passed++)
        {
            var likelihood = Likelihood(values, images, passed);
            variance += Spread(values, likelihood);
            foreach (var (fitted, valued) in new[] { (_halves[0], _halves[1]), (_halves[1], _halves[0]) })
            {
                var decided = Cheapest(o => Weighted(Trials.Costs[o], likelihood, fitted));
                if (decided == Choice)
                    continue;
                foreach (var t in valued)
                    savings[t] += likelihood[t] * (_chosen[t] - Trials.Costs[decided][t]);
            }
        }

        return new SampleWorth(images, Worth.Of(savings), new decimal(Normal.InvCDF(0, 1, 0.95) * Math.Sqrt(variance / values.Length)));
    }

    private Worth OfKnowing(IReadOnlyList<double[]> known)
    {
        var regression = new SplineRegression(known);
        var savings = new double[Trials.Count];
        for (var half = 0; half < 2; half++)
        {
            var expected = regression.Fit(Trials.Costs, _halves[half]);
            foreach (var t in _halves[1 - half])
                savings[t] = _chosen[t] - Trials.Costs[Cheapest(o => expected[t, o])][t];
        }

        return Worth.Of(savings);
    }

    // The probability, in each trial, that so many images pass.
    private static double[] Likelihood(double[] acceptance, int images, int passed)
    {
        var ways = SpecialFunctions.BinomialLn(images, passed);
        return Array.ConvertAll(acceptance, p => p is 0 ? (passed == 0 ? 1.0 : 0) : p is 1 ? (passed == images ? 1.0 : 0) : Math.Exp(ways + (passed * Math.Log(p)) + ((images - passed) * Math.Log(1 - p))));
    }

    // The weighted sum of squared distances from the weighted mean.
    private static double Spread(double[] values, double[] weights)
    {
        var (sum, mean, spread) = (0.0, 0.0, 0.0);
        for (var t = 0; t < values.Length; t++)
            (sum, mean) = (sum + weights[t], mean + (weights[t] * values[t]));
        if (sum <= 0)
            return 0;
        mean /= sum;
        for (var t = 0; t < values.Length; t++)
            spread += weights[t] * (values[t] - mean) * (values[t] - mean);
        return spread;
    }

    private double Weighted(double[] costs, double[] weights, int[] trials)
    {
        var sum = 0.0;
        foreach (var t in trials)
            sum += weights[t] * (costs[t] - _chosen[t]);
        return sum;
    }

    private int Cheapest(Func<int, double> expected)
    {
        var best = Choice; // of equals the choice without information
        var least = expected(Choice);
        for (var o = 0; o < Trials.Costs.Count; o++)
        {
            if (expected(o) is var cost && cost < least)
                (best, least) = (o, cost);
        }

        return best;
    }

    private int PlaceOf(Input input)
    {
        for (var i = 0; i < Trials.Inputs.Count; i++)
        {
            if (ReferenceEquals(Trials.Inputs[i], input))
                return i;
        }

        throw new ArgumentException($"\"{input.Name}\" does not vary in these trials", nameof(input));
    }
}
