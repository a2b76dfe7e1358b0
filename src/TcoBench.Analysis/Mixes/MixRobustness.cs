using TcoBench.Analysis.Sampling;
using TcoBench.Core.Inputs;
using TcoBench.Formulas;
using TcoBench.Formulas.Readings;

namespace TcoBench.Analysis.Mixes;

/// <summary>In how many trials a mix costs less than a single vendor, contracts and months fixed. Inputs both rest on have the same draw for both.</summary>
/// <param name="Cheaper">Trials in which the mix costs less.</param>
/// <param name="Computed">Trials in which both can be computed.</param>
/// <param name="Plan">How was drawn.</param>
public sealed record MixRobustness(int Cheaper, int Computed, SamplingPlan Plan)
{
    /// <summary>The probability that the mix is cheaper; null if no trial could be computed.</summary>
    public decimal? Probability => Computed == 0 ? null : (decimal)Cheaper / Computed;

    /// <summary>Draws and counts.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="single">The single vendor.</param>
    /// <param name="values">The volume.</param>
    /// <param name="correlations">How inputs hang together.</param>
    /// <param name="plan">How to draw.</param>
    public static MixRobustness Of(Mix mix, Mix single, IReadOnlyDictionary<Input, decimal> values, IReadOnlyList<RankCorrelation> correlations, SamplingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(mix);
        ArgumentNullException.ThrowIfNull(single);
        ArgumentNullException.ThrowIfNull(plan);
        Formula[] totals = [mix.Model.Total, single.Model.Total];
        var program = BatchProgram.Of([.. totals.Select(t => new BatchResult(t, values))], [.. Tape.Of(totals).Inputs.Where(i => i.Spread is not null)]);
        var (reader, draws) = (program.Reader(), new Draws(program.Inputs, correlations, plan));
        var (inputs, results) = (new double[Math.Max(1, program.Inputs.Count) * BatchReader.Block], new double[totals.Length * BatchReader.Block]);
        var (cheaper, computed) = (0, 0);
        for (var first = 0; first < plan.Trials; first += BatchReader.Block)
        {
            var count = Math.Min(BatchReader.Block, plan.Trials - first);
            draws.Fill(first, count, inputs);
            reader.Read(count, inputs, results);
            for (var t = 0; t < count; t++)
            {
                var gap = results[BatchReader.Block + t] - results[t];
                computed += double.IsNaN(gap) ? 0 : 1;
                cheaper += gap > 0 ? 1 : 0;
            }
        }

        return new MixRobustness(cheaper, computed, plan);
    }
}
