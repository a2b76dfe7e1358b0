using TcoBench.Analysis.Sampling;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Sensitivities;

/// <summary>A result over the whole spread of each input, from its P5 to its P95 in steps of 5 %, all others at their base values.</summary>
/// <param name="Lines">One per input, the one that moves the result furthest first, then by name.</param>
public sealed record Spider(IReadOnlyList<SpiderLine> Lines)
{
    private const int Steps = 20;
    private const int Decimals = 6;

    /// <summary>The spider of a result, by the batch reading.</summary>
    /// <exception cref="CannotComputeException">The result has no value somewhere.</exception>
    public static Spider Of(CostResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var values = new double[response.Inputs.Count * BatchReader.Block];
        for (var i = 0; i < response.Inputs.Count; i++)
            values.AsSpan(i * BatchReader.Block, Steps - 1).Fill((double)response.Inputs[i].Value);
        var lines = response.Inputs.Select((input, i) => Line(response, input, values, i));
        return new Spider([.. lines.OrderByDescending(l => l.Range).ThenBy(l => l.Input.Name, StringComparer.Ordinal)]);
    }

    private static SpiderLine Line(CostResponse response, Input input, double[] values, int column)
    {
        var distribution = Distribution.Of(input);
        var varied = values.AsSpan(column * BatchReader.Block, Steps - 1);
        for (var step = 1; step < Steps; step++)
            varied[step - 1] = distribution.Quantile((double)step / Steps);
        Span<double> results = stackalloc double[Steps - 1];
        response.ReadValues(Steps - 1, values, results);
        var points = new List<SpiderPoint>();
        for (var step = 1; step < Steps; step++)
        {
            if (double.IsNaN(results[step - 1]))
                throw new CannotComputeException($"the result with \"{input.Name}\" at its P{100 * step / Steps}", "division by zero or a number that is too large");
            points.Add(new SpiderPoint((decimal)step / Steps, new decimal(varied[step - 1]), Math.Round(new decimal(results[step - 1]), Decimals)));
        }

        varied.Fill((double)input.Value);
        return new SpiderLine(input, points);
    }
}
