using TcoBench.Analysis;
using TcoBench.Analysis.Sampling;
using TcoBench.Analysis.Sensitivities;

namespace TcoBench.Reporting.Text;

/// <summary>What a sensitivity analysis assumed and left out, in sentences.</summary>
public static class SensitivityNotes
{
    /// <summary>The notes, in the order in which a reader needs them.</summary>
    /// <param name="row">The option whose total it is.</param>
    /// <param name="versus">The option it is compared with; null for none.</param>
    /// <param name="sensitivity">The analysis.</param>
    public static IEnumerable<string> Of(Result row, Result? versus, Sensitivity sensitivity)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(sensitivity);
        yield return $"Plan, term and production months are those chosen at base inputs ({Verdict.PlanAndTerm(row)}{(versus is null ? "" : $"; {Verdict.PlanAndTerm(versus)}")}); seats, packs and rented hours follow the inputs.";
        if (sensitivity.Screening is { } screening)
        {
            yield return $"{Numbers.Counted(screening.Kept.Count, "input")} of {Numbers.Count(screening.Effects.Count)} passed the screening: the fewest with 99 % of all squared elementary effects on {Numbers.Count(screening.Paths)} paths.{Own(sensitivity)}";
            if (screening.NotComputed > 0)
                yield return $"{Numbers.Counted(screening.NotComputed, "elementary effect")} could not be computed and were left out.";
        }

        foreach (var (rows, notComputed) in new[] { (sensitivity.Sobol?.Rows, sensitivity.Sobol?.NotComputed), (sensitivity.Shapley?.Rows, sensitivity.Shapley?.NotComputed) })
        {
            if (notComputed > 0)
                yield return $"{Numbers.Count(notComputed.Value)} of {Numbers.Count(rows!.Value + notComputed.Value)} draws could not be computed and were left out.";
        }

        if (sensitivity.Sobol is not null && sensitivity.Correlations.Count > 0)
            yield return $"Sobol shares take all inputs as independent, though {Numbers.Counted(sensitivity.Correlations.Count, "pair")} of them {(sensitivity.Correlations.Count == 1 ? "hangs" : "hang")} together: --method shapley takes that into account.";
        if (sensitivity.Shapley is { AllOrders: false })
            yield return "Shapley shares are averaged over one random order of the inputs in each draw.";
        if (sensitivity.Sobol is { Variance: > 0 } || sensitivity.Shapley is { Variance: > 0 })
            yield return "A variance weighs rare extremes: an input with a long tail may cause most of it and yet move the result little between its P10 and its P90.";
        if ((sensitivity.Sobol is not null || sensitivity.Shapley is not null) && sensitivity.Plan.Method != SamplingMethod.PseudoRandom)
            yield return "Intervals are those of independent draws; evenly spread draws, as here, err less.";
    }

    private static string Own(Sensitivity sensitivity)
    {
        var most = new List<string>();
        if (sensitivity.Sobol is not null)
            most.Add($"up to {Numbers.Count(Sensitivity.MostSobol)} of them a Sobol share");
        if (sensitivity.Shapley is not null)
            most.Add($"up to {Numbers.Count(Sensitivity.MostShapley)} a Shapley share");
        return most.Count == 0 ? "" : $" Those with the greatest effects got a share of their own ({string.Join(", ", most)}); all others share one.";
    }
}
